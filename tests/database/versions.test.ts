// From a draft to a version and beyond: review, cosignatures, withdrawal, and what nobody can change.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  askForCosignature,
  confirmCosignature,
  listCosignatures,
  removeCosignature,
} from '#lib/paper/server/cosignatures.ts';
import { deletePaper } from '#lib/paper/server/papers.ts';
import { readSummary, saveSummary } from '#lib/paper/server/summaries.ts';
import {
  listNewestVersions,
  listVersions,
  readHashed,
  readVersion,
  searchVersions,
} from '#lib/paper/server/versions.ts';
import { listWithdrawals, withdrawVersion } from '#lib/paper/server/withdrawals.ts';
import { noSummary } from '#lib/paper/version.ts';
import { type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPeople } from './put.ts';
import { before, body, now, openVersionWorld, type VersionWorld } from './version-world.ts';

let database: TestDatabase;
let world: VersionWorld;
beforeAll(async () => {
  world = await openVersionWorld();
  database = world.database;
});
afterAll(() => database.close());

test('nobody changes a published version, not even who owns the database', async () => {
  const { publish, begin } = world;
  const { owner, paper } = await begin();
  await publish(owner, paper);
  const where = `where paper_id = '${paper}'`;
  const changes = [
    `title = 'Anders'`,
    `body = '{"type": "doc"}'`,
    `hash = '${before}'`,
    `abstract_de = null`,
    `keywords = '{}'`,
    `published_at = now() + interval '1 day'`,
    `approvals = 9`,
  ];
  for (const change of changes)
    await expect(
      database.sql(`update public.paper_versions set ${change} ${where}`),
      change,
    ).rejects.toThrow();
  // names may go
  await database.sql(`update public.paper_versions set authors = '{}', published_by = null ${where}`);
});

test('a version is published once, however often its announcement is answered, also at one instant', async () => {
  const { publish, begin } = world;
  const { owner, paper } = await begin();
  const tries = await Promise.all([1, 1, 1].map((number) => publish(owner, paper, now, number)));
  expect(tries.flatMap(({ data }) => (data === null ? [] : [data]))).toEqual([1]);
  expect(tries.flatMap(({ error }) => (error ? [error.code] : []))).toEqual(['23505', '23505']);
  expect((await publish(owner, paper, now, 1)).error?.code).toBe('23505');
  expect((await publish(owner, paper, now, 2)).data).toBe(2);
});

test('what the next version says of itself is kept, and else taken over from the newest one', async () => {
  const { publish, begin } = world;
  const { owner, editor, reader, paper, as } = await begin();
  expect(await readSummary(as(reader), paper)).toEqual(noSummary);
  await publish(owner, paper);
  expect(await readSummary(as(reader), paper)).toMatchObject({ keywords: ['Zaun'] });
  const summary = { ...noSummary, abstract_simple: 'Ein Zaun ist gut.' };
  expect(await saveSummary(as(reader), paper, summary)).toBe('forbidden');
  for (const keywords of [[], ['Garten']])
    expect(await saveSummary(as(editor), paper, { ...summary, keywords })).toBe('done');
  expect(await readSummary(as(owner), paper)).toEqual({ ...summary, keywords: ['Garten'] });
});

test('an organisation stands behind a version once its own people say so, and takes it back', async () => {
  const { publish, begin } = world;
  const { owner, editor, reader, stranger, paper, as } = await begin();
  const [other = ''] = await putPeople(database.service, ['Otto']);
  const town = await putOrganisation(database.service, { editor: stranger, member: reader, owner: other });
  const own = await putOrganisation(database.service, { owner });
  await database.service.from('papers').update({ organisation_id: own }).eq('id', paper);
  await publish(owner, paper);
  expect(await askForCosignature(as(editor), paper, 1, town)).toBe('forbidden');
  expect(await askForCosignature(as(owner), paper, 9, town)).toBe('forbidden');
  expect(await askForCosignature(as(owner), paper, 1, own), 'it was written in its name').toBe('forbidden');
  expect(await askForCosignature(as(owner), paper, 1, town)).toBe('asked');
  expect(await askForCosignature(as(owner), paper, 1, town)).toBe('already there');
  expect(await listCosignatures(as(reader), paper, 1)).toEqual([]);
  expect(await listCosignatures(as(stranger), paper, 1)).toMatchObject([{ confirmedAt: null }]);
  expect(await confirmCosignature(as(owner), paper, 1, town)).toBe(false);
  expect(await confirmCosignature(as(reader), paper, 1, town)).toBe(false);
  expect(await confirmCosignature(as(stranger), paper, 1, town)).toBe(true);
  expect(
    (await listCosignatures(database.as(null), paper, 1)).map(({ organisation }) => organisation.id),
  ).toEqual([town]);
  expect(await removeCosignature(as(owner), paper, 1, town)).toBe('forbidden');
  expect(await removeCosignature(as(other), paper, 1, town)).toBe('done');
  expect(await listCosignatures(database.as(null), paper, 1)).toEqual([]);
});

test('nobody is asked or begins to stand behind a version that was withdrawn', async () => {
  const { publish, begin } = world;
  const { owner, stranger, paper, as } = await begin();
  const town = await putOrganisation(database.service, { owner: stranger });
  const other = await putOrganisation(database.service, { owner: stranger });
  await publish(owner, paper);
  expect(await askForCosignature(as(owner), paper, 1, town)).toBe('asked');
  expect(await withdrawVersion(as(owner), paper, 1, 'Die Zahlen sind falsch.')).toBe(true);
  expect(await askForCosignature(as(owner), paper, 1, other)).toBe('forbidden');
  expect(await confirmCosignature(as(stranger), paper, 1, town)).toBe(false);
  expect(await listCosignatures(database.as(null), paper, 1)).toEqual([]);
  expect(await removeCosignature(as(stranger), paper, 1, town)).toBe('done');
});

test('a version that was withdrawn is in no list and no search, its address says why, and the one before is the newest', async () => {
  const { publish, begin } = world;
  const { owner, editor, paper, as } = await begin();
  const everyone = database.as(null);
  await publish(owner, paper);
  await publish(owner, paper);
  const search = async () =>
    (await searchVersions(everyone, 'de', { q: 'Gartenzaun' })).items.filter(
      ({ paperId }) => paperId === paper,
    );
  expect((await search()).map(({ number }) => number)).toEqual([2]);
  const reason = 'Die Zahlen in Abschnitt zwei sind falsch.';
  expect(await withdrawVersion(as(editor), paper, 2, reason)).toBe(false);
  expect(await withdrawVersion(as(owner), paper, 2, reason)).toBe(true);
  expect(await withdrawVersion(as(owner), paper, 2, reason)).toBe(false);
  for (const db of [everyone, as(owner)]) {
    expect(await readVersion(db, 'de', paper, 2)).toBeNull();
    expect(await readHashed(db, paper, 2)).toBeNull();
    expect((await listVersions(db, 'de', paper)).map(({ number }) => number)).toEqual([1]);
    expect(await listWithdrawals(db, paper)).toMatchObject([{ number: 2, reason, title: 'Der Zaun' }]);
  }
  expect((await search()).map(({ number }) => number)).toEqual([1]);
  await put(database.service, 'area_coordinators', { area_id: 'administration', account_id: editor });
  expect(await withdrawVersion(as(editor), paper, 1, reason), 'coordinators may').toBe(true);
  expect(await search()).toEqual([]);
  const newest = await listNewestVersions(everyone, 'de', { limit: 100 });
  expect(newest.items.some(({ paperId }) => paperId === paper)).toBe(false);
  expect((await publish(owner, paper)).data, 'numbers are not used again').toBe(3);
  expect(await withdrawVersion(as(owner), paper, 3, reason)).toBe(true);
  expect(await deletePaper(as(owner), paper), 'it was published all the same').toBe('forbidden');
});

test('who deletes her account leaves answers and states without a trace of herself', async () => {
  const { ask, answer, begin } = world;
  const { owner, editor, paper } = await begin();
  const asked = await ask(paper, owner, [editor]);
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  await answer(paper, editor, asked.id, 'changes');
  const state = {
    paper_id: paper,
    kind: 'named',
    name: 'Davor',
    made_by: editor,
    seq: 1,
    body,
    authorship: [],
    text_hash: now,
  };
  await put(database.service, 'paper_states', state);
  await deleteAccount(database.service, editor, false);
  const { data: reviewers } = await database.service
    .from('paper_reviewers')
    .select()
    .eq('review_id', asked.id);
  expect(reviewers).toEqual([]);
  const { data: states } = await database.service
    .from('paper_states')
    .select('made_by')
    .eq('paper_id', paper);
  expect(states).toEqual([{ made_by: null }]);
});
