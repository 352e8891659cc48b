// "For me": what is found for an organisation, what its people say of it, and the mail about it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  admitOrganisation,
  answerMatch,
  excludeOrganisation,
  listAnswers,
  listExcluded,
  recallDone,
  withdrawAnswer,
} from '#lib/matching/server/found/answers.ts';
import { listFound, visitFound } from '#lib/matching/server/found/found.ts';
import { claimSearch, search } from '#lib/matching/server/found/search.ts';
import { searchDue } from '#lib/matching/server/found/searcher.ts';
import { findMatches } from '#lib/matching/server/matches.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPeople } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

let owner: string;
let editor: string;
let member: string;
let stranger: string;
let firmOwner: string;
let town: string;
let firm: string;
let seeking: string;
let giving: string;

/** What fails is not to go unnoticed. */
const log = {
  error({ error }: { error?: unknown }) {
    throw error;
  },
};

/** Looks for everything that is due, as the process does beside its pages. */
const searchAll = () => searchDue({ service, everyone: database.as(null), tell: async () => {}, log });

async function putProject(row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const texts = { title: `Vorhaben ${id.slice(0, 8)}`, summary: 'Worum es geht, steht hier.' };
  await put(service, 'projects', { id, ...texts, area_id: 'ecosystem', status: 'published', ...row });
  return id;
}

/** A town looks for people who know participation, a firm offers just that: each with a project. */
beforeEach(async () => {
  await service.from('match_queue').delete().neq('project_id', randomUUID());
  await service.from('projects').delete().neq('id', randomUUID());
  await service.from('organisations').delete().neq('id', randomUUID());
  [owner = '', editor = '', member = '', stranger = '', firmOwner = ''] = await putPeople(service, [
    'Ona Owner',
    'Edi Editor',
    'Mia Member',
    'Sam Stranger',
    'Fay Firm',
  ]);
  town = await putOrganisation(service, { owner, editor, member });
  firm = await putOrganisation(service, { owner: firmOwner });
  seeking = await putProject({ organisation_id: town });
  giving = await putProject({ organisation_id: firm });
  const text = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.';
  await put(service, 'needs', { project_id: seeking, kind: 'expertise', text });
  const offer = 'Begleitung von Verfahren der Bürgerbeteiligung';
  await put(service, 'offers', { project_id: giving, kind: 'expertise', text: offer });
  await service.from('match_queue').delete().neq('project_id', randomUUID());
});

const read = (who: string) => listFound(database.as(who), 'de', { limit: 60 });
const theirsOf = async (who: string) => (await read(who)).matches.map(({ match }) => match.id);

const project = (id: string): PartyRef => ({ type: 'project', id });
const answer = (who: string, more: object = {}) =>
  answerMatch(database.as(who), {
    organisation: town,
    ours: project(seeking),
    theirs: project(giving),
    note: '',
    back: 'list',
    ...more,
  });

test('members see what was found for their organisation, with the reason; nobody else does', async () => {
  await searchAll();
  for (const who of [owner, editor, member]) {
    const found = await read(who);
    expect(found).toMatchObject({ total: 1, fresh: 1, waiting: false });
    expect(found.matches[0]).toMatchObject({
      organisation: town,
      ours: { type: 'project', id: seeking },
      match: { id: giving, type: 'project' },
      isNew: true,
      mayAnswer: who !== member,
    });
    expect(found.matches[0]?.match.reasons[0]?.kind).toBe('they help');
  }
  expect(await theirsOf(stranger)).toEqual([]);
  // told the other way round to the other side
  const [other] = (await read(firmOwner)).matches;
  expect(other).toMatchObject({ ours: { id: giving }, match: { id: seeking } });
  expect(other?.match.reasons[0]?.kind).toBe('we help');
});

test('what an organisation itself looks for is matched like a need of a project', async () => {
  await put(service, 'needs', { organisation_id: town, kind: 'funding', text: 'Geld für eine Wärmestube' });
  await put(service, 'offers', { organisation_id: firm, kind: 'funding', text: 'Förderung von Wärmestuben' });
  await searchAll();
  const own = (await read(owner)).matches.find(({ ours }) => ours.type === 'organisation');
  expect(own).toMatchObject({ ours: { id: town }, match: { type: 'organisation', id: firm } });
});

test.each([
  [
    'hidden',
    () => service.from('projects').update({ hidden_at: 'now', hidden_reason: 'Of a test' }).eq('id', giving),
  ],
  ['withdrawn', () => service.from('projects').update({ status: 'draft' }).eq('id', giving)],
  ['closed', () => service.from('projects').update({ cooperation_wanted: false }).eq('id', giving)],
  ['deleted', () => service.from('projects').delete().eq('id', giving)],
  ['closed here', () => service.from('projects').update({ cooperation_wanted: false }).eq('id', seeking)],
  ['met', () => service.from('offers').update({ state: 'met' }).eq('project_id', giving)],
])('what is %s is gone from the list at once, without a new search', async (_how, change) => {
  await searchAll();
  expect(await theirsOf(owner)).toEqual([giving]);
  const { error } = await change();
  expect(error).toBeNull();
  expect(await theirsOf(owner)).toEqual([]);
});

test('a change of its own makes an organisation due, and what it finds makes the other side due', async () => {
  expect(await searchAll()).toBe(2);
  expect(await searchAll(), 'nothing changed').toBe(0);
  const another = await putProject({ organisation_id: firm });
  await service.from('match_queue').delete().neq('project_id', randomUUID());
  const text = 'Moderation von Bürgerversammlungen und Beteiligung';
  await put(service, 'offers', { project_id: another, kind: 'expertise', text });
  // the firm, whose offer it is, and then the town, whom it found
  expect(await searchAll()).toBe(2);
  expect((await theirsOf(owner)).sort()).toEqual([giving, another].sort());
  expect(await searchAll(), 'they do not wake each other for ever').toBe(0);
});

test('an organisation is claimed by one of two processes, and due again when the claim ends unfulfilled', async () => {
  const claims = await Promise.all([claimSearch(service), claimSearch(service), claimSearch(service)]);
  const organisations = claims.flatMap((claim) => claim?.organisation ?? []);
  expect(organisations.sort()).toEqual([town, firm].sort());
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('a change during a search is looked for after it', async () => {
  await searchAll();
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  const claimed = await claimSearch(service);
  await put(service, 'needs', { project_id: seeking, kind: 'rooms', text: 'Ein Saal für den Abend' });
  await search(database.as(null), service, claimed!);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('the index of texts comes first, unless it hangs', async () => {
  await put(service, 'match_queue', { project_id: seeking });
  expect(await claimSearch(service)).toBeNull();
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('"not for us" takes a match off the lists of that project for its people, until it is taken back', async () => {
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
  const forbidden = { kind: 'forbidden' };
  for (const who of [member, stranger, firmOwner]) {
    expect(await answer(who)).toEqual(forbidden);
    expect(await excludeOrganisation(database.as(who), { organisation: town, excluded: firm })).toBe(
      'forbidden',
    );
  }
  const foreign = await putProject({ organisation_id: await putOrganisation(service, {}) });
  expect(await answer(owner, { ours: project(foreign) }), 'of a project of others').toEqual(forbidden);
  expect(await answer(owner, { ours: { type: 'organisation', id: firm } })).toEqual(forbidden);
  expect(await answer(owner, { theirs: project(seeking) }), 'of oneself').toEqual(forbidden);
  expect(await answer(owner, { theirs: { type: 'organisation', id: town } })).toEqual(forbidden);
  const draft = await putProject({ status: 'draft', organisation_id: firm });
  expect(await answer(owner, { theirs: project(draft) }), 'of what is not there to see').toEqual(forbidden);
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
  await answer(editor, { reason: 'other', note: 'Zu früh' });
  await visitFound(database.as(editor));
  await deleteAccount(service, editor, false);
  expect(await listAnswers(database.as(owner))).toMatchObject([{ note: 'Zu früh' }]);
  const rows = JSON.stringify((await service.from('match_answers').select()).data);
  expect(rows).not.toContain(editor);
  expect((await service.from('match_readers').select().eq('account_id', editor)).data).toEqual([]);
});

test('what was found since the last visit is new, and stays so for half an hour', async () => {
  await searchAll();
  await visitFound(database.as(owner));
  expect(await read(owner)).toMatchObject({ fresh: 1 });
  await service
    .from('match_readers')
    .update({ seen_at: new Date(Date.now() - 3_600_000).toISOString() })
    .eq('account_id', owner);
  await service
    .from('found_matches')
    .update({ found_at: new Date(Date.now() - 7_200_000).toISOString() })
    .eq('organisation_id', town);
  await visitFound(database.as(owner));
  expect(await read(owner)).toMatchObject({ total: 1, fresh: 0 });
  expect(await read(member), 'each person for herself').toMatchObject({ fresh: 1 });
  // another offer is another match
  await service
    .from('offers')
    .update({ text: 'Wir moderieren Beteiligung in der Stadt' })
    .eq('project_id', giving);
  await service.from('match_searches').update({ due_at: 'now' }).eq('organisation_id', town);
  await searchAll();
  expect(await read(owner)).toMatchObject({ total: 1, fresh: 1 });
});
