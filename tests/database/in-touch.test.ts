// Who is in touch is not proposed again: on the project's page, in the list of what was found, and in mails out of it.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  answerCooperation,
  endCooperation,
  proposeCooperation,
  readCooperationOf,
} from '#lib/matching/server/cooperations.ts';
import { listFound } from '#lib/matching/server/found/found.ts';
import { claimSearch, search } from '#lib/matching/server/found/search.ts';
import {
  answerIntroduction,
  createIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import { findMatches } from '#lib/matching/server/matches.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import { fillFoundWorld, ofProject, type FoundWorld } from './found-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put } from './put.ts';

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

const partners = async (who: string | null, of: string) =>
  (await findMatches(database.as(who), 'de', of))?.partners.map(({ id }) => id);

async function ask(
  from: PartyRef | null = ofProject(world.seeking),
  to = ofProject(world.giving),
  who = world.owner,
) {
  const message = 'Wir würden gern mit Ihnen darüber sprechen.';
  const outcome = await createIntroduction(database.as(who), { from, to, message, reasons: [] });
  if (outcome.kind !== 'asked') throw new Error(outcome.kind);
  return outcome.id;
}

const accept = (id: string, accept = true) =>
  answerIntroduction(database.as(world.firmOwner), id, { accept, answer: '' });

/** Both sides find each other, or neither does. */
async function expectFound(isFound: boolean, when: string) {
  const { owner, member, firmOwner, seeking, giving, theirsOf } = world;
  expect(await partners(owner, seeking), when).toEqual(isFound ? [giving] : []);
  expect(await partners(firmOwner, giving), when).toEqual(isFound ? [seeking] : []);
  for (const who of [owner, member]) expect(await theirsOf(who), when).toEqual(isFound ? [giving] : []);
  expect(await theirsOf(firmOwner), when).toEqual(isFound ? [seeking] : []);
}

test('whoever was asked is proposed to neither side, at once and after the next search', async () => {
  const { owner, seeking, giving, searchAll, stranger } = world;
  await searchAll();
  await expectFound(true, 'before');
  const id = await ask();
  await expectFound(false, 'asked');
  await searchAll();
  await expectFound(false, 'asked, and searched');
  // nobody else hears of it by a list that lacks somebody
  for (const who of [null, stranger]) expect(await partners(who, seeking)).toEqual([giving]);
  const mail = await listFound(database.as(owner), 'de', { limit: 6, mail: { age: 0 } });
  expect(mail.matches).toEqual([]);
  await accept(id);
  await searchAll();
  await expectFound(false, 'accepted');
});

test('declined or withdrawn, the pair is open again', async () => {
  const { owner, searchAll } = world;
  await searchAll();
  await accept(await ask(), false);
  await searchAll();
  await expectFound(true, 'declined');
  await withdrawIntroduction(database.as(owner), await ask());
  await searchAll();
  await expectFound(true, 'withdrawn');
});

test('who works together is not proposed, though the introduction is gone with its people', async () => {
  const { service, owner, firmOwner, searchAll } = world;
  await searchAll();
  const id = await ask();
  await accept(id);
  const given = { agreement: 'Wir erproben es ein Jahr lang gemeinsam.', starts: '2027-01-01', shows: false };
  expect(await proposeCooperation(database.as(owner), id, given)).toBe('done');
  const cooperation = (await readCooperationOf(database.as(owner), id))?.id ?? '';
  const answer = { confirm: true, shows: false };
  expect(await answerCooperation(database.as(firmOwner), cooperation, answer)).toBe('done');
  await service.from('introductions').delete().eq('id', id);
  await searchAll();
  await expectFound(false, 'agreed');
  expect(await endCooperation(database.as(owner), cooperation)).toBe('ended');
  await searchAll();
  await expectFound(true, 'ended');
});

test('what a search under way still finds is gone after the next', async () => {
  const { service, searchAll } = world;
  await service.from('match_searches').update({ due_at: '2100-01-01' }).neq('organisation_id', world.town);
  const claimed = await claimSearch(service);
  expect(claimed?.organisation).toBe(world.town);
  await ask();
  if (claimed) await search(database.as(null), service, claimed);
  await searchAll();
  await expectFound(false, 'asked during a search');
});

test('it is this pair alone: another project of the same house is still proposed, and who asks for herself takes nothing away', async () => {
  const { service, firm, stranger, seeking, giving, owner, putProject, searchAll } = world;
  const second = await putProject({ organisation_id: firm });
  const text = 'Begleitung von Verfahren der Bürgerbeteiligung';
  await put(service, 'offers', { project_id: second, kind: 'expertise', text });
  await searchAll();
  await ask(null, ofProject(giving), stranger);
  expect((await partners(owner, seeking))?.toSorted()).toEqual([giving, second].toSorted());
  await ask();
  expect(await partners(owner, seeking)).toEqual([second]);
});
