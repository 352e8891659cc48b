// Restoring an older text, in the name of who does it; whether she may is for the caller to know.
import type { PaperText } from '#lib/paper/text.ts';
import type { EditText } from './foreign-edit.ts';
import { hasOpenSuggestions, restoreText } from './restore.ts';

class OpenSuggestions extends Error {}

export type RestoreOutcome = 'restored' | 'gone' | 'suggestions';

/** @returns what makes a text the present one */
export function createRestorer({ edit }: { edit: EditText }) {
  return async (paperId: string, accountId: string, body: PaperText): Promise<RestoreOutcome> => {
    try {
      const isThere = await edit(paperId, accountId, (copy) => {
        if (hasOpenSuggestions(copy)) throw new OpenSuggestions();
        restoreText(copy, body);
      });
      return isThere ? 'restored' : 'gone';
    } catch (error) {
      if (error instanceof OpenSuggestions) return 'suggestions';
      throw error;
    }
  };
}
