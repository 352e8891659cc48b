// From a proposal to a cooperation: who may propose, confirm, end and show.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  endCooperation,
  listCooperations,
  listShownCooperations,
  readCooperation,
  showCooperation,
} from '#lib/matching/server/cooperations.ts';
import {
  answerIntroduction,
  readIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import { readTalk } from '#lib/matching/server/talk.ts';
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

test('one side proposes, the other confirms, and both pages show it once both want it', async () => {
  const { ada, ann, ben, bea, company, town, tool, need, introduction, as, answer, shownOn, proposed } =
    exchange;
  const id = await proposed(ada);
  expect(await readCooperation(as(ben), id)).toMatchObject({
    side: 'to',
    state: 'proposed',
    mayConfirm: true,
    isOurProposal: false,
    agreement,
    startsOn: '2027-01-01',
    weShow: false,
    theyShow: true,
  });
  expect(await readIntroduction(as(ben), introduction)).toMatchObject({ hasNews: true });
  expect(await shownOn(tool)).toEqual([]);
  expect(await answer(ben, id, true, false)).toBe('done');
  expect(await shownOn(tool)).toEqual([]);
  expect(await showCooperation(as(bea), id, true)).toBe('done');
  expect(await shownOn(tool)).toEqual([need]);
  expect(await shownOn(need)).toEqual([tool]);
  for (const [organisation, own, other] of [
    [company, tool, need],
    [town, need, tool],
  ]) {
    const shown = await listShownCooperations(database.as(null), 'organisation', organisation!);
    expect(shown).toMatchObject([{ own: { id: own }, other: { type: 'project', id: other } }]);
  }
  expect(await showCooperation(as(ann), id, false)).toBe('done');
  expect(await shownOn(need)).toEqual([]);
  expect(await readCooperation(as(bea), id)).toMatchObject({
    weShow: true,
    theyShow: false,
    state: 'confirmed',
  });
});

test('nobody confirms her own proposal, nor her own side, nor what she only looks at', async () => {
  const { service, ada, ann, ben, member, stranger, company, town, as, answer, proposed } = exchange;
  const id = await proposed(ada);
  for (const who of [ada, ann, member, stranger]) expect(await answer(who, id), who).toBe('forbidden');
  expect(await readCooperation(as(ada), id)).toMatchObject({ mayConfirm: false });
  // Ada changes sides: what she proposed is still not hers to confirm
  await put(service, 'organisation_members', { organisation_id: town, account_id: ada, role: 'editor' });
  expect(await answer(ada, id)).toBe('forbidden');
  await service.from('organisation_members').delete().eq('account_id', ada).eq('organisation_id', company);
  expect(await answer(ada, id)).toBe('forbidden');
  expect(await readCooperation(as(ada), id)).toMatchObject({ side: 'to', mayConfirm: false });
  expect(await answer(ben, randomUUID())).toBe('forbidden');
});

test('not yet closes a proposal, and another may follow', async () => {
  const { ada, ben, bea, as, propose, answer, proposed } = exchange;
  const id = await proposed(ada);
  expect(await answer(ben, id, false)).toBe('done');
  expect(await readCooperation(as(ada), id)).toMatchObject({ state: 'not_yet' });
  expect(await answer(bea, id)).toBe('gone');
  expect(await endCooperation(as(ada), id)).toBe('gone');
  expect(await propose(ben)).toBe('done');
});

test('between two there is one cooperation at a time, whoever proposes, also by another introduction', async () => {
  const { ada, ann, ben, tool, need, as, asked, propose } = exchange;
  const outcomes = await Promise.all([propose(ada), propose(ben), propose(ann)]);
  expect(outcomes.sort()).toEqual(['done', 'there already', 'there already']);
  const id = await asked(ofProject(need), ofProject(tool), ben);
  expect(await answerIntroduction(as(ada), id, { accept: true, answer: '' })).toBe('done');
  expect(await propose(ben, { id })).toBe('there already');
});

const withdraw = (id: string) => endCooperation(exchange.as(exchange.ann), id);

test('of a confirmation and a withdrawal at the same moment one counts', async () => {
  const { ada, ben, bea, as, answer, proposed } = exchange;
  for (let round = 0; round < 4; round++) {
    const id = await proposed(ada);
    const outcomes = await Promise.all([answer(ben, id), answer(bea, id, false), withdraw(id)]);
    expect(
      outcomes.filter((outcome) => outcome === 'done' || outcome === 'withdrawn').length,
    ).toBeLessThanOrEqual(1 + Number(outcomes.includes('ended')));
    const { state } = (await readCooperation(as(ada), id)) ?? {};
    expect(state).not.toBe('proposed');
    if (state === 'confirmed') await endCooperation(as(ada), id);
  }
});

test('who proposed takes it back, either side ends what was confirmed, and then nothing shows it', async () => {
  const { ada, ann, ben, member, stranger, tool, need, as, propose, answer, shownOn, proposed, confirmed } =
    exchange;
  const first = await proposed(ada);
  expect(await endCooperation(as(ben), first), 'Ben may say not yet').toBe('forbidden');
  expect(await endCooperation(as(stranger), first)).toBe('forbidden');
  expect(await endCooperation(as(ann), first)).toBe('withdrawn');
  expect(await answer(ben, first)).toBe('gone');
  const second = await confirmed();
  expect(await shownOn(tool)).toEqual([need]);
  for (const who of [member, stranger]) expect(await endCooperation(as(who), second)).toBe('forbidden');
  expect(await endCooperation(as(ben), second)).toBe('ended');
  expect(await shownOn(tool)).toEqual([]);
  expect(await showCooperation(as(ada), second, true)).toBe('gone');
  expect(await propose(ada)).toBe('done');
});

test('nothing is proposed before the acceptance, and what is open ends with the exchange', async () => {
  const {
    ada,
    ben,
    bea,
    member,
    stranger,
    town,
    tool,
    introduction,
    putProject,
    as,
    asked,
    propose,
    answer,
    proposed,
  } = exchange;
  const other = await putProject({ organisation_id: town });
  const open = await asked(ofProject(tool), ofProject(other));
  expect(await propose(ada, { id: open })).toBe('gone');
  for (const who of [member, stranger]) expect(await propose(who)).toBe('forbidden');
  const id = await proposed(ada);
  await withdrawIntroduction(as(bea), introduction);
  expect(await answer(ben, id)).toBe('gone');
  expect(await readCooperation(as(ada), id)).toMatchObject({ state: 'withdrawn' });
  expect(await propose(ada)).toBe('gone');
});

test('a confirmed cooperation outlives the exchange, and the accounts of those who began it', async () => {
  const { service, ada, ann, ben, bea, tool, need, introduction, as, say, shownOn, confirmed } = exchange;
  const id = await confirmed();
  await say(ada, 'Words of Ada');
  await withdrawIntroduction(as(bea), introduction);
  expect(await shownOn(tool)).toEqual([need]);
  await deleteAccount(service, ada, false);
  expect(await shownOn(tool)).toEqual([need]);
  expect(await readCooperation(as(ann), id)).toMatchObject({ introductionId: null, state: 'confirmed' });
  expect(await showCooperation(as(ann), id, false)).toBe('done');
  expect(await endCooperation(as(ben), id)).toBe('ended');
  const { data } = await service.from('cooperations').select('*').eq('id', id).single();
  expect(JSON.stringify(data)).not.toContain(ada);
});

test('what was only proposed goes with the introduction', async () => {
  const { service, ada, ben, bea, as, proposed } = exchange;
  const id = await proposed(ada);
  await deleteAccount(service, bea, false);
  expect(await readCooperation(as(ben), id)).toBeNull();
});

test('a deleted account of somebody else on a side leaves her words without a name', async () => {
  const { service, ann, ben, introduction, as, say } = exchange;
  await say(ann, 'Words of Ann');
  await deleteAccount(service, ann, false);
  expect((await readTalk(as(ben), introduction)).messages).toMatchObject([
    { body: 'Words of Ann', authorName: null },
  ]);
});

test('with a project go its cooperations; a draft or hidden one is not told', async () => {
  const { service, ada, ben, tool, need, as, shownOn, confirmed } = exchange;
  await confirmed();
  await service.from('projects').update({ status: 'draft' }).eq('id', need);
  for (const who of [null, ada, ben]) expect(await shownOn(tool, who)).toEqual([]);
  await service
    .from('projects')
    .update({ status: 'published', hidden_at: '2026-01-01', hidden_reason: 'No.' })
    .eq('id', need);
  for (const who of [null, ada, ben]) expect(await shownOn(tool, who)).toEqual([]);
  await service.from('projects').delete().eq('id', need);
  expect(await listCooperations(as(ada))).toEqual([]);
});

test('a person who asked for herself is never shown, and what she agreed goes with her', async () => {
  const { service, ben, stranger, need, as, accepted, propose, answer, shownOn } = exchange;
  const id = await accepted(null, ofProject(need), stranger);
  expect(await propose(stranger, { id, shows: true })).toBe('done');
  const [found] = await listCooperations(as(stranger));
  expect(found).toMatchObject({
    side: 'from',
    isShowable: false,
    weShow: false,
    from: { ref: null, title: null },
  });
  expect(await answer(ben, found!.id, true, true)).toBe('done');
  expect(await showCooperation(as(stranger), found!.id, true)).toBe('gone');
  expect(await shownOn(need)).toEqual([]);
  await deleteAccount(service, stranger, false);
  expect(await readCooperation(as(ben), found!.id)).toBeNull();
});

test('what was agreed is told to the two sides alone, shown or not', async () => {
  const { ben, member, stranger, as, confirmed } = exchange;
  const id = await confirmed();
  for (const who of [member, stranger]) {
    expect(await readCooperation(as(who), id)).toBeNull();
    expect(await listCooperations(as(who))).toEqual([]);
  }
  for (const column of ['agreement', 'introduction_id', 'proposed_by', 'state', 'from_shows']) {
    const { error } = await as(ben).from('cooperations').select(column).eq('id', id);
    expect(error?.code, column).toBe('42501');
  }
});
