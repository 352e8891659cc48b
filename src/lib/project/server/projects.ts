import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { StateId } from '#lib/organisation/municipality.ts';
import { afterCursor, toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { Moment } from '#lib/platform/time.ts';
import {
  DatabaseError,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { projectKinds, projectStages } from '../kinds.ts';
import { PartnerRoleName } from '../partner.ts';
import { ProjectStatus, type ProjectCard, type ProjectInput, type ProjectProfile } from '../project.ts';

const pageSize = 20;

const OrganisationRow = z.object({ id: z.uuid(), name: z.string(), place: z.string() });

const ProjectRow = z.object({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  status: ProjectStatus,
  kind: z.enum(projectKinds),
  stage: z.enum(projectStages),
  published_at: Moment.nullable(),
  support_count: z.number().int(),
  area: z.object({ id: AreaId, name_de: z.string(), name_en: z.string() }),
  topics: z.object({ topic_id: z.string() }).array(),
  organisation: OrganisationRow.nullable(),
  image_alt: z.string().nullable(),
  image: z.object({ id: z.uuid(), width: z.number(), height: z.number() }).nullable(),
});

const columns = `id, title, summary, status, kind, stage, published_at, support_count,
  area:areas(id, name_de, name_en), topics:project_topics(topic_id),
  organisation:organisations!projects_organisation_id_fkey(id, name, place, ags),
  image_alt, image:files!projects_image(id, width, height)`;

type Locale = 'de' | 'en';

function toCard(row: z.output<typeof ProjectRow>, locale: Locale): ProjectCard {
  const {
    published_at: publishedAt,
    support_count: supportCount,
    area,
    topics,
    image,
    image_alt: alt,
    ...rest
  } = row;
  return {
    ...rest,
    publishedAt,
    supportCount,
    area: { id: area.id, name: locale === 'de' ? area.name_de : area.name_en },
    topics: topics.map(({ topic_id }) => topic_id),
    image: image && { ...image, alt: alt ?? '' },
  };
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
  let query = db.from('projects').select(columns).eq('status', 'published').is('hidden_at', null);
  if (filter.organisation) query = query.eq('organisation_id', filter.organisation);
  if (filter.area) query = query.contains('area_ids', [filter.area]);
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

const ProfileRow = ProjectRow.extend({
  organisation: OrganisationRow.extend({ ags: z.string().nullable() }).nullable(),
  description: z.string(),
  area_ids: AreaId.array(),
  municipality: z.object({ ags: z.string(), name: z.string() }).nullable(),
  state: StateId.nullable(),
  links: z.object({ label: z.string(), url: z.string() }).array(),
  reuse_licence: z.string().nullable(),
  repository: z.string().nullable(),
  cooperation_wanted: z.boolean(),
  updated_at: Moment,
  hidden_reason: z.string().nullable(),
  partners: z
    .object({ role: PartnerRoleName, confirmed: z.boolean(), organisation: OrganisationRow })
    .array(),
});

const profileColumns = `${columns}, description, area_ids, state, links, reuse_licence, repository,
  cooperation_wanted, updated_at, hidden_reason, municipality:municipalities(ags, name),
  partners:project_organisations(role, confirmed, organisation:organisations(id, name, place))`;

function toProfile(row: z.output<typeof ProfileRow>, locale: Locale): ProjectProfile {
  const {
    area_ids,
    municipality,
    reuse_licence,
    cooperation_wanted,
    updated_at,
    hidden_reason,
    partners,
    ...rest
  } = row;
  const isPartner = ({ confirmed, organisation }: (typeof partners)[number]) =>
    confirmed && organisation.id !== row.organisation?.id;
  return {
    ...rest,
    ...toCard(row, locale),
    areaIds: area_ids,
    place: municipality,
    hasOwnPlace: municipality !== null && municipality.ags !== row.organisation?.ags,
    licence: reuse_licence,
    cooperationWanted: cooperation_wanted,
    updatedAt: updated_at,
    hiddenReason: hidden_reason,
    partners: partners.filter(isPartner).sort((a, b) => a.role.localeCompare(b.role)),
  };
}

/** A project in full that this person may see, or null. */
export async function readProject(db: Db, locale: Locale, id: string): Promise<ProjectProfile | null> {
  const one = db.from('projects').select(profileColumns).eq('id', id).maybeSingle();
  const row = await readOne(ProfileRow, one);
  return row && toProfile(row, locale);
}

/** Whether this person may change a project; the database's own rule, asked. */
export async function mayEditProject(db: Db, id: string): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('may_edit_project', { p_id: id }))) ?? false;
}

export type SavingOutcome =
  | { kind: 'saved'; id: string }
  /** Not her project, or an organisation for which she may not post. */
  | { kind: 'forbidden' }
  | { kind: 'unknown topic' }
  | { kind: 'unknown place' };

const unknownReference = '23503';

/** Makes a draft (id null) or changes a project, with its areas and topics. */
export async function saveProject(db: Db, id: string | null, input: ProjectInput): Promise<SavingOutcome> {
  try {
    const call = db.rpc('save_project', { p_id: id, p_project: toColumns(input) });
    const saved = await readOne(z.uuid(), call);
    return saved ? { kind: 'saved', id: saved } : { kind: 'forbidden' };
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== unknownReference) throw error;
    return { kind: error.message.includes('topic') ? 'unknown topic' : 'unknown place' };
  }
}

const toColumns = (input: ProjectInput) => ({
  kind: input.kind,
  stage: input.stage,
  title: input.title,
  summary: input.summary,
  description: input.description,
  area_ids: input.areas,
  topic_ids: input.topics,
  organisation_id: input.organisation ?? null,
  ags: input.ags ?? null,
  links: input.links,
  reuse_licence: input.licence ?? null,
  repository: input.repository,
  cooperation_wanted: input.cooperationWanted,
});

type Status = z.output<typeof ProjectStatus>;

/** From what a project comes to be this; somebody else may have made something else of it meanwhile. */
const ways: Record<Status, Status[]> = {
  published: ['draft', 'archived'],
  draft: ['published'],
  archived: ['published'],
};

/** Publishes a draft, takes a published project back, archives one or opens it again. */
export async function setProjectStatus(db: Db, id: string, status: Status): Promise<WriteOutcome> {
  const row = db.from('projects').update({ status }).eq('id', id).in('status', ways[status]);
  return writeRow(row.select('id'));
}

export async function deleteDraft(db: Db, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('projects').delete().eq('id', id).eq('status', 'draft').select('id'));
}
