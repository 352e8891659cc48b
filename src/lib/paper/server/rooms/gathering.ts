/** A room's presence, told once a tick: a flood of moving cursors costs every socket one frame. */
import { writePresence } from './frames.ts';
import type { Limits } from './limits.ts';
import type { Participant } from './participant.ts';
import { Presence, type PresenceNews, type SharedState } from './presence.ts';
import { SharedMessage } from './shared-message.ts';

interface GatheringOptions {
  limits: Pick<Limits, 'presenceBytes' | 'presenceTickMs'>;
  participants: ReadonlySet<Participant>;
  /** What changed at the sockets of this process. */
  share(states: SharedState[]): void;
}

export class Gathering {
  readonly #presence: Presence;
  readonly #options: GatheringOptions;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: GatheringOptions) {
    this.#options = options;
    this.#presence = new Presence(options.limits);
  }

  /** Throws on bytes that are no presence at all. */
  announce(participant: Participant, bytes: Uint8Array): void {
    if (this.#presence.announce(participant, bytes)) this.#schedule();
  }

  /** Has a newcomer, or one who asks or has missed some, told who is there. */
  ask(participant: Participant): void {
    this.#presence.ask(participant);
    this.#schedule();
  }

  leave(participant: Participant): void {
    if (this.#presence.leave(participant)) this.#schedule();
  }

  /** Takes what another process tells of its sockets. */
  hear(process: string, states: SharedState[]): void {
    // every state is to be heard, also after the first news
    if (states.map((state) => this.#presence.hear(process, state)).includes(true)) this.#schedule();
  }

  /** Another process is gone, and all its sockets with it. */
  forget(process: string): void {
    if (this.#presence.forget(process)) this.#schedule();
  }

  /** Who is there at sockets of this process. */
  share(): SharedState[] {
    return this.#presence.share();
  }

  /** The id that a socket has announced. */
  idOf(participant: Participant): number | undefined {
    return this.#presence.idOf(participant);
  }

  /** Whether another account has announced this id, now or a while ago. */
  isOthers(accountId: string, client: number): boolean {
    return this.#presence.isOthers(accountId, client);
  }

  /** Tells other processes what they have not heard yet. */
  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#tick();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#tick(), this.#options.limits.presenceTickMs).unref();
  }

  #tick(): void {
    this.#timer = undefined;
    const news = this.#presence.takeNews();
    const messages = new Map<Uint8Array, SharedMessage>();
    for (const participant of this.#options.participants) this.#tell(participant, news, messages);
    if (news.shared.length > 0) this.#options.share(news.shared);
  }

  /** Those who hear the same bytes get the same message. */
  #tell(participant: Participant, news: PresenceNews, messages: Map<Uint8Array, SharedMessage>): void {
    const bytes = news.for(participant);
    if (!bytes) return;
    const message = messages.get(bytes) ?? new SharedMessage(writePresence(bytes));
    messages.set(bytes, message);
    participant.connection.sendUnlessBehind(message);
  }
}
