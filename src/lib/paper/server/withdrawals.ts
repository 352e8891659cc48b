// Versions that were withdrawn: the text is shown no more, its address says so.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Withdrawal } from '../version.ts';

const Row = z
  .object({
    paper_id: z.uuid(),
    number: z.number().int(),
    title: z.string(),
    published_at: Moment,
    withdrawn_at: Moment,
    reason: z.string(),
    hash: z.string(),
  })
  .transform(({ paper_id: paperId, published_at: publishedAt, withdrawn_at: withdrawnAt, ...row }) => ({
    ...row,
    paperId,
    publishedAt,
    withdrawnAt,
  }));

/** The withdrawn versions of a paper, newest first. */
export async function listWithdrawals(db: Db, paperId: string): Promise<Withdrawal[]> {
  const gone = db
    .from('paper_withdrawals')
    .select('paper_id, number, title, published_at, withdrawn_at, reason, hash');
  return readRows(Row, gone.eq('paper_id', paperId).order('number', { ascending: false }).limit(500));
}

/** False for anyone but an owner of the paper or a coordinator, and when it is not there or was withdrawn before. */
export async function withdrawVersion(
  db: Db,
  paperId: string,
  number: number,
  reason: string,
): Promise<boolean> {
  const given = { p_paper_id: paperId, p_number: number, p_reason: reason };
  return (await readOne(z.boolean(), db.rpc('withdraw_paper_version', given))) ?? false;
}
