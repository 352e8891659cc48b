// How the authors of a text are named beside it: who is gone has no name any more, and letters may be nobody's.
import { m } from '#lib/paraglide/messages.js';
import type { Writer } from './state.ts';

export const nameWriter = (accountId: string | null, name: string): string =>
  accountId ? name || m.version_writer_gone() : m.version_writer_nobody();

/** A letter for each author, in the order of the list: A, B, … Z, and numbers behind that. What is nobody's has a dash. */
export function signWriters(writers: Writer[]): Map<string | null, { sign: string; name: string }> {
  let count = 0;
  const sign = (accountId: string | null) => {
    if (!accountId) return '–';
    const at = count++;
    return at < 26 ? String.fromCharCode(65 + at) : String(at + 1);
  };
  return new Map(
    writers.map(({ accountId, name }) => [
      accountId,
      { sign: sign(accountId), name: nameWriter(accountId, name) },
    ]),
  );
}
