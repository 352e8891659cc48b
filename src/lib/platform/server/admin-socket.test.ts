import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { AdminRefusal, askProcess, openAdminSocket, type Verbs } from './admin-socket.ts';

const log = pino({ level: 'silent' });

function open(verbs: Verbs = {}): string {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-admin-`);
  const socket = openAdminSocket(folder, verbs, log);
  onTestFinished(() => {
    socket.close();
    rmSync(folder, { recursive: true });
  });
  return folder;
}

test('a command is answered, also a long answer', async () => {
  const folder = open({ repeat: async (args) => [args, 'x'.repeat(1_000_000)] });
  expect(await askProcess(folder, 'repeat', { count: 3 })).toEqual([{ count: 3 }, 'x'.repeat(1_000_000)]);
});

test('the socket is for its owner alone', () => {
  expect(statSync(`${open()}/admin.sock`).mode & 0o777).toBe(0o600);
});

test('what is refused is told in words, what fails only in the log', async () => {
  const folder = open({
    refuse: () => Promise.reject(new AdminRefusal('Not now.')),
    fail: () => Promise.reject(new Error('a secret of the database')),
  });
  await expect(askProcess(folder, 'refuse', {})).rejects.toThrow(new AdminRefusal('Not now.'));
  await expect(askProcess(folder, 'fail', {})).rejects.toThrow(/^(?!.*secret).*log of the process/);
  await expect(askProcess(folder, 'toString', {})).rejects.toThrow('does not know the command toString');
});

test('the socket of a process that died is taken over, and where none runs it is said', async () => {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-admin-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await expect(askProcess(folder, 'any', {})).rejects.toThrow('No process works in');
  writeFileSync(`${folder}/admin.sock`, '');
  await expect(askProcess(folder, 'any', {})).rejects.toThrow('No process works in');
  const socket = openAdminSocket(folder, { any: async () => 1 }, log);
  expect(await askProcess(folder, 'any', {})).toBe(1);
  socket.close();
});
