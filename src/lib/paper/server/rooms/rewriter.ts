// Rewriting the text that is there at this moment, as the pages ask for it. The schema of the editor is loaded only when
// somebody does.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { documentField } from '#lib/paper/wire.ts';
import type { RoomServer } from './server.ts';

class OpenSuggestions extends Error {}

export type RewriteOutcome = 'done' | 'unchanged' | 'gone' | 'suggestions';

/**
 * @returns what rewrites a text in somebody's name; whether she may is for the caller to know. `rewrite` gets the text as the
 * editor has it and gives the one that it should be; null leaves it alone.
 */
export function createRewriter({ edit }: Pick<RoomServer, 'edit'>) {
  return async (
    paperId: string,
    accountId: string,
    rewrite: (present: object) => object | null,
  ): Promise<RewriteOutcome> => {
    const { hasOpenSuggestions, restoreText } = await import('./restore.ts');
    let isChanged = false;
    try {
      const isThere = await edit(paperId, accountId, (copy) => {
        if (hasOpenSuggestions(copy)) throw new OpenSuggestions();
        const next = rewrite(yXmlFragmentToProsemirrorJSON(copy.getXmlFragment(documentField)));
        if (!next) return;
        isChanged = true;
        restoreText(copy, next);
      });
      if (!isThere) return 'gone';
      return isChanged ? 'done' : 'unchanged';
    } catch (error) {
      if (error instanceof OpenSuggestions) return 'suggestions';
      throw error;
    }
  };
}
