import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignKeys } from './align.ts';
import { diffBlocks, isUnchanged, takeAfter, takeBefore, type DiffNode } from './diff.ts';
import { joinWords, printNode, type TextNode } from './node.ts';

const words = (text: string, ...marks: string[]): TextNode =>
  marks.length > 0 ? { type: 'text', text, marks: marks.map((type) => ({ type })) } : { type: 'text', text };
const line = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const say = (text: string) => line(words(text));
const cell = (text: string): TextNode => ({ type: 'tableCell', content: [say(text)] });
const row = (...cells: string[]): TextNode => ({ type: 'tableRow', content: cells.map(cell) });
const table = (...content: TextNode[]): TextNode => ({ type: 'table', content });

/** The diff in one line: [-gone-], {+new+}, {~other looks~}, «moved»; blocks in a bracket of their type. */
function tell(diff: readonly DiffNode[]): string {
  return diff
    .map((each) => {
      if (each.change === 'inside') return `${each.node.type}(${tell(each.children)})`;
      const text = read(each.node);
      if (each.change === 'same') return text;
      if (each.change === 'restyled') return `{~${text}~}`;
      const moved = each.isMoved ? `«${text}»` : text;
      return each.change === 'added' ? `{+${moved}+}` : `[-${moved}-]`;
    })
    .join('');
}
const read = (node: TextNode): string => node.text ?? (node.content ?? []).map(read).join('|');

test('single words are told apart, in their sentence', () => {
  const before = [say('Wir haben drei Lotsen im Rathaus.')];
  const after = [say('Wir haben fünf ehrenamtliche Lotsen im Rathaus.')];
  expect(tell(diffBlocks(before, after))).toBe(
    'paragraph(Wir haben [-drei-]{+fünf ehrenamtliche+} Lotsen im Rathaus.)',
  );
});

test('a block that came or went leaves the others alone', () => {
  const [one, two, three] = [say('Das Erste.'), say('Etwas ganz anderes.'), say('Und zuletzt dies.')];
  expect(tell(diffBlocks([one, three], [one, two, three]))).toBe(
    'Das Erste.{+Etwas ganz anderes.+}Und zuletzt dies.',
  );
  expect(tell(diffBlocks([one, two, three], [one, three]))).toBe(
    'Das Erste.[-Etwas ganz anderes.-]Und zuletzt dies.',
  );
});

test('a block that was moved is told as such, and as few as possible are', () => {
  const [one, two, three] = [say('Eins und viel.'), say('Zwei ist mehr.'), say('Drei zuletzt hier.')];
  expect(tell(diffBlocks([one, two, three], [three, one, two]))).toBe(
    '{+«Drei zuletzt hier.»+}Eins und viel.Zwei ist mehr.[-«Drei zuletzt hier.»-]',
  );
});

test('the same words in bold are no new words', () => {
  const before = [line(words('Bitte nicht vergessen.'))];
  const after = [line(words('Bitte '), words('nicht', 'bold'), words(' vergessen.'))];
  expect(tell(diffBlocks(before, after))).toBe('paragraph(Bitte {~nicht~} vergessen.)');
});

test('a table is compared cell by cell, also when a row came', () => {
  const before = [table(row('Jahr', 'Anträge'), row('2024', '120'))];
  const after = [table(row('Jahr', 'Anträge'), row('2023', '80'), row('2024', '135'))];
  expect(tell(diffBlocks(before, after))).toBe(
    'table(Jahr|Anträge{+2023|80+}tableRow(2024tableCell([-120-]{+135+})))',
  );
});

test('a heading that became another level keeps its words', () => {
  const heading = (level: number): TextNode => ({
    type: 'heading',
    attrs: { level },
    content: [words('Ziel')],
  });
  const diff = diffBlocks([heading(2)], [heading(3)]);
  expect(diff).toMatchObject([
    { change: 'inside', before: { attrs: { level: 2 } }, node: { attrs: { level: 3 } } },
  ]);
});

const Mark = fc.constantFrom('bold', 'italic');
const Word = fc.constantFrom('Rathaus', ' ', 'Lotse', 'ü', '.', '  ', '👩‍🏫', 'e\u0301', '12', '–');
const Inline = fc.oneof(
  fc.record({
    type: fc.constant('text'),
    text: fc.array(Word, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
    marks: fc.uniqueArray(Mark).map((types) => types.sort().map((type) => ({ type }))),
  }),
  fc.constant({ type: 'footnote', attrs: { text: 'Quelle' } }),
);
const { block: Block } = fc.letrec<{ block: TextNode; item: TextNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      type: fc.constant('paragraph'),
      content: fc.array(Inline, { maxLength: 4 }).map(joinWords),
    }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3) }),
      content: fc.array(Inline, { maxLength: 2 }).map(joinWords),
    }),
    fc.constant({ type: 'horizontalRule' }),
    fc.record({
      type: fc.constantFrom('bulletList', 'table'),
      content: fc.array(tie('item'), { maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constantFrom('listItem', 'tableCell'),
    content: fc.array(tie('block'), { maxLength: 2 }),
  }),
}));
const Text = fc.array(Block, { maxLength: 6 });

const print = (nodes: TextNode[]) => nodes.map(printNode);

/** Two texts, one of which came of the other by some edits, as drafts do. */
const Pair = fc.oneof(
  fc.tuple(Text, Text),
  fc.tuple(Text, Text, fc.nat(), fc.nat()).map(([base, other, from, count]): [TextNode[], TextNode[]] => {
    const after = [...base];
    after.splice(from % (base.length + 1), count % 3, ...other.slice(0, 2));
    return [base, after];
  }),
);

test('applied to the old text it gives the new one, and taken back the old', () => {
  fc.assert(
    fc.property(Pair, ([before, after]) => {
      const diff = diffBlocks(before, after);
      expect(print(takeAfter(diff))).toEqual(print(after));
      expect(print(takeBefore(diff))).toEqual(print(before));
      expect(isUnchanged(diff)).toBe(print(before).join() === print(after).join());
    }),
    { numRuns: 500 },
  );
});

test('what is aligned is equal, in order, and as much as there is', () => {
  const Keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(Keys, Keys, (before, after) => {
      const pairs = alignKeys(before, after);
      for (const [at, [left, right]] of pairs.entries()) {
        expect(before[left]).toBe(after[right]);
        const [lastLeft, lastRight] = pairs[at - 1] ?? [-1, -1];
        expect(left > lastLeft && right > lastRight).toBe(true);
      }
      expect(pairs.length).toBe(countLongest(before, after));
    }),
  );
});

function countLongest(before: string[], after: string[]): number {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let left = 1; left <= before.length; left++)
    for (let right = 1; right <= after.length; right++)
      lengths[left]![right] =
        before[left - 1] === after[right - 1]
          ? lengths[left - 1]![right - 1]! + 1
          : Math.max(lengths[left - 1]![right]!, lengths[left]![right - 1]!);
  return lengths[before.length]![after.length]!;
}

test('two long texts without a word in common are compared all the same, soon', () => {
  const many = (word: string) => [line(words(Array.from({ length: 8000 }, (_, at) => word + at).join(' ')))];
  const begun = performance.now();
  const diff = diffBlocks(many('a'), many('b'));
  expect(print(takeAfter(diff))).toEqual(print(many('b')));
  expect(performance.now() - begun).toBeLessThan(5000);
});
