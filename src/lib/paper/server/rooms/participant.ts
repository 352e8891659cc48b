/** One person at one socket in a room, and what the protocol has to remember about them. */
import { writeSaved } from './frames.ts';
import type { Connection } from './connection.ts';
import type { Held } from './document.ts';
import type { Lane } from './lane.ts';
import { Missed } from './missed.ts';
import type { SharedMessage } from './shared-message.ts';
import { judgeRole, type Visitor, type Writing } from './store.ts';

/** So many unanswered questions a socket may have; older ones are answered by the newest. */
const maxQuestions = 100;

export class Participant {
  readonly connection: Connection;
  readonly visitor: Visitor;
  readonly writing: Writing;
  /** The SyncStep2 has come: before it, edits made offline are still unknown here, and nothing counts as saved. */
  hasAnswered = false;
  /** What this client sent and what cannot be integrated yet; it is stored only once it is whole. */
  held: Held | null = null;
  /** The client asked to be told when something is said about the text. */
  wantsTalk = false;
  /** She deleted words that she may not delete, such as an editor who became a reader while she was offline. */
  wasIgnored = false;
  /** What the others wrote while this client was behind with reading. */
  readonly missed = new Missed();
  /** Counters of message 100 that wait for the client's SyncStep2 or for the rest of a gapped update. */
  #questions: number[] = [];
  #patience: NodeJS.Timeout | undefined;

  constructor(connection: Connection, visitor: Visitor) {
    this.connection = connection;
    this.visitor = visitor;
    this.writing = judgeRole(visitor.role);
    connection.onClose(() => clearTimeout(this.#patience));
  }

  /** Whether anything of hers may go into the document. */
  get mayWrite(): boolean {
    return this.writing !== 'none';
  }

  get accountId(): string {
    return this.visitor.accountId;
  }

  get name(): string {
    return this.visitor.name;
  }

  /** Passes on what others wrote, now or once the client has caught up. */
  tell(update: Uint8Array, message: SharedMessage): void {
    if (!this.connection.sendUnlessBehind(message)) this.missed.note(update);
  }

  /** Runs when what others alone may send has not come from them in time. */
  losePatience(ms: number, run: () => void): void {
    this.#patience ??= setTimeout(run, ms).unref();
  }

  regainPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  /** Notes the question "is it saved?". */
  ask(counter: number): void {
    this.#questions.push(counter);
    if (this.#questions.length > maxQuestions) this.#questions.shift();
  }

  /**
   * Answers the questions after the commit of all that the lane holds now. That may be more than this socket sent,
   * but never less: what it sent may have been known already from another socket and not be durable yet.
   */
  answerQuestions(lane: Lane): void {
    const isComplete = this.mayWrite ? this.hasAnswered && !this.held : !this.wasIgnored;
    if (!isComplete || this.#questions.length === 0) return;
    const counters = this.#questions;
    this.#questions = [];
    const answer = () => counters.forEach((counter) => this.connection.send(writeSaved(counter)));
    if (!this.mayWrite) return answer();
    lane.whenDurable((isDurable) => {
      if (isDurable) answer();
    });
  }
}
