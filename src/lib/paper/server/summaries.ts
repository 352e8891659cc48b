// Abstract and keywords of the next version, kept until it is published.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write, type WriteOutcome } from '#lib/platform/server/results.ts';
import { noSummary, type Summary } from '../version.ts';

export const summaryColumns = 'abstract_de, abstract_en, abstract_simple, keywords';

export const SummaryRow = z.object({
  abstract_de: z.string().nullable(),
  abstract_en: z.string().nullable(),
  abstract_simple: z.string().nullable(),
  keywords: z.array(z.string()),
});

/** What was written for the next version, or else what stands in the newest one. */
export async function readSummary(db: Db, paperId: string): Promise<Summary> {
  const kept = db.from('paper_summaries').select(summaryColumns).eq('paper_id', paperId).maybeSingle();
  const newest = db.from('paper_versions').select(summaryColumns).eq('paper_id', paperId);
  return (
    (await readOne(SummaryRow, kept)) ??
    (await readOne(SummaryRow, newest.order('number', { ascending: false }).limit(1).maybeSingle())) ??
    noSummary
  );
}

export async function saveSummary(db: Db, paperId: string, summary: Summary): Promise<WriteOutcome> {
  const { abstract_de, abstract_en, abstract_simple, keywords } = summary;
  const row = { paper_id: paperId, abstract_de, abstract_en, abstract_simple, keywords };
  return write(db.from('paper_summaries').upsert(row));
}
