/** Every number of the room server in one place; sizes in bytes, times in milliseconds. */
import { EnvironmentError } from '#lib/platform/server/environment.ts';

export interface Limits {
  /** One frame; above it the socket is closed for good. */
  frameBytes: number;
  /** One document, as a full state. Text may still be deleted from a document above it. */
  documentBytes: number;
  peoplePerRoom: number;
  socketsPerPerson: number;
  /** One person's presence (cursor, name). */
  presenceBytes: number;
  /** How long presence is gathered before it is told. */
  presenceTickMs: number;
  /** Updates of one socket that wait for something missing, and frames of one socket whose room is not ready. */
  waitingBytes: number;
  /** Of one socket; what is above is not refused, but read later. Other frames count a quarter. */
  updatesPerSecond: number;
  updateBurst: number;
  /**
   * Not yet sent to one socket: above the first it gets no more text and presence, and later one update with all it
   * missed; above the second, or when it stays behind for so long, it is closed to come back.
   */
  lagBytes: number;
  unsentBytes: number;
  lagMs: number;
  /** The slowest line on which a long answer, such as a whole document, is waited for, in bytes a second. */
  slowestLine: number;
  /** Updates not yet committed, over all rooms: above it writers are paused and nobody new comes in. */
  queueBytes: number;
  /** One commit takes at most so much of the queue. */
  commitBytes: number;
  /** How long updates are gathered before a commit. */
  commitDelayMs: number;
  /** A store that has not answered by then is taken to have failed. */
  storeMs: number;
  /** A guard that has not answered by then is taken to have failed. */
  guardMs: number;
  /** First pause after a failed commit; it doubles up to the second. */
  backOffMs: number;
  backOffMaxMs: number;
  /** How often the log's tail is read for what other processes stored: when they cannot be heard, and when they can. */
  tailMs: number;
  heardTailMs: number;
  /** A process that was not heard for so long is gone, and with it who was there. */
  silenceMs: number;
  /** How long an empty room stays in memory. */
  idleGraceMs: number;
  /** How long nobody must have written until a room keeps bytes instead of a live document. */
  restMs: number;
  /** How often sockets are looked at for the next two. */
  heartbeatMs: number;
  pingMs: number;
  /** y-websocket reconnects after 30 s without an application message; quiet sockets get one before. */
  quietMs: number;
  /** How often everybody's access is asked for, in one call: a revocation reaches a socket within this and a second. */
  recheckMs: number;
  recheckRetryMs: number;
  /** How long a suggester's socket may hold what only others may send, before it is refused. */
  relayMs: number;
  /** Graceful stop. */
  closeMs: number;
}

export const defaultLimits: Limits = {
  frameBytes: 1024 * 1024,
  documentBytes: 20 * 1000 * 1000,
  peoplePerRoom: 200,
  socketsPerPerson: 10,
  presenceBytes: 2048,
  presenceTickMs: 50,
  waitingBytes: 2 * 1024 * 1024,
  updatesPerSecond: 60,
  updateBurst: 300,
  lagBytes: 1024 * 1024,
  unsentBytes: 8 * 1024 * 1024,
  lagMs: 15_000,
  slowestLine: 64 * 1024,
  queueBytes: 32 * 1024 * 1024,
  commitBytes: 4 * 1024 * 1024,
  commitDelayMs: 30,
  storeMs: 30_000,
  guardMs: 10_000,
  backOffMs: 100,
  backOffMaxMs: 5_000,
  tailMs: 1_000,
  heardTailMs: 10_000,
  silenceMs: 10_000,
  idleGraceMs: 45_000,
  restMs: 20_000,
  heartbeatMs: 5_000,
  pingMs: 30_000,
  quietMs: 20_000,
  recheckMs: 4_000,
  recheckRetryMs: 5_000,
  relayMs: 5_000,
  closeMs: 10_000,
};

/** For load tests, where one account stands for a crowd: no limits on what a person or a socket does, only on sizes. */
export const withoutPersonalLimits: Partial<Limits> = {
  peoplePerRoom: Infinity,
  socketsPerPerson: Infinity,
  updatesPerSecond: Infinity,
};

/** The limits that an operator may set, by their variables (`src/env.ts`). */
const settings = [
  ['COLLAB_FRAME_BYTES', 'frameBytes'],
  ['COLLAB_DOCUMENT_BYTES', 'documentBytes'],
  ['COLLAB_PEOPLE_PER_ROOM', 'peoplePerRoom'],
  ['COLLAB_SOCKETS_PER_PERSON', 'socketsPerPerson'],
  ['COLLAB_UPDATES_PER_SECOND', 'updatesPerSecond'],
  ['COLLAB_UPDATE_BURST', 'updateBurst'],
  ['COLLAB_PRESENCE_BYTES', 'presenceBytes'],
  ['COLLAB_PRESENCE_TICK_MS', 'presenceTickMs'],
  ['COLLAB_LAG_BYTES', 'lagBytes'],
  ['COLLAB_LAG_MS', 'lagMs'],
  ['COLLAB_UNSENT_BYTES', 'unsentBytes'],
  ['COLLAB_QUEUE_BYTES', 'queueBytes'],
  ['COLLAB_COMMIT_DELAY_MS', 'commitDelayMs'],
  ['COLLAB_STORE_MS', 'storeMs'],
  ['COLLAB_IDLE_GRACE_MS', 'idleGraceMs'],
  ['COLLAB_TAIL_MS', 'tailMs'],
  ['COLLAB_CLOSE_MS', 'closeMs'],
] as const satisfies [string, keyof Limits][];

type LimitSettings = { [Name in (typeof settings)[number][0]]?: number } & { COLLAB_LIMITS: 'on' | 'off' };

/**
 * What the environment says of the limits.
 * @throws EnvironmentError with one line when two of them contradict each other
 */
export function readLimits(environment: LimitSettings): Partial<Limits> {
  const given: Partial<Limits> = environment.COLLAB_LIMITS === 'off' ? { ...withoutPersonalLimits } : {};
  for (const [name, limit] of settings) {
    const value = environment[name];
    if (value !== undefined) given[limit] = value;
  }
  const { lagBytes, unsentBytes } = { ...defaultLimits, ...given };
  if (unsentBytes <= lagBytes) {
    throw new EnvironmentError(
      `COLLAB_UNSENT_BYTES: must be more than COLLAB_LAG_BYTES (${lagBytes}), or windows are closed before they can catch up.`,
    );
  }
  return given;
}
