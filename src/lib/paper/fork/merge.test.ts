import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPiece, mergeBlocks, takePieces, type Part } from './merge.ts';

const merge = (base: string, theirs: string, own: string) =>
  mergeBlocks((block) => block, [...base], [...theirs], [...own]);
const take = (parts: Part<string>[], choice: 'theirs' | 'both' | undefined) =>
  takePieces(parts, () => choice).join('');
const pieces = (parts: Part<string>[]) => parts.filter(isPiece);

test('what the source alone changed is a change, and what the fork alone changed stays', () => {
  const parts = merge('abcd', 'aXcd', 'abcY');
  expect(pieces(parts)).toEqual([{ kind: 'change', base: ['b'], theirs: ['X'], own: ['b'] }]);
  expect(take(parts, 'theirs')).toBe('aXcY');
  expect(take(parts, undefined)).toBe('abcY');
});

test('where both changed something else it is a conflict, with both sides whole', () => {
  const parts = merge('abc', 'aXc', 'aYc');
  expect(pieces(parts)).toEqual([{ kind: 'conflict', base: ['b'], theirs: ['X'], own: ['Y'] }]);
  expect([take(parts, undefined), take(parts, 'theirs'), take(parts, 'both')]).toEqual([
    'aYc',
    'aXc',
    'aYXc',
  ]);
});

test("what both changed alike is nobody's question", () => {
  expect(pieces(merge('abc', 'aXc', 'aXc'))).toEqual([]);
});

test('what the source deleted goes only when it is chosen', () => {
  const parts = merge('abc', 'ac', 'abc');
  expect(pieces(parts)).toHaveLength(1);
  expect([take(parts, undefined), take(parts, 'theirs')]).toEqual(['abc', 'ac']);
});

// few letters, so that blocks are often the same; also the same one twice
const text = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 12 });

test('everything taken over an untouched draft is the new version', () => {
  fc.assert(fc.property(text, text, (base, theirs) => take(merge(base, theirs, base), 'theirs') === theirs));
});

test('nothing chosen leaves the draft as it is', () => {
  fc.assert(
    fc.property(text, text, text, (base, theirs, own) => take(merge(base, theirs, own), undefined) === own),
  );
});

/** Capitals are the fork's own: no letter of the source. */
const ownText = fc.string({ unit: fc.constantFrom(...'abcdeXYZ'), maxLength: 12 });

test("nothing of one's own is lost unless a conflict is given up", () => {
  fc.assert(
    fc.property(text, text, ownText, (base, theirs, own) => {
      const parts = merge(base, theirs, own);
      const merged = takePieces(parts, ({ kind }) => (kind === 'change' ? 'theirs' : 'both')).join('');
      expect(merged.replaceAll(/[a-z]/g, '')).toBe(own.replaceAll(/[a-z]/g, ''));
    }),
  );
});

test('what was taken is asked about no more', () => {
  fc.assert(
    fc.property(text, text, ownText, (base, theirs, own) => {
      const merged = takePieces(merge(base, theirs, own), () => 'theirs');
      const left = mergeBlocks((block) => block, [...base], [...theirs], merged);
      // taken whole, a gap is the source's: nothing in it is left to take
      for (const piece of pieces(left)) expect(piece.own).not.toEqual(piece.theirs);
    }),
  );
});

test('a thousand blocks take no time worth speaking of', () => {
  const base = Array.from({ length: 1000 }, (_, at) => String(at));
  const theirs = base.filter((_, at) => at % 7 !== 0);
  const begin = performance.now();
  expect(
    takePieces(
      mergeBlocks((block) => block, base, theirs, base),
      () => 'theirs',
    ),
  ).toEqual(theirs);
  expect(performance.now() - begin).toBeLessThan(2000);
});
