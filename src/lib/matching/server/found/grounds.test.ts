import { expect, test } from 'vitest';
import type { Quote, Reason } from '../../reason.ts';
import { markGrounds, mergeFound, mostFound, type Found } from './grounds.ts';

const quote = (text: string): Quote => ({ text, marks: [], cutBefore: false, cutAfter: false });
const help = (need: string, offer: string): Reason => ({
  kind: 'they help',
  need: quote(need),
  offer: quote(offer),
  need_kind: 'expertise',
  offer_kind: 'expertise',
});

test('the mark of a match is that of the needs and offers that fit, whatever else speaks for it', () => {
  const mark = markGrounds({ reasons: [help('A need', 'An offer')] });
  expect(markGrounds({ reasons: [help('A need', 'An offer'), { kind: 'near', km: 3 }] })).toBe(mark);
  expect(markGrounds({ reasons: [help('A need', 'Another offer')] })).not.toBe(mark);
  expect(markGrounds({ reasons: [] })).not.toBe(mark);
});

const found = (ours: string, theirs: string, score: number): Found => ({
  ours,
  theirs,
  score,
  type: 'project',
  grounds: 'none',
});

test('the best of all askers come first, each pair once, in the same order whoever was asked first', () => {
  const one = [found('a', 'x', 0.5), found('a', 'y', 0.9)];
  const other = [found('b', 'x', 0.5), found('b', 'z', 0.7)];
  const order = mergeFound([one, other]).map(({ ours, theirs }) => ours + theirs);
  expect(order).toEqual(['ay', 'bz', 'ax', 'bx']);
  expect(mergeFound([other, one, one]).map(({ ours, theirs }) => ours + theirs)).toEqual(order);
});

test('more than a page will ever show is not kept', () => {
  const many = Array.from({ length: 200 }, (_, at) => found('a', String(at), at / 200));
  const kept = mergeFound([many]);
  expect(kept).toHaveLength(mostFound);
  expect(kept[0]?.theirs).toBe('199');
});
