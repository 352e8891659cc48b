import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { DatabaseError, insertRow, readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { KeptReason } from '../kept-reason.ts';
import {
  IntroductionState,
  type Contact,
  type Introduction,
  type IntroductionSide,
  type PartyRef,
} from '../matching.ts';
import type { Reason } from '../reason.ts';

const IntroductionRow = z.object({
  id: z.uuid(),
  is_incoming: z.boolean(),
  may_answer: z.boolean(),
  may_withdraw: z.boolean(),
  state: IntroductionState,
  message: z.string(),
  // reasons of an older form are left out, not stumbled over
  reasons: z.array(KeptReason.nullable().catch(null)).catch([]),
  answer: z.string(),
  created_at: Moment,
  changed_at: Moment,
  from_project: z.uuid().nullable(),
  from_organisation: z.uuid().nullable(),
  from_title: z.string().nullable(),
  to_project: z.uuid().nullable(),
  to_organisation: z.uuid().nullable(),
  to_title: z.string().nullable(),
  side: z.enum(['from', 'to']).nullable(),
  has_news: z.boolean(),
  may_teach: z.boolean(),
  teaches: z.boolean(),
});

/** A side as its columns tell it. */
export function toSide(
  project: string | null,
  organisation: string | null,
  title: string | null,
): IntroductionSide {
  if (project) return { ref: { type: 'project', id: project }, title };
  return { ref: organisation ? { type: 'organisation', id: organisation } : null, title };
}

const toIntroduction = (row: z.output<typeof IntroductionRow>): Introduction => ({
  id: row.id,
  isIncoming: row.is_incoming,
  mayAnswer: row.may_answer,
  mayWithdraw: row.may_withdraw,
  state: row.state,
  message: row.message,
  reasons: row.reasons.filter((reason) => reason !== null),
  answer: row.answer,
  from: toSide(row.from_project, row.from_organisation, row.from_title),
  to: toSide(row.to_project, row.to_organisation, row.to_title),
  side: row.side,
  hasNews: row.has_news,
  mayTeach: row.may_teach,
  teaches: row.teaches,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

/** Those of this person, open ones first. */
export async function listIntroductions(db: Db): Promise<Introduction[]> {
  const rows = await readRows(IntroductionRow, db.rpc('list_introductions', {}));
  return rows.map(toIntroduction);
}

/** One of this person's, or null. */
export async function readIntroduction(db: Db, id: string): Promise<Introduction | null> {
  const [row] = await readRows(IntroductionRow, db.rpc('list_introductions', { p_id: id }));
  return row ? toIntroduction(row) : null;
}

/** How many wait for this person's answer, or have something new for her to read. */
export async function countOpenIntroductions(db: Db): Promise<number> {
  return (await readOne(z.number().int(), db.rpc('count_open_introductions'))) ?? 0;
}

const ContactRow: z.ZodType<Contact> = z.object({
  side: z.enum(['from', 'to']),
  name: z.string(),
  email: z.string(),
});

/** Who asked and who accepted; nothing before that, and nothing for others. */
export async function readContacts(db: Db, id: string): Promise<Contact[]> {
  return readRows(ContactRow, db.rpc('read_introduction_contacts', { p_id: id }));
}

export type AskOutcome =
  { kind: 'asked'; id: string } | { kind: 'asked before' } | { kind: 'forbidden' } | { kind: 'gone' };

/** Asks; `from` is null for a person who asks for herself. The database knows who that is. */
export async function createIntroduction(
  db: Db,
  input: { from: PartyRef | null; to: PartyRef; message: string; reasons: Reason[] },
): Promise<AskOutcome> {
  const { from, to, message, reasons } = input;
  const row = {
    ...(from ? { [`from_${from.type}`]: from.id } : {}),
    [`to_${to.type}`]: to.id,
    message,
    reasons,
  };
  try {
    const id = await insertRow(db.from('introductions').insert(row).select('id').single());
    return id ? { kind: 'asked', id } : { kind: 'forbidden' };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code === '23505') return { kind: 'asked before' };
    if (error.code === '23503') return { kind: 'gone' };
    throw error;
  }
}

const ChangeOutcome = z.enum(['done', 'gone', 'forbidden']);
export type ChangeOutcome = z.output<typeof ChangeOutcome>;

/** Accepts or declines, once. */
export async function answerIntroduction(
  db: Db,
  id: string,
  { accept, answer }: { accept: boolean; answer: string },
): Promise<ChangeOutcome> {
  const given = { p_id: id, p_accept: accept, p_answer: answer };
  return (await readOne(ChangeOutcome, db.rpc('answer_introduction', given))) ?? 'forbidden';
}

/** Takes an open question back, or ends an accepted one, which hides the addresses again. */
export async function withdrawIntroduction(db: Db, id: string): Promise<ChangeOutcome> {
  return (await readOne(ChangeOutcome, db.rpc('withdraw_introduction', { p_id: id }))) ?? 'forbidden';
}

/** Whether this person's side lets the outcome improve matching. False when it is none of hers. */
export async function letTeach(db: Db, id: string, teaches: boolean): Promise<boolean> {
  const given = { p_id: id, p_teaches: teaches };
  return (await readOne(z.boolean(), db.rpc('let_introduction_teach', given))) ?? false;
}
