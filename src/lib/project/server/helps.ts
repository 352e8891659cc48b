// Needs and offers: the same reads and writes for both tables.
import { z } from 'zod';
import { Cursor, toPage, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  DatabaseError,
  insertRow,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Help, HelpFilter, HelpInput, HelpOwner, OpenHelp } from '../help.ts';
import { helpKinds, helpSides, helpStates, type HelpSide, type HelpState } from '../kinds.ts';
import { ProjectStatus } from '../project.ts';

const tables = { need: 'needs', offer: 'offers' } as const satisfies Record<HelpSide, string>;

const HelpRow = z.object({
  id: z.uuid(),
  kind: z.enum(helpKinds),
  text: z.string(),
  until: z.string().nullable(),
  state: z.enum(helpStates),
});

const columns = 'id, kind, text, until, state';

const ownerColumn = (owner: Pick<HelpOwner, 'kind'>) =>
  owner.kind === 'project' ? 'project_id' : 'organisation_id';

const HelpsRow = z.object({ needs: HelpRow.array(), offers: HelpRow.array() });
/** How many of a side are read. */
const most = 200;

/** Everything that a project or an organisation looks for and offers, in the order in which it was said. */
export async function listHelps(
  db: Db,
  owner: Pick<HelpOwner, 'kind' | 'id'>,
): Promise<{ needs: Help[]; offers: Help[] }> {
  const whose = db.from(`${owner.kind}s`).select(`needs(${columns}), offers(${columns})`).eq('id', owner.id);
  for (const referencedTable of Object.values(tables)) {
    whose
      .order('created_at', { referencedTable })
      .order('id', { referencedTable })
      .limit(most, { referencedTable });
  }
  const row = await readOne(HelpsRow, whose.maybeSingle());
  const toHelps = (side: HelpSide) => (row?.[tables[side]] ?? []).map((help) => ({ ...help, side }));
  return { needs: toHelps('need'), offers: toHelps('offer') };
}

const OwnedRow = HelpRow.extend({
  project: z.object({ id: z.uuid(), title: z.string(), status: ProjectStatus }).nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});

/** One need or offer with whose it is, or null. */
export async function readHelp(
  db: Db,
  side: HelpSide,
  id: string,
): Promise<{ help: Help; owner: HelpOwner } | null> {
  const whole = `${columns}, project:projects(id, title, status), organisation:organisations(id, name)`;
  const row = await readOne(OwnedRow, db.from(tables[side]).select(whole).eq('id', id).maybeSingle());
  if (!row) return null;
  const { project, organisation, ...help } = row;
  if (project) return { help: { ...help, side }, owner: toOwner(project) };
  if (!organisation) throw new Error(`the ${side} ${id} belongs to nobody`);
  return { help: { ...help, side }, owner: { ...toOrganisationOwner(organisation) } };
}

/** A project as one that looks for something. */
export const toOwner = ({ id, title, status }: { id: string; title: string; status: string }): HelpOwner => ({
  kind: 'project',
  id,
  title,
  isArchived: status === 'archived',
});

export const toOrganisationOwner = ({ id, name }: { id: string; name: string }): HelpOwner => ({
  kind: 'organisation',
  id,
  title: name,
});

export type HelpOutcome = 'done' | 'forbidden' | 'too many' | 'archived';

/**
 * What the trigger `limit_open_help` says no to, told by its words: the embedded database has no code for it.
 * @throws DatabaseError on anything else
 */
function explainRefusal(error: unknown): HelpOutcome {
  if (!(error instanceof DatabaseError)) throw error;
  if (error.message.includes('at most thirty')) return 'too many';
  if (error.message.includes('an archived project')) return 'archived';
  throw error;
}

export async function createHelp(
  db: Db,
  side: HelpSide,
  owner: Pick<HelpOwner, 'kind' | 'id'>,
  { kind, text, until }: HelpInput,
): Promise<HelpOutcome> {
  const row = { [ownerColumn(owner)]: owner.id, kind, text, until: until ?? null };
  try {
    const id = await insertRow(db.from(tables[side]).insert(row).select('id').single());
    return id ? 'done' : 'forbidden';
  } catch (error) {
    return explainRefusal(error);
  }
}

export function updateHelp(db: Db, side: HelpSide, id: string, input: HelpInput): Promise<HelpOutcome> {
  return changeHelp(db, side, id, { ...input, until: input.until ?? null });
}

export function setHelpState(db: Db, side: HelpSide, id: string, state: HelpState): Promise<HelpOutcome> {
  return changeHelp(db, side, id, { state });
}

async function changeHelp(
  db: Db,
  side: HelpSide,
  id: string,
  change: Record<string, unknown>,
): Promise<HelpOutcome> {
  try {
    const outcome = await writeRow(db.from(tables[side]).update(change).eq('id', id).select('id'));
    return outcome === 'done' ? 'done' : 'forbidden';
  } catch (error) {
    return explainRefusal(error);
  }
}

export async function deleteHelp(db: Db, side: HelpSide, id: string): Promise<WriteOutcome> {
  return writeRow(db.from(tables[side]).delete().eq('id', id).select('id'));
}

const OpenRow = HelpRow.omit({ state: true })
  .extend({
    side: z.enum(helpSides),
    created_at: Moment,
    project_id: z.uuid().nullable(),
    project_title: z.string().nullable(),
    organisation_id: z.uuid().nullable(),
    organisation_name: z.string().nullable(),
  })
  .transform((row): OpenHelp => {
    const { created_at, project_id, project_title, organisation_id, organisation_name, ...help } = row;
    return {
      ...help,
      createdAt: created_at,
      project: project_id && project_title ? { id: project_id, title: project_title } : null,
      organisation:
        organisation_id && organisation_name ? { id: organisation_id, name: organisation_name } : null,
    };
  });

const pageSize = 20;

/** What is looked for and offered now, by published projects and by organisations, newest first. */
export async function listOpenNeeds(
  db: Db,
  filter: Partial<HelpFilter> & { before?: z.output<typeof Cursor>; limit?: number } = {},
): Promise<Page<OpenHelp>> {
  const size = filter.limit ?? pageSize;
  const wanted = {
    p_side: filter.side ?? null,
    p_kind: filter.kind ?? null,
    p_before: filter.before?.at ?? null,
    p_before_id: filter.before?.id ?? null,
    p_limit: size + 1,
  };
  const rows = await readRows(OpenRow, db.rpc('list_needs_and_offers', wanted));
  return toPage(rows, size, (row) => ({ at: row.createdAt, id: row.id }));
}
