import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyser, cutPieces } from './analyser.ts';
import { createSplitter } from './compounds.ts';
import { readOperatorList } from './operator-list.ts';
import { packBag, unpackBag } from './packed.ts';
import {
  chooseIndexTerms,
  measureRelevance,
  measureShortRelevance,
  measureStatistics,
  toAnswering,
  toAsking,
} from './relevance.ts';
import { readClass, termClasses, toTerm } from './term.ts';
import { ownVocabulary, readVocabulary } from './vocabulary.ts';

const { read, version } = createAnalyser({ places: ['Musterau', 'Essen'] });
const bagOf = (text: string) => read([[text, 1]]);

const texts = [
  'Bürgerbeteiligung im Rathaus',
  'Beteiligung der Bürger',
  'Wärmenetz im Neubaugebiet',
  'Bicycle parking near the town hall',
  'Abstellanlagen für Fahrräder am Rathaus',
];
const statistics = measureStatistics(texts.map(bagOf));
const relevance = (a: string, b: string) =>
  measureRelevance(toAsking(bagOf(a), statistics), toAnswering(bagOf(b), statistics));

test('a term is a number of 32 bits that tells its class', () => {
  for (const kind of termClasses) {
    const term = toTerm(kind, 'rathaus');
    expect(term).toBe(term | 0);
    expect(readClass(term)).toBe(kind);
  }
  expect(toTerm('stem', 'rat')).not.toBe(toTerm('stem', 'tar'));
});

test('pieces know where a word begins and ends', () => {
  expect(cutPieces('rat')).toEqual(['_rat', 'rat_']);
  expect(cutPieces('a')).toEqual(['_a_']);
});

test('compounds fall into their parts, simple words and unknown ones into none', () => {
  const split = createSplitter(new Set(['burger', 'beteiligung', 'arbeit', 'amt', 'stadt', 'rat']));
  expect(split('burgerbeteiligungen')).toEqual(['burger', 'beteiligung']);
  expect(split('arbeitsamt')).toEqual(['arbeit', 'amt']);
  expect(split('stadtrat')).toEqual(['stadt', 'rat']);
  expect(split('beteiligung')).toEqual([]);
  expect(split('xylophon')).toEqual([]);
});

test('compounds meet their parts more than other words', () => {
  const [compound = '', parts = '', heat = ''] = texts;
  expect(relevance(compound, parts)).toBeGreaterThan(relevance(compound, heat) + 0.1);
});

test('words of one meaning meet, in German and in English, alone and as a run of words', () => {
  expect(relevance('Fahrrad', 'bicycle')).toBeGreaterThan(0.1);
  expect(relevance('town hall', 'Rathaus')).toBeGreaterThan(0.1);
  expect(relevance('Fahrrad', 'Wärmenetz')).toBeLessThan(0.05);
});

test('umlauts are read both ways', () => {
  expect(relevance('Buergerbeteiligung', 'Bürgerbeteiligung')).toBeCloseTo(1);
});

test('the name of a place weighs little, unless it is a word besides', () => {
  const most = (text: string) => Math.max(...bagOf(text).counts);
  expect(most('Musterau')).toBeLessThan(0.5);
  expect(most('Essen')).toBe(1);
  expect(createAnalyser().version).not.toBe(version);
});

test('a text says all of itself, and nothing is said by nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.string({ maxLength: 80 }), (text, other) => {
      expect(relevance(text, text)).toBeCloseTo(1);
      expect(relevance(text, other)).toBeGreaterThanOrEqual(0);
      expect(relevance('', other)).toBe(0);
    }),
  );
});

test('a bag is unpacked as it was packed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...texts, 'Musterau', 'ein')), (some) => {
      const bag = read([
        [some.join(' '), 4],
        [texts.join(' '), 1],
      ]);
      expect(unpackBag(packBag(bag))).toEqual(bag);
    }),
  );
});

test('a few pieces of words are chance in short texts', () => {
  const ask = (a: string, b: string) =>
    measureShortRelevance(toAsking(bagOf(a), statistics), toAnswering(bagOf(b), statistics));
  expect(ask('Ein Saal für Proben', 'Ein Vorhaben')).toBe(0);
  expect(ask('Ein Saal für Proben', 'Proben im Saal')).toBeGreaterThan(0.5);
});

test('the index keeps the strongest terms, the rarest first of equals', () => {
  const [first = 0, ...others] = chooseIndexTerms(bagOf('Wärmenetz im Rathaus'), statistics, 5).map(
    ([term]) => term,
  );
  expect(others).toHaveLength(4);
  expect(bagOf('Wärmenetz').terms).toContain(first);
});

test('words of one stem that are listed apart mean two things', () => {
  const conceptsOf = (text: string) => bagOf(text).terms.filter((term) => readClass(term) === 'concept');
  expect(conceptsOf('Messer')).toEqual(conceptsOf('knife'));
  expect(conceptsOf('Messer')).not.toEqual(conceptsOf('Messe'));
  expect(conceptsOf('Messern')).toHaveLength(2);
});

test('a run of words of which one is left is no concept', () => {
  expect(readVocabulary('Ersthelfer, Erste Hilfe = first aid').concepts.has('erst')).toBe(false);
});

test('the vocabulary is read line by line', () => {
  const { concepts, beginnings, words } = readVocabulary('# a comment\nRad, Velo = bike, push bike\n\n');
  expect(concepts.get('velo')).toEqual(['rad']);
  expect([...beginnings]).toEqual(['push']);
  expect(words.has('bike')).toBe(true);
});

test('the own vocabulary is large, in two languages, and without a flaw', () => {
  const { meanings, flaws } = readOperatorList(ownVocabulary);
  expect(flaws).toEqual([]);
  expect(meanings).toBeGreaterThan(1500);
  for (const line of ownVocabulary.split('\n').filter(Boolean)) expect(line).toMatch(/^[^=]+ = [^=]+$/);
});

test('an operator adds words of one meaning', () => {
  const own = createAnalyser({ vocabulary: 'Schlotterkate, Häuschen' });
  const like = (a: string, b: string) => {
    const bags = [a, b].map((text) => own.read([[text, 1]]));
    const known = measureStatistics(bags);
    return measureRelevance(toAsking(bags[0]!, known), toAnswering(bags[1]!, known));
  };
  expect(like('Schlotterkate', 'Häuschen')).toBeGreaterThan(0.1);
});
