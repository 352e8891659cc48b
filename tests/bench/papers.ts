// What a paper costs: `npm run bench:papers` prints bytes stored per keystroke, times of a cold open, and memory of an
// open room. Embedded, or on the PostgreSQL that BENCH_DATABASE_URL names (an empty database, which it fills).
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import * as Y from 'yjs';
import { Compactor } from '#lib/paper/server/compaction/compactor.ts';
import { createLogStore } from '#lib/paper/server/compaction/log-store.ts';
import { createRoomStore } from '#lib/paper/server/log.ts';
import { Committer } from '#lib/paper/server/rooms/committer.ts';
import { defaultLimits } from '#lib/paper/server/rooms/limits.ts';
import type { Room } from '#lib/paper/server/rooms/room.ts';
import { Rooms } from '#lib/paper/server/rooms/rooms.ts';
import { createRoomServer } from '#lib/paper/server/rooms/server.ts';
import type { RoomStore, StoredDocument } from '#lib/paper/server/rooms/store.ts';
import { documentField, SCHEMA_VERSION } from '#lib/paper/wire.ts';
import { openBackend, type Backend } from '#lib/platform/server/backend.ts';
import { openServiceDb, type Db } from '#lib/platform/server/database.ts';
import { typeText } from './typed-text.ts';

const quiet = { info: () => {}, warn: () => {}, error: console.error };
const nothing = Y.encodeStateVector(new Y.Doc());

async function putPaper(service: Db): Promise<string> {
  const id = randomUUID();
  const { error } = await service.from('papers').insert({ id, title: 'A paper', area_id: 'ecosystem' });
  if (error) throw new Error(error.message);
  return id;
}

/** As the group commit stores them: so many updates in a call. */
async function append(service: Db, paperId: string, updates: Uint8Array[]): Promise<void> {
  const store = createRoomStore(service, backend.callAsService);
  // nobody's: the account is the nil id, which is not there
  const accountId = '00000000-0000-0000-0000-000000000000';
  for (let at = 0; at < updates.length; at += 500) {
    await store.appendUpdates(updates.slice(at, at + 500).map((bytes) => ({ paperId, accountId, bytes })));
  }
}

async function measureDisk(backend: Backend, tables: string[]): Promise<number> {
  for (const table of tables) await backend.exec(`vacuum full public.${table}`);
  const sizes = tables.map((table) => `pg_total_relation_size('public.${table}')`);
  const [row] = await backend.exec(`select (${sizes.join(' + ')})::float8 as size`);
  return Number(Object(row).size);
}

async function measureBytes(backend: Backend, service: Db): Promise<void> {
  const updates: Uint8Array[] = [];
  typeText(50_000, (bytes) => void updates.push(bytes));
  const tables = ['paper_updates', 'paper_snapshots', 'paper_author_runs', 'paper_authors'];
  const empty = await measureDisk(backend, tables);
  const paperId = await putPaper(service);
  await append(service, paperId, updates);
  const before = (await measureDisk(backend, tables)) - empty;
  const compactor = new Compactor(createLogStore(service), quiet);
  const outcome = await compactor.compact(paperId);
  await compactor.trim(0);
  await compactor.close();
  if (outcome.kind !== 'compacted') throw new Error(`the paper was not compacted: ${outcome.kind}`);
  const after = (await measureDisk(backend, tables)) - empty;
  const per = (bytes: number) => Math.round(bytes / (updates.length / 1000));
  console.log(`Bytes stored per 1,000 keystrokes (${updates.length} updates, ${Math.round(outcome.ms)} ms to compact)
  before compaction: ${per(outcome.bytesBefore)} as updates, ${per(before)} on disk
  after, without the tail: ${per(outcome.bytesAfter)} as a snapshot, ${per(after)} on disk`);
}

interface Times {
  /** Milliseconds that pass. */
  wall: number;
  /** Milliseconds of processor in this process, its own threads for rubbish and compiling included. */
  processor: number;
}

/** The quickest of fifteen each: what else runs on the machine shall not count. */
async function measureTimes(work: () => Promise<unknown>): Promise<Times> {
  const best: Times = { wall: Infinity, processor: Infinity };
  for (let round = 0; round < 15; round++) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    best.wall = Math.min(best.wall, performance.now() - begun);
    best.processor = Math.min(best.processor, (user + system) / 1000);
  }
  return best;
}

const show = ({ wall, processor }: Times) => `${wall.toFixed(1)} (${processor.toFixed(1)})`;

/** A room with nobody in it. */
function createRooms(store: RoomStore): Rooms {
  const limits = defaultLimits;
  const nothing = () => {};
  const committer = new Committer({
    store,
    log: quiet,
    limits,
    onPressure: nothing,
    onCommitted: nothing,
    onStuck: nothing,
  });
  return new Rooms({ store, committer, neighbours: null, limits, log: quiet });
}

async function measureOpening(backend: Backend, service: Db, characters: number): Promise<void> {
  const doc = typeText(characters);
  const paperId = await putPaper(service);
  await append(service, paperId, [Y.encodeStateAsUpdate(doc)]);
  const compactor = new Compactor(createLogStore(service), quiet);
  await compactor.compact(paperId);
  await compactor.close();
  // half of what would be compacted
  const tail: Uint8Array[] = [];
  doc.on('update', (bytes) => void tail.push(bytes));
  typeTail(doc, 250);
  await append(service, paperId, tail);
  const sql = `select public.read_paper_document('${paperId}')`;
  const database = await measureTimes(() => backend.exec(sql));
  const store = createRoomStore(service, backend.callAsService);
  const reading = await measureTimes(() => store.readDocument(paperId));
  const document = await store.readDocument(paperId);
  const given: RoomStore = { ...store, readDocument: async () => document };
  const serving = await measureTimes(() => withRoom(given, paperId, (room) => room.encodeSince(nothing)));
  const waking = await measureTimes(() => withRoom(given, paperId, (room) => room.doc));
  const beyond = {
    wall: reading.wall - database.wall,
    processor: reading.processor - database.processor,
  };
  console.log(`Cold open of ${characters} characters (a snapshot of ${document?.snapshot?.length ?? 0} bytes, ${tail.length} updates after it): ms (of processor)
  the database's own: ${show(database)}; the API and base64 beyond it: ${show(beyond)}
  from bytes to a newcomer's answer: ${show(serving)}; to a document that takes an edit: ${show(waking)}`);
}

async function withRoom(store: RoomStore, paperId: string, work: (room: Room) => unknown): Promise<void> {
  const rooms = createRooms(store);
  const room = await rooms.open(paperId);
  if (room) work(room);
  rooms.shutAll();
}

function typeTail(doc: Y.Doc, count: number): void {
  doc.clientID = 3_000_000_009;
  const element = doc.getXmlFragment(documentField).get(0);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (text instanceof Y.XmlText) for (let at = 0; at < count; at++) text.insert(at, 'x');
}

async function measureMemory(): Promise<void> {
  const snapshot = Y.encodeStateAsUpdate(typeText(15_000));
  const rooms = 300;
  const compacted = { snapshot, updates: [], seq: 1 };
  const young = { snapshot: null, updates: [snapshot], seq: 1 };
  const never = 3_600_000;
  const atRest = await fillServer(rooms, compacted, never);
  const rested = await fillServer(rooms, young, 200);
  const alive = await fillServer(rooms, young, never);
  console.log(`Memory of an open room of 15,000 characters (${snapshot.length} bytes) with one quiet person, kB, over ${rooms} rooms
  opened at rest: ${atRest}; at rest after a while: ${rested}; with a live document: ${alive}`);
}

/** Kilobytes of heap and buffers for each room, with a person in a process of their own at each. */
async function fillServer(count: number, stored: StoredDocument, restMs: number): Promise<number> {
  const papers = Array.from({ length: count }, () => randomUUID());
  const visitor = { accountId: 'a', sessionId: 's', name: 'Ada', role: 'editor' as const };
  const server = createRoomServer({
    store: {
      // bytes of their own for each room, as from a database
      readDocument: async () => structuredClone(stored),
      appendUpdates: async () => new Map(),
      readTails: async () => [],
    },
    guard: { admit: async () => ({ ok: true, visitor }), recheck: async (all) => all.map(() => 'editor') },
    isAllowedOrigin: () => true,
    log: quiet,
    limits: { restMs },
  });
  const http = createServer();
  http.on('upgrade', (request, socket, head) => void server.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const before = await weigh();
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const url = `ws://127.0.0.1:${port}/live/${SCHEMA_VERSION}`;
  const visitors = fork(new URL('./visitors.ts', import.meta.url), [url, ...papers]);
  await new Promise((resolve) => visitors.once('message', resolve));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = await weigh();
  visitors.kill();
  await server.close();
  http.close();
  return Math.round((after - before) / count / 1000);
}

async function weigh(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

await measureMemory();
const folder = mkdtempSync(`${tmpdir()}/impulswerk-bench-`);
const databaseUrl = process.env.BENCH_DATABASE_URL;
const backend = await openBackend({ folder: `${folder}/database`, jwtSecret: randomUUID(), databaseUrl });
console.log(`On ${backend.kind === 'postgres' ? 'PostgreSQL' : 'the embedded database'}:`);
const service = openServiceDb(backend.access);
await measureBytes(backend, service);
for (const characters of [15_000, 150_000, 1_000_000]) await measureOpening(backend, service, characters);
await backend.close();
rmSync(folder, { recursive: true });
