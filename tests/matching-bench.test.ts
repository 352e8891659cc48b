// The arithmetic of `npm run bench:matching`: what it reads of a set, and what it makes of a ranking.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { measureQuality, readSets, type BenchSet } from './bench/matching/sets.ts';
import { toProject } from './bench/matching/store.ts';

const folder = mkdtempSync(`${tmpdir()}/matching-sets-`);
afterAll(() => rmSync(folder, { recursive: true }));

function putSet(name: string, files: Record<string, string>): void {
  mkdirSync(`${folder}/${name}`);
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${name}/${file}`, text);
}

const given = (worths: Record<string, number>, own?: string): BenchSet => ({
  name: 'set',
  documents: [],
  queries: [{ id: 'q', text: '', own }],
  answers: new Map([['q', new Map(Object.entries(worths))]]),
});
const ranked = (...ids: string[]) => new Map([['q', ids.map((id, at) => ({ id, score: 1 - at / 100 }))]]);
const many = Array.from({ length: 10 }, (_, at) => `other ${at}`);

test('the right one in front is worth all, in second place 1 / log2(3), after ten nothing', () => {
  expect(measureQuality(given({ a: 1 }), ranked('a', 'b'))).toEqual({ ndcg: 1, recall: 1 });
  expect(measureQuality(given({ a: 1 }), ranked('b', 'a')).ndcg).toBeCloseTo(1 / Math.log2(3), 10);
  expect(measureQuality(given({ a: 1 }), ranked(...many, 'a'))).toEqual({ ndcg: 0, recall: 0 });
});

test('what is worth 2 gains three times what is worth 1', () => {
  const { ndcg, recall } = measureQuality(given({ a: 2, b: 1, c: 0 }), ranked('b', 'c', 'a'));
  // 1 + 0 + 3 / log2(4), of 3 + 1 / log2(3)
  expect(ndcg).toBeCloseTo((1 + 3 / 2) / (3 + 1 / Math.log2(3)), 10);
  expect(recall).toBe(1);
});

test('more right ones than ten cannot all be found, but ten of them are perfect', () => {
  const worths = Object.fromEntries([...many, 'x', 'y'].map((id) => [id, 1]));
  const { ndcg, recall } = measureQuality(given(worths), ranked(...many));
  expect(ndcg).toBeCloseTo(1, 10);
  expect(recall).toBeCloseTo(10 / 12, 10);
});

test("a question's own document does not take a place", () => {
  expect(measureQuality(given({ a: 1 }, 'own'), ranked('own', 'a')).ndcg).toBe(1);
  expect(measureQuality(given({ a: 1 }, 'own'), ranked('own', ...many.slice(0, 9), 'a')).recall).toBe(1);
});

test('the mean is over the questions that have an answer, also those for which nothing was found', () => {
  const set = given({ a: 1 });
  set.queries.push({ id: 'unanswered', text: '' }, { id: 'not found', text: '' });
  set.answers.set('not found', new Map([['b', 1]]));
  expect(measureQuality(set, ranked('a'))).toEqual({ ndcg: 0.5, recall: 0.5 });
});

test('sets are read with and without answers; other folders are left alone', () => {
  const texts = {
    'queries.jsonl': '{"id": 7, "text": "Wo?", "own": "d"}\n{"id": "8", "text": "Wann?"}\n',
    'corpus.jsonl': '{"id": "d", "title": null, "text": "Hier."}\n',
  };
  putSet('a', { ...texts, 'qrels.tsv': 'query-id\tcorpus-id\tscore\n7\td\t2\r\n' });
  putSet('b', texts);
  putSet('c', { 'README.md': 'no set' });
  const [one, other, ...rest] = [...readSets(folder)];
  expect(rest).toEqual([]);
  expect(one).toEqual({
    name: 'a',
    documents: [{ id: 'd', title: '', text: 'Hier.' }],
    queries: [
      { id: '7', text: 'Wo?', own: 'd' },
      { id: '8', text: 'Wann?' },
    ],
    answers: new Map([['7', new Map([['d', 2]])]]),
  });
  expect(other?.answers.size).toBe(0);
  expect([...readSets(folder, ['b'])].map(({ name }) => name)).toEqual(['b']);
});

test('a document becomes a project that the database takes, with nothing lost or told twice', () => {
  const text = `${'Wort '.repeat(100)}\0 Ende`;
  const { title, summary, description } = toProject({ title: 'Ein  Titel', text });
  expect(title).toBe('Ein Titel');
  expect(summary.length).toBeLessThanOrEqual(280);
  expect(`${summary} ${description}`.split(/\s+/)).toEqual(text.replace('\0', ' ').split(/\s+/));
  // half a character where the summary ends
  const signs = toProject({ title: '', text: '😀'.repeat(200) });
  expect(signs.title.length).toBeGreaterThanOrEqual(3);
  for (const part of Object.values(signs)) expect(part.isWellFormed()).toBe(true);
  expect(toProject({ title: 'kurz', text: '' }).summary.length).toBeGreaterThanOrEqual(10);
});
