// What somebody typed, read from her edits alone, so that it can be given back when the paper cannot take it.
import * as Y from 'yjs';

/** The words that these Yjs updates bring and do not take away again, a line for each place; empty for formatting alone. */
export function readPassages(updates: Uint8Array[]): string {
  const whole = updates.filter(isUpdate);
  if (whole.length === 0) return '';
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates(whole));
  const isDeleted = (client: number, clock: number) =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len);
  let text = '';
  let end: Y.ID | null = null;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { client, clock } = struct.id;
    const goesOn = end && struct.origin && Y.compareIDs(end, struct.origin);
    if (struct.content instanceof Y.ContentString) {
      if (!goesOn) text += '\n';
      [...struct.content.str.split('')].forEach((letter, index) => {
        if (!isDeleted(client, clock + index)) text += letter;
      });
    } else if (!(struct.content instanceof Y.ContentFormat)) text += '\n';
    end = struct.lastId;
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** What the disk gave back is believed only when it can be read. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}
