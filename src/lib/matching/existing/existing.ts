// What there is already of what somebody writes. Plain, for the form.
import type { Quote } from '../reason.ts';

/** A published project that is like a text. */
export interface Existing {
  id: string;
  title: string;
  /** Whose it is, as the person who writes sees it. */
  whose: 'hers' | 'of her organisation' | 'of others';
  organisation: string | null;
  place: string | null;
  /** What the text says, and what the project says of the same. */
  ours: Quote;
  theirs: Quote;
  /** The published paper that tells of it. */
  paper: { id: string; number: number; title: string } | null;
}
