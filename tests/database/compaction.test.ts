// Compaction on a real database: what is stored, what a lost race leaves, and that nobody notices it in the text.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { hashState } from '#lib/paper/server/compaction/compact.ts';
import { Compactor } from '#lib/paper/server/compaction/compactor.ts';
import { createLogStore, type LogStore } from '#lib/paper/server/compaction/log-store.ts';
import { TailWatch } from '#lib/paper/server/compaction/tail-watch.ts';
import { createRoomStore, readDocument } from '#lib/paper/server/log.ts';
import { listPaperAuthors, publishVersion, readDraft, readVersion } from '#lib/paper/server/versions.ts';
import { replay } from '#lib/paper/server/rooms/document.ts';
import { documentField } from '#lib/paper/wire.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let store: LogStore;
let compactor: Compactor;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service, 'Ada');
  store = createLogStore(database.service);
  compactor = new Compactor(store, quiet);
});
afterAll(async () => {
  await compactor.close();
  await database.close();
});

/** Somebody at a desk of her own, who hears of the others when she opens the paper. */
class Writer {
  readonly doc = new Y.Doc();
  readonly paperId: string;
  readonly accountId: string;
  #unsent: Uint8Array[] = [];

  constructor(paperId: string, accountId = ada) {
    this.paperId = paperId;
    this.accountId = accountId;
    this.doc.on('update', (bytes, origin) => void (origin === 'heard' || this.#unsent.push(bytes)));
  }

  get paragraph(): Y.XmlText {
    const body = this.doc.getXmlFragment(documentField);
    if (body.length === 0) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      body.insert(0, [paragraph]);
    }
    const first = body.get(0);
    const text = first instanceof Y.XmlElement ? first.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('the paper begins with no paragraph');
    return text;
  }

  type(letters: string): this {
    for (const letter of letters) this.paragraph.insert(this.paragraph.length, letter);
    return this;
  }

  async flush(): Promise<this> {
    const { paperId, accountId } = this;
    const batch = this.#unsent.map((bytes) => ({ paperId, accountId, bytes }));
    this.#unsent = [];
    if (batch.length > 0) await createRoomStore(database.service).appendUpdates(batch);
    return this;
  }

  async open(): Promise<this> {
    const document = await readDocument(database.service, this.paperId);
    if (document) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(replay(document)), 'heard');
    return this;
  }
}

async function hashStored(paperId: string): Promise<string> {
  const document = await readDocument(database.service, paperId);
  if (!document) throw new Error('there is no such paper');
  return hashState(replay(document));
}

async function readAll(table: string, columns: string, paper_id: string): Promise<unknown[]> {
  const { data, error } = await database.service.from(table).select(columns).eq('paper_id', paper_id);
  if (error) throw new Error(error.message);
  return data;
}
const readRuns = (paperId: string) =>
  readAll('paper_author_runs', 'client_id, clock, length, account_id', paperId);
const readSnapshots = (paperId: string) => readAll('paper_snapshots', 'seq, hash', paperId);
const readTail = (paperId: string) => readAll('paper_updates', 'seq', paperId);

/** A paper of which this many letters are in the log. */
async function putText(letters: string, members: Record<string, string> = { owner: ada }): Promise<Writer> {
  const paperId = await putPaper(database.service, members);
  return new Writer(paperId).type(letters).flush();
}

/** As if everything had been written so many days ago. */
async function age(paperId: string, days: number): Promise<void> {
  const at = new Date(Date.now() - days * 86_400_000).toISOString();
  await database.service.from('paper_updates').update({ at }).eq('paper_id', paperId);
}

describe('compaction', () => {
  test('stores the whole text as one update, with its hash and who wrote it, and leaves the log', async () => {
    const { paperId, doc } = await putText('Wer macht mit?');
    const before = await hashStored(paperId);
    const outcome = await compactor.compact(paperId);
    expect(outcome).toMatchObject({ kind: 'compacted', updates: 15 });
    expect(await readSnapshots(paperId)).toMatchObject([{ seq: 15 }]);
    const document = await readDocument(database.service, paperId);
    expect(document).toMatchObject({ seq: 15, updates: [] });
    expect(await hashStored(paperId)).toBe(before);
    expect(await readRuns(paperId)).toMatchObject([{ client_id: doc.clientID, clock: 0, account_id: ada }]);
    expect(await readTail(paperId)).toHaveLength(15);
    expect(await compactor.compact(paperId)).toEqual({ kind: 'nothing' });
    expect(await compactor.compact(ada)).toEqual({ kind: 'nothing' });
  });

  test('goes on from its snapshot, in steps where the tail is long', async () => {
    const writer = await putText('eins');
    const { paperId } = writer;
    await compactor.compact(paperId);
    await writer.type(', zwei, drei, vier').flush();
    const steps = new Compactor(store, quiet, 5);
    expect(await steps.compact(paperId)).toMatchObject({ kind: 'compacted', updates: 18 });
    await steps.close();
    expect(await readSnapshots(paperId)).toMatchObject([{ seq: 23 }]);
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
    const [run] = await readRuns(paperId);
    expect(run).toMatchObject({ client_id: writer.doc.clientID, clock: 0, account_id: ada });
  });

  test('failure 8: is refused while structs are pending, and nothing is stored or deleted', async () => {
    const { paperId } = await putText('eine Lücke');
    await database.service.from('paper_updates').delete().eq('paper_id', paperId).eq('seq', 4);
    await age(paperId, 30);
    expect(await compactor.compact(paperId)).toEqual({ kind: 'refused', why: 'pending structs' });
    await compactor.trim(0);
    expect(await readSnapshots(paperId)).toEqual([]);
    expect(await readTail(paperId)).toHaveLength(10);
  });

  test('that another process overtook stores nothing', async () => {
    const writer = await putText('zwei zugleich');
    const { paperId } = writer;
    const others = [new Compactor(store, quiet), new Compactor(store, quiet)];
    const outcomes = await Promise.all(others.map((other) => other.compact(paperId)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['compacted', 'nothing']);
    await writer.type(' und noch einmal').flush();
    const again = await Promise.all(others.map((other) => other.compact(paperId)));
    expect(again.map(({ kind }) => kind).sort()).toEqual(['compacted', 'nothing']);
    await Promise.all(others.map((other) => other.close()));
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
  });

  test('that reads, is overtaken, and comes late, finds its snapshot refused', async () => {
    const writer = await putText('spät');
    const { paperId } = writer;
    const late: LogStore = {
      ...store,
      storeSnapshot: async (snapshot) => {
        await writer.type('er').flush();
        await compactor.compact(paperId);
        return store.storeSnapshot(snapshot);
      },
    };
    const slow = new Compactor(late, quiet);
    expect(await slow.compact(paperId)).toEqual({ kind: 'nothing' });
    await slow.close();
    expect(await readSnapshots(paperId)).toMatchObject([{ seq: 7 }]);
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
  });

  test('of any interleaving with edits, flushes and reopenings leaves the same document', async () => {
    const Step = fc.record({
      who: fc.nat({ max: 1 }),
      what: fc.constantFrom('type', 'type', 'delete', 'flush', 'open', 'compact', 'trim'),
      at: fc.nat(),
    });
    const run = fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const first = await putText('Anfang');
      const { paperId } = first;
      const people = [first, await new Writer(paperId).open()];
      for (const { who, what, at } of steps) {
        const writer = people[who] ?? first;
        const { length } = writer.paragraph;
        if (what === 'type') writer.paragraph.insert(at % (length + 1), String(at % 10));
        if (what === 'delete' && length > 0) writer.paragraph.delete(at % length, 1);
        if (what === 'flush') await writer.flush();
        if (what === 'open') await writer.open();
        if (what === 'compact') await compactor.compact(paperId);
        if (what === 'trim') await store.trimLogs(0);
      }
      // each of the two hears of the other only when she opens the paper; the log is whole at every moment
      for (const writer of people) await writer.flush();
      await compactor.compact(paperId);
      for (const writer of people) await writer.open();
      const stored = await hashStored(paperId);
      for (const writer of people) expect(hashState(writer.doc)).toBe(stored);
    });
    await fc.assert(run, { numRuns: 15, seed: 20261123 });
  });
});

describe('a snapshot', () => {
  const bytes = Y.encodeStateAsUpdate(new Y.Doc());
  const hash = 'sha of nothing';

  test('with another hash than its bytes have is refused', async () => {
    const { paperId } = await putText('a');
    const snapshot = { paperId, builtOn: 0, seq: 1, bytes, hash, runs: [] };
    await expect(store.storeSnapshot(snapshot)).rejects.toThrow('not the bytes that were compared');
    expect(await readSnapshots(paperId)).toEqual([]);
  });

  test('is stored by the service alone', async () => {
    const { paperId } = await putText('a');
    const forger = createLogStore(database.as(ada));
    const forged = { paperId, builtOn: 0, seq: 1, bytes, hash, runs: [] };
    await expect(forger.storeSnapshot(forged)).rejects.toThrow('permission denied');
    await expect(forger.readLog(paperId, 1)).rejects.toThrow('permission denied');
    await expect(forger.trimLogs(0)).rejects.toThrow('permission denied');
  });
});

describe('the tail', () => {
  test('stays until a snapshot holds it and it is old enough', async () => {
    const writer = await putText('alt');
    const { paperId } = writer;
    await age(paperId, 8);
    await compactor.trim(7);
    expect(await readTail(paperId), 'nothing holds it yet').toHaveLength(4);
    await compactor.compact(paperId);
    await writer.type('neu').flush();
    await compactor.trim(9);
    expect(await readTail(paperId), 'not old enough').toHaveLength(7);
    await compactor.trim(7);
    expect(await readTail(paperId)).toEqual([5, 6, 7].map((seq) => ({ seq })));
    await age(paperId, 8);
    await compactor.trim(7);
    expect(await readTail(paperId), 'old, and after the snapshot').toHaveLength(3);
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
    await writer.type('er').flush();
    expect(await readTail(paperId)).toHaveLength(5);
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
  });
});

describe('who wrote it', () => {
  test('outlives the log: authors are the same before and after, those who only deleted too', async () => {
    const { service } = database;
    const [bert, cleo] = [await putPerson(service, 'Bert'), await putPerson(service, 'Cleo')];
    const writer = await putText('Anna schreibt', { owner: ada, editor: bert });
    const { paperId } = writer;
    await (await new Writer(paperId, bert).open()).type('!').flush();
    const third = await new Writer(paperId, cleo).open();
    third.paragraph.delete(0, 5);
    await third.flush();
    const before = await listPaperAuthors(database.as(ada), paperId);
    expect(before).toEqual(['Ada', 'Bert', 'Cleo']);
    await compactor.compact(paperId);
    await compactor.trim(0);
    expect(await readTail(paperId)).toEqual([]);
    expect(await listPaperAuthors(database.as(ada), paperId)).toEqual(before);
    const owners = (await readRuns(paperId)).map((run) => Object(run).account_id);
    expect(new Set(owners)).toEqual(new Set([ada, bert]));
    expect((await database.as(cleo).from('paper_author_runs').select('clock')).data).toEqual([]);
    expect((await database.as(bert).from('paper_author_runs').select('clock')).data).toHaveLength(2);
  });

  test('is nobody after an account was deleted, and no resync makes it somebody', async () => {
    const gone = await putPerson(database.service, 'Gone');
    const paperId = await putPaper(database.service, { owner: ada, editor: gone });
    const writer = await new Writer(paperId, gone).type('bleibt stehen').flush();
    await compactor.compact(paperId);
    await database.service.rpc('delete_account', { p_account_id: gone, p_keep_name: false });
    const nobodys = [{ client_id: writer.doc.clientID, clock: 0, account_id: null }];
    expect(await readRuns(paperId)).toMatchObject(nobodys);
    expect(await readAll('paper_authors', 'account_id', paperId)).toEqual([]);
    // somebody else sends what she had heard of it
    writer.type(', auch danach');
    const all = Y.encodeStateAsUpdate(writer.doc);
    await createRoomStore(database.service).appendUpdates([{ paperId, accountId: ada, bytes: all }]);
    await compactor.compact(paperId);
    expect(await readRuns(paperId)).toMatchObject(nobodys);
    expect(await hashStored(paperId)).toBe(hashState(writer.doc));
  });
});

describe('nobody notices that a paper was compacted', () => {
  test('who reads it, publishes it and reads the version', async () => {
    const writer = await putText('Ein Impuls.');
    const { paperId } = writer;
    const db = database.as(ada);
    const draft = await readDraft(db, paperId);
    await compactor.compact(paperId);
    await compactor.trim(0);
    expect(await readDraft(db, paperId)).toEqual(draft);
    expect(await publishVersion(db, paperId, 'Titel')).toEqual({ kind: 'published', number: 1 });
    expect(await readVersion(db, 'de', paperId, 1)).toMatchObject({ body: draft, authors: ['Ada'] });
    const noted = await readAll('paper_version_authors', 'name', paperId);
    expect(noted).toEqual([{ name: 'Ada' }]);
    await writer.type(' Noch einer.').flush();
    expect(await readDraft(db, paperId)).not.toEqual(draft);
    expect(await publishVersion(db, paperId, 'Titel')).toEqual({ kind: 'published', number: 2 });
  });
});

describe('long tails', () => {
  const watched = () => {
    const watch = new TailWatch(compactor, quiet, { updates: 10, bytes: 10_000, sweepMs: 60_000 });
    watch.stop();
    return { watch, rooms: watch.watch(createRoomStore(database.service)) };
  };
  const append = (rooms: ReturnType<typeof watched>['rooms'], { doc, paperId }: Writer) =>
    rooms.appendUpdates([{ paperId, accountId: ada, bytes: Y.encodeStateAsUpdate(doc) }]);

  test('are compacted by the sweep while their room stays open, and short ones left', async () => {
    const { watch, rooms } = watched();
    const [long, short] = [await putText('elf Letters'), await putText('kurz')];
    for (const { paperId } of [long, short]) await rooms.readDocument(paperId);
    await watch.sweep();
    expect(await readSnapshots(long.paperId)).toMatchObject([{ seq: 12 }]);
    expect(await readSnapshots(short.paperId)).toEqual([]);
    for (let count = 0; count < 9; count++) await append(rooms, long);
    await watch.sweep();
    expect(await readSnapshots(long.paperId), 'nine more are few').toMatchObject([{ seq: 12 }]);
    await append(rooms, long);
    await watch.sweep();
    expect(await readSnapshots(long.paperId)).toMatchObject([{ seq: 22 }]);
  });

  test('are compacted when their room has drained', async () => {
    const { rooms } = watched();
    const { paperId } = await putText('lang genug dafür');
    await rooms.readDocument(paperId);
    rooms.release?.(paperId);
    // asked for after it, and so answered after it
    expect(await compactor.compact(paperId)).toEqual({ kind: 'nothing' });
    expect(await readSnapshots(paperId)).toHaveLength(1);
  });

  test('are listed for the command, paper by paper', async () => {
    const { paperId } = await putText('Liste');
    const nobody = '00000000-0000-0000-0000-000000000000';
    const tails = await store.listTails(nobody, 500);
    expect(tails.find((tail) => tail.paperId === paperId)).toMatchObject({ updates: 6 });
    await compactor.compact(paperId);
    const [first] = await store.listTails(nobody, 1);
    expect(await store.listTails(nobody, 1)).toHaveLength(1);
    expect(first?.paperId).toBe(tails[0]?.paperId);
  });
});

test('a snapshot that was put there by other hands is not built on when its hash is not its own', async () => {
  const { paperId } = await putText('fremd');
  await put(database.service, 'paper_snapshots', {
    paper_id: paperId,
    seq: 1,
    bytes: '\\x0000',
    hash: anyHash(),
  });
  expect(await compactor.compact(paperId)).toEqual({ kind: 'refused', why: 'damaged snapshot' });
});
