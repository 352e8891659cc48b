// Published versions (Fassungen): made from the log, never changed.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { afterCursor, toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { DatabaseError, readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { Licence, type FoundVersion, type PaperFilter, type VersionCard } from '../paper.ts';
import type { Authored } from '../history/authorship.ts';
import { dropComments } from '../comments/dropping.ts';
import { noSummary, type Summary } from '../version.ts';
import { writeCanonical } from '../canonical.ts';
import { isEmpty } from '../letters.ts';
import { dropPending } from '../suggestions.ts';
import { PaperText } from '../text.ts';
import { documentField } from '../wire.ts';
import { showsForeignImage } from './images.ts';
import { hashCanonical } from './canonical-hash.ts';
import { readState } from './history/read-state.ts';
import { findLetterOwners, type Letters } from './history/writers.ts';
import { readDocument } from './log.ts';
import { AreaRow, nameArea, OrganisationRow } from './papers.ts';
import { replay } from './rooms/document.ts';
import type { StoredDocument } from './rooms/store.ts';
import { summaryColumns, SummaryRow } from './summaries.ts';

type Locale = 'de' | 'en';

/**
 * The accepted text that a log adds up to, without what is only suggested and without comments; or null when it holds what cannot be published (a link to nowhere, a foreign node).
 * It reads a document of its own: a reader of another schema must never touch a live one.
 */
export function readText(document: StoredDocument): PaperText | null {
  const doc = replay(document);
  dropPending(doc);
  const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(documentField));
  return PaperText.safeParse(dropComments(json)).data ?? null;
}

/**
 * The hash of the first versions (form 1): SHA-256 (hex) of `{"title":…,"body":…}` as JSON without spaces, keys in the order
 * of `PaperText`. Newer ones have that of their canonical form, see `hashCanonical`.
 */
export function hashVersion(title: string, body: PaperText): string {
  return createHash('sha256').update(JSON.stringify({ title, body })).digest('hex');
}

/** The text as it would be published now; null when it cannot be, or is not for who asks. */
export async function readDraft(db: Db, paperId: string): Promise<PaperText | null> {
  const document = await readDocument(db, paperId);
  return document && readText(document);
}

/** Who would stand as author on a version published now: who may write and did, and whose letters stand in the draft. */
export async function listPaperAuthors(db: Db, paperId: string, draft: Letters | null): Promise<string[]> {
  const writers = draft ? await findLetterOwners(db, paperId, draft) : [];
  const names = db.rpc('list_paper_authors', { p_paper_id: paperId, p_writers: writers });
  return (await readOne(z.array(z.string()), names)) ?? [];
}

export type PublishOutcome =
  | { kind: 'published'; number: number; authorship: Authored[] }
  | { kind: 'forbidden' | 'empty' | 'invalid' | 'foreign image' | 'not approved' | 'published before' };

/**
 * Publishes what the log holds now as the paper's next version. While a review is open, all must have approved of this text.
 * @param announced the number that the owner was told it would have: once there is such a version, no other is made
 */
export async function publishVersion(
  db: Db,
  paperId: string,
  title: string,
  summary: Summary = noSummary,
  announced?: number,
): Promise<PublishOutcome> {
  const document = await readDocument(db, paperId);
  if (!document) return { kind: 'forbidden' };
  const draft = readState(document);
  if (!draft) return { kind: 'invalid' };
  const { body, textHash } = draft;
  if (isEmpty(body)) return { kind: 'empty' };
  if (await showsForeignImage(db, paperId, body)) return { kind: 'foreign image' };
  const { abstract_de: de, abstract_en: en, abstract_simple: simple, keywords } = summary;
  const content = {
    title,
    body,
    abstracts: { de, en, simple },
    keywords,
    licence: Licence.enum['CC-BY-4.0'],
  };
  const writers = await findLetterOwners(db, paperId, draft);
  const details = { ...summary, number: announced, hash_form: 2, text_hash: textHash, writers };
  const version = {
    p_paper_id: paperId,
    p_title: title,
    p_body: body,
    p_hash: hashCanonical(content),
    p_details: details,
  };
  try {
    const number = await readOne(z.number().int(), db.rpc('publish_paper_version', version));
    return number ? { kind: 'published', number, authorship: draft.authorship } : { kind: 'forbidden' };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '55000') return { kind: 'not approved' };
    if (error instanceof DatabaseError && error.code === '23505') return { kind: 'published before' };
    throw error;
  }
}

const CardRow = z.object({
  paper_id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  authors: z.array(z.string()),
  published_at: Moment,
  area: AreaRow,
  organisation: OrganisationRow,
});
const cardColumns = `paper_id, number, title, authors, published_at,
  area:areas!paper_versions_area_id_fkey(id, name_de, name_en),
  organisation:organisations!paper_versions_organisation_id_fkey(id, name)`;

function toCard(row: z.output<typeof CardRow>, locale: Locale): VersionCard {
  const { paper_id: paperId, published_at: publishedAt, area, organisation, number, title, authors } = row;
  return { paperId, publishedAt, area: nameArea(area, locale), organisation, number, title, authors };
}

/** The newest version of each published paper, newest first. */
export async function listNewestVersions(
  db: Db,
  locale: Locale,
  filter: { before?: z.output<typeof Cursor>; area?: string; organisation?: string; limit?: number } = {},
): Promise<Page<VersionCard>> {
  const size = filter.limit ?? 20;
  let query = db.from('newest_paper_versions').select(cardColumns);
  if (filter.area) query = query.eq('area_id', filter.area);
  if (filter.organisation) query = query.eq('organisation_id', filter.organisation);
  if (filter.before) query = query.or(afterCursor('published_at', 'paper_id', filter.before));
  const newest = query.order('published_at', { ascending: false }).order('paper_id', { ascending: false });
  const page = toPage(await readRows(CardRow, newest.limit(size + 1)), size, (row) => ({
    at: row.published_at,
    id: row.paper_id,
  }));
  return { ...page, items: page.items.map((row) => toCard(row, locale)) };
}

const FoundRow = CardRow.extend({ snippet: z.tuple([z.string(), z.string(), z.string()]) });
const foundSize = 20;

/** Published papers by words of their title and text; `next` is the `after` of the following page. */
export async function searchVersions(
  db: Db,
  locale: Locale,
  filter: PaperFilter & { q: string },
): Promise<Page<FoundVersion>> {
  const wanted = {
    p_text: filter.q,
    p_area: filter.area ?? null,
    p_after: filter.after ?? null,
    p_limit: foundSize + 1,
    p_organisation: filter.organisation ?? null,
  };
  const rows = await readRows(FoundRow, db.rpc('search_papers', wanted));
  const items = rows.slice(0, foundSize).map((row) => ({ ...toCard(row, locale), snippet: row.snippet }));
  return { items, next: rows.length > foundSize ? (items.at(-1)?.paperId ?? null) : null };
}

/** All versions of a paper, newest first. */
export async function listVersions(db: Db, locale: Locale, paperId: string): Promise<VersionCard[]> {
  const versions = db.from('paper_versions').select(cardColumns).eq('paper_id', paperId);
  const rows = await readRows(CardRow, versions.order('number', { ascending: false }).limit(500));
  return rows.map((row) => toCard(row, locale));
}

const VersionRow = CardRow.extend({
  // as it is stored: that is what was hashed
  body: z.unknown(),
  hash: z.string(),
  hash_form: z.number().int(),
  licence: Licence,
  approvals: z.number().int(),
}).extend(SummaryRow.shape);
type VersionRow = z.output<typeof VersionRow>;

export interface Version extends VersionCard {
  body: PaperText;
  hash: string;
  /** Whether the hash is that of what is shown; it always is, unless somebody has been at the database. */
  isIntact: boolean;
  licence: Licence;
  summary: Summary;
  /** How many people approved of exactly this text before it was published. */
  approvals: number;
}

async function readVersionRow(db: Db, paperId: string, number: number): Promise<VersionRow | null> {
  const one = db
    .from('paper_versions')
    .select(`${cardColumns}, body, hash, hash_form, licence, approvals, ${summaryColumns}`);
  return readOne(VersionRow, one.eq('paper_id', paperId).eq('number', number).maybeSingle());
}

export async function readVersion(
  db: Db,
  locale: Locale,
  paperId: string,
  number: number,
): Promise<Version | null> {
  const row = await readVersionRow(db, paperId, number);
  if (!row) return null;
  const { hash, licence, approvals, abstract_de, abstract_en, abstract_simple, keywords } = row;
  const summary = { abstract_de, abstract_en, abstract_simple, keywords };
  const body = PaperText.parse(row.body);
  return { ...toCard(row, locale), body, hash, isIntact: fits(row), licence, summary, approvals };
}

/** The very text whose SHA-256 is the hash of a version; null when there is no such version. */
export async function readHashed(db: Db, paperId: string, number: number): Promise<string | null> {
  const row = await readVersionRow(db, paperId, number);
  return row && writeHashed(row);
}

const fits = (row: VersionRow) => createHash('sha256').update(writeHashed(row)).digest('hex') === row.hash;

/** Whether the hash of a version is that of its content. */
export async function isVersionIntact(db: Db, paperId: string, number: number): Promise<boolean> {
  const row = await readVersionRow(db, paperId, number);
  return row !== null && fits(row);
}

const KeyRow = z.object({ paper_id: z.uuid(), number: z.number().int() });
const keysAtOnce = 500;

/** Every version there is for who asks. */
export async function* listVersionKeys(db: Db): AsyncGenerator<{ paperId: string; number: number }> {
  const all = () => db.from('paper_versions').select('paper_id, number').order('paper_id').order('number');
  for (let from = 0; ; from += keysAtOnce) {
    const rows = await readRows(KeyRow, all().range(from, from + keysAtOnce - 1));
    for (const { paper_id: paperId, number } of rows) yield { paperId, number };
    if (rows.length < keysAtOnce) return;
  }
}

function writeHashed(row: VersionRow): string {
  const { title, body, keywords, licence } = row;
  if (row.hash_form === 1) return JSON.stringify({ title, body: PaperText.parse(body) });
  const abstracts = { de: row.abstract_de, en: row.abstract_en, simple: row.abstract_simple };
  return writeCanonical({ title, body, abstracts, keywords, licence });
}
