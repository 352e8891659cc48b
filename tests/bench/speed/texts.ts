// What the generated projects of the speed bench say: sentences of real texts where they lie beside the project, put
// together anew, and the needs and offers of our own set.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Sources } from '../generate.ts';
import { readSet } from '../needs-offers/set.ts';

const shared = ['../shared/data/codeforde.jsonl', '../shared/data/datenprojekte.jsonl'];
const Text = z.object({ title: z.string(), text: z.string(), lang: z.string() });

const readTexts = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Text.parse(JSON.parse(line)))
    .filter(({ lang }) => lang === 'de');

const toSentences = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?]) /)
    .filter((sentence) => sentence.length > 40 && sentence.length < 300);

export function readSources(): Sources {
  const { parties, needs, offers } = readSet();
  const helps = [...needs, ...offers].map(({ text }) => text);
  const texts = shared.filter((path) => existsSync(path)).flatMap(readTexts);
  const own = parties.filter(({ summary }) => summary);
  return {
    titles: [...texts, ...own].map(({ title }) => title.slice(0, 60)),
    sentences: [
      ...texts.flatMap(({ text }) => toSentences(text)),
      ...own.map(({ summary }) => summary),
      ...helps,
    ],
    helps,
  };
}
