/**
 * Who is in the room and where their cursors are. One client id a socket, stamped with the account's name and
 * colour. Stock clients send others' presence back to the server all the time: that is dropped, never punished.
 * What changed is gathered and handed out once a tick.
 */
import { z } from 'zod';
import { colorOf } from './color.ts';
import type { Limits } from './limits.ts';
import { readAnnouncements, writeEntries, type Announcement, type Told } from './presence-bytes.ts';

/** A socket's person; its identity stands for the socket. */
export interface PresentPerson {
  readonly accountId: string;
  readonly name: string;
}

/** A state as one process tells it to another; stamped by the one that holds the socket. */
export interface SharedState {
  client: number;
  accountId: string;
  clock: number;
  /** When the socket announced the id, in milliseconds of the epoch: of two that claim an id, the later has it. */
  since: number;
  state: string | null;
}

interface Entry {
  /** The socket that has the id: here, or in another process; both null once it has left. */
  person: PresentPerson | null;
  process: string | null;
  accountId: string;
  since: number;
  /** As the others last heard it. */
  clock: number;
  /** What is added to the client's own clock, so that one who returns is not taken for old news. */
  offset: number;
  /** The stamped state as JSON; null when there is none. */
  state: string | null;
}

/** What one tick has to tell; to be read before anything else changes. */
export interface PresenceNews {
  /** All that changed but the person's own; null when that is nothing. The same bytes for all who changed nothing. */
  for(person: PresentPerson): Uint8Array | null;
  /** What changed at the sockets of this process, for the others. */
  shared: SharedState[];
}

const State = z.record(z.string(), z.unknown()).nullable();
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Ids of people who left are remembered, so that an echo of their presence does not bring them back. */
const rememberedIds = 1000;

export class Presence {
  readonly #maxBytes: number;
  readonly #entries = new Map<number, Entry>();
  readonly #ids = new Map<PresentPerson, number>();
  /** Ids that changed since the last tick, and those of them that this process answers for. */
  readonly #changed = new Set<number>();
  readonly #changedHere = new Set<number>();
  /** Who is to be told everything at the next tick. */
  readonly #asking = new Set<PresentPerson>();

  constructor(limits: Pick<Limits, 'presenceBytes'>) {
    this.#maxBytes = limits.presenceBytes;
  }

  /** Takes what a socket announces; whether it is news. Throws on bytes that are no presence at all. */
  announce(person: PresentPerson, bytes: Uint8Array): boolean {
    const own = readAnnouncements(bytes).find(({ client }) => this.#isOwn(person, client));
    if (!own || own.json.length > this.#maxBytes) return false;
    const state = State.safeParse(JSON.parse(utf8.decode(own.json)));
    if (!state.success || own.clock > 0xffffffff) return false;
    const entry = this.#bind(person, own, state.data === null);
    if (!entry) return false;
    const stamped = state.data && JSON.stringify({ ...state.data, user: stamp(person) });
    if (!this.#change(own.client, entry, own.clock, stamped)) return false;
    this.#changedHere.add(own.client);
    return true;
  }

  /** Has a newcomer, or one who asks, told at the next tick who is there. */
  ask(person: PresentPerson): void {
    this.#asking.add(person);
  }

  /** Forgets a socket; whether that is news. */
  leave(person: PresentPerson): boolean {
    this.#asking.delete(person);
    const client = this.#ids.get(person);
    const entry = client === undefined ? undefined : this.#entries.get(client);
    if (client === undefined || !entry) return false;
    this.#ids.delete(person);
    const wasShown = entry.state !== null;
    this.#release(client, entry);
    if (wasShown) this.#changedHere.add(client);
    return wasShown;
  }

  /** Takes what another process tells of its socket; whether it is news. */
  hear(process: string, { client, accountId, clock, since, state }: SharedState): boolean {
    const known = this.#entries.get(client);
    if (known && known.accountId !== accountId) return false;
    // the same process may hold the id anew: its room was closed meanwhile, and its clock begins again
    const isIts = known?.process === process && known.since === since;
    if (!isIts && (state === null || (known && known.since >= since))) return false;
    const entry = isIts ? known : this.#hold(client, { person: null, process, accountId, since }, clock);
    if (!this.#change(client, entry, clock, state)) return false;
    if (state === null) this.#release(client, entry);
    return true;
  }

  /** Another process is gone, and all its sockets with it; whether that is news. */
  forget(process: string): boolean {
    const its = [...this.#entries].filter(([, entry]) => entry.process === process);
    for (const [client, entry] of its) {
      this.#release(client, entry);
      // it may only have been out of hearing, and come back with the same
      entry.since = 0;
    }
    return its.length > 0;
  }

  /** All that is shown at sockets of this process, for another one that has just opened the room. */
  share(): SharedState[] {
    return [...this.#ids.values()].flatMap((client) => this.#shareOf(client));
  }

  /**
   * What is to be told now. Everybody is left out of what they hear themselves: the server's clock of an id may be
   * ahead of the client's, which would then take its own old cursor for news.
   */
  takeNews(): PresenceNews {
    const shown = new Map(
      [...this.#asking].map((person): [PresentPerson, number[]] => [person, this.#show(person)]),
    );
    const changed = new Set(this.#changed);
    const forAll = this.#write(changed);
    const shared = [...this.#changedHere].flatMap((client) => this.#shareOf(client));
    for (const set of [this.#changed, this.#changedHere, this.#asking]) set.clear();
    const tell = (person: PresentPerson) => {
      const own = this.#ids.get(person);
      const all = shown.get(person);
      if (!all && (own === undefined || !changed.has(own))) return forAll;
      const others = new Set([...changed, ...(all ?? [])]);
      if (own !== undefined) others.delete(own);
      return this.#write(others);
    };
    return { for: tell, shared };
  }

  #write(clients: Set<number>): Uint8Array | null {
    const entries = [...clients].flatMap((client): [number, Told][] => {
      const entry = this.#entries.get(client);
      return entry ? [[client, entry]] : [];
    });
    return writeEntries(entries);
  }

  /**
   * Who is there, for one who joins or asks. Not for oneself: a client that returns before its old socket was found
   * dead would take its own old cursor for news. So the sockets of one's own account wait until it is known which id
   * is one's own. Every clock moves on, because a stock client that returns has forgotten the others' states, but not
   * their clocks, and would ignore what it has seen before.
   */
  #show(person: PresentPerson): number[] {
    const own = this.#ids.get(person);
    const shown = [...this.#entries].filter(
      ([client, { state, accountId }]) =>
        state !== null && (own === undefined ? accountId !== person.accountId : client !== own),
    );
    for (const [, entry] of shown) {
      entry.offset++;
      entry.clock++;
    }
    return shown.map(([client]) => client);
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
    if (this.#ids.get(person) === client) return this.#entries.get(client) ?? null;
    if (isFarewell) return null;
    const { accountId } = person;
    const entry = this.#hold(client, { person, process: null, accountId, since: Date.now() }, clock);
    this.#ids.set(person, client);
    // Now that the own id is known, the other windows of the same person can be told from it.
    this.#asking.add(person);
    return entry;
  }

  /** Gives an id to a socket, from whichever had it before. */
  #hold(
    client: number,
    holder: Pick<Entry, 'person' | 'process' | 'accountId' | 'since'>,
    clock: number,
  ): Entry {
    const known = this.#entries.get(client);
    if (known?.person) this.#ids.delete(known.person);
    // Clients ignore a first clock of 0, which is what a new client starts with.
    const heard = known?.clock ?? 0;
    const offset = Math.max(0, heard + 1 - clock);
    const entry = { ...holder, clock: heard, offset, state: null };
    this.#entries.set(client, entry);
    return entry;
  }

  #change(client: number, entry: Entry, ownClock: number, state: string | null): boolean {
    const clock = ownClock + entry.offset;
    const isFarewell = clock === entry.clock && state === null && entry.state !== null;
    if (clock <= entry.clock && !isFarewell) return false;
    entry.clock = clock;
    entry.state = state;
    this.#changed.add(client);
    return true;
  }

  /** The socket has left; its id goes to the end of those that are remembered. */
  #release(client: number, entry: Entry): void {
    if (entry.state !== null) this.#changed.add(client);
    Object.assign(entry, { person: null, process: null, state: null });
    this.#entries.delete(client);
    this.#entries.set(client, entry);
    this.#forgetOldest();
  }

  #shareOf(client: number): SharedState[] {
    const entry = this.#entries.get(client);
    if (!entry || entry.process !== null) return [];
    const { accountId, clock, since, state } = entry;
    return [{ client, accountId, clock, since, state }];
  }

  #forgetOldest(): void {
    let surplus = this.#entries.size - this.#ids.size - rememberedIds;
    for (const [client, { person, process }] of this.#entries) {
      if (surplus <= 0) return;
      if (person || process !== null) continue;
      this.#entries.delete(client);
      surplus--;
    }
  }
}

function stamp({ accountId, name }: PresentPerson) {
  return { name, color: colorOf(accountId) };
}
