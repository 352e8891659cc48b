// Finding projects: a page of the list, how many there are, and where.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { OrganisationKind } from '#lib/organisation/organisation.ts';
import { StateId } from '#lib/organisation/municipality.ts';
import type { Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { After } from '../filter.ts';
import type { FoundProject, Place } from '../found.ts';
import { helpKinds, projectKinds, projectStages } from '../kinds.ts';
import { filterNames, mostCounted, type ProjectFilter, type ProjectSort } from '../query.ts';

const pageSize = 20;

const Row = z.object({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  kind: z.enum(projectKinds),
  stage: z.enum(projectStages),
  area_ids: AreaId.array(),
  cooperation_wanted: z.boolean(),
  published_at: Moment,
  state: StateId.nullable(),
  place: z.string().nullable(),
  organisation_id: z.uuid().nullable(),
  organisation_name: z.string().nullable(),
  organisation_kind: OrganisationKind.nullable(),
  organisation_place: z.string().nullable(),
  topics: z.string().array(),
  seeks: z.enum(helpKinds).array(),
  gives: z.enum(helpKinds).array(),
  support_count: z.int(),
  image: z.object({ id: z.uuid(), alt: z.string(), width: z.int(), height: z.int() }).nullable(),
  metres: z.int().nullable(),
  rank: z.int(),
});

function toFound(row: z.output<typeof Row>): FoundProject {
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    kind: row.kind,
    stage: row.stage,
    areas: row.area_ids,
    publishedAt: row.published_at,
    state: row.state,
    place: row.place ?? row.organisation_place,
    organisation: row.organisation_name,
    topics: row.topics,
    seeks: row.seeks,
    gives: row.gives,
    supports: row.support_count,
    image: row.image,
    metres: row.metres,
  };
}

const pickFilter = (filter: ProjectFilter) =>
  Object.fromEntries(filterNames.filter((name) => filter[name]).map((name) => [name, filter[name]]));

/** A page of what meets the filter. `near` is the AGS of the municipality from which ways are measured. */
export async function findProjects(
  db: Db,
  filter: ProjectFilter,
  {
    sort = 'newest',
    near,
    after,
    limit = pageSize,
  }: { sort?: ProjectSort; near?: string | undefined; after?: After | undefined; limit?: number } = {},
): Promise<Page<FoundProject>> {
  const wanted = {
    p_filter: pickFilter(filter),
    p_sort: sort,
    p_near: near ?? null,
    p_after: after ?? null,
    p_limit: limit + 1,
  };
  const rows = await readRows(Row, db.rpc('list_projects', wanted));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${last.rank}_${last.published_at}_${last.id}` : null;
  return { items: page.map(toFound), next };
}

/** How many projects meet the filter; one more than `mostCounted` when there are more. */
export async function countProjects(db: Db, filter: ProjectFilter): Promise<number> {
  const wanted = { p_filter: pickFilter(filter), p_most: mostCounted + 1 };
  return (await readOne(z.int(), db.rpc('count_projects', wanted))) ?? 0;
}

const PlaceRow = z.object({
  ags: z.string().nullable(),
  state: StateId.nullable(),
  name: z.string().nullable(),
  district: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  count: z.int(),
});

/** Where the projects are that meet the filter, and how many. */
export async function mapProjects(db: Db, filter: ProjectFilter): Promise<Place[]> {
  const places = await readOne(PlaceRow.array(), db.rpc('map_projects', { p_filter: pickFilter(filter) }));
  return places ?? [];
}
