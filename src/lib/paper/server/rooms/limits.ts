/** Every number of the room server in one place; sizes in bytes, times in milliseconds. */
export interface Limits {
  /** One frame; above it the socket is closed for good. */
  frameBytes: number;
  /** One document, as a full state. Text may still be deleted from a document above it. */
  documentBytes: number;
  peoplePerRoom: number;
  socketsPerPerson: number;
  /** One person's presence (cursor, name). */
  presenceBytes: number;
  /** Updates of one socket that wait for something missing, and frames of one socket whose room is not ready. */
  waitingBytes: number;
  /** Not yet sent to one socket: above the first, presence is skipped; above the second, the socket is closed. */
  unsentPresenceBytes: number;
  unsentBytes: number;
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
  /** How long an empty room stays in memory. */
  idleGraceMs: number;
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
  waitingBytes: 2 * 1024 * 1024,
  unsentPresenceBytes: 1024 * 1024,
  unsentBytes: 8 * 1024 * 1024,
  queueBytes: 32 * 1024 * 1024,
  commitBytes: 4 * 1024 * 1024,
  commitDelayMs: 30,
  storeMs: 30_000,
  guardMs: 10_000,
  backOffMs: 100,
  backOffMaxMs: 5_000,
  idleGraceMs: 45_000,
  heartbeatMs: 5_000,
  pingMs: 30_000,
  quietMs: 20_000,
  recheckMs: 4_000,
  recheckRetryMs: 5_000,
  relayMs: 5_000,
  closeMs: 10_000,
};
