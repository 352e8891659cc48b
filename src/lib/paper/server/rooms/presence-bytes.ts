/** The bytes of presence, as y-protocols' awareness reads and writes them. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a client says of one id; `json` is unread. */
export interface Announcement {
  client: number;
  clock: number;
  json: Uint8Array;
}

/** Others' states are skipped over unread: a stock client that joins sends back those of the whole room. */
export function readAnnouncements(bytes: Uint8Array): Announcement[] {
  const decoder = decoding.createDecoder(bytes);
  const announcements: Announcement[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    announcements.push({ client, clock, json: decoding.readVarUint8Array(decoder) });
  }
  return announcements;
}

/** What is told of one id; the state is JSON, null when it has left. */
export interface Told {
  clock: number;
  state: string | null;
}

/** One presence for many ids; null for none. */
export function writeEntries(entries: [client: number, told: Told][]): Uint8Array | null {
  if (entries.length === 0) return null;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return encoding.toUint8Array(encoder);
}
