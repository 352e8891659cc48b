// Eigene Fassungen: taking a published paper over, and what both sides see of it.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { DatabaseError, readOne, readRows, writeRow } from '#lib/platform/server/results.ts';
import type { WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Fork, ForkInput, Source } from '../fork/source.ts';
import { listImages } from '../image.ts';
import type { PaperText } from '../text.ts';
import { OrganisationRow } from './papers.ts';
import { writeFirstText } from './first-text.ts';
import { listVersions, readVersion } from './versions.ts';

type Locale = 'de' | 'en';

const nameImages = (text: PaperText): Record<string, string> =>
  Object.fromEntries(listImages(text).map((id) => [id, crypto.randomUUID()]));

/** The same with other pictures in the place of some. */
export function replaceImages<T>(part: T, names: Record<string, string>): T {
  const json = JSON.stringify(part, (key, value: unknown) =>
    key === 'file' && typeof value === 'string' ? (names[value] ?? value) : value,
  );
  return JSON.parse(json);
}

/** Begins a paper with the text of a version; null when that is not to be had, or the organisation is not hers. */
export async function forkPaper(
  db: Db,
  sourceId: string,
  input: z.output<typeof ForkInput>,
): Promise<string | null> {
  const version = await readVersion(db, 'de', sourceId, input.number);
  if (!version) return null;
  const names = nameImages(version.body);
  const fork = {
    p_source: sourceId,
    p_number: input.number,
    p_title: input.title,
    p_organisation_id: input.organisation,
    p_text: Buffer.from(writeFirstText(replaceImages(version.body, names))).toString('base64'),
    p_files: names,
  };
  try {
    return await readOne(z.uuid(), db.rpc('fork_paper', fork));
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '42501') return null;
    throw error;
  }
}

/**
 * Copies the pictures of these parts of a source's version into a fork; returns what their copies are called. `full` when
 * the fork has room for no more, `gone` when one of them is not to be had: then the parts must not be taken over.
 */
export async function copyImages(
  db: Db,
  forkId: string,
  number: number,
  content: PaperText['content'],
): Promise<Record<string, string> | 'full' | 'gone'> {
  const names = nameImages({ type: 'doc', content });
  const count = Object.keys(names).length;
  if (count === 0) return {};
  const files = { p_paper_id: forkId, p_number: number, p_files: names };
  const copied = await readOne(z.int(), db.rpc('copy_source_files', files));
  if (copied === -1) return 'full';
  if (copied === count) return names;
  await dropCopies(db, forkId, names);
  return 'gone';
}

/** Takes copies back that no text came to name. */
export async function dropCopies(db: Db, forkId: string, names: Record<string, string>): Promise<void> {
  const ids = Object.values(names);
  if (ids.length === 0) return;
  await readOne(z.int().nullable(), db.rpc('drop_source_copies', { p_paper_id: forkId, p_ids: ids }));
}

const SourceRow = z.object({ source_paper: z.uuid().nullable(), source_version: z.int().nullable() });

/** On what a draft builds; for its members. */
export async function readSource(db: Db, locale: Locale, paperId: string): Promise<Source | null> {
  const paper = db.from('papers').select('source_paper, source_version').eq('id', paperId);
  return describeSource(db, locale, await readOne(SourceRow, paper.maybeSingle()));
}

/** On what a published version builds. */
export async function readVersionSource(
  db: Db,
  locale: Locale,
  paperId: string,
  number: number,
): Promise<Source | null> {
  const version = db.from('paper_version_sources').select('source_paper, source_version');
  const row = version.eq('paper_id', paperId).eq('number', number).maybeSingle();
  return describeSource(db, locale, await readOne(SourceRow, row));
}

async function describeSource(
  db: Db,
  locale: Locale,
  row: z.output<typeof SourceRow> | null,
): Promise<Source | null> {
  if (!row?.source_paper) return null;
  const versions = await listVersions(db, locale, row.source_paper);
  const taken = versions.find(({ number }) => number === row.source_version);
  const told = taken ?? versions[0];
  return {
    paperId: row.source_paper,
    number: taken?.number ?? null,
    title: told?.title ?? null,
    authors: told?.authors ?? [],
    organisation: told?.organisation ?? null,
    newest: versions[0]?.number ?? null,
  };
}

const ForkRow = z.object({
  paper_id: z.uuid(),
  number: z.int(),
  title: z.string(),
  authors: z.array(z.string()),
  published_at: Moment,
  organisation: OrganisationRow,
});

/** The forks of a paper that were published, each by its newest version. */
export async function listForks(db: Db, paperId: string): Promise<Fork[]> {
  const ties = db.from('paper_version_sources').select('paper_id').eq('source_paper', paperId).limit(500);
  const ids = new Set((await readRows(z.object({ paper_id: z.uuid() }), ties)).map((row) => row.paper_id));
  if (ids.size === 0) return [];
  const columns = `paper_id, number, title, authors, published_at,
    organisation:organisations!paper_versions_organisation_id_fkey(id, name)`;
  const newest = db
    .from('newest_paper_versions')
    .select(columns)
    .in('paper_id', [...ids].slice(0, 100));
  const rows = await readRows(ForkRow, newest.order('published_at', { ascending: false }));
  return rows.map(({ paper_id, published_at: publishedAt, ...row }) => ({
    ...row,
    paperId: paper_id,
    publishedAt,
  }));
}

/** Says that what the source changed up to this version was looked at; there must be such a version. */
export async function settleSource(db: Db, paperId: string, number: number): Promise<WriteOutcome> {
  const row = db.from('papers').update({ source_version: number }).eq('id', paperId);
  try {
    return await writeRow(row.not('source_paper', 'is', null).select('id'));
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503') return 'forbidden';
    throw error;
  }
}
