/** Judging an update by its effect on a document, without touching the document. */
import * as Y from 'yjs';

export type Update = ReturnType<typeof Y.decodeUpdate>;
type Struct = Update['structs'][number];

/**
 * The decoded update, or null for one that no honest client sends. Decoding everything first matters: Yjs applies
 * an update while it reads it, and a broken end would leave the beginning in the document.
 */
export function readUpdate(bytes: Uint8Array): Update | null {
  try {
    const update = Y.decodeUpdate(bytes);
    return isConsistent(update) ? update : null;
  } catch {
    return null;
  }
}

/** Rules out what decodes but makes Yjs stumble half-way: empty structs, holes, a client twice, looking ahead. */
function isConsistent({ structs, ds }: Update): boolean {
  const seen = new Set<number>();
  let client: number | null = null;
  let clock = 0;
  for (const struct of structs) {
    if (struct.id.client !== client) {
      client = struct.id.client;
      clock = struct.id.clock;
      if (seen.has(client)) return false;
      seen.add(client);
    }
    if (struct.id.clock !== clock || struct.length < 1 || refersAhead(struct)) return false;
    clock += struct.length;
    if (!Number.isSafeInteger(clock)) return false;
  }
  for (const ranges of ds.clients.values()) {
    if (ranges.some(({ clock, len }) => len < 1 || !Number.isSafeInteger(clock + len))) return false;
  }
  return true;
}

/** An item can only hang on older items of its own client; Yjs checks that for other clients' items alone. */
function refersAhead(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { id, origin, rightOrigin } = struct;
  const parent: unknown = struct.parent;
  const references = [origin, rightOrigin, parent instanceof Y.ID ? parent : null];
  return references.some((reference) => reference?.client === id.client && reference.clock >= id.clock);
}

/** Whether the update brings nothing at all, not even deletions. */
export function isEmpty({ structs, ds }: Update): boolean {
  return structs.length === 0 && ds.clients.size === 0;
}

/** Whether the update brings letters or elements that the document does not have yet. Deletions do not count. */
export function bringsNewStructs(doc: Y.Doc, { structs }: Update): boolean {
  return structs.some(
    (struct) =>
      !(struct instanceof Y.Skip) &&
      struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client),
  );
}
