/** The way into a room: origin, address, session and role, limits; then a seat in a room that is ready. */
import type { IncomingMessage } from 'node:http';
import { closeCodes } from '#lib/paper/wire.ts';
import type { Address } from './address.ts';
import type { Backlog } from './backlog.ts';
import type { Connection } from './connection.ts';
import { createSeat, greet, receiveFrame } from './exchange.ts';
import type { Limits } from './limits.ts';
import { Participant } from './participant.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Log, RoomGuard, Visitor } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

interface DoorOptions {
  guard: RoomGuard;
  isAllowedOrigin(origin: string | undefined, request: IncomingMessage): boolean;
  rooms: Rooms;
  backlog: Backlog;
  limits: Limits;
  log: Log;
}

interface Refusal {
  code: number;
  reason: string;
}

/** How often a newcomer is asked again when access changes while they come in. */
const maxAttempts = 3;

export class Door {
  readonly #options: DoorOptions;
  /** Grows with every news of changed access: who was admitted on older knowledge is asked once more. */
  #accessNews = 0;
  #isShut = false;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  noteAccessNews(): void {
    this.#accessNews++;
  }

  /** Lets nobody in from now on. */
  shut(): void {
    this.#isShut = true;
  }

  /** Leads a connection to its room, or closes it with the reason; never rejects. */
  async receive(connection: Connection, request: IncomingMessage, address: Address): Promise<void> {
    try {
      const refusal = await this.#letIn(connection, request, address);
      if (refusal) connection.close(refusal.code, refusal.reason);
    } catch (error) {
      this.#options.log.error({ error, address }, 'a socket could not be let in');
      connection.close(closeCodes.retry, 'try again');
    }
  }

  async #letIn(connection: Connection, request: IncomingMessage, address: Address): Promise<Refusal | null> {
    const { guard, rooms, limits, isAllowedOrigin } = this.#options;
    if (!isAllowedOrigin(request.headers.origin, request)) {
      return { code: closeCodes.forbidden, reason: 'foreign origin' };
    }
    if ('refusal' in address) return { code: address.refusal, reason: address.reason };
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const news = this.#accessNews;
      const full = this.#findOwnRefusal();
      if (full) return full;
      const admission = await withTimeLimit(
        guard.admit(request, address.paperId),
        limits.guardMs,
        'admitting a socket',
      );
      if (!admission.ok) return { code: admission.code, reason: 'not admitted' };
      const room = await rooms.open(address.paperId);
      if (!room) return { code: closeCodes.gone, reason: 'no such paper' };
      if (news === this.#accessNews && room.isReady)
        return this.#seat({ room, connection, visitor: admission.visitor });
    }
    return { code: closeCodes.retry, reason: 'access is changing' };
  }

  /** Reasons that have nothing to do with who comes. */
  #findOwnRefusal(): Refusal | null {
    if (this.#isShut) return { code: closeCodes.restart, reason: 'server restarts' };
    if (this.#options.backlog.isHigh) return { code: closeCodes.retry, reason: 'store is behind' };
    return null;
  }

  /** From here on nothing waits, so that nothing can change between the last check and the seat. */
  #seat({ room, connection, visitor }: Newcomer): Refusal | null {
    const refusal = this.#findOwnRefusal() ?? findCrowd(room, visitor);
    if (refusal || connection.isClosed) return refusal;
    const participant = new Participant(connection, visitor);
    const seat = createSeat(room, participant);
    room.join(participant);
    connection.onClose(() => room.leave(participant));
    greet(seat);
    connection.listen((bytes) => receiveFrame(seat, bytes));
    return null;
  }
}

interface Newcomer {
  room: Room;
  connection: Connection;
  visitor: Visitor;
}

/** Final, so that nobody knocks for ever: the editor says why, and how to try again. */
function findCrowd({ participants, tools: { limits } }: Room, { accountId }: Visitor): Refusal | null {
  const accounts = [...participants].map((participant) => participant.accountId);
  const own = accounts.filter((account) => account === accountId).length;
  if (own >= limits.socketsPerPerson) return { code: closeCodes.crowded, reason: 'too many windows' };
  const people = new Set(accounts);
  if (own === 0 && people.size >= limits.peoplePerRoom)
    return { code: closeCodes.crowded, reason: 'room is full' };
  return null;
}
