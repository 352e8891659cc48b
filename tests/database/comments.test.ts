// The contract of the talk about a paper's text: who says what, who resolves, who is told.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { provideHandle } from '#lib/platform/server/handle.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  addRemark,
  beginThread,
  changeRemark,
  deleteRemark,
  listOpenMentions,
  listThreads,
  resolveThread,
} from '#lib/paper/server/comments.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { putPaper, putPeople } from './put.ts';

let database: TestDatabase;
let service: Db;
const names = ['Olga Owner', 'Edda Editor', 'Conny Commenter', 'Rosa Reader', 'Frida Fremd'];
let [olga, edda, conny, rosa, frida] = ['', '', '', '', ''];
let paper = '';

/** The room server says that these words are there; see marking.test.ts for the real one. */
const markPassage = vi.fn(async ({ write }: { write(quote: string): Promise<string | null> }) =>
  (await write('Die Stadt fragt')) ? ('marked' as const) : ('refused' as const),
);

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
  const handle: unknown = { markPassage };
  provideHandle(handle as Parameters<typeof provideHandle>[0]);
});
afterAll(() => database.close());
beforeEach(async () => {
  [olga = '', edda = '', conny = '', rosa = '', frida = ''] = await putPeople(service, names);
  paper = await putPaper(service, { owner: olga, editor: edda, commenter: conny, reader: rosa });
});

const as = (person: string) => database.as(person);

async function begin(person: string, body = 'Stimmt das?') {
  const begun = await beginThread(as(person), paper, { ranges: [[1, 0, 1]], words: '', body });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  return begun;
}

const listBodies = async (person: string) =>
  (await listThreads(as(person), paper)).map(({ remarks }) => remarks.map(({ body }) => body));

async function readMails(remarkId: string) {
  const { data, error } = await service.rpc('claim_mention_mails', { p_remark_id: remarkId });
  if (error) throw new Error(error.message);
  return z.array(z.object({ email: z.string(), locale: z.string() })).parse(data);
}

test('a commenter begins a thread, an editor answers, and all members read both in order', async () => {
  const { thread } = await begin(conny);
  expect(await addRemark(as(edda), paper, thread, 'Ja.')).not.toBeNull();
  for (const person of [olga, edda, conny, rosa])
    expect(await listBodies(person)).toEqual([['Stimmt das?', 'Ja.']]);
  const [seen] = await listThreads(as(conny), paper);
  expect(seen).toMatchObject({ id: thread, quote: 'Die Stadt fragt', isOwn: true, resolvedAt: null });
  expect(seen?.remarks.map(({ authorName, isOwn }) => [authorName, isOwn])).toEqual([
    ['Conny Commenter', true],
    ['Edda Editor', false],
  ]);
});

test('readers say nothing, and strangers do not even read', async () => {
  const { thread } = await begin(conny);
  expect(await beginThread(as(rosa), paper, { ranges: [[1, 0, 1]], words: '', body: 'Ich?' })).toEqual({
    kind: 'forbidden',
  });
  expect(await addRemark(as(rosa), paper, thread, 'Ich?')).toBeNull();
  expect(await addRemark(as(frida), paper, thread, 'Ich?')).toBeNull();
  expect(await listThreads(as(frida), paper)).toEqual([]);
  expect(await listBodies(olga)).toEqual([['Stimmt das?']]);
});

test('a thread whose words are gone is not begun', async () => {
  markPassage.mockResolvedValueOnce('gone' as never);
  const begun = await beginThread(as(conny), paper, { ranges: [[1, 0, 1]], words: '', body: 'Weg?' });
  expect(begun).toEqual({ kind: 'gone' });
  expect(await listThreads(as(conny), paper)).toEqual([]);
});

test('who began a thread, editors and owners resolve it and open it again; nobody else does', async () => {
  const { thread } = await begin(edda);
  expect(await resolveThread(as(conny), paper, thread, true)).toBe('forbidden');
  expect(await resolveThread(as(rosa), paper, thread, true)).toBe('forbidden');
  expect(await resolveThread(as(frida), paper, thread, true)).toBe('forbidden');
  expect(await resolveThread(as(olga), paper, thread, true)).toBe('done');
  const [resolved] = await listThreads(as(conny), paper);
  expect(resolved?.resolvedBy).toBe('Olga Owner');
  // whoever resolves what is resolved already changes nothing
  await resolveThread(as(edda), paper, thread, true);
  expect((await listThreads(as(conny), paper))[0]).toEqual(resolved);
  expect(await resolveThread(as(edda), paper, thread, false)).toBe('done');
  expect((await listThreads(as(conny), paper))[0]).toMatchObject({ resolvedAt: null, resolvedBy: null });
  const own = await begin(conny);
  expect(await resolveThread(as(conny), paper, own.thread, true)).toBe('done');
});

test('who resolves is who asks, whatever moment she names', async () => {
  const { thread } = await begin(conny);
  const forged = { resolved_at: '2001-01-01T00:00:00Z' };
  await as(conny).from('paper_threads').update(forged).eq('id', thread);
  const { data } = await service
    .from('paper_threads')
    .select('resolved_at, resolved_by')
    .eq('id', thread)
    .single();
  expect(data?.resolved_by).toBe(conny);
  expect(new Date(String(data?.resolved_at)).getFullYear()).toBeGreaterThan(2001);
});

test('authors change their remark, and others see that it was changed', async () => {
  const { remark } = await begin(conny);
  expect(await changeRemark(as(edda), paper, remark, 'Gefälscht')).toBe(false);
  expect(await changeRemark(as(conny), paper, remark, 'Stimmt das noch?')).toBe(true);
  const [thread] = await listThreads(as(edda), paper);
  expect(thread?.remarks[0]).toMatchObject({ body: 'Stimmt das noch?' });
  expect(thread?.remarks[0]?.editedAt).not.toBeNull();
});

test('authors take their remark back; the thread goes with the last one', async () => {
  const { thread, remark } = await begin(conny);
  const answer = await addRemark(as(edda), paper, thread, 'Ja.');
  expect(await deleteRemark(as(olga), paper, remark)).toBe('forbidden');
  expect(await deleteRemark(as(conny), paper, remark)).toBe('done');
  expect(await listBodies(olga)).toEqual([['Ja.']]);
  expect(await deleteRemark(as(edda), paper, answer!)).toBe('done');
  expect(await listThreads(as(olga), paper)).toEqual([]);
  const { data } = await service.from('paper_threads').select('id').eq('id', thread);
  expect(data).toEqual([]);
});

test('who is removed loses the talk, and her words stay with her name', async () => {
  const { thread, remark } = await begin(conny, 'Ich gehe, @Edda Editor.');
  await service.from('paper_members').delete().match({ paper_id: paper, account_id: conny });
  expect(await listThreads(as(conny), paper)).toEqual([]);
  expect(await addRemark(as(conny), paper, thread, 'Noch etwas.')).toBeNull();
  expect(await changeRemark(as(conny), paper, remark, 'Anders.')).toBe(false);
  expect(await deleteRemark(as(conny), paper, remark)).toBe('forbidden');
  expect(await resolveThread(as(conny), paper, thread, true)).toBe('forbidden');
  const [seen] = await listThreads(as(olga), paper);
  expect(seen?.remarks[0]?.authorName).toBe('Conny Commenter');
});

test('a deleted account leaves its words without a name', async () => {
  const { thread } = await begin(conny);
  await resolveThread(as(conny), paper, thread, true);
  await addRemark(as(edda), paper, thread, 'Wen meinst du, @Conny Commenter?');
  expect((await service.rpc('delete_account', { p_account_id: conny, p_keep_name: false })).error).toBeNull();
  const [seen] = await listThreads(as(olga), paper);
  expect(seen?.resolvedAt).not.toBeNull();
  expect(seen?.resolvedBy).toBeNull();
  expect(seen?.remarks.map(({ authorName, mentions }) => [authorName, mentions])).toEqual([
    [null, []],
    ['Edda Editor', []],
  ]);
});

test('who is called by name gets one mail, and finds it among what waits for her', async () => {
  const { thread, remark } = await begin(
    conny,
    'Weiß das @edda editor oder @Frida Fremd? Oder @Conny Commenter?',
  );
  expect(await readMails(remark)).toHaveLength(1);
  expect(await readMails(remark)).toEqual([]);
  expect(await listOpenMentions(as(frida))).toEqual([]);
  expect(await listOpenMentions(as(conny))).toEqual([]);
  expect(await listOpenMentions(as(edda))).toMatchObject([
    { paperId: paper, threadId: thread, remarkId: remark, authorName: 'Conny Commenter' },
  ]);
  const [seen] = await listThreads(as(edda), paper);
  expect(seen?.remarks[0]).toMatchObject({ mentions: ['Edda Editor'], mentionsMe: true });
  await addRemark(as(edda), paper, thread, 'Ich weiß es.');
  expect(await listOpenMentions(as(edda))).toEqual([]);
});

test('a mention waits no longer once the thread is resolved or the name taken out', async () => {
  const first = await begin(conny, 'Was sagt @Edda Editor?');
  await resolveThread(as(conny), paper, first.thread, true);
  expect(await listOpenMentions(as(edda))).toEqual([]);
  const second = await begin(conny, 'Was sagt @Edda Editor?');
  expect(await listOpenMentions(as(edda))).toHaveLength(1);
  await changeRemark(as(conny), paper, second.remark, 'Was sagt @Olga Owner?');
  expect(await listOpenMentions(as(edda))).toEqual([]);
  expect(await listOpenMentions(as(olga))).toHaveLength(1);
  // who was told already is not told again
  await readMails(second.remark);
  await changeRemark(as(conny), paper, second.remark, 'Und was sagt @Olga Owner?');
  expect(await readMails(second.remark)).toEqual([]);
});

test('nobody is mentioned in what somebody else said, and only members are', async () => {
  const { remark } = await begin(conny);
  const row = { remark_id: remark, paper_id: paper, account_id: rosa };
  expect((await as(edda).from('paper_mentions').insert(row)).error?.code).toBe('42501');
  const foreign = { ...row, account_id: frida };
  expect((await as(conny).from('paper_mentions').insert(foreign)).error).not.toBeNull();
});

test('a remark cannot be put into a thread of another paper', async () => {
  const { thread } = await begin(conny);
  const other = await putPaper(service, { owner: frida });
  const row = { thread_id: thread, paper_id: other, author_id: frida, body: 'Hier?' };
  expect((await as(frida).from('paper_remarks').insert(row)).error).not.toBeNull();
  expect(await listBodies(olga)).toEqual([['Stimmt das?']]);
});

test('nobody answers or changes by way of another paper that she is in too', async () => {
  const { thread, remark } = await begin(conny);
  const other = await putPaper(service, { owner: conny });
  expect(await addRemark(as(conny), other, thread, 'Im falschen Papier?')).toBeNull();
  expect(await changeRemark(as(conny), other, remark, 'Im falschen Papier?')).toBe(false);
  expect(await listBodies(olga)).toEqual([['Stimmt das?']]);
});

test('an answer in a thread that goes at the same moment finds none, and nothing breaks', async () => {
  const { thread } = await begin(conny);
  // as if the thread went between the look at it and the answer
  await database.sql(`create function public.lose_thread() returns trigger language plpgsql security definer as
    $$ begin delete from public.paper_threads where id = new.thread_id; return new; end $$;
    create trigger lose_thread before insert on public.paper_remarks for each row
      when (new.thread_id = '${thread}') execute function public.lose_thread()`);
  expect(await addRemark(as(edda), paper, thread, 'Ja.')).toBeNull();
  await database.sql('drop function public.lose_thread() cascade');
  expect(await listBodies(olga), 'all or nothing').toEqual([['Stimmt das?']]);
});

test('the talk goes with its paper', async () => {
  const { thread } = await begin(conny, 'Wozu, @Edda Editor?');
  expect((await as(olga).from('papers').delete().eq('id', paper)).error).toBeNull();
  const { data } = await service.from('paper_remarks').select('id').eq('thread_id', thread);
  expect(data).toEqual([]);
});
