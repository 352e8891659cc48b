// Power cuts while mails are on their way, on the embedded database: a real process, really killed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBackend } from '#lib/platform/server/backend.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { createLog } from '#lib/platform/server/log.ts';
import { openOutbox } from '#lib/platform/server/outbox.ts';
import { startMailServer, type MailServer } from '../database/mail-server.ts';

let folder: string;
let server: MailServer;
beforeEach(async () => {
  folder = mkdtempSync(`${tmpdir()}/impulswerk-kill-`);
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Starts a process that queues a mail, and kills it at the given moment. */
async function dieWhen(moment: (said: string) => boolean): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    DATA_DIR: folder,
    SMTP_URL: server.url,
    ORIGIN: 'http://localhost:1',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, ['tests/commands/queue-mail.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const look = setInterval(() => moment(said) && child.kill('SIGKILL'), 5);
  await ended;
  clearInterval(look);
  expect(child.signalCode).toBe('SIGKILL');
}

/** The next process on the folder, an hour later. Returns what is left of the mail. */
async function goOn(): Promise<unknown> {
  const backend = await openBackend({ folder: `${folder}/database`, jwtSecret: 'x'.repeat(32) });
  const settings = { from: 'impulswerk@localhost', smtpUrl: server.url, folder: `${folder}/mail` };
  const outbox = openOutbox(openServiceDb(backend.access), settings, createLog('silent'));
  await backend.exec('update public.outbox set next_try_at = now() where next_try_at is not null');
  await outbox.deliver();
  await outbox.close();
  const rows = await backend.exec('select recipient, sent_at is not null as sent from public.outbox');
  await backend.close();
  return rows;
}

test('killed after the mail was queued: it goes out later', async () => {
  server.mood = 'refuses';
  await dieWhen((said) => said.includes('queued'));
  server.mood = 'well';
  expect(await goOn()).toEqual([{ recipient: null, sent: true }]);
  expect(server.mails).toHaveLength(1);
});

test('killed while the mail server has the mail, and has not said yes: it goes out later', async () => {
  server.mood = 'hangs';
  await dieWhen((said) => said.includes('queued') && server.visits > 0);
  server.mood = 'well';
  expect(await goOn()).toEqual([{ recipient: null, sent: true }]);
  expect(server.mails).toHaveLength(1);
});

test('killed the moment it went out: it comes once more at most', async () => {
  await dieWhen(() => server.mails.length > 0);
  expect(await goOn()).toEqual([{ recipient: null, sent: true }]);
  const ids = server.mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);
  expect(ids.length).toBeLessThanOrEqual(2);
  expect(new Set(ids).size, 'and a mail program sees that it is the same').toBe(1);
});
