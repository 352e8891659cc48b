/** The frames of the y-websocket protocol, and the one of our own: bytes to values and back. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import {
  messageAwareness,
  messageQueryAwareness,
  messageSaved,
  messageSync,
  messageTalk,
} from '#lib/paper/wire.ts';

export type Frame =
  /** SyncStep1: "this is what I have, send me the rest". */
  | { kind: 'question'; stateVector: Uint8Array }
  /** SyncStep2 when `answersQuestion`, else a plain update. */
  | { kind: 'update'; update: Uint8Array; answersQuestion: boolean }
  | { kind: 'presence'; presence: Uint8Array }
  | { kind: 'presence-question' }
  | { kind: 'saved'; counter: number }
  | { kind: 'talk' };

/** The frame's meaning, or null for bytes that no honest client sends; a frame must be used up to its last byte. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : frame;
  } catch {
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageSync:
      return readSyncMessage(decoder);
    case messageAwareness:
      return { kind: 'presence', presence: decoding.readVarUint8Array(decoder) };
    case messageQueryAwareness:
      return { kind: 'presence-question' };
    case messageSaved:
      return { kind: 'saved', counter: decoding.readVarUint(decoder) };
    case messageTalk:
      return { kind: 'talk' };
    default:
      return null;
  }
}

function readSyncMessage(decoder: decoding.Decoder): Frame | null {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) return { kind: 'question', stateVector: bytes };
  if (step === messageYjsSyncStep2) return { kind: 'update', update: bytes, answersQuestion: true };
  if (step === messageYjsUpdate) return { kind: 'update', update: bytes, answersQuestion: false };
  return null;
}

/** SyncStep1, SyncStep2 and update share one form. */
function writeSync(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

export const writeQuestion = (stateVector: Uint8Array) => writeSync(messageYjsSyncStep1, stateVector);
export const writeAnswer = (update: Uint8Array) => writeSync(messageYjsSyncStep2, update);
export const writeUpdate = (update: Uint8Array) => writeSync(messageYjsUpdate, update);

export function writePresence(presence: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageAwareness);
  encoding.writeVarUint8Array(encoder, presence);
  return encoding.toUint8Array(encoder);
}

export function writeSaved(counter: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSaved);
  encoding.writeVarUint(encoder, counter);
  return encoding.toUint8Array(encoder);
}

/** "Tell me of talk" from a client, "there is some" from the server. */
export const talkFrame = Uint8Array.of(messageTalk);

/** The presence of nobody: a stock client reads it, changes nothing and notes that the server is alive. */
export const keepAliveFrame = writePresence(Uint8Array.of(0));
