// What organisations said of matches. The database knows for whom a person may speak.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import {
  DatabaseError,
  readOne,
  readRows,
  write,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Done, MatchAnswerInput } from '../../found/answer.ts';
import { unsuitableReasons, type ExcludedOrganisation, type MatchAnswer } from '../../found/found.ts';

export type AnswerOutcome = { kind: 'done'; id: string } | { kind: 'forbidden' } | { kind: 'gone' };

/** Answers for an organisation; a later answer takes the place of an earlier one. */
export async function answerMatch(db: Db, input: MatchAnswerInput): Promise<AnswerOutcome> {
  const { organisation, ours, theirs, reason, note } = input;
  // on behalf of one organisation nobody speaks for another
  if (ours.type === 'organisation' && ours.id !== organisation) return { kind: 'forbidden' };
  const given = {
    p_organisation_id: organisation,
    p_from_project: ours.type === 'project' ? ours.id : null,
    p_to_project: theirs.type === 'project' ? theirs.id : null,
    p_to_organisation: theirs.type === 'organisation' ? theirs.id : null,
    p_answer: reason ? 'unsuitable' : 'interesting',
    p_reason: reason ?? null,
    p_note: reason === 'other' ? note : '',
  };
  try {
    const id = await readOne(z.uuid(), db.rpc('answer_match', given));
    return id ? { kind: 'done', id } : { kind: 'forbidden' };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503') return { kind: 'gone' };
    throw error;
  }
}

/** Takes an answer back: the match may be proposed again. */
export const withdrawAnswer = (db: Db, id: string): Promise<WriteOutcome> =>
  writeRow(db.from('match_answers').delete().eq('id', id).select('id'));

interface Pair {
  organisation: string;
  excluded: string;
}

/** Neither this organisation nor its projects are proposed again. Twice is once. */
export async function excludeOrganisation(db: Db, { organisation, excluded }: Pair): Promise<WriteOutcome> {
  const row = { organisation_id: organisation, excluded_id: excluded };
  try {
    const outcome = await write(db.from('excluded_organisations').insert(row));
    return outcome === 'already there' ? 'done' : outcome;
  } catch (error) {
    // there is no such organisation
    if (error instanceof DatabaseError && error.code === '23503') return 'forbidden';
    throw error;
  }
}

export const admitOrganisation = (db: Db, { organisation, excluded }: Pair): Promise<WriteOutcome> =>
  writeRow(
    db
      .from('excluded_organisations')
      .delete()
      .eq('organisation_id', organisation)
      .eq('excluded_id', excluded)
      .select('excluded_id'),
  );

const Named = z.object({ id: z.uuid(), name: z.string() });
const type = z.enum(['project', 'organisation']);
const AnswerRow = z.object({
  id: z.uuid(),
  answer: z.enum(['interesting', 'unsuitable']),
  reason: z.enum(unsuitableReasons).nullable(),
  note: z.string(),
  createdAt: Moment,
  organisation: Named,
  mayAnswer: z.boolean(),
  ours: z.object({ type, id: z.uuid(), title: z.string() }),
  theirs: z.object({ type, id: z.uuid(), title: z.string().nullable() }),
  isOpen: z.boolean(),
}) satisfies z.ZodType<MatchAnswer>;

/** Those of the organisations of this person, newest first. */
export async function listAnswers(
  db: Db,
  which: MatchAnswer['answer'] | null = null,
): Promise<MatchAnswer[]> {
  return (await readOne(AnswerRow.array(), db.rpc('list_match_answers', { p_answer: which }))) ?? [];
}

async function readAnswer(db: Db, id: string): Promise<MatchAnswer | null> {
  const found = await readOne(AnswerRow.array(), db.rpc('list_match_answers', { p_id: id, p_limit: 1 }));
  return found?.[0] ?? null;
}

const ExcludedRow = z
  .object({
    excluded_id: z.uuid(),
    created_at: Moment,
    ours: Named,
    excluded: Named,
  })
  .transform(({ ours, excluded, created_at: createdAt }) => ({ organisation: ours, excluded, createdAt }));

const excludedColumns = `excluded_id, created_at,
  ours:organisations!excluded_organisations_organisation_id_fkey(id, name),
  excluded:organisations!excluded_organisations_excluded_id_fkey(id, name)`;

/** Whom the organisations of this person exclude, newest first: all, or of one pair, or who excludes one organisation. */
export async function listExcluded(db: Db, only: Partial<Pair> = {}): Promise<ExcludedOrganisation[]> {
  let rows = db.from('excluded_organisations').select(excludedColumns);
  if (only.organisation) rows = rows.eq('organisation_id', only.organisation);
  if (only.excluded) rows = rows.eq('excluded_id', only.excluded);
  return readRows(
    ExcludedRow,
    rows.order('created_at', { ascending: false }).order('excluded_id').limit(200),
  );
}

/** What was done a moment ago, to say so and to offer the way back; null where there is nothing of the kind. */
export async function recallDone(db: Db, done: Done) {
  if (!done) return null;
  if ('answered' in done) {
    const answer = await readAnswer(db, done.answered);
    return answer && { kind: answer.answer, answer };
  }
  if ('excluded' in done) {
    const [pair] = await listExcluded(db, { organisation: done.of, excluded: done.excluded });
    return pair ? { kind: 'excluded' as const, pair } : null;
  }
  return { kind: 'undone' as const };
}

export type Recalled = Awaited<ReturnType<typeof recallDone>>;
