/** People in tests: with a stock y-websocket client, or with a bare socket that can send anything. */
import { onTestFinished } from 'vitest';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { documentField, messageSaved, SCHEMA_VERSION } from '#lib/paper/wire.ts';
import { writeAnswer, writeQuestion, writeSaved, writeUpdate } from '../frames.ts';
import { origin, until, type LiveServer } from './live-server.ts';

/** Where people go. */
type Place = Pick<LiveServer, 'url' | 'paperId'>;

interface Passport {
  name: string;
  origin?: string;
}

/** A WebSocket class whose sockets carry a person's cookie, as a browser would add it. */
function socketFor({ name, origin: from = origin }: Passport): typeof globalThis.WebSocket {
  const headers = name ? { cookie: name } : {};
  class PersonSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers, origin: from });
    }
  }
  // ws has the browser's interface, but not its types.
  return PersonSocket as unknown as typeof globalThis.WebSocket;
}

/** Somebody with a stock y-websocket client. */
export class Person {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly saved: number[] = [];
  /** The code of a final refusal. */
  refused: number | null = null;
  readonly closeCodes: number[] = [];

  constructor(server: Place, passport: Passport, version: number | string = SCHEMA_VERSION, paper?: string) {
    const address = `${server.url}/${version}`;
    this.provider = new WebsocketProvider(address, paper ?? server.paperId, this.doc, {
      disableBc: true,
      maxBackoffTime: 50,
      WebSocketPolyfill: socketFor(passport),
    });
    this.provider.messageHandlers[messageSaved] = (_, decoder) =>
      void this.saved.push(decoding.readVarUint(decoder));
    this.provider.on('closed', ({ code }) => (this.refused = code));
    this.provider.on('connection-close', (event) => void this.closeCodes.push(event?.code ?? 0));
    onTestFinished(() => this.leave());
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(documentField);
  }

  type(letters: string): void {
    this.text.insert(this.text.length, letters);
  }

  askSaved(counter: number): void {
    this.provider.ws?.send(new Uint8Array(writeSaved(counter)));
  }

  synced(): Promise<void> {
    return until(() => this.provider.synced, 'being synced');
  }

  reads(text: string): Promise<void> {
    return until(() => this.text.toString() === text, `reading "${text}"`);
  }

  wasRefused(): Promise<void> {
    return until(() => this.refused !== null, 'being refused');
  }

  leave(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
  }
}

/** Comes with a stock client and waits until it is synced. */
export async function visit(server: Place, name: string): Promise<Person> {
  const person = new Person(server, { name });
  await person.synced();
  return person;
}

/** Somebody with a bare socket, for frames that a stock client would not send, or not yet. */
export class Forger {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[] = [];
  closeCode: number | null = null;
  closeReason = '';

  constructor(server: Place, name: string) {
    this.socket = new WebSocket(`${server.url}/${SCHEMA_VERSION}/${server.paperId}`, {
      headers: { cookie: name },
      origin,
    });
    this.socket.on('message', (data) => {
      if (data instanceof Uint8Array) this.frames.push(data);
    });
    this.socket.on('close', (code, reason) => {
      this.closeCode = code;
      this.closeReason = String(reason);
    });
    this.socket.on('error', () => {});
    onTestFinished(() => this.socket.terminate());
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame);
  }

  sendUpdate(update: Uint8Array): void {
    this.send(writeUpdate(update));
  }

  sendAnswer(update: Uint8Array): void {
    this.send(writeAnswer(update));
  }

  askSaved(counter: number): void {
    this.send(writeSaved(counter));
  }

  /** The counters echoed so far. */
  get saved(): number[] {
    return this.frames.filter(([type]) => type === messageSaved).map((frame) => frame[1] ?? -1);
  }

  /** A question and its answer: every frame sent before has been handled then. */
  async settle(): Promise<void> {
    const answers = () => this.frames.filter(([type, step]) => type === 0 && step === 1).length;
    const before = answers();
    this.send(writeQuestion(Y.encodeStateVector(new Y.Doc())));
    await until(() => answers() > before || this.closeCode !== null, 'an answer');
  }

  /** Every frame sent before has reached the server, whether it handles them yet or not. */
  arrived(): Promise<void> {
    return new Promise((resolve) => {
      this.socket.once('pong', () => resolve());
      this.socket.ping();
    });
  }

  wasClosed(): Promise<void> {
    return until(() => this.closeCode !== null, 'being closed');
  }
}

export async function forge(server: Place, name: string): Promise<Forger> {
  const forger = new Forger(server, name);
  await until(() => forger.socket.readyState !== WebSocket.CONNECTING, 'a connection');
  return forger;
}
