import { expect, test } from 'vitest';
import { isWanted, mayRemark, mayResolve, sortThreads, type Remark, type Thread } from './words.ts';

const remark = (more: Partial<Remark> = {}): Remark => ({
  id: 'r',
  authorName: 'Anna',
  isOwn: false,
  body: 'Warum?',
  createdAt: '2026-11-23T10:00:00Z',
  editedAt: null,
  mentions: [],
  mentionsMe: false,
  ...more,
});
const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  id,
  quote: 'Worte',
  isOwn: false,
  resolvedAt: null,
  resolvedBy: null,
  remarks: [remark()],
  ...more,
});
const resolvedAt = '2026-11-23T11:00:00Z';
const ids = (threads: Thread[]) => threads.map(({ id }) => id);

test('threads stand in the order of the text; those whose words are gone by themselves', () => {
  const threads = ['a', 'b', 'c', 'd'].map((id) => thread(id));
  const { inText, deleted } = sortThreads(threads, ['c', 'unknown', 'a']);
  expect(ids(inText)).toEqual(['c', 'a']);
  expect(ids(deleted)).toEqual(['b', 'd']);
});

test('while nobody knows the text, none counts as deleted; one whose mark is on its way neither', () => {
  const threads = ['a', 'b'].map((id) => thread(id));
  expect(sortThreads(threads, null)).toEqual({ inText: threads, deleted: [] });
  const { inText, deleted } = sortThreads(threads, ['b'], ['a']);
  expect(ids(inText)).toEqual(['b', 'a']);
  expect(deleted).toEqual([]);
});

test('open and resolved part the threads; mine and mentions ask for me in any of them', () => {
  const mine = thread('mine', { resolvedAt, remarks: [remark(), remark({ isOwn: true })] });
  const called = thread('called', { remarks: [remark({ mentionsMe: true })] });
  const wanted = (filter: Parameters<typeof isWanted>[1]) =>
    ids([mine, called].filter((each) => isWanted(each, filter)));
  expect(wanted('open')).toEqual(['called']);
  expect(wanted('resolved')).toEqual(['mine']);
  expect(wanted('mine')).toEqual(['mine']);
  expect(wanted('mentions')).toEqual(['called']);
});

test('all but readers say something; who began a thread, editors and owners resolve it', () => {
  expect((['owner', 'editor', 'suggester', 'commenter', 'reader'] as const).map(mayRemark)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(mayResolve('commenter', thread('a'))).toBe(false);
  expect(mayResolve('commenter', thread('a', { isOwn: true }))).toBe(true);
  expect(mayResolve('editor', thread('a'))).toBe(true);
  // one who may only read by now
  expect(mayResolve('reader', thread('a', { isOwn: true }))).toBe(false);
});
