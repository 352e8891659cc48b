/** Judging an update by its effect on a document, without touching the document. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdRange } from '#lib/paper/id-set.ts';

export type Update = ReturnType<typeof Y.decodeUpdate>;
export type Struct = Update['structs'][number];

/** Yjs makes its reader of an update itself and does not hand it out; this one tells how far it came. */
class Reader extends Y.UpdateDecoderV1 {
  static newest: decoding.Decoder | null = null;

  constructor(decoder: decoding.Decoder) {
    super(decoder);
    Reader.newest = decoder;
  }
}

/**
 * The decoded update, or null for one that no honest client sends. Decoding everything first matters: Yjs applies
 * an update while it reads it, and a broken end would leave the beginning in the document.
 */
export function readUpdate(bytes: Uint8Array): Update | null {
  try {
    const update = Y.decodeUpdateV2(bytes, Reader);
    // what stands behind it would be stored and passed on with it
    if (!Reader.newest || decoding.hasContent(Reader.newest)) return null;
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
    if (struct.id.clock !== clock || struct.length < 1) return false;
    if (refersAhead(struct) || !isShallow(valueOf(struct), deepest)) return false;
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

/** Editors nest nothing. What nests thousands deep is read without complaint, and then never written again. */
const deepest = 30;

/** What a struct holds beside letters and elements. */
function valueOf(struct: Struct): unknown {
  if (!(struct instanceof Y.Item)) return null;
  const { content } = struct;
  if (content instanceof Y.ContentFormat) return content.value;
  if (content instanceof Y.ContentEmbed) return content.embed;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  return content instanceof Y.ContentDoc ? content.opts : null;
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
  return depth > 0 && Object.values(value).every((each) => isShallow(each, depth - 1));
}

/** Whether the update brings nothing at all, not even deletions. */
export function isEmpty({ structs, ds }: Update): boolean {
  return structs.length === 0 && ds.clients.size === 0;
}

/**
 * Whether the update is one client's next words, as nearly every update is: all of it is new, and all that it hangs on is
 * there. Then its effect on the document is the update itself.
 */
export function isNextWords(doc: Y.Doc, { structs, ds }: Update): boolean {
  const client = structs[0]?.id.client;
  if (client === undefined) return false;
  let next = Y.getState(doc.store, client);
  const has = (id: unknown) =>
    !(id instanceof Y.ID) || id.clock < (id.client === client ? next : Y.getState(doc.store, id.client));
  for (const struct of structs) {
    if (struct.id.client !== client || struct.id.clock !== next || struct instanceof Y.Skip) return false;
    if (struct instanceof Y.Item && ![struct.origin, struct.rightOrigin, struct.parent].every(has))
      return false;
    next += struct.length;
  }
  for (const [deleted, ranges] of ds.clients) {
    const known = deleted === client ? next : Y.getState(doc.store, deleted);
    if (ranges.some(({ clock, len }) => clock + len > known)) return false;
  }
  return true;
}

/** Whether the update brings letters or elements that the document does not have yet. Deletions do not count. */
export function bringsNewStructs(doc: Y.Doc, { structs }: Update): boolean {
  return structs.some((struct) => isNew(doc, struct));
}

/** The client ids under which the update brings something new. */
export function listNewClients(doc: Y.Doc, { structs }: Update): Set<number> {
  return new Set(structs.filter((struct) => isNew(doc, struct)).map(({ id }) => id.client));
}

function isNew(doc: Y.Doc, struct: Struct): boolean {
  if (struct instanceof Y.Skip) return false;
  return struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client);
}

/** An update of these structs, which lie without gaps, and these deletions. */
export function writeUpdate(structs: Struct[], deletions: IdRange[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const clients = Map.groupBy(structs, ({ id }) => id.client);
  encoding.writeVarUint(encoder.restEncoder, clients.size);
  for (const [client, own] of clients) {
    encoding.writeVarUint(encoder.restEncoder, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  const deleted = Map.groupBy(deletions, ([client]) => client);
  encoding.writeVarUint(encoder.restEncoder, deleted.size);
  for (const [client, ranges] of deleted) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const [, clock, length] of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock);
      encoding.writeVarUint(encoder.restEncoder, length);
    }
  }
  return encoder.toUint8Array();
}
