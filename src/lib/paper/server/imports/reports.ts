// How a paper was imported, for its members to read afterwards.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { Loss } from './draft-file.ts';

const ImportRow = z.object({ file_name: z.string(), losses: z.array(Loss), created_at: Moment });

export interface ImportReport {
  fileName: string;
  losses: Loss[];
  at: string;
}

/** Null for a paper that was not imported, or is not for who asks. */
export async function readImport(db: Db, paperId: string): Promise<ImportReport | null> {
  const one = db.from('paper_imports').select('file_name, losses, created_at').eq('paper_id', paperId);
  const row = await readOne(ImportRow, one.maybeSingle());
  return row && { fileName: row.file_name, losses: row.losses, at: row.created_at };
}
