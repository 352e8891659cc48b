import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { afterCursor, toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { Moment } from '#lib/platform/time.ts';
import { insertRow, readOne, readRows, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { ProjectStatus, type ProjectCard, type ProjectInput } from '../project.ts';

const pageSize = 20;

const ProjectRow = z.object({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  status: ProjectStatus,
  published_at: Moment.nullable(),
  area: z.object({ id: AreaId, name_de: z.string(), name_en: z.string() }),
  organisation: z.object({ id: z.uuid(), name: z.string(), place: z.string() }).nullable(),
});

const columns = `id, title, summary, status, published_at,
  area:areas(id, name_de, name_en), organisation:organisations!projects_organisation_id_fkey(id, name, place)`;

type Locale = 'de' | 'en';

function toCard(row: z.output<typeof ProjectRow>, locale: Locale): ProjectCard {
  const { published_at: publishedAt, area, ...rest } = row;
  return { ...rest, publishedAt, area: { id: area.id, name: locale === 'de' ? area.name_de : area.name_en } };
}

/** Published projects, newest first. */
export async function listProjects(
  db: Db,
  locale: Locale,
  filter: {
    before?: z.output<typeof Cursor>;
    organisation?: string;
    area?: z.output<typeof AreaId>;
    limit?: number;
  } = {},
): Promise<Page<ProjectCard>> {
  const size = filter.limit ?? pageSize;
  let query = db.from('projects').select(columns).eq('status', 'published');
  if (filter.organisation) query = query.eq('organisation_id', filter.organisation);
  if (filter.area) query = query.eq('area_id', filter.area);
  if (filter.before) query = query.or(afterCursor('published_at', 'id', filter.before));
  const newest = query.order('published_at', { ascending: false }).order('id', { ascending: false });
  const rows = await readRows(ProjectRow, newest.limit(size + 1));
  const page = toPage(rows, size, (row) => ({ at: row.published_at ?? '', id: row.id }));
  return { ...page, items: page.items.map((row) => toCard(row, locale)) };
}

/** What a person posted herself, drafts too, last changed first. */
export async function listOwnProjects(db: Db, locale: Locale, accountId: string): Promise<ProjectCard[]> {
  const own = db.from('projects').select(columns).eq('created_by', accountId);
  const rows = await readRows(ProjectRow, own.order('updated_at', { ascending: false }).limit(100));
  return rows.map((row) => toCard(row, locale));
}

/** A project that this person may see, or null. */
export async function readProject(db: Db, locale: Locale, id: string): Promise<ProjectCard | null> {
  const row = await readOne(ProjectRow, db.from('projects').select(columns).eq('id', id).maybeSingle());
  return row && toCard(row, locale);
}

/** Whether this person may change a project; the database's own rule, asked. */
export async function mayEditProject(db: Db, id: string): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('may_edit_project', { p_id: id }))) ?? false;
}

/** Makes a draft; returns its id, or null where the person may not post for that organisation. */
export async function createProject(
  db: Db,
  accountId: string,
  input: z.output<typeof ProjectInput>,
): Promise<string | null> {
  const row = { created_by: accountId, ...toColumns(input) };
  return insertRow(db.from('projects').insert(row).select('id').single());
}

export async function updateProject(
  db: Db,
  id: string,
  input: z.output<typeof ProjectInput>,
): Promise<WriteOutcome> {
  return writeRow(db.from('projects').update(toColumns(input)).eq('id', id).select('id'));
}

const toColumns = ({ area, organisation, ...texts }: z.output<typeof ProjectInput>) => ({
  ...texts,
  area_id: area,
  organisation_id: organisation ?? null,
});

/** Publishes a draft, or takes a published project back. */
export async function setProjectStatus(
  db: Db,
  id: string,
  status: z.output<typeof ProjectStatus>,
): Promise<WriteOutcome> {
  return writeRow(db.from('projects').update({ status }).eq('id', id).select('id'));
}

export async function deleteDraft(db: Db, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('projects').delete().eq('id', id).eq('status', 'draft').select('id'));
}
