import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVectors, measureRarity, readVector } from './likeness.ts';
import { quoteLength, quoteShared } from './quote.ts';
import { cutPieces, readTerms } from './terms.ts';
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

test('pieces know where a word begins and ends', () => {
  expect(cutPieces('rat')).toEqual(['_ra', 'rat', 'at_', '_rat', 'rat_', '_rat_']);
});

const texts = [
  'Bürgerbeteiligung im Rathaus',
  'Beteiligung der Bürger',
  'Wärmenetz im Neubaugebiet',
  'Netz aus Daten',
];
const rarity = measureRarity(texts.map(readTerms));
const likeness = (a: string, b: string) => compareVectors(readVector(a, rarity), readVector(b, rarity));

test('a text is like itself, and compounds are more like their parts than like others', () => {
  expect(likeness('Beteiligung der Bürger', 'Beteiligung der Bürger')).toBeCloseTo(1);
  const [compound = '', parts = '', heat = ''] = texts;
  expect(likeness(compound, parts)).toBeGreaterThan(likeness(compound, heat));
  expect(likeness('', compound)).toBe(0);
});

test('rare words weigh more than common ones', () => {
  const many = measureRarity(['Rathaus Pegel', 'Rathaus Kita', 'Rathaus Wald'].map(readTerms));
  expect(many.weigh('=pegel')).toBeGreaterThan(many.weigh('=rathaus'));
});

test('a word inside another by chance is not marked', () => {
  expect(quoteShared('Beratung und Verrat', 'Der Rat tagt').marks).toEqual([]);
  expect(quoteShared('Erfahrung mit Technik', 'Verfahren').marks).toEqual([]);
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
