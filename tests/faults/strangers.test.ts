// Bytes that no editor sends, and people who come and go without end: the text stays as it is, and so does the memory.
//   FRAMES=10000 JOINS=10000  how many (600 and 200 in `npm test`; a leak of some kilobytes for each shows in the long form)
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeAnswer, writePresence, writeUpdate } from '#lib/paper/server/rooms/frames.ts';
import { prepareRooms, type Prepared } from '../bench/collab/prepare.ts';
import { startWatchedSite, type WatchedSite } from './heap.ts';
import { until } from './until.ts';
import { Writer } from './writer.ts';

const frames = Number(process.env.FRAMES ?? 600);
const joins = Number(process.env.JOINS ?? 200);
const atOnce = 20;
/** By how much what is held may grow, in megabytes: a kilobyte for each of 10,000 who come would be too much. */
const leeway = 5;

async function open(): Promise<WatchedSite & { prepared: Prepared }> {
  const watched = await startWatchedSite(['--empty'], { COLLAB_LIMITS: 'off', LOG_LEVEL: 'silent' });
  onTestFinished(async () => void (await watched.site.stop()));
  return { ...watched, prepared: await prepareRooms(watched.site, { rooms: 1, people: 2 }) };
}

const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(Math.random() * list.length)] ?? list[0];

/** An update as an editor sends it. */
function writeHonest(): Uint8Array {
  const doc = new Y.Doc();
  doc.getArray('words').insert(0, ['never to be read']);
  return pick([writeUpdate, writeAnswer, writePresence])(Y.encodeStateAsUpdate(doc));
}

/** Each is refused for its form alone: cut short, with more behind it, of no meaning, or too large. */
function writeNonsense(): Uint8Array | string {
  const honest = writeHonest();
  return pick<() => Uint8Array | string>([
    () => honest.subarray(0, 1 + Math.floor(Math.random() * (honest.length - 1))),
    () => Buffer.concat([honest, randomBytes(3)]),
    () => Uint8Array.of(50 + Math.floor(Math.random() * 40), ...randomBytes(20)),
    () => 'text where bytes belong',
    () => new Uint8Array(2 * 1024 * 1024),
  ])();
}

/** Sends it in a socket of its own; resolves with the code with which the server ends that. */
function sendAlone({ url, origin, rooms, cookies }: Prepared, frame: Uint8Array | string): Promise<number> {
  const headers = { cookie: cookies[1] ?? '' };
  const socket = new WebSocket(url + rooms[0], { headers, origin });
  return new Promise((resolve) => {
    socket.on('open', () => socket.send(frame));
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
}

test(`${frames} frames that nobody can read change no letter and take no memory`, async () => {
  const { readMegabytes, prepared } = await open();
  const anna = new Writer('anna', prepared);
  onTestFinished(() => anna.leave());
  await until(() => anna.isSynced, 'the document being opened');
  for (let word = 0; word < 50; word++) anna.type();
  await until(() => anna.isSaved, 'everything being saved');
  const words = [...anna.words];
  const codes = new Set<number>();
  const sendSome = async (count: number) => {
    for (let sent = 0; sent < count; sent += atOnce) {
      const batch = Array.from({ length: atOnce }, () => sendAlone(prepared, writeNonsense()));
      for (const code of await Promise.all(batch)) codes.add(code);
    }
  };
  await sendSome(frames / 2);
  const before = await readMegabytes();
  await sendSome(frames / 2);
  expect((await readMegabytes()) - before).toBeLessThan(leeway);
  expect([...codes].sort()).toEqual([4400, 4413]);

  const later = new Writer('later', prepared, { person: 1 });
  onTestFinished(() => later.leave());
  await until(() => later.isSynced, 'the document being opened once more');
  expect(later.words).toEqual(words);
  anna.type();
  await until(() => anna.isSaved, 'going on writing');
});

test(`${joins} people come and go, and leave no memory taken`, async () => {
  const { readMegabytes, prepared } = await open();
  const come = async (count: number) => {
    for (let come = 0; come < count; come += atOnce) {
      const people = Array.from(
        { length: atOnce },
        (_, at) => new Writer(`person ${come + at}`, prepared, { person: at % 2 }),
      );
      await until(() => people.every(({ isSynced }) => isSynced), 'all being there');
      for (const person of people) person.leave();
    }
  };
  await come(joins / 2);
  const before = await readMegabytes();
  await come(joins / 2);
  expect((await readMegabytes()) - before).toBeLessThan(leeway);
});
