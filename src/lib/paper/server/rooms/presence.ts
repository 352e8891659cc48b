/**
 * Who is in the room and where their cursors are. One client id a socket, stamped with the account's name and
 * colour. Stock clients send others' presence back to the server all the time: that is dropped, never punished.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';
import { colorOf } from './color.ts';
import type { Limits } from './limits.ts';

/** A socket's person; its identity stands for the socket. */
export interface PresentPerson {
  readonly accountId: string;
  readonly name: string;
}

interface Entry {
  /** Null once the socket has left. */
  person: PresentPerson | null;
  accountId: string;
  /** As the others last heard it. */
  clock: number;
  /** What is added to the client's own clock, so that one who returns is not taken for old news. */
  offset: number;
  /** The stamped state as JSON; null when there is none. */
  state: string | null;
}

interface Announcement {
  client: number;
  clock: number;
  json: Uint8Array;
}

const State = z.record(z.string(), z.unknown()).nullable();
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Ids of people who left are remembered, so that an echo of their presence does not bring them back. */
const rememberedIds = 1000;

export class Presence {
  readonly #maxBytes: number;
  readonly #entries = new Map<number, Entry>();
  readonly #ids = new Map<PresentPerson, number>();

  constructor(limits: Pick<Limits, 'presenceBytes'>) {
    this.#maxBytes = limits.presenceBytes;
  }

  /**
   * Takes what a socket announces. Returns what the others are to hear, or null when that is nothing.
   * Throws on bytes that are no presence at all.
   */
  announce(person: PresentPerson, bytes: Uint8Array): Uint8Array | null {
    const own = readAnnouncements(bytes).find(({ client }) => this.#isOwn(person, client));
    if (!own || own.json.length > this.#maxBytes) return null;
    const state = State.safeParse(JSON.parse(utf8.decode(own.json)));
    if (!state.success || own.clock > 0xffffffff) return null;
    const entry = this.#bind(person, own, state.data === null);
    if (!entry) return null;
    const clock = own.clock + entry.offset;
    const isNews =
      clock > entry.clock || (clock === entry.clock && state.data === null && entry.state !== null);
    if (!isNews) return null;
    entry.clock = clock;
    entry.state = state.data && JSON.stringify({ ...state.data, user: stamp(person) });
    return writeEntries([[own.client, entry]]);
  }

  /** Forgets a socket; returns the farewell for the others, or null when nobody knew it. */
  leave(person: PresentPerson): Uint8Array | null {
    const client = this.#ids.get(person);
    const entry = client === undefined ? undefined : this.#entries.get(client);
    if (client === undefined || !entry) return null;
    this.#ids.delete(person);
    const wasShown = entry.state !== null;
    entry.person = null;
    entry.state = null;
    this.#entries.delete(client);
    this.#entries.set(client, entry);
    this.#forgetOldest();
    return wasShown ? writeEntries([[client, entry]]) : null;
  }

  /**
   * Who is there, for one who joins or asks; null when nobody is. Not for oneself: a client that returns before its
   * old socket was found dead would take its own old cursor for news. So the sockets of one's own account wait until
   * it is known which id is one's own. Every clock moves on, because a stock client that returns has forgotten the
   * others' states, but not their clocks, and would ignore what it has seen before.
   */
  tell(person: PresentPerson): Uint8Array | null {
    const own = this.#ids.get(person);
    const shown = [...this.#entries].filter(
      ([client, { state, accountId }]) =>
        state !== null && (own === undefined ? accountId !== person.accountId : client !== own),
    );
    for (const [, entry] of shown) {
      entry.offset++;
      entry.clock++;
    }
    return shown.length > 0 ? writeEntries(shown) : null;
  }

  /** Whether the same account is here with another socket. */
  hasTwin(person: PresentPerson): boolean {
    return [...this.#ids.keys()].some((other) => other !== person && other.accountId === person.accountId);
  }

  isKnown(person: PresentPerson): boolean {
    return this.#ids.has(person);
  }

  /** The id that a socket has announced. */
  idOf(person: PresentPerson): number | undefined {
    return this.#ids.get(person);
  }

  /** Whether another account has announced this id, now or a while ago. */
  isOthers(accountId: string, client: number): boolean {
    const entry = this.#entries.get(client);
    return entry !== undefined && entry.accountId !== accountId;
  }

  /** The id that the socket announced first; else one that is nobody else's, now or before. */
  #isOwn(person: PresentPerson, client: number): boolean {
    const id = this.#ids.get(person);
    if (id !== undefined) return id === client;
    const entry = this.#entries.get(client);
    // The same account with the same id is a client that is back before its old socket was found to be dead.
    return !entry || entry.accountId === person.accountId;
  }

  #bind(person: PresentPerson, { client, clock }: Announcement, isFarewell: boolean): Entry | null {
    const known = this.#entries.get(client);
    if (this.#ids.get(person) === client) return known ?? null;
    if (isFarewell) return null;
    if (known?.person) this.#ids.delete(known.person);
    // Clients ignore a first clock of 0, which is what a new client starts with.
    const heard = known?.clock ?? 0;
    const offset = Math.max(0, heard + 1 - clock);
    const entry = { person, accountId: person.accountId, clock: heard, offset, state: null };
    this.#entries.set(client, entry);
    this.#ids.set(person, client);
    return entry;
  }

  #forgetOldest(): void {
    let surplus = this.#entries.size - this.#ids.size - rememberedIds;
    for (const [client, { person }] of this.#entries) {
      if (surplus <= 0) return;
      if (person) continue;
      this.#entries.delete(client);
      surplus--;
    }
  }
}

function stamp({ accountId, name }: PresentPerson) {
  return { name, color: colorOf(accountId) };
}

/** Others' states are skipped over unread: a stock client that joins sends back those of the whole room. */
function readAnnouncements(bytes: Uint8Array): Announcement[] {
  const decoder = decoding.createDecoder(bytes);
  const announcements: Announcement[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    announcements.push({ client, clock, json: decoding.readVarUint8Array(decoder) });
  }
  return announcements;
}

function writeEntries(entries: [client: number, entry: Entry][]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return encoding.toUint8Array(encoder);
}
