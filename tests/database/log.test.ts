// The contract of a paper's log, which is the truth of its text.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putPaper, putPerson, putSession } from './put.ts';

let database: TestDatabase;
let ada: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service, 'Ada');
});
afterAll(() => database.close());

const encode = (text: string) => Buffer.from(text).toString('base64');
const decode = (text: string) => Buffer.from(text, 'base64').toString();
const update = (paper_id: string, text: string, account_id = ada) => ({
  paper_id,
  account_id,
  bytes: encode(text),
});

/** The last number of each paper. */
async function append(p_updates: ReturnType<typeof update>[]): Promise<Record<string, number>> {
  const { data, error } = await database.service.rpc('append_paper_updates', { p_updates });
  if (error) throw new Error(error.message);
  return z.record(z.string(), z.number()).parse(data);
}

const Document = z.object({
  seq: z.number(),
  snapshot: z.string().transform(decode).nullable(),
  updates: z.array(z.string().transform(decode)),
});

async function read(paperId: string, db = database.service) {
  const { data, error } = await db.rpc('read_paper_document', { p_paper_id: paperId });
  if (error) throw new Error(error.message);
  return Document.nullable().parse(data);
}

async function readLog(paperId: string) {
  const log = database.service
    .from('paper_updates')
    .select('seq, account_id')
    .eq('paper_id', paperId)
    .order('seq');
  const { data, error } = await log;
  if (error) throw new Error(error.message);
  return data;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('updates are stored in the order given, counted without gaps for each paper', async () => {
  const [one, two] = [await putPaper(database.service, {}), await putPaper(database.service, {})];
  expect(await append([update(one, 'a'), update(two, 'x'), update(one, 'b')])).toEqual({
    [one]: 2,
    [two]: 1,
  });
  expect(await append([update(one, 'c'), update(two, 'y')])).toEqual({ [one]: 3, [two]: 2 });
  expect(await read(one)).toEqual({ seq: 3, snapshot: null, updates: ['a', 'b', 'c'] });
  expect(await read(two)).toEqual({ seq: 2, snapshot: null, updates: ['x', 'y'] });
  expect((await readLog(one)).map(({ seq }) => seq)).toEqual(upTo(3));
});

test('a batch is stored whole or not at all', async () => {
  const paper = await putPaper(database.service, {});
  await expect(
    append([update(paper, 'a'), { ...update(paper, 'b'), bytes: 'not base64!' }]),
  ).rejects.toThrow();
  expect(await read(paper)).toMatchObject({ seq: 0, updates: [] });
});

test('batches over the same papers in opposite order wait for each other and never share a number', async () => {
  const [one, two] = [await putPaper(database.service, {}), await putPaper(database.service, {})];
  const batches = upTo(20).flatMap(() => [
    append([update(one, 'a'), update(two, 'b')]),
    append([update(two, 'c'), update(one, 'd')]),
  ]);
  expect(await Promise.all(batches)).toHaveLength(40);
  for (const paper of [one, two]) expect((await readLog(paper)).map(({ seq }) => seq)).toEqual(upTo(40));
});

test('a deleted paper is skipped, and the other papers of the batch are stored', async () => {
  const paper = await putPaper(database.service, {});
  expect(await append([update(randomUUID(), 'lost'), update(paper, 'kept')])).toEqual({ [paper]: 1 });
  expect(await append([])).toEqual({});
  expect(await read(paper)).toMatchObject({ updates: ['kept'] });
});

test('the text of a deleted account stays, without a name', async () => {
  const paper = await putPaper(database.service, {});
  const gone = await putPerson(database.service);
  await append([update(paper, 'before', gone)]);
  await database.service.from('accounts').delete().eq('id', gone);
  await append([update(paper, 'after', gone)]);
  expect(await readLog(paper)).toEqual([
    { seq: 1, account_id: null },
    { seq: 2, account_id: null },
  ]);
});

async function putSnapshot(paper_id: string, seq: number, text: string) {
  const bytes = `\\x${Buffer.from(text).toString('hex')}`;
  await put(database.service, 'paper_snapshots', { paper_id, seq, bytes, hash: anyHash() });
}

test('a document is its snapshot and only what came after it', async () => {
  const paper = await putPaper(database.service, {});
  await append(['a', 'b', 'c'].map((text) => update(paper, text)));
  await putSnapshot(paper, 2, 'ab');
  expect(await read(paper)).toEqual({ seq: 3, snapshot: 'ab', updates: ['c'] });
});

test('numbers go on after a snapshot whose log was cleared away', async () => {
  const paper = await putPaper(database.service, {});
  await append(['a', 'b'].map((text) => update(paper, text)));
  await putSnapshot(paper, 2, 'ab');
  await database.service.from('paper_updates').delete().eq('paper_id', paper);
  expect(await read(paper)).toEqual({ seq: 2, snapshot: 'ab', updates: [] });
  await append([update(paper, 'c')]);
  expect(await read(paper)).toEqual({ seq: 3, snapshot: 'ab', updates: ['c'] });
});

test('a document of 3,000 updates comes whole, in order, as one value', async () => {
  const paper = await putPaper(database.service, {});
  // long enough for more than one line of base64
  const texts = upTo(3000).map((at) => `${at}: ${'a letter '.repeat(9)}`);
  expect(await append(texts.map((text) => update(paper, text)))).toEqual({ [paper]: 3000 });
  expect(await read(paper)).toEqual({ seq: 3000, snapshot: null, updates: texts });
});

test('a member reads the document, a stranger learns nothing, and nobody else asks', async () => {
  const reader = await putPerson(database.service);
  const paper = await putPaper(database.service, { reader });
  await append([update(paper, 'a')]);
  await putSnapshot(paper, 1, 'a');
  expect(await read(paper, database.as(reader))).toEqual({ seq: 1, snapshot: 'a', updates: [] });
  expect(await read(paper, database.as(ada))).toBeNull();
  expect(await read(randomUUID())).toBeNull();
  await expect(read(paper, database.as(null))).rejects.toThrow('permission denied');
});

async function admit(paperId: string, accountId: string): Promise<unknown> {
  const who = { p_paper_id: paperId, p_account_id: accountId };
  return (await database.service.rpc('admit_to_paper', who)).data;
}

test('admission tells role and name of a member, no role of a stranger, and nothing of a paper that is not there', async () => {
  const stranger = await putPerson(database.service, 'Grace');
  const paper = await putPaper(database.service, { editor: ada });
  expect(await admit(paper, ada)).toEqual({ role: 'editor', name: 'Ada' });
  expect(await admit(paper, stranger)).toEqual({ role: null, name: null });
  expect(await admit(paper, randomUUID())).toEqual({ role: null, name: null });
  expect(await admit(randomUUID(), ada)).toBeNull();
});

test('a recheck answers in the order asked: the role, no right any more, or a session that has ended', async () => {
  const { service } = database;
  const other = await putPerson(service);
  const [owned, read_, foreign] = [
    await putPaper(service, { owner: ada }),
    await putPaper(service, { reader: ada, owner: other }),
    await putPaper(service, { owner: other }),
  ];
  const live = await putSession(service, ada, new Date(Date.now() + 60_000));
  const expired = await putSession(service, ada, new Date(Date.now() - 60_000));
  const foreignSession = await putSession(service, other, new Date(Date.now() + 60_000));
  const socket = (session_id: string, paper_id: string) => ({ session_id, account_id: ada, paper_id });
  const p_sockets = [
    socket(live, read_),
    socket(expired, owned),
    socket(live, owned),
    socket(live, foreign),
    socket(foreignSession, foreign),
    socket('never seen', owned),
    socket(live, read_),
  ];
  const { data } = await service.rpc('recheck_paper_access', { p_sockets });
  expect(data).toEqual(['reader', 'signed-out', 'owner', null, 'signed-out', 'signed-out', 'reader']);
  expect((await service.rpc('recheck_paper_access', { p_sockets: [] })).data).toEqual([]);
});

const Tails = z.array(
  z.object({
    paper_id: z.string(),
    first: z.number().nullable(),
    updates: z.array(z.string().transform(decode)),
  }),
);

async function readTails(papers: [paper_id: string, seq: number][], p_limit = 100) {
  const p_papers = papers.map(([paper_id, seq]) => ({ paper_id, seq }));
  const { data, error } = await database.service.rpc('read_paper_tails', { p_papers, p_limit });
  if (error) throw new Error(error.message);
  return Tails.parse(data);
}

test('the tails of many papers are read at once, without those that have no news', async () => {
  const [one, two, quiet] = [
    await putPaper(database.service, {}),
    await putPaper(database.service, {}),
    await putPaper(database.service, {}),
  ];
  await append(['a', 'b', 'c'].map((text) => update(one, text)));
  await append([update(two, 'x'), update(quiet, 'q')]);
  const asked: [string, number][] = [
    [one, 1],
    [two, 0],
    [quiet, 1],
    [randomUUID(), 0],
  ];
  expect(await readTails(asked)).toEqual([
    { paper_id: one, first: 2, updates: ['b', 'c'] },
    { paper_id: two, first: 1, updates: ['x'] },
  ]);
  expect(await readTails([[one, 0]], 2)).toEqual([{ paper_id: one, first: 1, updates: ['a', 'b'] }]);
});

test('a tail that was compacted away says so', async () => {
  const paper = await putPaper(database.service, {});
  await append(['a', 'b', 'c'].map((text) => update(paper, text)));
  await putSnapshot(paper, 2, 'ab');
  await database.service.from('paper_updates').delete().eq('paper_id', paper).lte('seq', 2);
  expect(await readTails([[paper, 0]])).toEqual([{ paper_id: paper, first: 3, updates: ['c'] }]);
  await database.service.from('paper_updates').delete().eq('paper_id', paper);
  expect(await readTails([[paper, 1]])).toEqual([{ paper_id: paper, first: null, updates: [] }]);
  expect(await readTails([[paper, 2]])).toEqual([]);
});

test('a database has a word that it shares with no other', async () => {
  const { data, error } = await database.service.rpc('read_log_identity');
  expect(error).toBeNull();
  expect(data).toMatch(/^[0-9a-f]{64}$/);
});
