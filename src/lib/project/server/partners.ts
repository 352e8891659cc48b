// Further organisations of a project: asked by its people, named once they have agreed.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { PartnerRoleName, type Participation, type Partner, type PartnerInput } from '../partner.ts';

const Standing = z.object({ role: PartnerRoleName, confirmed: z.boolean() });

const PartnerRow = Standing.extend({
  organisation: z.object({ id: z.uuid(), name: z.string(), place: z.string() }),
});

/** Who takes part and who is asked; others than the project's people see only those who agreed. */
export async function listPartners(db: Db, projectId: string): Promise<Partner[]> {
  const columns = 'role, confirmed, organisation:organisations(id, name, place)';
  const rows = db.from('project_organisations').select(columns).eq('project_id', projectId);
  return readRows(PartnerRow, rows.order('created_at').order('organisation_id').limit(200));
}

/** Asks an organisation to take part. `forbidden` also where it is the project's own. */
export async function askPartner(
  db: Db,
  projectId: string,
  { organisation, role }: z.output<typeof PartnerInput>,
): Promise<WriteOutcome> {
  const row = { project_id: projectId, organisation_id: organisation, role };
  return write(db.from('project_organisations').insert(row));
}

/** An organisation agrees for itself. */
export async function agreeToTakePart(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<WriteOutcome> {
  const asked = db.from('project_organisations').update({ confirmed: true });
  return writeRow(
    asked.match({ organisation_id: organisationId, project_id: projectId }).select('project_id'),
  );
}

/** Ends it, whether agreed or only asked; for either side. */
export async function endPartnership(
  db: Db,
  organisationId: string,
  projectId: string,
): Promise<WriteOutcome> {
  const ended = db.from('project_organisations').delete();
  return writeRow(
    ended.match({ organisation_id: organisationId, project_id: projectId }).select('project_id'),
  );
}

const ParticipationRow = Standing.extend({
  project: z.object({ id: z.uuid(), title: z.string(), summary: z.string(), status: z.string() }).nullable(),
});

/**
 * Projects of others in which an organisation takes part, newest first; for its members also those that ask it. Those
 * that were taken back meanwhile are left out.
 */
export async function listParticipations(db: Db, organisationId: string): Promise<Participation[]> {
  const columns = 'role, confirmed, project:projects(id, title, summary, status)';
  const rows = db.from('project_organisations').select(columns).eq('organisation_id', organisationId);
  const all = await readRows(ParticipationRow, rows.order('created_at', { ascending: false }).limit(200));
  return all.flatMap(({ project, ...standing }) =>
    project && (standing.confirmed ? project.status !== 'draft' : project.status === 'published')
      ? [{ ...standing, project }]
      : [],
  );
}

/** Those of these organisations that published projects ask to take part, and that have not answered yet. */
export async function listAsked(
  db: Db,
  organisations: { id: string; name: string }[],
): Promise<{ id: string; title: string }[]> {
  if (organisations.length === 0) return [];
  const ids = organisations.map(({ id }) => id);
  const asked = db.from('project_organisations').select('organisation_id, project:projects(status)');
  const rows = await readRows(
    z.object({ organisation_id: z.uuid(), project: z.object({ status: z.string() }).nullable() }),
    asked.in('organisation_id', ids).eq('confirmed', false).limit(500),
  );
  const waiting = new Set(
    rows.filter(({ project }) => project?.status === 'published').map((row) => row.organisation_id),
  );
  return organisations.filter(({ id }) => waiting.has(id)).map(({ id, name }) => ({ id, title: name }));
}
