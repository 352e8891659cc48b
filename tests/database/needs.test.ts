// Needs, offers and partners: whose they are, how many, what is open, and that nobody is named without her consent.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { speakerRoles } from '#lib/organisation/roles.ts';
import { listContacts } from '#lib/organisation/server/contacts.ts';
import type { HelpInput } from '#lib/project/help.ts';
import { readToday } from '#lib/project/standing.ts';
import {
  createHelp,
  deleteHelp,
  listHelps,
  listOpenNeeds,
  readHelp,
  setHelpState,
  updateHelp,
} from '#lib/project/server/helps.ts';
import {
  agreeToTakePart,
  askPartner,
  endPartnership,
  listAsked,
  listParticipations,
  listPartners,
} from '#lib/project/server/partners.ts';
import { readProject, setProjectStatus } from '#lib/project/server/projects.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { mark, put, putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let bert: string;
let stranger: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service);
  bert = await putPerson(database.service);
  stranger = await putPerson(database.service);
});
afterAll(() => database.close());

async function putProject(
  status: 'draft' | 'published' = 'published',
  organisation_id: string | null = null,
) {
  const id = crypto.randomUUID();
  const row = { id, title: `Projekt ${mark()}`, summary: 'Ten letters.', area_id: 'ecosystem', status };
  await put(database.service, 'projects', { ...row, created_by: ada, organisation_id });
  return { kind: 'project' as const, id };
}

const input = (change: Partial<HelpInput> = {}): HelpInput => ({
  kind: 'pilot',
  text: `Wir suchen ${mark()}`,
  ...change,
});
const as = (who: string | null) => database.as(who);
const far = '2099-12-31';

test('the people of a project say what it needs and offers, a stranger does not', async () => {
  const project = await putProject();
  for (const side of ['need', 'offer'] as const) {
    expect(await createHelp(as(stranger), side, project, input())).toBe('forbidden');
    expect(await createHelp(as(ada), side, project, input({ until: far }))).toBe('done');
    const { needs, offers } = await listHelps(as(null), project);
    const [help] = side === 'need' ? needs : offers;
    expect(help).toMatchObject({ side, kind: 'pilot', until: far, state: 'open' });
    const id = help!.id;
    expect(await updateHelp(as(stranger), side, id, input())).toBe('forbidden');
    expect(await setHelpState(as(stranger), side, id, 'met')).toBe('forbidden');
    expect(await deleteHelp(as(stranger), side, id)).toBe('forbidden');
    expect(await updateHelp(as(ada), side, id, input({ kind: 'law', text: 'Ein anderer Text' }))).toBe(
      'done',
    );
    expect(await setHelpState(as(ada), side, id, 'met')).toBe('done');
    expect(await readHelp(as(null), side, id)).toMatchObject({
      help: { side, kind: 'law', text: 'Ein anderer Text', until: null, state: 'met' },
      owner: { kind: 'project', id: project.id, isArchived: false },
    });
    expect(await deleteHelp(as(ada), side, id)).toBe('done');
    expect(await readHelp(as(ada), side, id)).toBeNull();
  }
});

test('an organisation needs and offers by itself, as its owners and editors say', async () => {
  const id = await putOrganisation(database.service, { owner: ada, editor: bert, member: stranger });
  const organisation = { kind: 'organisation' as const, id };
  expect(await createHelp(as(ada), 'need', organisation, input())).toBe('done');
  expect(await createHelp(as(bert), 'offer', organisation, input())).toBe('done');
  expect(await createHelp(as(stranger), 'need', organisation, input())).toBe('forbidden');
  const { needs, offers } = await listHelps(as(null), organisation);
  expect([needs.length, offers.length]).toEqual([1, 1]);
  expect(await readHelp(as(null), 'offer', offers[0]!.id)).toMatchObject({
    owner: { kind: 'organisation', id },
  });
});

test('they are told in the order in which they were said', async () => {
  const project = await putProject();
  const days = ['2026-01-03', '2026-01-01', '2026-01-04', '2026-01-02'];
  const [project_id, kind] = [project.id, 'pilot'];
  const rows = days.map((day) => ({ project_id, kind, text: `Gesagt am ${day}`, created_at: day }));
  await put(database.service, 'needs', rows);
  await put(database.service, 'offers', rows);
  const { needs, offers } = await listHelps(as(null), project);
  const inOrder = days.toSorted().map((day) => `Gesagt am ${day}`);
  expect(needs.map(({ text }) => text)).toEqual(inOrder);
  expect(offers.map(({ text }) => text)).toEqual(inOrder);
});

test('thirty are open at most; what is met, withdrawn or past does not count', async () => {
  const project = await putProject();
  const rows = (count: number, change: Record<string, unknown>) =>
    Array.from({ length: count }, () => ({ project_id: project.id, ...input(), ...change }));
  await put(database.service, 'needs', rows(28, { state: 'open' }));
  await put(database.service, 'needs', [...rows(1, { state: 'met' }), ...rows(1, { until: '2020-01-01' })]);
  expect(await createHelp(as(ada), 'need', project, input())).toBe('done');
  expect(await createHelp(as(ada), 'need', project, input({ until: far }))).toBe('done');
  expect(await createHelp(as(ada), 'need', project, input())).toBe('too many');
  expect(await createHelp(as(ada), 'offer', project, input())).toBe('done');
  const { needs } = await listHelps(as(ada), project);
  const [met, past, open] = [
    needs.find(({ state }) => state === 'met')!,
    needs.find(({ until }) => until === '2020-01-01')!,
    needs.find(({ state, until }) => state === 'open' && !until)!,
  ];
  // there is no way round it by opening again or by a later day
  expect(await setHelpState(as(ada), 'need', met.id, 'open')).toBe('too many');
  expect(await updateHelp(as(ada), 'need', past.id, input({ until: far }))).toBe('too many');
  expect(await updateHelp(as(ada), 'need', open.id, input())).toBe('done');
  expect(await setHelpState(as(ada), 'need', open.id, 'withdrawn')).toBe('done');
  expect(await setHelpState(as(ada), 'need', met.id, 'open')).toBe('done');
});

test('an archived project looks for nothing new; what it had stays and is open again with it', async () => {
  const project = await putProject();
  await createHelp(as(ada), 'need', project, input());
  const [need] = (await listHelps(as(ada), project)).needs;
  const listed = async () => (await listOpenNeeds(as(null), { limit: 100 })).items.map(({ id }) => id);
  expect(await listed()).toContain(need!.id);
  await setProjectStatus(as(ada), project.id, 'archived');
  expect(await listed()).not.toContain(need!.id);
  expect(await createHelp(as(ada), 'need', project, input())).toBe('archived');
  expect(await readHelp(as(null), 'need', need!.id)).toMatchObject({ owner: { isArchived: true } });
  expect(await setHelpState(as(ada), 'need', need!.id, 'met')).toBe('done');
  expect(await setHelpState(as(ada), 'need', need!.id, 'open')).toBe('archived');
  await setProjectStatus(as(ada), project.id, 'published');
  expect(await setHelpState(as(ada), 'need', need!.id, 'open')).toBe('done');
  expect(await listed()).toContain(need!.id);
});

test('the list of all shows what is open now and public, newest first, filtered, page by page', async () => {
  const id = await putOrganisation(database.service, { owner: ada });
  const [project, draft] = [await putProject('published', id), await putProject('draft')];
  const day = (at: number) => `2030-01-0${at}T10:00:00Z`;
  const rows = [
    { project_id: project.id, ...input({ kind: 'law' }), created_at: day(1) },
    { organisation_id: id, ...input({ kind: 'law', until: readToday() }), created_at: day(2) },
    { organisation_id: id, ...input({ kind: 'law', until: '2020-01-01' }), created_at: day(3) },
    { project_id: draft.id, ...input({ kind: 'law' }), created_at: day(4) },
    { organisation_id: id, ...input({ kind: 'law' }), state: 'met', created_at: day(5) },
  ].map((row) => ({ until: null, state: 'open', organisation_id: null, project_id: null, ...row }));
  await put(database.service, 'needs', rows);
  await put(database.service, 'offers', {
    organisation_id: id,
    ...input({ kind: 'law' }),
    created_at: day(6),
  });

  // not even who may see the draft finds it among what is public
  const first = await listOpenNeeds(as(ada), { kind: 'law', limit: 2 });
  expect(first.items.map(({ side, project }) => [side, project?.id ?? null])).toEqual([
    ['offer', null],
    ['need', null],
  ]);
  const [at = '', last = ''] = first.next!.split('_');
  const second = await listOpenNeeds(as(null), { kind: 'law', limit: 2, before: { at, id: last } });
  expect(second).toMatchObject({
    items: [{ side: 'need', project: { id: project.id }, organisation: { id } }],
    next: null,
  });
  const offers = await listOpenNeeds(as(null), { side: 'offer', kind: 'law' });
  expect(offers.items.map(({ side }) => side)).toEqual(['offer']);
  const needs = await listOpenNeeds(as(null), { side: 'need', kind: 'law' });
  expect(needs.items).toHaveLength(2);
});

test('a partner is named once it has agreed; either side ends it', async () => {
  const own = await putOrganisation(database.service, { owner: ada });
  const asked = await putOrganisation(database.service, { editor: bert, member: stranger });
  const project = await putProject('published', own);
  const choice = { organisation: asked, role: 'lead' as const };
  expect(await askPartner(as(stranger), project.id, choice)).toBe('forbidden');
  expect(await askPartner(as(ada), project.id, choice)).toBe('done');
  expect(await askPartner(as(ada), project.id, choice)).toBe('already there');

  const seen = async (who: string | null) => (await readProject(as(who), 'de', project.id))?.partners;
  expect(await seen(null)).toEqual([]);
  expect(await listPartners(as(null), project.id)).toEqual([]);
  expect(await listPartners(as(ada), project.id)).toMatchObject([{ confirmed: false, role: 'lead' }]);
  expect(await listParticipations(as(bert), asked)).toMatchObject([
    { confirmed: false, project: { id: project.id } },
  ]);
  expect(await listParticipations(as(null), asked)).toEqual([]);
  expect(await listAsked(as(bert), [{ id: asked, name: 'A' }])).toEqual([{ id: asked, title: 'A' }]);

  // not who asks, nor a mere member, agrees for it
  expect(await agreeToTakePart(as(ada), asked, project.id)).toBe('forbidden');
  expect(await agreeToTakePart(as(stranger), asked, project.id)).toBe('forbidden');
  expect(await agreeToTakePart(as(bert), asked, project.id)).toBe('done');
  expect(await seen(null)).toMatchObject([{ organisation: { id: asked }, role: 'lead' }]);
  expect(await listParticipations(as(null), asked)).toHaveLength(1);
  expect(await listAsked(as(bert), [{ id: asked, name: 'A' }])).toEqual([]);

  expect(await endPartnership(as(stranger), asked, project.id)).toBe('forbidden');
  expect(await endPartnership(as(bert), asked, project.id)).toBe('done');
  expect(await seen(null)).toEqual([]);
  await askPartner(as(ada), project.id, choice);
  expect(await endPartnership(as(ada), asked, project.id)).toBe('done');
});

test('nobody is asked for a draft, nor the organisation that posts it', async () => {
  const own = await putOrganisation(database.service, { owner: ada });
  const asked = await putOrganisation(database.service, { owner: bert });
  const [draft, published] = [await putProject('draft', own), await putProject('published', own)];
  expect(await askPartner(as(ada), draft.id, { organisation: asked, role: 'partner' })).toBe('forbidden');
  expect(await askPartner(as(ada), published.id, { organisation: own, role: 'partner' })).toBe('forbidden');
});

test('a request goes to owners and editors', async () => {
  const asked = await putOrganisation(database.service, { owner: ada, editor: bert, member: stranger });
  const { data } = await database.service.from('accounts').select('email').in('id', [ada, bert]);
  const contacts = await listContacts(database.service, asked, speakerRoles);
  expect(contacts.map(({ email }) => email).sort()).toEqual(data?.map(({ email }) => email).sort());
});
