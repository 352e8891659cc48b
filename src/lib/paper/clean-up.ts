import type { Doc } from 'yjs';

/**
 * Keeps a document from editing itself. Yjs answers others' formatting with deletions of its own (clean-up), which nobody
 * asked for: a server would not have them in its log, and whoever may not write would have them in her own copy alone,
 * where they may take away formatting that everybody else keeps. `afterTransaction` is the last moment to tell it.
 */
export function switchOffCleanUp(doc: Doc): void {
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
}
