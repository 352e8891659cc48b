// Who else is writing, told once in a while: a screen reader is not to hear of every letter.
import type { Doc, Transaction } from 'yjs';
import type { PersonHere } from './people.ts';

/** After this long without a word somebody is told of again. */
const pause = 60_000;

/** Keeps when others wrote last, and calls for who begins to. */
export function watchWriters(
  doc: Doc,
  readPeople: () => PersonHere[],
  onBegin: (name: string) => void,
): void {
  const last = new Map<string, number>();
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Doc, transaction: Transaction) => {
    if (transaction.local) return;
    const now = Date.now();
    for (const person of readPeople()) {
      if (person.isSelf || !person.clients.some((client) => hasWritten(transaction, client))) continue;
      const before = last.get(person.key) ?? 0;
      last.set(person.key, now);
      if (now - before > pause) onBegin(person.name);
    }
  });
}

const hasWritten = ({ beforeState, afterState }: Transaction, client: number) =>
  (afterState.get(client) ?? 0) > (beforeState.get(client) ?? 0);
