// Failure 1 of docs/decisions/failures-of-peers.md: text that was called saved must be there, whatever dies.
//   DEATHS=100  how often the server dies (5 in `npm test`)
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { prepareRooms } from '../bench/collab/prepare.ts';
import { startSite } from '../e2e/site.ts';
import { until } from './until.ts';
import { Writer } from './writer.ts';

const deaths = Number(process.env.DEATHS ?? 5);
const people = 4;

test(`four people type while the server dies ${deaths} times: all that was called saved is there`, async () => {
  const site = await startSite(['--empty'], undefined, { COLLAB_LIMITS: 'off' });
  onTestFinished(async () => void (await site.stop()));
  const prepared = await prepareRooms(site, { rooms: 1, people });
  const enter = (name: string, person: number) => new Writer(name, prepared, { person });
  const writers = Array.from({ length: people }, (_, person) => enter(`person ${person}`, person));
  onTestFinished(() => writers.forEach((writer) => writer.leave()));
  const typing = setInterval(() => writers.forEach((writer) => writer.isSynced && writer.type()), 30);
  onTestFinished(() => clearInterval(typing));

  /** What people had been told before they closed their window for good. */
  const promised: string[] = [];
  for (let death = 1; death <= deaths; death++) {
    await until(() => writers.every((writer) => writer.isSynced), 'everybody being there');
    await wait(300 + Math.random() * 1200);
    await site.kill();
    // one of them leaves while the server is dead, and is replaced by somebody whose window knows nothing
    const person = death % people;
    promised.push(...(writers[person]?.saved ?? []));
    writers[person]?.leave();
    await site.restart();
    writers[person] = enter(`person ${person} after death ${death}`, person);
  }
  clearInterval(typing);
  await until(() => writers.every((writer) => writer.isSaved), 'everything being saved');
  await until(
    () => writers.every(({ words }) => words.join() === writers[0]?.words.join()),
    'all being equal',
  );

  await site.kill();
  await site.restart();
  const later = enter('somebody later', 0);
  onTestFinished(() => later.leave());
  await until(() => later.isSynced, 'the document being opened once more');
  const { words } = later;
  expect(words).toEqual(writers[0]?.words);
  expect(new Set(words).size).toBe(words.length);
  const there = new Set(words);
  const all = [...promised, ...writers.flatMap((writer) => writer.saved)];
  expect(promised.length).toBeGreaterThan(0);
  expect(all.filter((word) => !there.has(word))).toEqual([]);
});
