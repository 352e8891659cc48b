/**
 * Access is checked when a socket opens, when somebody says that it changed, and every few seconds for all sockets at
 * once: news from another process, or from a hand in the database itself, comes in no other way.
 */
import { closeCodes } from '#lib/paper/wire.ts';
import type { Limits } from './limits.ts';
import type { Participant } from './participant.ts';
import type { Rooms } from './rooms.ts';
import { judgeRole, type Log, type RoomGuard, type Standing } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

interface AccessOptions {
  guard: RoomGuard;
  rooms: Rooms;
  limits: Limits;
  log: Log;
}

export class AccessWatch {
  readonly #options: AccessOptions;
  readonly #interval: NodeJS.Timeout;
  #retry: NodeJS.Timeout | undefined;
  #isRechecking = false;
  #isStopped = false;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.#interval = setInterval(() => void this.#recheckAll(), options.limits.recheckMs).unref();
  }

  /** Never rejects: when the guard fails, everybody stays and all are checked again after a few seconds. */
  async recheck(paperId?: string): Promise<void> {
    const { guard, rooms, limits, log } = this.#options;
    const seats = rooms.participants(paperId);
    if (seats.length === 0) return;
    const open = seats.map(({ participant: { visitor }, paperId }) => ({
      sessionId: visitor.sessionId,
      accountId: visitor.accountId,
      paperId,
    }));
    try {
      const standings = await withTimeLimit(guard.recheck(open), limits.guardMs, 'checking access');
      if (standings.length !== open.length)
        throw new Error('checking access gave too few or too many answers');
      seats.forEach(({ participant }, index) => enforce(participant, standings[index] ?? null));
    } catch (error) {
      log.error({ error, sockets: open.length }, 'access could not be checked, trying again');
      this.#scheduleRetry();
    }
  }

  /** A database that is slow is not asked again before it has answered. */
  async #recheckAll(): Promise<void> {
    if (this.#isRechecking) return;
    this.#isRechecking = true;
    await this.recheck();
    this.#isRechecking = false;
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#interval);
    clearTimeout(this.#retry);
  }

  #scheduleRetry(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.recheck(), this.#options.limits.recheckRetryMs).unref();
  }
}

/**
 * A change of what a person may do to the text closes the socket with a code that lets the client come back: it is then
 * admitted with its new role by the one way in, instead of a half-changed one (a reader is greeted differently, and
 * knows it).
 */
function enforce({ connection, writing }: Participant, standing: Standing): void {
  if (standing === null) connection.close(closeCodes.forbidden, 'access has ended');
  else if (standing === 'signed-out') connection.close(closeCodes.signedOut, 'signed out');
  else if (judgeRole(standing) !== writing) connection.close(closeCodes.roleChanged, 'role has changed');
}
