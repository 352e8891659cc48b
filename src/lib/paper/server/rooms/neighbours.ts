/** The other processes on the same database: they share rooms by the log, and hear from each other by radio. */
import { randomUUID } from 'node:crypto';
import type { Lane } from './lane.ts';
import type { Limits } from './limits.ts';
import type { SharedState } from './presence.ts';
import { readNews, writeNews, type News, type Radio } from './radio.ts';
import type { Room } from './room.ts';
import type { Log, RoomStore } from './store.ts';
import { LogTail } from './tail.ts';

interface NeighboursOptions {
  store: RoomStore;
  /** Null where there is none: the log is then followed alone. */
  radio: Radio | null;
  limits: Limits;
  log: Log;
  /** Somebody's rights were changed in another process. */
  onAccessNews(paperId?: string): void;
}

/** Every process says so often that it is there, and hears itself: so it knows that the radio works. */
const pulsesUntilDeaf = 3;
/** The channel that all hear, whatever rooms they have open. */
const everybody = 'all';

export class Neighbours {
  readonly #name = randomUUID();
  readonly #options: NeighboursOptions;
  readonly #tail: LogTail;
  readonly #rooms = new Map<string, Room>();
  /** When each process was heard, this one included. */
  readonly #heard = new Map<string, number>();
  readonly #pulse: NodeJS.Timeout | undefined;
  #wasHearing = false;

  constructor(options: NeighboursOptions) {
    const { radio, limits } = options;
    this.#options = options;
    this.#tail = new LogTail({ ...options, hearsOthers: () => this.#hears });
    if (!radio) return;
    radio.tune(
      everybody,
      (bytes) => this.#hear(null, bytes),
      () => this.#beat(),
    );
    this.#pulse = setInterval(() => this.#beat(), limits.tailMs).unref();
  }

  /** Hears of a room from now on, and follows its log once it is loaded. */
  enter(room: Room): void {
    const { paperId } = room;
    this.#rooms.set(paperId, room);
    this.#options.radio?.tune(
      channelOf(paperId),
      (bytes) => this.#hear(paperId, bytes),
      () => this.#catchUp(paperId),
    );
    void room.loaded.then(
      (isThere) => isThere && this.#follow(room),
      () => {}, // it is closed, and whoever asked for it knows
    );
  }

  leave(room: Room): void {
    this.#tail.leave(room);
    if (this.#rooms.get(room.paperId) !== room) return;
    this.#rooms.delete(room.paperId);
    this.#options.radio?.leave(channelOf(room.paperId));
  }

  /** Tells the others what is durable now. Not before: nobody may build on what a dying process could take along. */
  noteCommit(lane: Lane, updates: Uint8Array[], last: number | undefined): void {
    if (last === undefined) return;
    this.#tail.noteOwn(lane, updates.length, last);
    this.#say(channelOf(lane.paperId), { kind: 'updates', first: last - updates.length + 1, updates });
  }

  sharePresence(paperId: string, states: SharedState[]): void {
    this.#say(channelOf(paperId), { kind: 'presence', states });
  }

  tellTalk(paperId: string): void {
    this.#say(channelOf(paperId), { kind: 'talk' });
  }

  /** Reads what others have stored as soon as possible. */
  hurry(): void {
    this.#tail.hurry();
  }

  tellAccess(paperId?: string): void {
    this.#say(everybody, { kind: 'access', paperId: paperId ?? null });
  }

  /** Whoever is here is no longer here for the others. Resolves when the log is followed no more. */
  stop(): Promise<void> {
    clearInterval(this.#pulse);
    this.#say(everybody, { kind: 'farewell' });
    return this.#tail.stop();
  }

  get #hears(): boolean {
    if (!this.#options.radio?.isUp) return false;
    const heard = this.#heard.get(this.#name) ?? 0;
    return Date.now() - heard < pulsesUntilDeaf * this.#options.limits.tailMs;
  }

  #follow(room: Room): void {
    if (this.#rooms.get(room.paperId) !== room) return;
    this.#tail.enter(room);
    // for what was said between the reading of the document and now
    if (this.#options.radio) this.#tail.hurry();
  }

  /** What was said while a channel was not heard is lost, also for the others. */
  #catchUp(paperId: string): void {
    this.#tail.hurry();
    this.#say(channelOf(paperId), { kind: 'question' });
    const states = this.#rooms.get(paperId)?.presence.share() ?? [];
    if (states.length > 0) this.sharePresence(paperId, states);
  }

  #beat(): void {
    this.#say(everybody, { kind: 'pulse' });
    const hears = this.#hears;
    if (hears !== this.#wasHearing) {
      const { log } = this.#options;
      if (hears) log.info({}, 'other processes can be heard');
      else log.warn({}, 'other processes cannot be heard: the log is followed instead');
    }
    this.#tail.keepUp();
    this.#wasHearing = hears;
    const { silenceMs } = this.#options.limits;
    for (const [name, heard] of this.#heard) {
      if (name !== this.#name && Date.now() - heard > silenceMs) this.#forget(name);
    }
  }

  #forget(name: string): void {
    this.#heard.delete(name);
    for (const { presence } of this.#rooms.values()) presence.forget(name);
  }

  #say(channel: string, news: News): void {
    this.#options.radio?.say(channel, writeNews(this.#name, news));
  }

  #hear(paperId: string | null, bytes: Uint8Array): void {
    const heard = readNews(bytes);
    if (!heard) return this.#options.log.warn({}, 'another process said what makes no sense here');
    const { sender, news } = heard;
    const isNew = !this.#heard.has(sender);
    this.#heard.set(sender, Date.now());
    if (sender === this.#name) return;
    if (news.kind === 'farewell') return this.#forget(sender);
    // also one that was silent for too long, and whose people were taken away
    if (isNew) for (const room of this.#rooms.keys()) this.#say(channelOf(room), { kind: 'question' });
    if (news.kind === 'access') this.#options.onAccessNews(news.paperId ?? undefined);
    else if (paperId) this.#hearOfRoom(paperId, sender, news);
  }

  #hearOfRoom(paperId: string, sender: string, news: News): void {
    const room = this.#rooms.get(paperId);
    const presence = room?.presence;
    if (news.kind === 'talk') room?.tellTalk();
    else if (news.kind === 'updates') this.#tail.take(paperId, news.first, news.updates);
    else if (news.kind === 'presence') presence?.hear(sender, news.states);
    else if (news.kind === 'question' && presence) this.sharePresence(paperId, presence.share());
  }
}

const channelOf = (paperId: string) => `paper:${paperId}`;
