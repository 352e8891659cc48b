// Open suggestions in a paper, for those who are about to publish it.
import type { Db } from '#lib/platform/server/database.ts';
import { countOpen } from '../suggestions.ts';
import { readDocument } from './log.ts';
import { replay } from './rooms/document.ts';

/** How many suggestions nobody has decided about; none where the text is not for who asks. */
export async function countOpenSuggestions(db: Db, paperId: string): Promise<number> {
  const document = await readDocument(db, paperId);
  return document ? countOpen(replay(document)) : 0;
}
