// Restoring as the pages ask for it. The schema of the editor is loaded only when somebody does.
import { PaperText } from '#lib/paper/text.ts';
import type { RoomServer } from './server.ts';

class OpenSuggestions extends Error {}

export type RestoreOutcome = 'restored' | 'gone' | 'suggestions';

/** @returns what makes a text the present one, in somebody's name; whether she may is for the caller to know */
export function createRestorer({ edit }: Pick<RoomServer, 'edit'>) {
  return async (paperId: string, accountId: string, text: object): Promise<RestoreOutcome> => {
    const body = PaperText.parse(text);
    const { hasOpenSuggestions, restoreText } = await import('./restore.ts');
    try {
      const isThere = await edit(paperId, accountId, (doc) => {
        if (hasOpenSuggestions(doc)) throw new OpenSuggestions();
        restoreText(doc, body);
      });
      return isThere ? 'restored' : 'gone';
    } catch (error) {
      if (error instanceof OpenSuggestions) return 'suggestions';
      throw error;
    }
  };
}
