import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyser } from '../analysis/analyser.ts';
import { quoteLength, quoteShared } from './quote.ts';
import { foldWord, readWords } from './words.ts';

test('one word in several spellings is one word', () => {
  for (const spelling of ['Straße', 'STRASSE', 'strasse', 'Stra\u00dfe'])
    expect(foldWord(spelling)).toBe('strasse');
  expect(foldWord('Bu\u0308rger')).toBe(foldWord('Bürger'));
});

test('inflected words share a stem, and words that say nothing are left out', () => {
  const [one, other] = readWords('Die Häuser und das Haus');
  expect(one?.stem).toBe(other?.stem);
  expect(readWords('Wir suchen die und der gemeinsam')).toEqual([]);
});

test('hyphened words count one by one, where they stand', () => {
  const text = 'Open-Data-Portal 🎈 Köln';
  const words = readWords(text);
  expect(words.map(({ folded }) => folded)).toEqual(['open', 'data', 'portal', 'koln']);
  for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test('a word inside another by chance is not marked', () => {
  expect(quoteShared('Beratung und Verrat', 'Der Rat tagt').marks).toEqual([]);
  expect(quoteShared('Erfahrung mit Technik', 'Verfahren').marks).toEqual([]);
});

test('a meaning of several words is marked as a whole', () => {
  const text = 'A quiet place near the town hall';
  const { marks } = quoteShared(text, 'Am Rathaus', createAnalyser());
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['town', 'hall']);
});

test('where nothing else is shared, compounds meet by what they begin with', () => {
  const markedIn = (text: string, other: string) =>
    quoteShared(text, other).marks.map(([from, to]) => text.slice(from, to));
  expect(markedIn('Die Kaffeebrennerin kommt', 'Kaffeeröster')).toEqual(['Kaffeebrennerin']);
  expect(markedIn('Unterlagen', 'Unternehmen')).toEqual([]);
  expect(markedIn('Kaffeebrennerin am Rathaus', 'Kaffeeröster vor dem Rathaus')).toEqual(['Rathaus']);
});

test('a long text is quoted around what is shared, between words', () => {
  const long = `${'Vorher steht viel anderes. '.repeat(20)}Hier geht es um Wärmenetze im Bestand. ${'Danach auch. '.repeat(20)}`;
  const quote = quoteShared(long, 'Ein Wärmenetz');
  expect(quote.text).toContain('Wärmenetze');
  expect(quote.cutBefore && quote.cutAfter).toBe(true);
  expect([...quote.text].length).toBeLessThanOrEqual(quoteLength);
  expect(long).toContain(` ${quote.text} `);
});

test('a quote is part of the text, whatever stands there', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 600 });
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const quote = quoteShared(text, `${other} ${text.slice(0, 300)}`);
      expect(text).toContain(quote.text);
      expect(quote.text.isWellFormed()).toBe(true);
    }),
  );
});
