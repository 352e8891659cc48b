// From the acceptance to a cooperation: who may talk, propose, confirm, end and show; and what teaches the weights.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  answerCooperation,
  endCooperation,
  listCooperations,
  listShownCooperations,
  proposeCooperation,
  readCooperation,
  readCooperationOf,
  showCooperation,
} from '#lib/matching/server/cooperations.ts';
import {
  answerIntroduction,
  countOpenIntroductions,
  createIntroduction,
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
import { changeMessage, noteRead, readTalk, sayInTalk } from '#lib/matching/server/talk.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import { partnerWeights } from '#lib/matching/weights.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { provideHandle } from '#lib/platform/server/handle.ts';
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

let ada: string;
let ann: string;
let ben: string;
let bea: string;
let member: string;
let stranger: string;
let company: string;
let town: string;
let tool: string;
let need: string;
let introduction: string;

/** Ada and Ann of a company with a project, Ben and Bea of a town with one: Ada has asked, and Bea accepted. */
beforeEach(async () => {
  [ada = '', ann = '', ben = '', bea = '', member = '', stranger = ''] = await putPeople(service, [
    'Ada Asker',
    'Ann Alike',
    'Ben Owner',
    'Bea Editor',
    'Mia Member',
    'Sam Stranger',
  ]);
  company = await putOrganisation(service, { owner: ada, editor: ann });
  town = await putOrganisation(service, { owner: ben, editor: bea, member });
  tool = await putProject({ organisation_id: company });
  need = await putProject({ organisation_id: town });
  introduction = await accepted(ofProject(tool), ofProject(need));
});

async function putProject(more: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const texts = { title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem', status: 'published' };
  await put(service, 'projects', { id, ...texts, ...more });
  return id;
}

const ofProject = (id: string): PartyRef => ({ type: 'project', id });
const as = (who: string) => database.as(who);

async function asked(from: PartyRef | null, to: PartyRef, who = ada): Promise<string> {
  const message = 'Would you like to talk about this with us?';
  const outcome = await createIntroduction(as(who), { from, to, message, reasons: [] });
  if (outcome.kind !== 'asked') throw new Error(outcome.kind);
  return outcome.id;
}

async function accepted(from: PartyRef | null, to: PartyRef, who = ada): Promise<string> {
  const id = await asked(from, to, who);
  expect(await answerIntroduction(as(bea), id, { accept: true, answer: '' })).toBe('done');
  return id;
}

const say = (who: string, body = 'Hello!', id = introduction) => sayInTalk(as(who), id, body);
const bodies = async (who: string, id = introduction) =>
  (await readTalk(as(who), id)).messages.map(({ body }) => body);
const agreement = 'We try it together for a year.';
const propose = (who: string, { id = introduction, shows = true } = {}) =>
  proposeCooperation(as(who), id, { agreement, starts: '2027-01-01', shows });
const answer = (who: string, id: string, confirm = true, shows = true) =>
  answerCooperation(as(who), id, { confirm, shows });
const shownOn = async (project: string, who: string | null = null) =>
  (await listShownCooperations(database.as(who), 'project', project)).map(({ other }) => other.id);

async function proposed(who = ada, more: { id?: string; shows?: boolean } = {}): Promise<string> {
  expect(await propose(who, more)).toBe('done');
  return (await readCooperationOf(as(who), more.id ?? introduction))?.id ?? '';
}

async function confirmed(shows = true): Promise<string> {
  const id = await proposed(ada, { shows });
  expect(await answer(ben, id, true, shows)).toBe('done');
  return id;
}

test('all who speak for either side talk, and nobody else writes or reads', async () => {
  for (const who of [ada, bea, ann, ben]) expect(['tell', 'told']).toContain(await say(who, `by ${who}`));
  for (const who of [ada, bea, ann, ben]) {
    expect(await bodies(who)).toEqual([ada, bea, ann, ben].map((each) => `by ${each}`));
  }
  for (const who of [member, stranger]) {
    expect(await say(who)).toBe('forbidden');
    expect(await bodies(who)).toEqual([]);
  }
  expect(await sayInTalk(as(ada), randomUUID(), 'Hello!')).toBe('forbidden');
  expect(
    (await service.from('introduction_messages').select('id').eq('introduction_id', introduction)).data,
  ).toHaveLength(4);
});

test('before the acceptance and after the end nobody says anything; what was said stays for both', async () => {
  await say(ada, 'Before the end');
  const open = await asked(ofProject(tool), ofProject(await putProject({ organisation_id: town })));
  expect(await say(ada, 'Too early', open)).toBe('gone');
  expect(await withdrawIntroduction(as(bea), introduction)).toBe('done');
  expect(await say(ada)).toBe('gone');
  for (const who of [ada, ben]) expect(await bodies(who)).toEqual(['Before the end']);
});

test('names are of the two who exchanged them, and of nobody after the end', async () => {
  for (const who of [ada, ann, bea, ben]) await say(who, who);
  const names = async () =>
    (await readTalk(as(ben), introduction)).messages.map(({ authorName }) => authorName);
  expect(await names()).toEqual(['Ada Asker', null, 'Bea Editor', null]);
  await withdrawIntroduction(as(ada), introduction);
  expect(await names()).toEqual([null, null, null, null]);
});

test('the other side is told once until it has read, also of messages at the same moment', async () => {
  const first = await Promise.all([say(ada), say(ann), say(ada)]);
  expect(first.sort()).toEqual(['tell', 'told', 'told']);
  expect(await say(bea), 'the other way it is another mail').toBe('tell');
  expect(await readIntroduction(as(ben), introduction)).toMatchObject({ side: 'to', hasNews: true });
  expect(await countOpenIntroductions(as(ben))).toBe(1);
  const newest = async () => (await readTalk(as(ben), introduction)).messages.at(-1)?.id ?? '';
  const early = (await readTalk(as(ben), introduction)).messages[0]?.id ?? '';
  await noteRead(as(stranger), introduction, await newest());
  await noteRead(as(ada), introduction, await newest());
  await noteRead(as(ben), introduction, early);
  expect(await say(ada)).toBe('told');
  await noteRead(as(ben), introduction, await newest());
  expect(await readIntroduction(as(bea), introduction)).toMatchObject({ hasNews: false });
  expect(await say(ann)).toBe('tell');
});

test('an author changes her words for fifteen minutes and takes them back at any time; nobody else does', async () => {
  await say(ada, 'First');
  const id = (await readTalk(as(ada), introduction)).messages[0]!.id;
  for (const who of [ann, ben, stranger]) {
    expect(await changeMessage(as(who), introduction, id, 'Forged')).toBe(false);
    expect(await changeMessage(as(who), introduction, id, null)).toBe(false);
  }
  const other = await accepted(null, ofProject(need), stranger);
  expect(await changeMessage(as(ada), other, id, 'Elsewhere')).toBe(false);
  expect(await changeMessage(as(ada), other, id, null)).toBe(false);
  expect(await changeMessage(as(ada), introduction, id, 'Second')).toBe(true);
  expect((await readTalk(as(ben), introduction)).messages[0]).toMatchObject({
    body: 'Second',
    mayEdit: false,
  });
  const old = new Date(Date.now() - 16 * 60_000).toISOString();
  await service.from('introduction_messages').update({ created_at: old }).eq('id', id);
  expect((await readTalk(as(ada), introduction)).messages[0]).toMatchObject({ isOwn: true, mayEdit: false });
  expect(await changeMessage(as(ada), introduction, id, 'Too late')).toBe(false);
  expect(await changeMessage(as(ada), introduction, id, null)).toBe(true);
  expect(await changeMessage(as(ada), introduction, id, 'Again')).toBe(false);
  expect(await bodies(ben)).toEqual([null]);
});

test('who left an organisation neither reads nor writes for it any more', async () => {
  await say(ada);
  await service.from('organisation_members').delete().eq('account_id', ann).eq('organisation_id', company);
  expect(await say(ann)).toBe('forbidden');
  expect(await bodies(ann)).toEqual([]);
  await service.from('organisation_members').delete().eq('account_id', ada).eq('organisation_id', company);
  expect(await readIntroduction(as(ada), introduction)).toMatchObject({ side: null });
  expect(await say(ada)).toBe('forbidden');
  expect(await propose(ada)).toBe('forbidden');
});

test('a long talk comes in pages, the newest last', async () => {
  const many = Array.from({ length: 53 }, (_, at) => ({
    introduction_id: introduction,
    side: 'from',
    body: `Message ${at}`,
  }));
  for (const row of many) await put(service, 'introduction_messages', row);
  const last = await readTalk(as(ben), introduction);
  expect(last.messages.map(({ body }) => body)).toEqual(many.slice(3).map(({ body }) => body));
  const first = await readTalk(as(ben), introduction, last.before ?? '');
  expect(first.messages.map(({ body }) => body)).toEqual(['Message 0', 'Message 1', 'Message 2']);
  expect(first.before).toBeNull();
});

test('one side proposes, the other confirms, and both pages show it once both want it', async () => {
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
  const id = await proposed(ada);
  expect(await answer(ben, id, false)).toBe('done');
  expect(await readCooperation(as(ada), id)).toMatchObject({ state: 'not_yet' });
  expect(await answer(bea, id)).toBe('gone');
  expect(await endCooperation(as(ada), id)).toBe('gone');
  expect(await propose(ben)).toBe('done');
});

test('between two there is one cooperation at a time, whoever proposes, also by another introduction', async () => {
  const outcomes = await Promise.all([propose(ada), propose(ben), propose(ann)]);
  expect(outcomes.sort()).toEqual(['done', 'there already', 'there already']);
  const id = await asked(ofProject(need), ofProject(tool), ben);
  expect(await answerIntroduction(as(ada), id, { accept: true, answer: '' })).toBe('done');
  expect(await propose(ben, { id })).toBe('there already');
});

test('of a confirmation and a withdrawal at the same moment one counts', async () => {
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
const withdraw = (id: string) => endCooperation(as(ann), id);

test('who proposed takes it back, either side ends what was confirmed, and then nothing shows it', async () => {
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
  const id = await proposed(ada);
  await deleteAccount(service, bea, false);
  expect(await readCooperation(as(ben), id)).toBeNull();
});

test('a deleted account of somebody else on a side leaves her words without a name', async () => {
  await say(ann, 'Words of Ann');
  await deleteAccount(service, ann, false);
  expect((await readTalk(as(ben), introduction)).messages).toMatchObject([
    { body: 'Words of Ann', authorName: null },
  ]);
});

test('with a project go its cooperations; a draft or hidden one is not told', async () => {
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

async function recipients(side: 'from' | 'to', more: Record<string, string | null> = {}) {
  const given = { p_introduction_id: introduction, p_cooperation_id: null, p_side: side, ...more };
  const { data, error } = await service.rpc('list_side_recipients', given);
  if (error) throw new Error(error.message);
  return (data as { email: string }[]).map(({ email }) => email).sort();
}

async function emailsOf(...ids: string[]) {
  const { data } = await service.from('accounts').select('email').in('id', ids);
  return (data ?? []).map(({ email }) => email as string).sort();
}

test('mails go to the two who exchanged addresses; when one has left, to all who speak for that side', async () => {
  expect(await recipients('from')).toEqual(await emailsOf(ada));
  expect(await recipients('to')).toEqual(await emailsOf(bea));
  await service.from('organisation_members').delete().eq('account_id', ada).eq('organisation_id', company);
  expect(await recipients('from')).toEqual(await emailsOf(ann));
  const id = await proposed(ann);
  await answer(ben, id);
  await deleteAccount(service, ada, false);
  const alone = { p_introduction_id: null, p_cooperation_id: id };
  expect(await recipients('to', alone)).toEqual(await emailsOf(ben, bea));
});

const parts = { help: 0.5, topics: 1 };
const keepParts = (id: string) => service.from('introductions').update({ parts }).eq('id', id);
const outcomes = async () => (await service.rpc('list_match_outcomes')).data;

test('an outcome teaches while both sides want it, and is nothing but numbers', async () => {
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
  const other = await putProject({ organisation_id: town });
  const row = { from_project: tool, to_project: other, message: 'A message of enough letters', parts };
  expect((await as(ada).from('introductions').insert(row)).error?.code).toBe('42501');
  expect((await as(ada).from('introductions').select('parts')).error?.code).toBe('42501');
});

/** As many outcomes as told, half of them a cooperation, which were stronger in their topics. */
async function putOutcomes(count: number): Promise<void> {
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
  await keepStrengths(introduction, { help: 0.75, topics: 0 });
  const { data } = await service.from('introductions').select('parts').eq('id', introduction).single();
  expect(data?.parts).toEqual({ help: 0.75, topics: 0 });
  expect(JSON.stringify(await as(ada).rpc('list_introductions', {}))).not.toContain('0.75');
});
