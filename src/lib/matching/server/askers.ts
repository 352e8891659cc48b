// For whom a person may ask: her projects, those of her organisations, and these themselves.
import { z } from 'zod';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { Party } from '../party.ts';

/** The most projects that are offered to choose from. */
const mostProjects = 200;

const ProjectRow = z.object({ id: z.uuid(), title: z.string(), organisation_id: z.uuid().nullable() });

export interface Askers {
  projects: { id: string; title: string }[];
  organisations: { id: string; title: string }[];
}

/** Without those of the same house as `to`, who would ask themselves. */
export async function listAskers(db: Db, accountId: string, to: Party): Promise<Askers> {
  const all = await listOwnOrganisations(db, accountId);
  const organisations = all.filter(({ id }) => id !== to.organisation?.id);
  const ids = organisations.map(({ id }) => id);
  const published = db.from('projects').select('id, title, organisation_id').eq('status', 'published');
  const ofHouses = ids.length > 0 ? `,organisation_id.in.(${ids.join()})` : '';
  const query = published.or(`created_by.eq.${accountId}${ofHouses}`).order('title').limit(mostProjects);
  const rows = await readRows(ProjectRow, query);
  return {
    // who left an organisation no longer speaks for what she posted there
    projects: rows.filter((row) => row.organisation_id === null || ids.includes(row.organisation_id)),
    organisations: organisations.map(({ id, name }) => ({ id, title: name })),
  };
}
