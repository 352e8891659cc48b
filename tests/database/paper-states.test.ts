// Former states of drafts: kept by themselves or under a name, thinned out, and whose their letters are.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { diffBlocks, isUnchanged } from '#lib/paper/history/diff.ts';
import { provideHandle } from '#lib/platform/server/handle.ts';
import { restoreState } from '#lib/paper/server/history/restoring.ts';
import { createStateStore } from '#lib/paper/server/history/state-store.ts';
import {
  deleteState,
  keepState,
  keepVersionLetters,
  listStates,
  readDraftState,
  readNodes,
  readStateText,
} from '#lib/paper/server/history/states.ts';
import { listWriters, readOwners } from '#lib/paper/server/history/writers.ts';
import { listPaperAuthors, publishVersion, readVersion } from '#lib/paper/server/versions.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putPaper, putPeople } from './put.ts';

let database: TestDatabase;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A paper that two people write in, letter by letter into the log. */
async function begin() {
  const { service } = database;
  const [owner = '', editor = '', reader = ''] = await putPeople(service, ['Olga', 'Edda', 'Rita']);
  const paper = await putPaper(service, { owner, editor, reader });
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  let seq = 0;
  const write = async (account_id: string, clientID: number, change: () => void) => {
    doc.clientID = clientID;
    let bytes = new Uint8Array();
    doc.once('update', (update: Uint8Array) => (bytes = Uint8Array.from(update)));
    doc.transact(change);
    const row = {
      paper_id: paper,
      seq: ++seq,
      account_id,
      bytes: `\\x${Buffer.from(bytes).toString('hex')}`,
    };
    await put(service, 'paper_updates', row);
  };
  await write(owner, 1, () => {
    paragraph.insert(0, [new Y.XmlText('Drei Worte Olga')]);
    doc.getXmlFragment('body').insert(0, [paragraph]);
  });
  const type = (account: string, client: number, text: string) =>
    write(account, client, () => (paragraph.get(0) as Y.XmlText).insert(0, text));
  /** Letters that a record names, as a suggester's editor writes them. */
  const suggest = (account: string, client: number, text: string) =>
    write(account, client, () => {
      doc.getMap('clients').set(String(client), account);
      (paragraph.get(0) as Y.XmlText).insert(0, text);
      const ins = [[client, 1, text.length]];
      doc
        .getMap('suggestions')
        .set(crypto.randomUUID(), { author: account, at: Date.now(), kind: 'insert', ins, del: [] });
    });
  /** Somebody's words are accepted, and come to stand under another's name, as when their line is split. */
  const replaceAccepted = async (account: string, client: number, by: string) => {
    await suggest(account, client, 'x');
    await write(by, client + 100, () => {
      (paragraph.get(0) as Y.XmlText).delete(0, 1);
      (paragraph.get(0) as Y.XmlText).insert(0, 'x');
      doc.getMap('settled').set('any', [[client, 1, 1]]);
    });
  };
  return {
    owner,
    editor,
    reader,
    paper,
    type,
    suggest,
    replaceAccepted,
    as: (id: string) => database.as(id),
  };
}

/** Makes what is there older. */
const age = (paper: string, hours: number) =>
  database.sql(
    `update public.paper_states set made_at = made_at - interval '${hours} hours' where paper_id = '${paper}'`,
  );

test('a state is kept by itself when something was written, and at most one an hour', async () => {
  const { owner, editor, paper, type, as } = await begin();
  const store = createStateStore(database.service);
  expect(await store.listPapersWithout('')).toContain(paper);
  expect(await store.keep(paper)).toBe('stored');
  expect(await store.keep(paper)).toBe('known');
  expect(await store.listPapersWithout('')).not.toContain(paper);
  await type(editor, 2, 'Edda sagt ');
  expect(await store.listPapersWithout('')).toContain(paper);
  expect(await store.keep(paper)).toBe('early');
  await age(paper, 2);
  expect(await store.keep(paper)).toBe('stored');
  expect((await listStates(as(owner), paper)).map(({ kind }) => kind)).toEqual([
    'now',
    'automatic',
    'automatic',
  ]);
  expect(await store.keep(crypto.randomUUID())).toBe('gone');
});

test('a version keeps whose letters it is made of, for members alone', async () => {
  const { owner, editor, reader, paper, type, as } = await begin();
  await type(editor, 2, 'Edda: ');
  const outcome = await publishVersion(as(owner), paper, 'Ein Papier');
  if (outcome.kind !== 'published') throw new Error(outcome.kind);
  expect((await readStateText(as(reader), paper, 'v1'))?.authorship, 'not kept yet').toBeNull();
  const forged = { paper_id: paper, number: 1, authorship: [[1, 21]] };
  expect((await as(owner).from('paper_version_letters').insert(forged)).error?.code).toBe('42501');
  await keepVersionLetters(database.service, paper, outcome.number, outcome.authorship);
  // what is written later changes nothing of it
  await type(owner, 1, 'Später. ');
  const text = await readStateText(as(reader), paper, 'v1');
  const ownerOf = await readOwners(as(reader), paper);
  const writers = await listWriters(as(reader), paper, readNodes(text!), text!.authorship!, ownerOf);
  expect(writers.map(({ name, characters }) => [name, characters])).toEqual([
    ['Olga', 15],
    ['Edda', 6],
  ]);
  const [stranger = ''] = await putPeople(database.service, ['Stan']);
  expect((await readStateText(as(stranger), paper, 'v1'))?.body.content).toHaveLength(1);
  expect((await readStateText(as(stranger), paper, 'v1'))?.authorship).toBeNull();
});

test('every letter of a state is whose it was, also when compaction has taken the log', async () => {
  const { owner, editor, reader, paper, type, as } = await begin();
  await type(editor, 2, 'Edda: ');
  await createStateStore(database.service).keep(paper);
  const [, card] = await listStates(as(reader), paper);
  const read = async () => {
    const text = await readStateText(as(reader), paper, card?.key ?? '');
    const ownerOf = await readOwners(as(reader), paper);
    const writers = await listWriters(as(reader), paper, readNodes(text!), text!.authorship!, ownerOf);
    return writers.map(({ name, characters, percent }) => [name, characters, percent]);
  };
  const expected = [
    ['Olga', 15, 71],
    ['Edda', 6, 29],
  ];
  expect(await read()).toEqual(expected);
  const runs = [
    [1, owner],
    [2, editor],
  ].map(([client_id, account_id]) => ({ paper_id: paper, client_id, clock: 0, length: 50, account_id }));
  await put(database.service, 'paper_author_runs', runs);
  await database.service.from('paper_updates').delete().eq('paper_id', paper);
  expect(await read()).toEqual(expected);
});

test('owners and editors name states, everybody in the paper compares them, nobody else sees any', async () => {
  const { owner, editor, reader, paper, type, as } = await begin();
  const { reader: stranger } = await begin();
  const state = await readDraftState(as(editor), paper);
  expect(await keepState(as(reader), reader, paper, state!, 'Heimlich')).toBe('forbidden');
  expect(await keepState(as(editor), owner, paper, state!, 'In fremdem Namen')).toBe('forbidden');
  expect(await keepState(as(editor), editor, paper, state!, 'Vor der Kürzung')).toBe('done');
  await type(owner, 1, 'Neu: ');
  const [now, named] = await listStates(as(reader), paper);
  expect(named).toMatchObject({ kind: 'named', name: 'Vor der Kürzung', madeBy: 'Edda' });
  const [after, before] = await Promise.all(
    [now, named].map((card) => readStateText(as(reader), paper, card!.key)),
  );
  expect(isUnchanged(diffBlocks(readNodes(before!), readNodes(after!)))).toBe(false);
  expect(await readStateText(as(stranger), paper, named!.key)).toBeNull();
  expect(await listStates(as(stranger), paper)).toHaveLength(1);
  expect(await deleteState(as(reader), paper, named!.key)).toBe('forbidden');
  expect(await deleteState(as(owner), paper, named!.key)).toBe('done');
});

test('old states are thinned out: one a day after a week, one a week after sixty days; named ones stay', async () => {
  const { paper } = await begin();
  await database.sql(`insert into public.paper_states (paper_id, kind, name, made_at, seq, body, authorship, text_hash)
    select '${paper}'::uuid, 'automatic', null, now() - make_interval(hours => hour), 1, '{}'::jsonb, '[]'::jsonb, repeat('0', 64)
    from generate_series(0, 2399) as hour
    union all select '${paper}'::uuid, 'named', 'Alt', now() - interval '99 days', 1, '{}'::jsonb, '[]'::jsonb, repeat('0', 64)
    union all select '${paper}'::uuid, 'replaced', null, now() - interval '61 days', 1, '{}'::jsonb, '[]'::jsonb, repeat('0', 64)`);
  const store = createStateStore(database.service);
  await store.thin();
  expect(await store.thin(), 'what is left stays').toBe(0);
  const [{ recent, daily, weekly, named, replaced }] = (await database.sql(`select
      count(*) filter (where kind = 'automatic' and made_at > now() - interval '7 days')::int as recent,
      count(*) filter (where kind = 'automatic' and made_at <= now() - interval '7 days'
        and made_at > now() - interval '60 days')::int as daily,
      count(*) filter (where kind = 'automatic' and made_at <= now() - interval '60 days')::int as weekly,
      count(*) filter (where kind = 'named')::int as named,
      count(*) filter (where kind = 'replaced')::int as replaced
    from public.paper_states where paper_id = '${paper}'`)) as [Record<string, number>];
  expect(recent).toBe(168);
  expect(daily).toBeGreaterThanOrEqual(53);
  expect(daily).toBeLessThanOrEqual(54);
  expect(weekly).toBeGreaterThanOrEqual(6);
  expect(weekly).toBeLessThanOrEqual(7);
  expect({ named, replaced }).toEqual({ named: 1, replaced: 0 });
});

test('who only suggested, and nothing of it was accepted, is no author; who has letters in the text is', async () => {
  const { service } = database;
  const { owner, editor, paper, type, suggest, replaceAccepted, as } = await begin();
  // called like an author, and none
  const [sonja = '', sven = '', gone = ''] = await putPeople(service, ['Olga', 'Sven', 'Gerd']);
  for (const account_id of [sonja, sven])
    await put(service, 'paper_members', { paper_id: paper, account_id, role: 'suggester' });
  await suggest(sonja, 3, 'Nur ein Vorschlag. ');
  await type(sven, 4, 'Angenommen. ');
  await type(gone, 5, 'Aus alter Zeit. ');
  const [paul = ''] = await putPeople(service, ['Paul']);
  await replaceAccepted(paul, 6, editor);
  const db = as(owner);
  const state = await readDraftState(db, paper);
  expect(await listPaperAuthors(db, paper, state)).toEqual(['Edda', 'Gerd', 'Olga', 'Paul', 'Sven']);
  expect(await publishVersion(db, paper, 'Der Zaun')).toMatchObject({ kind: 'published' });
  const version = await readVersion(as(editor), 'de', paper, 1);
  expect(version?.authors).toEqual(['Edda', 'Gerd', 'Olga', 'Paul', 'Sven']);
  const noted = await service.from('paper_version_authors').select('account_id').eq('paper_id', paper);
  expect(noted.data?.map(({ account_id }) => account_id).sort()).toEqual(
    [owner, editor, sven, gone, paul].sort(),
  );
});

test('owners and editors who wrote are authors, whoever says whose letters stand in the text', async () => {
  const { owner, editor, reader, paper, type, as } = await begin();
  await type(editor, 2, 'Edda: ');
  await type(reader, 3, 'Als sie noch schrieb. ');
  const publish = { p_paper_id: paper, p_title: 'Der Zaun', p_body: { type: 'doc' }, p_hash: '0'.repeat(64) };
  const p_details = { writers: [owner, crypto.randomUUID()] };
  await as(owner).rpc('publish_paper_version', { ...publish, p_details });
  const { data } = await as(owner).from('paper_versions').select('authors').eq('paper_id', paper);
  expect(data).toEqual([{ authors: ['Edda', 'Olga'] }]);
});

test('what is restored takes the place of a text that is kept; a restore that is refused keeps nothing', async () => {
  const { owner, editor, reader, paper, type, suggest, as } = await begin();
  const editPaper = vi.fn(async () => true);
  const handle: unknown = { editPaper };
  provideHandle(handle as Parameters<typeof provideHandle>[0]);
  await createStateStore(database.service).keep(paper);
  const [, first] = await listStates(as(owner), paper);
  const key = first?.key ?? '';
  await type(editor, 2, 'Edda: ');
  const listKinds = async () => (await listStates(as(owner), paper)).map(({ kind }) => kind);
  expect(await restoreState(as(editor), editor, paper, crypto.randomUUID())).toBe('forbidden');
  expect(await restoreState(as(reader), reader, paper, key), 'nothing is kept in her name').toBe('full');
  expect(editPaper).not.toHaveBeenCalled();
  expect(await restoreState(as(editor), editor, paper, key)).toBe('restored');
  expect(await listKinds()).toEqual(['now', 'replaced', 'automatic']);
  await suggest(reader, 3, 'Vielleicht. ');
  expect(await restoreState(as(editor), editor, paper, key)).toBe('suggestions');
  expect(await listKinds()).toEqual(['now', 'replaced', 'automatic']);
  expect(editPaper).toHaveBeenCalledTimes(1);
});

test('a state with a name stays in the list, however many others came after it', async () => {
  const { owner, editor, paper, as } = await begin();
  const state = await readDraftState(as(editor), paper);
  expect(await keepState(as(editor), editor, paper, state!, 'Vor dem Umbau')).toBe('done');
  await database.sql(`insert into public.paper_states (paper_id, kind, made_at, seq, body, authorship, text_hash)
    select '${paper}', 'replaced', now() + make_interval(secs => n), 1, '{}', '[]', repeat('0', 64)
    from generate_series(1, 720) as n`);
  const named = (await listStates(as(owner), paper)).filter(({ kind }) => kind === 'named');
  expect(named).toMatchObject([{ name: 'Vor dem Umbau' }]);
});
