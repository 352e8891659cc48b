import { expect, test } from 'vitest';
import type { TalkMessage } from './cooperation.ts';
import { markTalk, mergeTalk } from './talk-news.ts';

const aMessage = (id: string, more: Partial<TalkMessage> = {}): TalkMessage => ({
  id,
  side: 'to',
  isOwn: false,
  authorName: null,
  body: `Text ${id}`,
  createdAt: '2026-11-26T10:00:00Z',
  editedAt: null,
  mayEdit: false,
  ...more,
});
const [one, two, three] = ['1', '2', '3'].map((id) => aMessage(id)) as [
  TalkMessage,
  TalkMessage,
  TalkMessage,
];

test('the mark tells whether something was said, changed or taken back', () => {
  const mark = markTalk([one, two]);
  expect(markTalk([aMessage('1'), aMessage('2')])).toBe(mark);
  expect(markTalk([one, two, three])).not.toBe(mark);
  expect(markTalk([one, { ...two, editedAt: '2026-11-26T10:01:00Z' }])).not.toBe(mark);
  expect(markTalk([{ ...one, body: null }, two])).not.toBe(mark);
  expect(markTalk([])).not.toBe(mark);
});

test('what is older than a page counts neither here nor on the server', () => {
  const many = Array.from({ length: 60 }, (_, at) => aMessage(String(at + 100)));
  expect(markTalk(many)).toBe(markTalk(many.slice(-50)));
});

test('new messages come behind those that are shown, and earlier ones stay', () => {
  expect(mergeTalk([one, two], [two, three])).toEqual([one, two, three]);
  expect(mergeTalk([], [one])).toEqual([one]);
  expect(mergeTalk([one], [])).toEqual([one]);
});

test('what did not change stays the same, also when the time for changing it is over', () => {
  const own = aMessage('1', { isOwn: true, mayEdit: true });
  const [kept] = mergeTalk([own], [{ ...own, mayEdit: false }, two]);
  expect(kept).toBe(own);
});

test('what was changed or taken back is told anew', () => {
  const edited = { ...one, body: 'Anders', editedAt: '2026-11-26T10:01:00Z' };
  expect(mergeTalk([one, two], [edited, { ...two, body: null }])).toEqual([edited, { ...two, body: null }]);
});
