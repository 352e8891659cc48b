// The contract of the register and of organisations: who is what, once, and who confirms it.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listCoordinators, showCoordinator } from '#lib/area/server/coordinators.ts';
import { createOrganisation, listOrganisations } from '#lib/organisation/server/organisations.ts';
import { listUnverified, verifyOrganisation } from '#lib/organisation/server/verification.ts';
import { importMunicipalities, searchMunicipalities } from '#lib/organisation/server/municipalities.ts';
import { readSizeClass } from '#lib/organisation/municipality.ts';
import { stateIds } from '#lib/organisation/states.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let coordinator: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service, 'Ada');
  coordinator = await putPerson(database.service);
  await put(database.service, 'area_coordinators', { area_id: 'ecosystem', account_id: coordinator });
});
afterAll(() => database.close());

const namesOf = async (text: string, limit = 10) =>
  (await searchMunicipalities(database.as(null), text, limit)).map(({ name }) => name);

test('every installation begins with a register of all states and size classes', async () => {
  const { data, error } = await database
    .as(null)
    .from('municipalities')
    .select('state, size_class, population');
  expect(error).toBeNull();
  expect(data!.length).toBeGreaterThanOrEqual(100);
  expect([...new Set(data!.map(({ state }) => state))].sort()).toEqual([...stateIds]);
  expect(new Set(data!.map(({ size_class }) => size_class)).size).toBe(7);
});

test.each(['Münster', 'münster', 'MÜNSTER', 'Muenster', 'Munster', 'Muens'])(
  'a person who types "%s" finds Münster',
  async (text) => expect((await namesOf(text))[0]).toBe('Münster'),
);

test('the search takes what no database stores for nothing said', async () => {
  expect(await namesOf('Müns\0')).toContain('Münster');
  expect(await namesOf(`${'x'.repeat(99)}🎈`)).toEqual([]);
});

test('the search takes beginnings first and larger towns before smaller ones, then what is alike', async () => {
  const found = await searchMunicipalities(database.as(null), 'Ha', 50);
  const beginning = found.filter(({ name }) => name.startsWith('Ha'));
  expect(found.slice(0, beginning.length)).toEqual(beginning);
  const sizes = beginning.map(({ population }) => population);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(await namesOf('Wenigsen')).toContain('Wennigsen (Deister)');
  expect(await namesOf('Deister')).toContain('Wennigsen (Deister)');
  expect(await namesOf('%')).toEqual([]);
  expect(await namesOf('  ')).toEqual([]);
  expect(await namesOf('a', 3)).toHaveLength(3);
});

test('database and code agree on the size class', async () => {
  const populations = [10_000, 25_000, 50_000, 100_000, 200_000, 400_000].flatMap((size) => [size - 1, size]);
  const rows = populations.map((population, at) => ({
    ags: `1699${1000 + at}`,
    name: 'Grenzort',
    population,
  }));
  await importMunicipalities(database.service, rows);
  const { data } = await database.as(null).from('municipalities').select().like('ags', '1699%').order('ags');
  expect(data!.map(({ size_class }) => size_class)).toEqual(populations.map(readSizeClass));
  await database.service.from('municipalities').delete().like('ags', '1699%');
});

test('an import adds, changes and leaves alone, and keeps coordinates that it does not have', async () => {
  const town = { ags: '16990001', name: 'Probeort', population: 900, latitude: 50.5, longitude: 11 };
  expect(await importMunicipalities(database.service, [town])).toMatchObject({ added: 1, changed: 0 });
  expect(await importMunicipalities(database.service, [town])).toMatchObject({ added: 0, changed: 0 });
  const renewed = { ags: town.ags, name: town.name, population: 950 };
  expect(await importMunicipalities(database.service, [renewed])).toMatchObject({ added: 0, changed: 1 });
  const { data } = await database.as(null).from('municipalities').select().eq('ags', town.ags).single();
  expect(data).toMatchObject({ population: 950, latitude: 50.5, state: '16' });
});

test('a municipality brings name, place, population and size class along, and is there once', async () => {
  const input = { kind: 'municipality', ags: '03241020' } as const;
  const founded = await createOrganisation(database.as(ada), ada, input);
  if (founded.kind !== 'founded') throw new Error(founded.kind);
  const page = await listOrganisations(database.as(null), { q: 'wennigsen' });
  expect(page.items).toMatchObject([
    { id: founded.id, name: 'Wennigsen (Deister)', state: '03', sizeClass: 6, verified: false },
  ]);
  const again = await createOrganisation(database.as(coordinator), coordinator, input);
  expect(again).toEqual({ kind: 'already there', id: founded.id });
  const [town] = page.items;
  await importMunicipalities(database.service, [
    { ags: '03241020', name: 'Wennigsen (Deister)', population: 26_000 },
  ]);
  const renewed = await listOrganisations(database.as(null), { q: 'wennigsen' });
  expect(renewed.items).toEqual([{ ...town, population: 26_000, sizeClass: 5 }]);
});

test('a municipality comes out of the register alone', async () => {
  const found = (row: object) =>
    database
      .as(ada)
      .from('organisations')
      .insert({ name: 'Stadt', place: 'Ort', created_by: ada, ...row });
  expect((await found({ kind: 'municipality' })).error?.code).toBe('42501');
  expect((await found({ kind: 'party' })).error).not.toBeNull();
  const unknown = { kind: 'municipality', ags: '16999999' } as const;
  expect(await createOrganisation(database.as(ada), ada, unknown)).toEqual({ kind: 'unknown place' });
});

test('several organisations may be at one place, which tells their state', async () => {
  for (const name of ['Verein A', 'Verein B']) {
    const input = { kind: 'civil_society', name, place: 'Kiel', ags: '01002000' } as const;
    expect(await createOrganisation(database.as(ada), ada, input)).toMatchObject({ kind: 'founded' });
  }
  const { items } = await listOrganisations(database.as(null), { kind: 'civil_society', state: '01' });
  expect(items.map(({ name }) => name)).toEqual(['Verein A', 'Verein B']);
  expect(items[0]).toMatchObject({ sizeClass: null, population: null });
});

test('pages of the list hold everything once, in the order of the alphabet', async () => {
  const names = ['Zwei', 'Ähre', 'Adler', 'Öl', 'Ofen', 'Eins', 'Eins'];
  for (const name of names) {
    await put(database.service, 'organisations', { kind: 'science', name, place: 'Ort' });
  }
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listOrganisations(database.as(null), { kind: 'science', after }, 2);
    seen.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after);
  expect(seen).toEqual(['Adler', 'Ähre', 'Eins', 'Eins', 'Ofen', 'Öl', 'Zwei']);
});

test('a coordinator sees what waits, with its founder, and confirms it; nobody else does either', async () => {
  const founded = await createOrganisation(database.as(ada), ada, {
    kind: 'company',
    name: 'Werk',
    place: 'X-Ort',
  });
  if (founded.kind !== 'founded') throw new Error(founded.kind);
  for (const id of [ada, null]) {
    const db = database.as(id);
    if (id) expect(await verifyOrganisation(db, founded.id)).toBe(false);
    if (id) expect(await listUnverified(db)).toEqual([]);
    const { error } = await db.from('organisations').update({ verified_at: 'now' }).eq('id', founded.id);
    expect(error?.code).toBe('42501');
  }
  const waiting = await listUnverified(database.as(coordinator));
  expect(waiting.find(({ id }) => id === founded.id)?.founder).toMatchObject({ name: 'Ada' });
  expect(await verifyOrganisation(database.as(coordinator), founded.id)).toBe(true);
  const after = await listUnverified(database.as(coordinator));
  expect(after.map(({ id }) => id)).not.toContain(founded.id);
  const row = database.service.from('organisations').select('verified_by').eq('id', founded.id).single();
  expect((await row).data).toEqual({ verified_by: coordinator });
});

test('a confirmed organisation that takes another name waits again', async () => {
  const id = await putOrganisation(database.service, { owner: ada });
  expect(await verifyOrganisation(database.as(coordinator), id)).toBe(true);
  const verified = async () =>
    (await database.as(null).from('organisations').select('verified_at').eq('id', id).single()).data
      ?.verified_at;
  expect(await verified()).not.toBeNull();
  const { error } = await database.as(ada).from('organisations').update({ name: 'Other Town' }).eq('id', id);
  expect(error).toBeNull();
  expect(await verified()).toBeNull();
});

test('only a person with a verified address becomes a coordinator, and she decides whether she is shown', async () => {
  const make = async (p_email: string) =>
    (await database.service.rpc('make_coordinator', { p_email, p_area_id: 'administration' })).data;
  expect(await make('nobody@example.org')).toBe(false);
  const { data } = await database.service.from('accounts').select('email').eq('id', ada).single();
  expect(await make(data!.email)).toBe(true);
  expect(await make(data!.email)).toBe(true);
  const seen = async () =>
    (await listCoordinators(database.as(null), 'administration')).map(({ name }) => name);
  expect(await seen()).toEqual([]);
  expect(await showCoordinator(database.as(ada), ada, true)).toBe('done');
  expect(await seen()).toEqual(['Ada']);
  expect(await showCoordinator(database.as(coordinator), ada, false)).toBe('forbidden');
  expect(await seen()).toEqual(['Ada']);
});
