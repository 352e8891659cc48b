// Somebody who writes with a stock y-websocket client, and keeps account of what the server called saved.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { SaveTracker } from '#lib/paper/editor/saving.ts';
import { messageSaved } from '#lib/paper/wire.ts';
import type { Prepared } from '../bench/collab/prepare.ts';

export class Writer {
  readonly doc = new Y.Doc();
  /** What was typed, and how much of it, from the beginning, the server called saved. */
  readonly typed: string[] = [];
  savedCount = 0;
  readonly #provider: WebsocketProvider;
  readonly #saving: SaveTracker;
  readonly #name: string;
  /** For every question, what was typed when it was asked. */
  readonly #counts = new Map<number, number>();

  /** @param name stands before everything that is typed; no two writers have the same */
  constructor(name: string, { url, origin, rooms, cookies }: Prepared, { room = 0, person = 0 } = {}) {
    this.#name = name;
    const headers = { cookie: cookies[person] ?? '' };
    class PersonSocket extends WebSocket {
      constructor(address: string | URL) {
        super(address, { headers, origin });
      }
    }
    this.#saving = new SaveTracker((counter) => this.#ask(counter));
    this.#provider = new WebsocketProvider(url.replace(/\/$/, ''), rooms[room] ?? '', this.doc, {
      disableBc: true,
      maxBackoffTime: 200,
      // ws has the browser's interface, but not its types.
      WebSocketPolyfill: PersonSocket as unknown as typeof globalThis.WebSocket,
    });
    this.#provider.messageHandlers[messageSaved] = (_answer, frame) => {
      const counter = decoding.readVarUint(frame);
      this.savedCount = Math.max(this.savedCount, this.#counts.get(counter) ?? 0);
      this.#saving.noteEcho(counter);
    };
    this.#provider.on('status', ({ status }) => {
      if (status === 'connected') this.#saving.noteConnected();
      if (status === 'disconnected') this.#saving.noteDisconnected();
    });
    // the server asks first and answers then: by now it has what it lacked
    this.#provider.on('sync', (isSynced: boolean) => isSynced && this.#saving.noteAnswered());
    this.doc.on('update', (_bytes: Uint8Array, from: unknown) => {
      if (from !== this.#provider) this.#saving.noteEdit();
    });
  }

  get isSynced(): boolean {
    return this.#provider.synced;
  }

  get isSaved(): boolean {
    return this.#provider.synced && !this.#saving.hasUnsaved;
  }

  /** The words of the document, of everybody. */
  get words(): string[] {
    return readWords(this.doc);
  }

  /** Types a word that nobody else types, in the middle of what is there. */
  type(): void {
    const word = `${this.#name}.${this.typed.length}`;
    this.typed.push(word);
    const list = this.doc.getArray<string>('words');
    list.insert(Math.floor(Math.random() * (list.length + 1)), [word]);
  }

  /** What the server called saved. */
  get saved(): string[] {
    return this.typed.slice(0, this.savedCount);
  }

  /** Goes as a closed window goes: what was not saved is lost with it. */
  leave(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  #ask(counter: number): void {
    this.#counts.set(counter, this.typed.length);
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, messageSaved);
    encoding.writeVarUint(frame, counter);
    this.#provider.ws?.send(encoding.toUint8Array(frame));
  }
}

export const readWords = (doc: Y.Doc) => doc.getArray<string>('words').toArray();
