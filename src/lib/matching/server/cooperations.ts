// Cooperations: proposed by one side of an introduction, confirmed by the other, shown while both want it.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import {
  CooperationState,
  type Cooperation,
  type ProposalInput,
  type ShownCooperation,
} from '../cooperation.ts';
import { toSide } from './introductions.ts';

const Side = z.enum(['from', 'to']);

const CooperationRow = z.object({
  id: z.uuid(),
  introduction_id: z.uuid().nullable(),
  side: Side,
  proposing_side: Side,
  may_confirm: z.boolean(),
  agreement: z.string(),
  starts_on: z.string().nullable(),
  state: CooperationState,
  is_showable: z.boolean(),
  we_show: z.boolean(),
  they_show: z.boolean(),
  created_at: Moment,
  confirmed_at: Moment.nullable(),
  closed_at: Moment.nullable(),
  from_project: z.uuid().nullable(),
  from_organisation: z.uuid().nullable(),
  from_title: z.string().nullable(),
  to_project: z.uuid().nullable(),
  to_organisation: z.uuid().nullable(),
  to_title: z.string().nullable(),
});

const toCooperation = (row: z.output<typeof CooperationRow>): Cooperation => ({
  id: row.id,
  introductionId: row.introduction_id,
  side: row.side,
  isOurProposal: row.side === row.proposing_side,
  mayConfirm: row.may_confirm,
  agreement: row.agreement,
  // some databases answer with a time of day
  startsOn: row.starts_on?.slice(0, 10) ?? null,
  state: row.state,
  isShowable: row.is_showable,
  weShow: row.we_show,
  theyShow: row.they_show,
  from: toSide(row.from_project, row.from_organisation, row.from_title),
  to: toSide(row.to_project, row.to_organisation, row.to_title),
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at,
  closedAt: row.closed_at,
});

async function list(db: Db, which: { p_introduction_id?: string; p_id?: string }): Promise<Cooperation[]> {
  return (await readRows(CooperationRow, db.rpc('list_cooperations', which))).map(toCooperation);
}

/** Those of this person, open and agreed ones first. */
export const listCooperations = (db: Db) => list(db, {});

/** The one that counts of an introduction of this person: the open or agreed one, else the newest. */
export async function readCooperationOf(db: Db, introductionId: string): Promise<Cooperation | null> {
  const [first] = await list(db, { p_introduction_id: introductionId });
  return first ?? null;
}

/** One of this person's, or null. */
export async function readCooperation(db: Db, id: string): Promise<Cooperation | null> {
  const [found] = await list(db, { p_id: id });
  return found ?? null;
}

const Proposed = z.enum(['done', 'there already', 'gone', 'forbidden']);
const Changed = z.enum(['done', 'gone', 'forbidden']);
const Ended = z.enum(['ended', 'withdrawn', 'gone', 'forbidden']);
export type ProposalOutcome = z.output<typeof Proposed>;
export type CooperationOutcome = z.output<typeof Changed>;

/** One side proposes. There is one between two at a time. */
export async function proposeCooperation(
  db: Db,
  introductionId: string,
  { agreement, starts, shows }: ProposalInput,
): Promise<ProposalOutcome> {
  const given = {
    p_introduction_id: introductionId,
    p_agreement: agreement,
    p_starts_on: starts ?? null,
    p_shows: shows,
  };
  return (await readOne(Proposed, db.rpc('propose_cooperation', given))) ?? 'forbidden';
}

/** The other side confirms, or says not yet. */
export async function answerCooperation(
  db: Db,
  id: string,
  { confirm, shows }: { confirm: boolean; shows: boolean },
): Promise<CooperationOutcome> {
  const given = { p_id: id, p_confirm: confirm, p_shows: shows };
  return (await readOne(Changed, db.rpc('answer_cooperation', given))) ?? 'forbidden';
}

/** Ends what was confirmed, or takes an own proposal back. */
export async function endCooperation(db: Db, id: string): Promise<z.output<typeof Ended>> {
  return (await readOne(Ended, db.rpc('end_cooperation', { p_id: id }))) ?? 'forbidden';
}

/** Whether this person's side wants it to be seen; it is while both do. */
export async function showCooperation(db: Db, id: string, shows: boolean): Promise<CooperationOutcome> {
  return (await readOne(Changed, db.rpc('show_cooperation', { p_id: id, p_shows: shows }))) ?? 'forbidden';
}

const ShownRow = z.object({
  id: z.uuid(),
  confirmed_at: Moment,
  own_project: z.uuid().nullable(),
  own_title: z.string().nullable(),
  other_type: z.enum(['project', 'organisation']),
  other_id: z.uuid(),
  other_title: z.string(),
});

/** What both sides show of a project's cooperations, or of an organisation's and its projects'; the newest first. */
export async function listShownCooperations(
  db: Db,
  kind: 'project' | 'organisation',
  id: string,
): Promise<ShownCooperation[]> {
  const rows = await readRows(ShownRow, db.rpc('list_shown_cooperations', { [`p_${kind}_id`]: id }));
  return rows.map((row) => ({
    id: row.id,
    confirmedAt: row.confirmed_at,
    own:
      kind === 'organisation' && row.own_project && row.own_title
        ? { id: row.own_project, title: row.own_title }
        : null,
    other: { type: row.other_type, id: row.other_id, title: row.other_title },
  }));
}
