// The library: finding published papers, and what their people say they are.
import { z } from 'zod';
import type { Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { PaperKind } from '../kind-names.ts';
import { paperKinds } from '../kinds.ts';
import type { After, ClassificationInput } from '../library/filter.ts';
import { chooseSort, type LibraryCard, type LibraryFilter } from '../library/query.ts';
import { AreaRow, nameArea, OrganisationRow } from './papers.ts';

const pageSize = 20;

const Row = z.object({
  paper_id: z.uuid(),
  number: z.int(),
  title: z.string(),
  area: AreaRow,
  organisation: OrganisationRow,
  authors: z.array(z.string()),
  published_at: Moment,
  kind: z.enum(paperKinds).nullable(),
  adoptions: z.int(),
  snippet: z.tuple([z.string(), z.string(), z.string()]).nullable(),
  rank: z.int(),
});

/** A page of the papers that meet the filter, in the order that fits it. */
export async function findPapers(
  db: Db,
  locale: 'de' | 'en',
  filter: LibraryFilter,
  { after, limit = pageSize }: { after?: After | undefined; limit?: number } = {},
): Promise<Page<LibraryCard>> {
  const { sort, ...narrowed } = filter;
  void sort;
  const wanted = {
    p_filter: narrowed,
    p_sort: chooseSort(filter),
    p_after: after ?? null,
    p_limit: limit + 1,
  };
  const rows = await readRows(Row, db.rpc('list_papers', wanted));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${last.rank}_${last.published_at}_${last.paper_id}` : null;
  return { items: page.map((row) => toCard(row, locale)), next };
}

function toCard(row: z.output<typeof Row>, locale: 'de' | 'en'): LibraryCard {
  const { paper_id: paperId, published_at: publishedAt, area, snippet, rank, ...rest } = row;
  void rank;
  return { ...rest, paperId, publishedAt, area: nameArea(area, locale), snippet: snippet ?? undefined };
}

export interface Classification {
  kind: PaperKind | null;
  topics: string[];
}

const ClassifiedRow = z.object({
  kind: z.enum(paperKinds).nullable(),
  topics: z.array(z.object({ topic_id: z.string() })),
});

/** What the people of a paper say it is; for its members. */
export async function readClassification(db: Db, paperId: string): Promise<Classification> {
  const paper = db.from('papers').select('kind, topics:paper_topics(topic_id)').eq('id', paperId);
  const row = await readOne(ClassifiedRow, paper.maybeSingle());
  return { kind: row?.kind ?? null, topics: row?.topics.map(({ topic_id: id }) => id) ?? [] };
}

/** The same of a published paper, for everyone. */
export async function readPublished(
  db: Db,
  paperId: string,
): Promise<Classification & { adoptions: number }> {
  const entry = db.from('paper_catalogue').select('kind, adoptions').eq('paper_id', paperId).maybeSingle();
  const about = db.from('paper_topics').select('topic_id').eq('paper_id', paperId).limit(5);
  const [row, topics] = await Promise.all([
    readOne(z.object({ kind: z.enum(paperKinds).nullable(), adoptions: z.int() }), entry),
    readRows(z.object({ topic_id: z.string() }), about),
  ]);
  return {
    kind: row?.kind ?? null,
    adoptions: row?.adoptions ?? 0,
    topics: topics.map(({ topic_id: id }) => id),
  };
}

/** Also of a published paper: this is said of it, not in it. */
export async function classifyPaper(
  db: Db,
  paperId: string,
  { kind, topics }: z.output<typeof ClassificationInput>,
): Promise<WriteOutcome> {
  const values = { p_paper_id: paperId, p_kind: kind, p_topics: topics };
  return (await readOne(z.boolean(), db.rpc('classify_paper', values))) ? 'done' : 'forbidden';
}
