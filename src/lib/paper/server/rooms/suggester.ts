/**
 * What a suggester may do to a document, judged before anything is done: she adds items that an own record names, deletes
 * such items, and writes own records. The accepted text, which is the document without what pending records name, stays
 * as it is whatever she sends. The reasons for each rule are in docs/decisions/refusal-protocol.md.
 */
import type * as Y from 'yjs';
import { Hearing } from './hearing.ts';
import { Refusal } from './places.ts';
import type { Update } from './update.ts';

export interface Suggester {
  accountId: string;
  /** The client id that this socket has announced. */
  ownClient: number | undefined;
  /** Whether another account has announced this client id. */
  isOthers(client: number): boolean;
}

export type Judgement =
  | { kind: 'refuse'; reason: string }
  | {
      kind: 'take' | 'wait';
      /** What of it is to be integrated; null when that is nothing, or hangs on what has not come. */
      update: Uint8Array | null;
      missing: Map<number, number>;
      /** It holds what only others may send and what is not known here: to be judged again when they have sent it. */
      isForeign: boolean;
    };

/** Judges an update by its new effect on the document; both stay untouched. */
export function judgeSuggester(
  doc: Y.Doc,
  bytes: Uint8Array,
  update: Update,
  suggester: Suggester,
): Judgement {
  const hearing = new Hearing(doc, update, suggester);
  try {
    return hearing.judge(bytes);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refuse', reason: error.message };
    throw error;
  }
}
