// What the room server asks every few seconds: the standing of all open sockets, in one call.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRoomGuard } from '#lib/paper/server/guard.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putPaper, putPeople } from './put.ts';

let database: TestDatabase;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
});
afterAll(() => database.close());

const given = ['owner', 'editor', 'suggester', 'commenter', 'reader'] as const;

/** A thousand sockets: so many papers, with one person of each role in it. */
async function openSockets(papers: number) {
  const { service } = database;
  const people = await putPeople(
    service,
    Array.from({ length: papers * given.length }, () => 'P'),
  );
  const expires_at = new Date(Date.now() + 60_000).toISOString();
  const sessions = people.map((account_id) => ({ id: anyHash(), account_id, expires_at }));
  await put(service, 'sessions', sessions);
  const sockets: { sessionId: string; accountId: string; paperId: string }[] = [];
  for (let paper = 0; paper < papers; paper++) {
    const from = paper * given.length;
    const members = Object.fromEntries(given.map((role, at) => [role, people[from + at] ?? '']));
    const paperId = await putPaper(service, members);
    for (const { id, account_id } of sessions.slice(from, from + given.length))
      sockets.push({ sessionId: id, accountId: account_id, paperId });
  }
  return sockets;
}

test('a thousand sockets are told their roles in one call, and what was just changed in the database itself', async () => {
  const { service } = database;
  const guard = createRoomGuard(service);
  const sockets = await openSockets(200);
  const before = await guard.recheck(sockets);
  expect(before).toEqual(sockets.map((_, at) => given[at % given.length]));
  const [, editor, suggester, , reader] = sockets;
  if (!editor || !suggester || !reader) throw new Error('too few sockets');
  const member = (socket: typeof editor) => ({ paper_id: socket.paperId, account_id: socket.accountId });
  await service.from('paper_members').delete().match(member(editor));
  await service.from('paper_members').update({ role: 'reader' }).match(member(suggester));
  await service.from('sessions').delete().eq('id', reader.sessionId);
  const after = await guard.recheck(sockets);
  expect(after.slice(0, 5)).toEqual(['owner', null, 'reader', 'commenter', 'signed-out']);
  expect(after.slice(5)).toEqual(before.slice(5));
  if (!process.env.BENCH) return;
  const times: number[] = [];
  const cpu = process.cpuUsage();
  for (let run = 0; run < 50; run++) {
    const start = performance.now();
    await guard.recheck(sockets);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  times.sort((left, right) => left - right);
  const figures = { p50: times[25], p95: times[47], cpuPerCall: (user + system) / 50_000 };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}, 120_000);
