/** A room and its clients in one process, without sockets: every frame moves when the test says so. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { readSyncMessage } from 'y-protocols/sync';
import * as Y from 'yjs';
import { switchOffCleanUp } from '#lib/paper/clean-up.ts';
import { messageSaved, messageSync } from '#lib/paper/wire.ts';
import { Committer } from '../committer.ts';
import { Connection } from '../connection.ts';
import { createSeat, greet, receiveFrame, type Seat } from '../exchange.ts';
import { writePresence, writeQuestion, writeSaved, writeUpdate } from '../frames.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { Participant } from '../participant.ts';
import { Room } from '../room.ts';
import type { PaperRole } from '../store.ts';
import { MemoryStore } from './memory-store.ts';

const ignore = () => {};
const log = { info: ignore, warn: ignore, error: ignore };

/** What the room server uses of a socket of ws. */
class StillSocket extends EventEmitter {
  readonly sent: Uint8Array[] = [];
  readonly bufferedAmount = 0;
  readonly readyState = 1;
  closeCode: number | null = null;
  reason = '';

  send(frame: Uint8Array): void {
    this.sent.push(frame);
  }
  close(code: number, reason: string): void {
    this.closeCode ??= code;
    this.reason ||= reason;
  }
  /** The line beneath: what is shared comes framed, with a head of 2, 4 or 10 bytes. */
  write(framed: Uint8Array): boolean {
    const [, length = 0] = framed;
    this.sent.push(framed.subarray(length < 126 ? 2 : length === 126 ? 4 : 10));
    return true;
  }
  resume = ignore;
  pause = ignore;
  ping = ignore;
  terminate = ignore;
}

export interface TestRoom {
  room: Room;
  doc: Y.Doc;
  store: MemoryStore;
  paperId: string;
}

/** Opens a room on what is stored. */
export async function openRoom(store: MemoryStore, limits: Partial<Limits> = {}): Promise<TestRoom> {
  const paperId = 'paper';
  store.papers.add(paperId);
  const all = { ...defaultLimits, commitDelayMs: 0, ...limits };
  const committer = new Committer({
    store,
    log,
    limits: all,
    onPressure: ignore,
    onCommitted: ignore,
    onStuck: ignore,
  });
  const room = new Room(paperId, 1, { store, committer, neighbours: null, limits: all, log });
  if (!(await room.loaded)) throw new Error('no such paper');
  return { room, doc: room.doc, store, paperId };
}

/** One connection: frames wait at both ends until they are let through. */
export class Line {
  readonly socket = new StillSocket();
  readonly seat: Seat;
  readonly toServer: Uint8Array[] = [];
  #read = 0;

  constructor({ room }: TestRoom, accountId: string, role: PaperRole) {
    // ws's class has private fields; the room server uses what `StillSocket` has.
    const socket = this.socket as unknown as WebSocket;
    const connection = new Connection(socket, this.socket, room.tools.limits, log);
    const visitor = { accountId, sessionId: accountId, name: accountId, role };
    this.seat = createSeat(room, new Participant(connection, visitor));
    room.join(this.seat.participant);
    connection.onClose(() => room.leave(this.seat.participant));
    greet(this.seat);
  }

  get isOpen(): boolean {
    return this.socket.closeCode === null;
  }

  /** Lets the server handle the next frame; false when there is none. */
  push(): boolean {
    const frame = this.toServer.shift();
    if (frame && this.isOpen) receiveFrame(this.seat, frame);
    return frame !== undefined;
  }

  /** The next frame for the client. */
  pull(): Uint8Array | undefined {
    return this.socket.sent[this.#read++] ?? (this.#read--, undefined);
  }

  cut(): void {
    this.seat.participant.connection.close(1006, 'cut');
  }
}

/** A client as honest as y-websocket's: sends what its document says, answers what it is asked. */
export class Client {
  doc: Y.Doc;
  line: Line | null = null;
  readonly saved: number[] = [];
  readonly accountId: string;
  readonly role: PaperRole;
  /** Whether Yjs may clean up formatting, as it does in a stock client. */
  readonly cleansUp: boolean;

  constructor(accountId: string, role: PaperRole, cleansUp = true) {
    this.accountId = accountId;
    this.role = role;
    this.cleansUp = cleansUp;
    this.doc = this.#begin(null);
  }

  /** A new page, with what the device has kept; ids of a client are never used again. */
  reload(): void {
    this.line?.cut();
    this.line = null;
    const kept = Y.encodeStateAsUpdate(this.doc);
    this.doc.destroy();
    this.doc = this.#begin(kept);
  }

  #begin(kept: Uint8Array | null): Y.Doc {
    const doc = new Y.Doc();
    if (!this.cleansUp) switchOffCleanUp(doc);
    if (kept) Y.applyUpdate(doc, kept);
    doc.on('update', (update, origin) => {
      if (origin !== this) this.line?.toServer.push(writeUpdate(update));
    });
    return doc;
  }

  connect(room: TestRoom): void {
    this.line = new Line(room, this.accountId, this.role);
    this.line.toServer.push(writeQuestion(Y.encodeStateVector(this.doc)), writePresence(this.#presence()));
  }

  disconnect(): void {
    this.line?.cut();
    this.line = null;
  }

  askSaved(counter: number): void {
    this.line?.toServer.push(writeSaved(counter));
  }

  #presence(): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, this.doc.clientID);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, '{}');
    return encoding.toUint8Array(encoder);
  }

  /** Reads one frame of the server; false when there is none. */
  pull(): boolean {
    const frame = this.line?.pull();
    if (!frame || !this.line) return false;
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageSaved) this.saved.push(decoding.readVarUint(decoder));
    if (type !== messageSync) return true;
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, messageSync);
    readSyncMessage(decoder, answer, this.doc, this);
    if (encoding.length(answer) > 1) this.line.toServer.push(encoding.toUint8Array(answer));
    return true;
  }
}

/** Lets everything through until nothing moves any more. */
export function settle(clients: Client[]): void {
  for (let moves = true; moves;) {
    moves = false;
    for (const client of clients) {
      while (client.line?.push()) moves = true;
      while (client.pull()) moves = true;
    }
  }
}
