/** What happens to one frame of one participant: the y-websocket protocol with roles, gaps and durable answers. */
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { integrate, mayContinue, mayFill, mergeHeld, type Held } from './document.ts';
import { deletesWords } from './incoming.ts';
import { readFrame, writeAnswer, writeQuestion } from './frames.ts';
import type { Participant } from './participant.ts';
import type { Room } from './room.ts';
import { judgeSuggester } from './suggester.ts';
import { bringsNewStructs, isEmpty, readUpdate, type Update } from './update.ts';

/** A participant's place in a room. Asking for the document wakes a text that is at rest. */
export interface Seat {
  readonly room: Room;
  readonly doc: Y.Doc;
  readonly participant: Participant;
}

export function createSeat(room: Room, participant: Participant): Seat {
  return {
    room,
    participant,
    get doc() {
      return room.doc;
    },
  };
}

/**
 * Greets a newcomer. Readers are not asked what they have: they may not give anything, and an honest answer would
 * have to be told from a forged one. They still get everything, because their client asks.
 */
export function greet({ room, participant }: Seat): void {
  if (participant.mayWrite) participant.connection.send(writeQuestion(room.encodeStateVector()));
  room.presence.ask(participant);
}

/** Handles a frame. Never drops a writer's frame and goes on: what is not taken ends in a closed socket. */
export function receiveFrame(seat: Seat, bytes: Uint8Array): void {
  const { room, participant } = seat;
  const frame = readFrame(bytes);
  switch (frame?.kind) {
    case 'question':
      return answerQuestion(seat, frame.stateVector);
    case 'update':
      return receiveUpdate(seat, frame.update, frame.answersQuestion);
    case 'presence':
      return receivePresence(seat, frame.presence);
    case 'presence-question':
      return room.presence.ask(participant);
    case 'talk':
      participant.wantsTalk = true;
      return;
    case 'saved':
      participant.ask(frame.counter);
      return participant.answerQuestions(room.lane);
    default:
      return refuse(seat);
  }
}

function refuse({ participant }: Seat): void {
  participant.connection.close(closeCodes.malformed, 'malformed frame');
}

function answerQuestion(seat: Seat, stateVector: Uint8Array): void {
  let update: Uint8Array;
  try {
    update = seat.room.encodeSince(stateVector);
  } catch {
    return refuse(seat);
  }
  seat.participant.connection.sendAnswer(writeAnswer(update));
}

function receivePresence(seat: Seat, bytes: Uint8Array): void {
  try {
    seat.room.presence.announce(seat.participant, bytes);
  } catch {
    return refuse(seat);
  }
}

/**
 * A reader (a commenter is one here) is judged by the new effect on the known state, not by the kind of frame, because honest readers send
 * updates too:
 * - Known structs and known deletions (an answer to SyncStep1 always carries the whole delete set) change nothing
 *   and pass silently.
 * - New deletions without new structs come from honest readers as well: Yjs answers foreign formatting with the
 *   deletion of superfluous marks (81 of 300 runs). They are ignored, not applied, and the socket stays. A forged
 *   deletion is ignored in the same way. Ignoring it breaks nothing later, since deletions take no clock: nothing
 *   that follows depends on them. Only the reader's own copy differs, by marks without meaning, and nothing of
 *   hers is ever stored.
 * - New structs never come from an honest reader's client. They are neither applied nor passed on nor stored, and
 *   the socket is closed for good, because everything later from that client would hang on them.
 */
function receiveUpdate(seat: Seat, bytes: Uint8Array, answersQuestion: boolean): void {
  const { room, participant } = seat;
  const update = readUpdate(bytes);
  if (!update) return refuse(seat);
  // What a newcomer with nothing of her own answers; no reason to wake a text that is at rest.
  if (isEmpty(update)) {
    if (answersQuestion) participant.hasAnswered = true;
    return participant.answerQuestions(room.lane);
  }
  const { doc } = seat;
  const isNew = bringsNewStructs(doc, update);
  if (!participant.mayWrite) {
    if (isNew) refuseWrite(seat, update, 'readers cannot write');
    // what was ignored is not to be called saved
    else if (deletesWords(doc, update)) participant.wasIgnored = true;
    return;
  }
  if (isNew && room.refused.has(doc, update, participant.accountId)) {
    return refuseWrite(seat, update, 'refused before');
  }
  if (isNew && isTooLarge(seat, bytes.length)) {
    participant.connection.close(closeCodes.tooLarge, 'document is too large');
    return;
  }
  if (answersQuestion) participant.hasAnswered = true;
  if (take(seat, bytes, update)) continueHeld(room);
  participant.answerQuestions(room.lane);
}

/** The sum of updates is an upper bound; the real size is measured only when that bound is reached. */
function isTooLarge({ room, doc }: Seat, bytes: number): boolean {
  const { documentBytes } = room.tools.limits;
  if (room.documentBytes + bytes <= documentBytes) return false;
  room.documentBytes = Y.encodeStateAsUpdate(doc).length;
  return room.documentBytes + bytes > documentBytes;
}

/** Nothing of it is applied, passed on or stored; everything later from that client would hang on it. */
function refuseWrite({ room, doc, participant }: Seat, update: Update, reason: string): void {
  participant.held = null;
  room.refused.note(doc, update, participant.accountId, room.presence);
  participant.connection.close(closeCodes.refused, reason);
}

/** Takes what the role allows; returns whether the document changed. */
function take(seat: Seat, bytes: Uint8Array, update: Update): boolean {
  return seat.participant.writing === 'write'
    ? integrateFor(seat, bytes, update)
    : takeSuggested(seat, bytes, update);
}

/**
 * Of a suggester's updates all that is her own is taken, or nothing. What comes while something is held belongs to it:
 * it most likely hangs on it.
 */
function takeSuggested(seat: Seat, bytes: Uint8Array, update: Update): boolean {
  const { room, doc, participant } = seat;
  const { held } = participant;
  if (held) {
    const isStill = !held.isForeign && !mayFill(update, held);
    bytes = Y.mergeUpdates([held.update, bytes]);
    // Judging it all again with every word would cost more than all else.
    if (isStill) {
      hold(seat, { ...held, update: bytes }, false);
      return false;
    }
    update = Y.decodeUpdate(bytes);
  }
  const { accountId } = participant;
  const judgement = judgeSuggester(doc, bytes, update, {
    accountId,
    ownClient: room.presence.idOf(participant),
    isOthers: (client) => room.presence.isOthers(accountId, client),
  });
  if (judgement.kind === 'refuse') {
    refuseWrite(seat, update, judgement.reason);
    return false;
  }
  const { kind, missing, isForeign } = judgement;
  if (kind === 'wait' || isForeign) holdSuggested(seat, { update: bytes, missing, isForeign });
  else {
    participant.held = null;
    participant.regainPatience();
  }
  return judgement.update !== null && integrateFor(seat, judgement.update);
}

/**
 * Honest clients pass on what this process has not heard of yet. What nobody else brings in time was forged; what lacks
 * something of her own may come anew.
 */
function holdSuggested(seat: Seat, held: Held): void {
  const { room, participant } = seat;
  const { relayMs, gapMs } = room.tools.limits;
  if (held.isForeign !== participant.held?.isForeign) participant.regainPatience();
  hold(seat, held, participant.held === null && !held.isForeign);
  participant.losePatience(held.isForeign ? relayMs : gapMs, () => {
    const { held } = participant;
    if (!held) return;
    if (!held.isForeign) participant.connection.close(closeCodes.retry, 'something is missing');
    else room.guard(() => refuseWrite(seat, Y.decodeUpdate(held.update), 'not her own'));
  });
}

/** Integrates, passes on and stores a participant's update; returns whether the document changed. */
function integrateFor({ room, doc, participant }: Seat, bytes: Uint8Array, update?: Update): boolean {
  let integration;
  try {
    integration = integrate(doc, bytes, update);
  } catch (error) {
    participant.connection.close(closeCodes.malformed, 'update cannot be integrated');
    room.distrust(error);
    return false;
  }
  if (integration.held) {
    const held = mergeHeld(participant.held, integration.held);
    hold({ room, doc, participant }, held, participant.held === null);
  }
  if (integration.effect) room.publish(integration.effect, participant);
  return integration.effect !== null;
}

/** Keeps what came too early, and asks a client that has answered already to send what is missing. */
function hold({ room, doc, participant }: Seat, held: Held, isNews: boolean): void {
  participant.held = held;
  if (participant.held.update.length > room.tools.limits.waitingBytes) {
    participant.connection.close(closeCodes.retry, 'too much is missing');
  } else if (isNews && participant.hasAnswered) {
    participant.connection.send(writeQuestion(Y.encodeStateVector(doc)));
  }
}

/** After a change: what anybody's held updates waited for may have come, and so on until nothing moves. */
export function continueHeld(room: Room): void {
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const participant of room.participants) {
      const { held } = participant;
      if (!held || !mayContinue(room.doc, held)) continue;
      participant.held = null;
      const seat = createSeat(room, participant);
      try {
        if (take(seat, held.update, Y.decodeUpdate(held.update))) hasMoved = true;
        participant.answerQuestions(room.lane);
      } catch (error) {
        // nobody else's frame shall pay for it, and what is lost here she sends again
        room.tools.log.error({ error, paperId: room.paperId }, 'held updates could not be handled');
        participant.connection.close(closeCodes.retry, 'internal error');
      }
    }
  }
}
