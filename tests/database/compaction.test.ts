// Compaction on a real database: what is stored, what a lost race leaves, and that nobody notices it in the text.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { hashState } from '#lib/paper/server/compaction/compact.ts';
import { Compactor } from '#lib/paper/server/compaction/compactor.ts';
import { createLogStore, type LogStore } from '#lib/paper/server/compaction/log-store.ts';
import { createRoomStore, readDocument } from '#lib/paper/server/log.ts';
import { readDraftState } from '#lib/paper/server/history/states.ts';
import { listPaperAuthors, publishVersion, readDraft, readVersion } from '#lib/paper/server/versions.ts';
import { createLogWorld } from './log-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof createLogWorld>>;
let store: LogStore;
let compactor: Compactor;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await createLogWorld(database.service);
  store = createLogStore(database.service);
  compactor = new Compactor(store, quiet);
});
afterAll(async () => {
  await compactor.close();
  await database.close();
});

describe('compaction', () => {
  test('stores the whole text as one update, with its hash and who wrote it, and leaves the log', async () => {
    const { paperId, doc } = await world.putText('Wer macht mit?');
    const before = await world.hashStored(paperId);
    const outcome = await compactor.compact(paperId);
    expect(outcome).toMatchObject({ kind: 'compacted', updates: 15 });
    expect(await world.readSnapshots(paperId)).toMatchObject([{ seq: 15 }]);
    const document = await readDocument(database.service, paperId);
    expect(document).toMatchObject({ seq: 15, updates: [] });
    expect(await world.hashStored(paperId)).toBe(before);
    expect(await world.readRuns(paperId)).toMatchObject([
      { client_id: doc.clientID, clock: 0, account_id: world.ada },
    ]);
    expect(await world.readTail(paperId)).toHaveLength(15);
    expect(await compactor.compact(paperId)).toEqual({ kind: 'nothing' });
    expect(await compactor.compact(world.ada)).toEqual({ kind: 'nothing' });
  });

  test('goes on from its snapshot, in steps where the tail is long', async () => {
    const writer = await world.putText('eins');
    const { paperId } = writer;
    await compactor.compact(paperId);
    await writer.type(', zwei, drei, vier').flush();
    const steps = new Compactor(store, quiet, 5);
    expect(await steps.compact(paperId)).toMatchObject({ kind: 'compacted', updates: 18 });
    await steps.close();
    expect(await world.readSnapshots(paperId)).toMatchObject([{ seq: 23 }]);
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
    const [run] = await world.readRuns(paperId);
    expect(run).toMatchObject({ client_id: writer.doc.clientID, clock: 0, account_id: world.ada });
  });

  test('failure 8: is refused while structs are pending, and nothing is stored or deleted', async () => {
    const { paperId } = await world.putText('eine Lücke');
    await database.service.from('paper_updates').delete().eq('paper_id', paperId).eq('seq', 4);
    await world.age(paperId, 30);
    expect(await compactor.compact(paperId)).toEqual({ kind: 'refused', why: 'pending structs' });
    await compactor.trim(0);
    expect(await world.readSnapshots(paperId)).toEqual([]);
    expect(await world.readTail(paperId)).toHaveLength(10);
  });

  test('that another process overtook stores nothing', async () => {
    const writer = await world.putText('zwei zugleich');
    const { paperId } = writer;
    const others = [new Compactor(store, quiet), new Compactor(store, quiet)];
    const outcomes = await Promise.all(others.map((other) => other.compact(paperId)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['compacted', 'nothing']);
    await writer.type(' und noch einmal').flush();
    const again = await Promise.all(others.map((other) => other.compact(paperId)));
    expect(again.map(({ kind }) => kind).sort()).toEqual(['compacted', 'nothing']);
    await Promise.all(others.map((other) => other.close()));
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
  });

  test('that reads, is overtaken, and comes late, finds its snapshot refused', async () => {
    const writer = await world.putText('spät');
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
    expect(await world.readSnapshots(paperId)).toMatchObject([{ seq: 7 }]);
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
  });

  test('of any interleaving with edits, flushes and reopenings leaves the same document', async () => {
    const Step = fc.record({
      who: fc.nat({ max: 1 }),
      what: fc.constantFrom('type', 'type', 'delete', 'flush', 'open', 'compact', 'trim'),
      at: fc.nat(),
    });
    const run = fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const first = await world.putText('Anfang');
      const { paperId } = first;
      const people = [first, await world.writeAt(paperId).open()];
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
      const stored = await world.hashStored(paperId);
      for (const writer of people) expect(hashState(writer.doc)).toBe(stored);
    });
    await fc.assert(run, { numRuns: 15, seed: 20261123 });
  });
});

describe('a snapshot', () => {
  const bytes = Y.encodeStateAsUpdate(new Y.Doc());
  const hash = 'sha of nothing';

  test('with another hash than its bytes have is refused', async () => {
    const { paperId } = await world.putText('a');
    const snapshot = { paperId, builtOn: 0, seq: 1, bytes, hash, runs: [] };
    await expect(store.storeSnapshot(snapshot)).rejects.toThrow('not the bytes that were compared');
    expect(await world.readSnapshots(paperId)).toEqual([]);
  });

  test('is stored by the service alone', async () => {
    const { paperId } = await world.putText('a');
    const forger = createLogStore(database.as(world.ada));
    const forged = { paperId, builtOn: 0, seq: 1, bytes, hash, runs: [] };
    await expect(forger.storeSnapshot(forged)).rejects.toThrow('permission denied');
    await expect(forger.readLog(paperId, 1)).rejects.toThrow('permission denied');
    await expect(forger.trimLogs(0)).rejects.toThrow('permission denied');
  });
});

describe('who wrote it', () => {
  test('outlives the log: authors are the same before and after, those who only deleted too', async () => {
    const { service } = database;
    const [bert, cleo] = [await putPerson(service, 'Bert'), await putPerson(service, 'Cleo')];
    const writer = await world.putText('Anna schreibt', { owner: world.ada, editor: bert });
    const { paperId } = writer;
    await put(service, 'paper_members', { paper_id: paperId, account_id: cleo, role: 'editor' });
    await (await world.writeAt(paperId, bert).open()).type('!').flush();
    const third = await world.writeAt(paperId, cleo).open();
    third.paragraph.delete(0, 5);
    await third.flush();
    const list = async () => {
      const db = database.as(world.ada);
      return listPaperAuthors(db, paperId, await readDraftState(db, paperId));
    };
    const before = await list();
    expect(before).toEqual(['Ada', 'Bert', 'Cleo']);
    await compactor.compact(paperId);
    await compactor.trim(0);
    expect(await world.readTail(paperId)).toEqual([]);
    expect(await list()).toEqual(before);
    const owners = (await world.readRuns(paperId)).map((run) => Object(run).account_id);
    expect(new Set(owners)).toEqual(new Set([world.ada, bert]));
    const stranger = database.as(await putPerson(service));
    expect((await stranger.from('paper_author_runs').select('clock')).data).toEqual([]);
    expect((await database.as(bert).from('paper_author_runs').select('clock')).data).toHaveLength(2);
  });

  test('is nobody after an account was deleted, and no resync makes it somebody', async () => {
    const gone = await putPerson(database.service, 'Gone');
    const paperId = await putPaper(database.service, { owner: world.ada, editor: gone });
    const writer = await world.writeAt(paperId, gone).type('bleibt stehen').flush();
    await compactor.compact(paperId);
    await database.service.rpc('delete_account', { p_account_id: gone, p_keep_name: false });
    const nobodys = [{ client_id: writer.doc.clientID, clock: 0, account_id: null }];
    expect(await world.readRuns(paperId)).toMatchObject(nobodys);
    expect(await world.readAll('paper_authors', 'account_id', paperId)).toEqual([]);
    // somebody else sends what she had heard of it
    writer.type(', auch danach');
    const all = Y.encodeStateAsUpdate(writer.doc);
    await createRoomStore(database.service, database.callAsService).appendUpdates([
      { paperId, accountId: world.ada, bytes: all },
    ]);
    await compactor.compact(paperId);
    expect(await world.readRuns(paperId)).toMatchObject(nobodys);
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
  });
});

describe('nobody notices that a paper was compacted', () => {
  test('who reads it, publishes it and reads the version', async () => {
    const writer = await world.putText('Ein Impuls.');
    const { paperId } = writer;
    const db = database.as(world.ada);
    const draft = await readDraft(db, paperId);
    await compactor.compact(paperId);
    await compactor.trim(0);
    expect(await readDraft(db, paperId)).toEqual(draft);
    expect(await publishVersion(db, paperId, 'Titel')).toMatchObject({ kind: 'published', number: 1 });
    expect(await readVersion(db, 'de', paperId, 1)).toMatchObject({ body: draft, authors: ['Ada'] });
    const noted = await world.readAll('paper_version_authors', 'name', paperId);
    expect(noted).toEqual([{ name: 'Ada' }]);
    await writer.type(' Noch einer.').flush();
    expect(await readDraft(db, paperId)).not.toEqual(draft);
    expect(await publishVersion(db, paperId, 'Titel')).toMatchObject({ kind: 'published', number: 2 });
  });
});

test('a snapshot that was put there by other hands is not built on when its hash is not its own', async () => {
  const { paperId } = await world.putText('fremd');
  await put(database.service, 'paper_snapshots', {
    paper_id: paperId,
    seq: 1,
    bytes: '\\x0000',
    hash: anyHash(),
  });
  expect(await compactor.compact(paperId)).toEqual({ kind: 'refused', why: 'damaged snapshot' });
});
