/**
 * Somebody takes her suggestion back while somebody else accepts it: the letters stay in the text, but not in her copy,
 * which has to be opened anew.
 */
import * as Y from 'yjs';
import { IdSet } from '../../id-set.ts';
import { readSettled, settledField } from '../../suggestions.ts';

/** @param isOwn whether a transaction of this document was made by the person, on this page or before */
export function noticeOvertaken(
  doc: Y.Doc,
  isOwn: (transaction: Y.Transaction) => boolean,
  onOvertaken: () => void,
): void {
  const takenBack = new IdSet();
  const settled = doc.getMap(settledField);
  const touches = (range: [number, number, number]) =>
    takenBack.without(range).reduce((sum, [, , length]) => sum + length, 0) < range[2];
  doc.on('afterTransaction', (transaction) => {
    const own = isOwn(transaction);
    if (own)
      for (const [client, ranges] of transaction.deleteSet.clients)
        for (const { clock, len } of ranges) takenBack.add(client, clock, len);
    const types = new Set<unknown>(transaction.changed.keys());
    if (!(own && !takenBack.isEmpty) && !types.has(settled)) return;
    if (settled.size > 0 && [...readSettled(doc)].some(touches)) onOvertaken();
  });
}
