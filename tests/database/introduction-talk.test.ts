// After the acceptance: who may talk, who hears of it, and whose words they are.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  countOpenIntroductions,
  readIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import { changeMessage, noteRead, readTalk, sayInTalk } from '#lib/matching/server/talk.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put } from './put.ts';
import { beginExchange, ofProject, type Exchange } from './exchange-world.ts';

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

test('all who speak for either side talk, and nobody else writes or reads', async () => {
  const { service, ada, ann, ben, bea, member, stranger, introduction, as, say, bodies } = exchange;
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
  const { ada, ben, bea, town, tool, introduction, putProject, as, asked, say, bodies } = exchange;
  await say(ada, 'Before the end');
  const open = await asked(ofProject(tool), ofProject(await putProject({ organisation_id: town })));
  expect(await say(ada, 'Too early', open)).toBe('gone');
  expect(await withdrawIntroduction(as(bea), introduction)).toBe('done');
  expect(await say(ada)).toBe('gone');
  for (const who of [ada, ben]) expect(await bodies(who)).toEqual(['Before the end']);
});

test('names are of the two who exchanged them, and of nobody after the end', async () => {
  const { ada, ann, ben, bea, introduction, as, say } = exchange;
  for (const who of [ada, ann, bea, ben]) await say(who, who);
  const names = async () =>
    (await readTalk(as(ben), introduction)).messages.map(({ authorName }) => authorName);
  expect(await names()).toEqual(['Ada Asker', null, 'Bea Editor', null]);
  await withdrawIntroduction(as(ada), introduction);
  expect(await names()).toEqual([null, null, null, null]);
});

test('the other side is told once until it has read, also of messages at the same moment', async () => {
  const { ada, ann, ben, bea, stranger, introduction, as, say } = exchange;
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
  const { service, ada, ann, ben, stranger, need, introduction, as, accepted, say, bodies } = exchange;
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
  const { service, ada, ann, company, introduction, as, say, bodies, propose } = exchange;
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
  const { service, ben, introduction, as } = exchange;
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

async function recipients(side: 'from' | 'to', more: Record<string, string | null> = {}) {
  const { service, introduction } = exchange;
  const given = { p_introduction_id: introduction, p_cooperation_id: null, p_side: side, ...more };
  const { data, error } = await service.rpc('list_side_recipients', given);
  if (error) throw new Error(error.message);
  return (data as { email: string }[]).map(({ email }) => email).sort();
}

async function emailsOf(...ids: string[]) {
  const { service } = exchange;
  const { data } = await service.from('accounts').select('email').in('id', ids);
  return (data ?? []).map(({ email }) => email as string).sort();
}

test('mails go to the two who exchanged addresses; when one has left, to all who speak for that side', async () => {
  const { service, ada, ann, ben, bea, company, answer, proposed } = exchange;
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
