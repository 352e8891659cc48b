// What teaches the weights: outcomes to which both sides consent, and nothing else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  answerIntroduction,
  letTeach,
  readIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import { readEngine } from '#lib/matching/server/engine.ts';
import {
  forgetWeights,
  keepParts as keepStrengths,
  readLearnt,
  readWeights,
} from '#lib/matching/server/learning.ts';
import { partnerWeights } from '#lib/matching/weights.ts';
import { provideHandle } from '#lib/platform/server/handle.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put } from './put.ts';
import { agreement, beginExchange, ofProject, type Exchange } from './exchange-world.ts';

let database: TestDatabase;
let exchange: Exchange;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  exchange = await beginExchange(database);
});

const parts = { help: 0.5, topics: 1 };
const keepParts = (id: string) => exchange.service.from('introductions').update({ parts }).eq('id', id);
const outcomes = async () => (await exchange.service.rpc('list_match_outcomes')).data;

test('an outcome teaches while both sides want it, and is nothing but numbers', async () => {
  const { service, ada, ann, ben, bea, member, stranger, introduction, as, confirmed } = exchange;
  expect(await outcomes()).toEqual([]);
  await keepParts(introduction);
  expect(await readIntroduction(as(ada), introduction)).toMatchObject({ mayTeach: true, teaches: false });
  expect(await letTeach(as(ada), introduction, true)).toBe(true);
  for (const who of [member, stranger]) expect(await letTeach(as(who), introduction, true)).toBe(false);
  await confirmed();
  expect(await outcomes(), 'one side alone').toEqual([]);
  expect(await letTeach(as(ben), introduction, true)).toBe(true);
  expect(await readIntroduction(as(bea), introduction)).toMatchObject({ teaches: true });
  expect(await outcomes()).toEqual([{ parts, cooperated: true }]);
  expect(await letTeach(as(ann), introduction, false)).toBe(true);
  expect(await outcomes()).toEqual([]);
  await letTeach(as(ada), introduction, true);
  await deleteAccount(service, ada, false);
  expect(await outcomes()).toEqual([]);
});

test('what is still open teaches nothing, and two who try again count once', async () => {
  const { ada, ben, tool, need, introduction, as, asked } = exchange;
  const teach = async (id: string) => {
    await keepParts(id);
    for (const who of [ada, ben]) await letTeach(as(who), id, true);
  };
  await teach(introduction);
  expect(await outcomes(), 'they still talk').toEqual([]);
  await withdrawIntroduction(as(ada), introduction);
  expect(await outcomes()).toEqual([{ parts, cooperated: false }]);
  const again = await asked(ofProject(tool), ofProject(need));
  await answerIntroduction(as(ben), again, { accept: false, answer: '' });
  await teach(again);
  expect(await outcomes()).toHaveLength(1);
  for (const who of [ada, ben]) for (const id of [again, introduction]) await letTeach(as(who), id, false);
});

test('nobody who asks tells the parts of the score herself', async () => {
  const { ada, town, tool, putProject, as } = exchange;
  const other = await putProject({ organisation_id: town });
  const row = { from_project: tool, to_project: other, message: 'A message of enough letters', parts };
  expect((await as(ada).from('introductions').insert(row)).error?.code).toBe('42501');
  expect((await as(ada).from('introductions').select('parts')).error?.code).toBe('42501');
});

/** As many outcomes as told, half of them a cooperation, which were stronger in their topics. */
async function putOutcomes(count: number): Promise<void> {
  const { service, ada, bea, town, tool } = exchange;
  const projects = Array.from({ length: count }, () => randomUUID());
  await put(
    service,
    'projects',
    projects.map((id) => ({
      id,
      title: 'A project',
      summary: 'Ten letters.',
      area_id: 'ecosystem',
      status: 'published',
      organisation_id: town,
    })),
  );
  const rows = projects.map((to_project, at) => ({
    id: randomUUID(),
    from_account: ada,
    from_project: tool,
    to_project,
    message: 'A message of enough letters',
    state: at % 2 === 0 ? 'accepted' : 'declined',
    answered_by: bea,
    parts: { help: 0.5, topics: at % 2 === 0 ? 0.9 : 0.1 },
    from_learns: true,
    to_learns: true,
  }));
  await put(service, 'introductions', rows);
  const agreed = rows.filter(({ state }) => state === 'accepted');
  await put(
    service,
    'cooperations',
    agreed.map(({ id, from_project, to_project }) => ({
      introduction_id: id,
      from_project,
      to_project,
      proposing_side: 'from',
      agreement,
      state: 'confirmed',
      confirmed_at: '2026-01-01T00:00:00Z',
    })),
  );
}

test('fifty outcomes move the weights of the next ranking; one consent less, and they are those of the table', async () => {
  const { service, bea, tool, as } = exchange;
  const handle = { database: database.access, log: { warn: () => {} } };
  provideHandle(handle as unknown as Parameters<typeof provideHandle>[0]);
  await putOutcomes(50);
  forgetWeights();
  const moved = await readWeights();
  expect(moved.topics).toBeGreaterThan(partnerWeights.topics);
  expect((await readEngine(database.as(null))).weights).toEqual(moved);
  expect(await readLearnt()).toMatchObject({ outcomes: 50, isOn: true, weights: moved });
  const { data } = await service
    .from('introductions')
    .select('id')
    .eq('from_project', tool)
    .eq('state', 'declined')
    .limit(1);
  expect(await letTeach(as(bea), data?.[0]?.id as string, false)).toBe(true);
  forgetWeights();
  expect(await readWeights()).toEqual(partnerWeights);
  expect(await readLearnt()).toMatchObject({ outcomes: 49, isOn: false });
});

test('what the server works out is kept with a question, as numbers that no introduction shows', async () => {
  const { service, ada, introduction, as } = exchange;
  await keepStrengths(introduction, { help: 0.75, topics: 0 });
  const { data } = await service.from('introductions').select('parts').eq('id', introduction).single();
  expect(data?.parts).toEqual({ help: 0.75, topics: 0 });
  expect(JSON.stringify(await as(ada).rpc('list_introductions', {}))).not.toContain('0.75');
});
