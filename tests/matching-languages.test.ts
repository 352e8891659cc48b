// Who asks in English finds what is written in German, and the other way round, by the project's own vocabulary alone.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnalyser } from '#lib/matching/analysis/analyser.ts';
import { rankInMemory } from './bench/matching/memory.ts';
import type { BenchSet } from './bench/matching/sets.ts';
import { englishQuestions } from './english-questions.ts';

/** The projects of the demo: the title and what follows the head. */
const projects = ['administration', 'ecosystem'].flatMap((area) =>
  readFileSync(`supabase/seed/projects/${area}.md`, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((source) => {
      const [head = '', ...paragraphs] = source.trim().split('\n\n');
      const title = head.split('\n')[0] ?? '';
      return { id: title, title, text: paragraphs.join('\n\n') };
    }),
);
const analyser = createAnalyser();

/** The share of questions whose answer is among the first. */
function measureFound(set: BenchSet, among: number): number {
  const rankings = rankInMemory(set, analyser);
  const found = set.queries.filter(({ id }) =>
    rankings
      .get(id)
      ?.slice(0, among)
      .some((document) => document.id === id),
  );
  return found.length / set.queries.length;
}

const answers = new Map(englishQuestions.map(([title]) => [title, new Map([[title, 1]])]));

test('every question is about a project of the demo', () => {
  const titles = projects.map(({ title }) => title);
  for (const [title] of englishQuestions) expect(titles).toContain(title);
  expect(englishQuestions).toHaveLength(30);
});

test('questions in English find projects written in German', () => {
  const queries = englishQuestions.map(([id, text]) => ({ id, text }));
  const set: BenchSet = { name: 'English to German', documents: projects, queries, answers };
  expect(measureFound(set, 1)).toBeGreaterThanOrEqual(0.7);
  expect(measureFound(set, 3)).toBeGreaterThanOrEqual(0.9);
  expect(measureFound(set, 10)).toBe(1);
});

test('projects written in German find texts in English', () => {
  const documents = englishQuestions.map(([id, text]) => ({ id, title: '', text }));
  const queries = projects
    .filter(({ id }) => answers.has(id))
    .map(({ id, text }) => ({ id, text: `${id}\n${text}` }));
  const set: BenchSet = { name: 'German to English', documents, queries, answers };
  expect(measureFound(set, 1)).toBeGreaterThanOrEqual(0.7);
  expect(measureFound(set, 3)).toBeGreaterThanOrEqual(0.9);
  expect(measureFound(set, 10)).toBe(1);
});
