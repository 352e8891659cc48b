// The socket of a paper that is open for writing: a stock y-websocket provider that is told when to come back.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { closeCodes, livePath, messageSaved, messageSync, messageTalk, SCHEMA_VERSION } from '../wire.ts';
import { delayOf } from './delay.ts';
import { askStanding, type Standing } from './standing.ts';

/** Why there is no connection at the moment. */
export type Cause = 'network' | 'restart' | 'busy';

export interface SocketOptions {
  paperId: string;
  standing: Standing;
  onConnected(): void;
  /** What the server lacked was sent: from now on it may be asked whether it is saved. */
  onAnswered(): void;
  onSynced(): void;
  onEcho(counter: number): void;
  /** Something may have been said about the text. */
  onTalk(): void;
  onDisconnected(cause: Cause): void;
  /** The role is no longer what it was when the page was opened. */
  onRoleChange(): void;
  /** The connection is over for good. */
  onClosed(code: number): void;
}

export class PaperSocket {
  readonly provider: WebsocketProvider;
  readonly #options: SocketOptions;
  readonly #leaving = new AbortController();
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Y.Doc, options: SocketOptions) {
    this.#options = options;
    const address = `${location.origin.replace(/^http/, 'ws')}${livePath}/${SCHEMA_VERSION}`;
    // The server is the only way between two tabs: it holds roles, which a BroadcastChannel would pass by.
    this.provider = new WebsocketProvider(address, options.paperId, doc, { disableBc: true });
    this.#listen();
    const { signal } = this.#leaving;
    // quicker than the half minute after which silence is noticed
    addEventListener('offline', () => this.provider.disconnect(), { signal });
    addEventListener('online', () => this.#comeBack(delayOf(0)), { signal });
  }

  ask(counter: number): void {
    this.#send(messageSaved, (frame) => encoding.writeVarUint(frame, counter));
  }

  /** Sends an update that the document itself cannot take in yet. */
  sendUpdate(update: Uint8Array): void {
    this.#send(messageSync, (frame) => writeUpdate(frame, update));
  }

  /** The others see at once that she has gone; what is on its way may still arrive. */
  sayGoodbye(): void {
    this.provider.awareness.setLocalState(null);
  }

  destroy(): void {
    this.#leaving.abort();
    clearTimeout(this.#timer);
    this.provider.destroy();
  }

  #listen(): void {
    const { provider } = this;
    const { onConnected, onDisconnected, onSynced, onEcho, onTalk } = this.#options;
    provider.messageHandlers[messageSaved] = (_answer, frame) => onEcho(decoding.readVarUint(frame));
    provider.messageHandlers[messageTalk] = () => onTalk();
    this.#noticeAnswers();
    let cause: Cause = 'network';
    provider.on('status', ({ status }) => {
      if (status === 'connected') onConnected();
      if (status === 'disconnected') onDisconnected(cause);
    });
    provider.on('sync', (isSynced) => {
      if (!isSynced) return;
      this.#attempts = 0;
      this.#send(messageTalk, () => {});
      // what was said while there was no connection
      onTalk();
      onSynced();
    });
    provider.on('connection-close', (event) => {
      cause = nameCause(event?.code);
      if (this.#leaving.signal.aborted) return;
      // it comes back when we say so, not by itself
      provider.shouldConnect = false;
      // one that was never open says nothing else about its end
      if (!provider.wsconnected) onDisconnected(cause);
      if (event && !provider.shouldReconnect(event, provider)) return;
      // nobody is helped by coming back at once
      if (cause !== 'network') this.#attempts = Math.max(this.#attempts, 2);
      this.#comeBack(event?.code === closeCodes.roleChanged ? 0 : undefined);
    });
    provider.on('closed', ({ code }) => this.#end(code));
  }

  /** The server asks writers what they have; the stock handler writes the answer, which is sent when it returns. */
  #noticeAnswers(): void {
    const handlers = this.provider.messageHandlers;
    const stock = handlers[messageSync];
    handlers[messageSync] = (answer, frame, ...rest) => {
      const isQuestion = decoding.peekVarUint(frame) === messageYjsSyncStep1;
      stock?.(answer, frame, ...rest);
      if (isQuestion) queueMicrotask(() => this.#options.onAnswered());
    };
  }

  /** After a pause asks who we are and what we may do, and only then connects. */
  #comeBack(pause = delayOf(this.#attempts++)): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tryAgain(), pause);
  }

  async #tryAgain(): Promise<void> {
    if (this.provider.wsconnected) return;
    const outlook = await askStanding(this.#options.paperId, this.#options.standing);
    if (this.#leaving.signal.aborted || this.provider.wsconnected) return;
    if (outlook.kind === 'same') this.provider.connect();
    else if (outlook.kind === 'ended') this.#end(outlook.code);
    else {
      if (outlook.kind === 'changed') this.#options.onRoleChange();
      // also when the page cannot find out what is allowed now
      this.#comeBack();
    }
  }

  /** Nothing brings it back; whoever goes on opens another. */
  #end(code: number): void {
    this.#leaving.abort();
    clearTimeout(this.#timer);
    this.#options.onClosed(code);
  }

  #send(kind: number, write: (frame: encoding.Encoder) => void): void {
    const frame = encoding.createEncoder();
    encoding.writeVarUint(frame, kind);
    write(frame);
    // what a socket does not take while it opens, the next SyncStep2 brings
    const socket = this.provider.ws;
    if (socket?.readyState === WebSocket.OPEN) socket.send(encoding.toUint8Array(frame));
  }
}

function nameCause(code: number | undefined): Cause {
  if (code === closeCodes.restart) return 'restart';
  return code === closeCodes.retry ? 'busy' : 'network';
}
