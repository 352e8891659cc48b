// Documents of a set as published projects, and the ranking of `findSimilar` over them.
import { randomUUID } from 'node:crypto';
import { findSimilar } from '#lib/matching/server/matches.ts';
import { write } from '#lib/platform/server/results.ts';
import type { BenchHouse } from './house.ts';
import type { BenchSet, Ranked } from './sets.ts';

/** What a project's title and summary hold at most, in characters, and at least. */
const limits = { title: 120, summary: 280, shortestTitle: 3, shortestSummary: 10 };
const rowsAtOnce = 200;

/** The title, then the text: as much as a summary holds, and the rest as description; nothing twice. */
export function toProject(document: { title: string; text: string }) {
  const [title, text] = [toStorable(document.title), toStorable(document.text)];
  const heading = title.replaceAll(/\s+/g, ' ').trim();
  const named = heading.length >= limits.shortestTitle ? cut(heading, limits.title) : ['–––', heading];
  const [summary, rest] = cut(`${named[1]} ${text}`.trim(), limits.summary);
  return {
    title: named[0] ?? '',
    summary: summary.length >= limits.shortestSummary ? summary : `${summary} ––––––––––`,
    description: toStorable(rest.slice(0, 20_000)),
  };
}

/** PostgreSQL keeps neither the sign of number 0 nor half a character. */
const toStorable = (text: string) => text.replaceAll('\0', ' ').toWellFormed();

/** As much as fits, up to the end of a word, and the rest. */
function cut(text: string, most: number): [string, string] {
  if (text.length <= most) return [text, ''];
  const space = text.lastIndexOf(' ', most);
  const at = space > 0 ? space : most;
  return [text.slice(0, at).toWellFormed().trim(), text.slice(at).toWellFormed().trim()];
}

/** Puts the documents in place of all projects, and has them indexed. Tells the ids, and milliseconds for each document. */
export async function storeDocuments(house: BenchHouse, documents: BenchSet['documents']) {
  await house.sql('delete from public.projects');
  const ids = new Map<string, string>();
  const rows = documents.map((document) => {
    const id = randomUUID();
    ids.set(id, document.id);
    return { id, ...toProject(document), area_id: 'ecosystem', status: 'published' };
  });
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await write(house.service.from('projects').insert(rows.slice(at, at + rowsAtOnce)));
  }
  const begun = performance.now();
  await house.index();
  if (house.kind === 'postgres') await house.sql('vacuum analyze');
  else await house.sql('analyze');
  return { ids, indexing: (performance.now() - begun) / documents.length };
}

/** As in production: each question is a text that is not stored. */
export async function rankStored(
  house: BenchHouse,
  ids: Map<string, string>,
  { queries }: BenchSet,
  length: number,
): Promise<{ rankings: Map<string, Ranked>; times: number[] }> {
  const rankings = new Map<string, Ranked>();
  const times: number[] = [];
  for (const { id, text } of queries) {
    const begun = performance.now();
    const texts = { title: '', summary: text, description: '' };
    const found = await findSimilar(house.everyone, 'de', texts, { length });
    times.push(performance.now() - begun);
    rankings.set(
      id,
      found.map((match) => ({ id: ids.get(match.id) ?? '', score: match.score })),
    );
  }
  return { rankings, times };
}
