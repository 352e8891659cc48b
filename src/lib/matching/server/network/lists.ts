// The lists of the coordinator's view: needs that nobody serves, organisations that are alone.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { organisationKinds } from '#lib/organisation/kinds.ts';
import { stateIds } from '#lib/organisation/states.ts';
import { toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { helpKinds } from '#lib/project/kinds.ts';
import type { UnconnectedOrganisation, UnservedNeed } from '../../network/network.ts';

/** One of the areas that who asks coordinates; all of them, where it is null. */
export type Scope = z.output<typeof AreaId> | null;

interface Wanted {
  size: number;
  before?: z.output<typeof Cursor>;
}

const ask = (area: Scope, { size, before }: Wanted) => ({
  p_area_id: area,
  p_before: before?.at ?? null,
  p_before_id: before?.id ?? null,
  p_limit: size + 1,
});

const Needs = z.object({
  total: z.number().int(),
  waiting: z.number().int(),
  items: z
    .object({
      id: z.uuid(),
      kind: z.enum(helpKinds),
      text: z.string(),
      until: z.string().nullable(),
      createdAt: Moment,
      project: z.uuid().nullable(),
      title: z.string().nullable(),
      organisation: z.uuid().nullable(),
      name: z.string().nullable(),
    })
    .transform(({ project, title, organisation, name, ...row }): UnservedNeed => ({
      ...row,
      project: project && title !== null ? { id: project, title } : null,
      organisation: organisation && name !== null ? { id: organisation, name } : null,
    }))
    .array(),
});

export interface UnservedNeeds extends Page<UnservedNeed> {
  total: number;
  /** How many were not looked for yet. */
  waiting: number;
}

/** Open needs for which nobody is found, newest first; none for anyone but a coordinator of the area. */
export async function listUnservedNeeds(db: Db, area: Scope, wanted: Wanted): Promise<UnservedNeeds> {
  const found = await readOne(Needs, db.rpc('list_unserved_needs', ask(area, wanted)));
  const { items = [], total = 0, waiting = 0 } = found ?? {};
  return { total, waiting, ...toPage(items, wanted.size, ({ createdAt: at, id }) => ({ at, id })) };
}

const Organisations = z.object({
  total: z.number().int(),
  items: z
    .object({
      id: z.uuid(),
      kind: z.enum(organisationKinds),
      name: z.string(),
      place: z.string(),
      state: z.enum(stateIds).nullable(),
      verified: z.boolean(),
      createdAt: Moment,
    })
    .array(),
});

export interface UnconnectedOrganisations extends Page<UnconnectedOrganisation> {
  total: number;
}

/** Organisations without a contact, newest first; none for anyone but a coordinator of the area. */
export async function listUnconnected(
  db: Db,
  area: Scope,
  wanted: Wanted,
): Promise<UnconnectedOrganisations> {
  const found = await readOne(Organisations, db.rpc('list_unconnected_organisations', ask(area, wanted)));
  const { items = [], total = 0 } = found ?? {};
  return { total, ...toPage(items, wanted.size, ({ createdAt: at, id }) => ({ at, id })) };
}
