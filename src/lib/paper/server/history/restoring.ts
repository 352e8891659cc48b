// Bringing an older text back, by somebody who may write: what stands there now is kept first, so nothing that was written goes.
import type { Db } from '#lib/platform/server/database.ts';
import { restorePaper } from '../live-text.ts';
import { countOpenSuggestions } from '../suggestions.ts';
import { keepState, readDraftState, readStateText } from './states.ts';

/** `full`: no more states can be kept now. */
export type RestoreStateOutcome = 'restored' | 'gone' | 'forbidden' | 'suggestions' | 'full';

/** @param key of the state or version that is to be the present text. Whether she may write is for the caller to know. */
export async function restoreState(
  db: Db,
  accountId: string,
  paperId: string,
  key: string,
): Promise<RestoreStateOutcome> {
  const [older, now, open] = await Promise.all([
    readStateText(db, paperId, key),
    readDraftState(db, paperId),
    countOpenSuggestions(db, paperId),
  ]);
  if (!older) return 'forbidden';
  // asked here too: what is refused in the room was kept for nothing, and there is room for so many only
  if (open > 0) return 'suggestions';
  if (now && (await keepState(db, accountId, paperId, now, null)) !== 'done') return 'full';
  return restorePaper(paperId, accountId, older.body);
}
