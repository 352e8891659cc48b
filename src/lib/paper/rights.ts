// What a role may do, without the schemas of paper.ts, which would weigh in a browser.
import type { PaperRole } from './paper.ts';

/** Who may change the text itself. */
export function mayWrite(role: PaperRole | null): boolean {
  return role === 'owner' || role === 'editor';
}

/** Whose changes are only suggested, and somebody who writes decides about them. */
export function maySuggest(role: PaperRole | null): boolean {
  return role === 'suggester';
}
