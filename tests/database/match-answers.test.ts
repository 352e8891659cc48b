// What organisations say of matches, and what it does to their lists.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  admitOrganisation,
  excludeOrganisation,
  listAnswers,
  listExcluded,
  recallDone,
  withdrawAnswer,
} from '#lib/matching/server/found/answers.ts';
import { visitFound } from '#lib/matching/server/found/found.ts';
import { findMatches } from '#lib/matching/server/matches.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation } from './put.ts';
import { fillFoundWorld, ofProject, type FoundWorld } from './found-world.ts';

let database: TestDatabase;
let world: FoundWorld;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  world = await fillFoundWorld(database);
});

test('"not for us" takes a match off the lists of that project for its people, until it is taken back', async () => {
  const { owner, editor, member, stranger, firmOwner, seeking, giving, searchAll, theirsOf, answer } = world;
  await searchAll();
  const outcome = await answer(editor, { reason: 'distance' });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const partners = async (who: string | null) =>
    (await findMatches(database.as(who), 'de', seeking))?.partners.map(({ id }) => id);
  for (const who of [owner, editor, member]) {
    expect(await theirsOf(who)).toEqual([]);
    expect(await partners(who)).toEqual([]);
  }
  // others see the project as it is, and the other side is not told
  for (const who of [null, stranger, firmOwner]) expect(await partners(who)).toEqual([giving]);
  expect(await theirsOf(firmOwner)).toEqual([seeking]);
  await searchAll();
  expect(await theirsOf(owner), 'nor does a new search find it').toEqual([]);
  const [said] = await listAnswers(database.as(member));
  expect(said).toMatchObject({ answer: 'unsuitable', reason: 'distance', mayAnswer: false, isOpen: true });
  expect(await withdrawAnswer(database.as(owner), outcome.id)).toBe('done');
  expect(await partners(owner)).toEqual([giving]);
  await searchAll();
  expect(await theirsOf(owner)).toEqual([giving]);
});

test('a later answer takes the place of an earlier one; what is interesting stays a partner of the project', async () => {
  const { owner, editor, seeking, giving, searchAll, theirsOf, answer } = world;
  await searchAll();
  await answer(owner, { reason: 'other', note: 'Zu früh' });
  expect(await answer(editor)).toMatchObject({ kind: 'done' });
  const said = await listAnswers(database.as(owner));
  expect(said).toMatchObject([{ answer: 'interesting', reason: null, note: '', theirs: { id: giving } }]);
  expect(await theirsOf(owner), 'it stands with what is kept in mind').toEqual([]);
  const found = await findMatches(database.as(owner), 'de', seeking);
  expect(found?.partners.map(({ id }) => id)).toEqual([giving]);
  await searchAll();
  await withdrawAnswer(database.as(owner), said[0]!.id);
  await searchAll();
  expect(await theirsOf(owner)).toEqual([giving]);
});

test('whom an organisation excludes is on none of its lists, neither itself nor its projects', async () => {
  const {
    service,
    owner,
    editor,
    member,
    firmOwner,
    town,
    firm,
    seeking,
    giving,
    searchAll,
    putProject,
    theirsOf,
  } = world;
  const second = await putProject({ organisation_id: town });
  const text = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.';
  await put(service, 'needs', { project_id: second, kind: 'expertise', text });
  await put(service, 'offers', {
    organisation_id: firm,
    kind: 'expertise',
    text: 'Begleitung der Beteiligung',
  });
  await service.from('match_queue').delete().neq('project_id', randomUUID());
  await searchAll();
  expect((await theirsOf(owner)).sort()).toEqual([giving, firm].sort());
  const pair = { organisation: town, excluded: firm };
  expect(await excludeOrganisation(database.as(owner), pair)).toBe('done');
  expect(await excludeOrganisation(database.as(editor), pair), 'twice is once').toBe('done');
  for (const who of [owner, member]) {
    expect(await theirsOf(who)).toEqual([]);
    for (const id of [seeking, second]) {
      const found = await findMatches(database.as(who), 'de', id);
      expect([...(found?.partners ?? []), ...(found?.similar ?? [])]).toEqual([]);
    }
    expect(await listExcluded(database.as(who), { excluded: firm })).toMatchObject([
      { organisation: { id: town }, excluded: { id: firm } },
    ]);
  }
  expect(await listExcluded(database.as(firmOwner))).toEqual([]);
  await searchAll();
  expect(await theirsOf(owner)).toEqual([]);
  expect(await admitOrganisation(database.as(editor), pair)).toBe('done');
  await searchAll();
  expect((await theirsOf(owner)).sort()).toEqual([giving, firm].sort());
});

test('nobody answers but who speaks for the organisation, and for its own projects', async () => {
  const { service, owner, member, stranger, firmOwner, town, firm, seeking, putProject, answer } = world;
  const forbidden = { kind: 'forbidden' };
  for (const who of [member, stranger, firmOwner]) {
    expect(await answer(who)).toEqual(forbidden);
    expect(await excludeOrganisation(database.as(who), { organisation: town, excluded: firm })).toBe(
      'forbidden',
    );
  }
  const foreign = await putProject({ organisation_id: await putOrganisation(service, {}) });
  expect(await answer(owner, { ours: ofProject(foreign) }), 'of a project of others').toEqual(forbidden);
  expect(await answer(owner, { ours: { type: 'organisation', id: firm } })).toEqual(forbidden);
  expect(await answer(owner, { theirs: ofProject(seeking) }), 'of oneself').toEqual(forbidden);
  expect(await answer(owner, { theirs: { type: 'organisation', id: town } })).toEqual(forbidden);
  const draft = await putProject({ status: 'draft', organisation_id: firm });
  expect(await answer(owner, { theirs: ofProject(draft) }), 'of what is not there to see').toEqual(forbidden);
  expect((await answer(owner, { theirs: { type: 'organisation', id: randomUUID() } })).kind).toBe('gone');
  expect(await excludeOrganisation(database.as(owner), { organisation: town, excluded: town })).toBe(
    'forbidden',
  );
  expect(await excludeOrganisation(database.as(owner), { organisation: town, excluded: randomUUID() })).toBe(
    'forbidden',
  );
  // who may not answer takes nothing back either
  const outcome = await answer(owner, { reason: 'known' });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  for (const who of [member, stranger]) {
    expect(await withdrawAnswer(database.as(who), outcome.id)).toBe('forbidden');
  }
  expect(await recallDone(database.as(stranger), { answered: outcome.id })).toBeNull();
});

test('answers stay with the organisation when their people leave, and tell nothing of them', async () => {
  const { service, owner, editor, answer } = world;
  await answer(editor, { reason: 'other', note: 'Zu früh' });
  await visitFound(database.as(editor));
  await deleteAccount(service, editor, false);
  expect(await listAnswers(database.as(owner))).toMatchObject([{ note: 'Zu früh' }]);
  const rows = JSON.stringify((await service.from('match_answers').select()).data);
  expect(rows).not.toContain(editor);
  expect((await service.from('match_readers').select().eq('account_id', editor)).data).toEqual([]);
});
