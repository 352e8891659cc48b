// Matches that are found for organisations beside the pages, and who sees them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { visitFound } from '#lib/matching/server/found/found.ts';
import { claimSearch, search } from '#lib/matching/server/found/search.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put } from './put.ts';
import { fillFoundWorld, type FoundWorld } from './found-world.ts';

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

test('members see what was found for their organisation, with the reason; nobody else does', async () => {
  const { owner, editor, member, stranger, firmOwner, town, seeking, giving, searchAll, read, theirsOf } =
    world;
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
  const { service, owner, town, firm, searchAll, read } = world;
  await put(service, 'needs', { organisation_id: town, kind: 'funding', text: 'Geld für eine Wärmestube' });
  await put(service, 'offers', { organisation_id: firm, kind: 'funding', text: 'Förderung von Wärmestuben' });
  await searchAll();
  const own = (await read(owner)).matches.find(({ ours }) => ours.type === 'organisation');
  expect(own).toMatchObject({ ours: { id: town }, match: { type: 'organisation', id: firm } });
});

test('a change of its own makes an organisation due, and what it finds makes the other side due', async () => {
  const { service, owner, firm, giving, searchAll, putProject, theirsOf } = world;
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
  const { service, town, firm } = world;
  const claims = await Promise.all([claimSearch(service), claimSearch(service), claimSearch(service)]);
  const organisations = claims.flatMap((claim) => claim?.organisation ?? []);
  expect(organisations.sort()).toEqual([town, firm].sort());
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('a change during a search is looked for after it', async () => {
  const { service, town, seeking, searchAll } = world;
  await searchAll();
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  const claimed = await claimSearch(service);
  await put(service, 'needs', { project_id: seeking, kind: 'rooms', text: 'Ein Saal für den Abend' });
  await search(database.as(null), service, claimed!);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('the index of texts comes first, unless it hangs', async () => {
  const { service, town, seeking } = world;
  await put(service, 'match_queue', { project_id: seeking });
  expect(await claimSearch(service)).toBeNull();
  await service.from('match_searches').update({ due_at: '2026-01-01' }).eq('organisation_id', town);
  expect(await claimSearch(service)).toMatchObject({ organisation: town });
});

test('what was found since the last visit is new, and stays so for half an hour', async () => {
  const { service, owner, member, town, giving, searchAll, read } = world;
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
