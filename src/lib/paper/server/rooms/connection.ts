/** One socket: frames in order, also before anybody can take them; back-pressure; one way to close. */
import type { Duplex } from 'node:stream';
import { WebSocket, type RawData } from 'ws';
import { closeCodes, messageSync } from '#lib/paper/wire.ts';
import type { Limits } from './limits.ts';
import { Pace } from './pace.ts';
import { SharedMessage } from './shared-message.ts';
import type { Log } from './store.ts';

/** What of the server's limits a socket obeys. */
type ConnectionLimits = Pick<
  Limits,
  'waitingBytes' | 'updatesPerSecond' | 'updateBurst' | 'lagBytes' | 'unsentBytes' | 'lagMs' | 'slowestLine'
>;

/** Why reading may be held up. */
type PauseReason = 'room is not ready' | 'store is behind' | 'too fast';

/** How often one who is behind is looked at, in milliseconds. */
const lookMs = 100;

/** What lies beneath a socket: whole frames may be written to it between those that ws writes. */
type Wire = Pick<Duplex, 'write'>;

export class Connection {
  readonly #socket: WebSocket;
  readonly #wire: Wire;
  readonly #limits: ConnectionLimits;
  readonly #log: Log;
  readonly #pauses = new Set<PauseReason>();
  /** Frames that came before `listen`. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #onFrame: ((bytes: Uint8Array) => void) | null = null;
  #onClose: (() => void)[] = [];
  #isClosed = false;
  #isMuted = false;
  #sentAt = Date.now();
  /** A long answer to a newcomer may exceed the limit of unsent bytes until it has gone out. */
  #allowance = 0;
  readonly #pace: Pace;
  #slowdown: NodeJS.Timeout | undefined;
  /** Since when the other side is behind with reading, and who looks whether it still is; null when it is not. */
  #lag: { since: number; watch: NodeJS.Timeout } | null = null;
  #onCaughtUp: () => void = () => {};
  #isAlive = true;
  #pingedAt = Date.now();
  /** Resolves when the socket is gone, not merely told to go. */
  readonly gone: Promise<void>;

  constructor(socket: WebSocket, wire: Wire, limits: ConnectionLimits, log: Log) {
    this.#socket = socket;
    this.#wire = wire;
    this.#limits = limits;
    this.#log = log;
    this.#pace = new Pace(limits.updatesPerSecond, limits.updateBurst);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#isAlive = true));
    // ws closes the socket itself after an error; without a listener the process would end.
    socket.on('error', (error) => log.warn({ error }, 'a socket failed'));
    this.gone = new Promise((resolve) => {
      socket.on('close', () => {
        this.#end();
        resolve();
      });
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Takes frames from now on, first those that have waited. */
  listen(onFrame: (bytes: Uint8Array) => void): void {
    this.#onFrame = onFrame;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const bytes of waiting) this.#deliver(bytes);
    this.resume('room is not ready');
  }

  /** Runs once, as soon as the socket is closed by either side. */
  onClose(run: () => void): void {
    this.#onClose.push(run);
  }

  /** Runs when one who was behind has read what was sent. */
  onCaughtUp(run: () => void): void {
    this.#onCaughtUp = run;
  }

  /** Sends a frame; one who has stopped reading is closed, to come back when the line is better. */
  send(frame: Uint8Array): void {
    this.#put(new SharedMessage(frame));
  }

  /** Sends an answer as long as it needs to be. */
  sendAnswer(frame: Uint8Array): void {
    this.send(frame);
    this.#allowance = Math.max(this.#allowance, frame.length);
  }

  /** Sends what one who is behind can do without until it has caught up; whether it was sent. */
  sendUnlessBehind(message: SharedMessage): boolean {
    if (this.#isClosed || this.#isBehind()) return false;
    this.#put(message);
    return true;
  }

  /** Closes the socket for the given reason; frames that still arrive are ignored. */
  close(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#socket.close(code, reason);
    // A paused socket would never see the other side's farewell.
    this.#socket.resume();
    this.#end();
  }

  /** Ignores all further frames; for a server that is about to close. */
  mute(): void {
    this.#isMuted = true;
  }

  terminate(): void {
    this.#socket.terminate();
  }

  pause(reason: PauseReason): void {
    this.#pauses.add(reason);
    this.#socket.pause();
  }

  resume(reason: PauseReason): void {
    if (!this.#pauses.delete(reason) || this.#pauses.size > 0) return;
    this.#isAlive = true;
    this.#socket.resume();
  }

  /** Ends a dead socket and keeps a quiet one from thinking that the server is dead. */
  beat(now: number, { pingMs, quietMs }: Pick<Limits, 'pingMs' | 'quietMs'>, keepAlive: Uint8Array): void {
    if (this.#isClosed) return;
    if (now - this.#sentAt >= quietMs) this.send(keepAlive);
    // No pong can be read while the socket is paused.
    if (now - this.#pingedAt < pingMs || this.#pauses.size > 0) return;
    if (!this.#isAlive) return this.terminate();
    this.#isAlive = false;
    this.#pingedAt = now;
    this.#socket.ping();
  }

  /** ws would frame it anew for each socket, and hand head and body to the kernel one by one. */
  #put(message: SharedMessage): void {
    if (this.#mayPut() && this.#socket.readyState === WebSocket.OPEN) this.#wire.write(message.framed);
  }

  #mayPut(): boolean {
    if (this.#isClosed) return false;
    const unsent = this.#socket.bufferedAmount;
    if (unsent <= this.#limits.lagBytes) this.#allowance = 0;
    if (unsent > this.#limits.unsentBytes + this.#allowance) {
      this.close(closeCodes.retry, 'too slow');
      return false;
    }
    this.#sentAt = Date.now();
    return true;
  }

  /** Behind from too much unsent until half of that is left. */
  #isBehind(): boolean {
    if (this.#lag) return true;
    if (this.#socket.bufferedAmount <= this.#limits.lagBytes) return false;
    this.#lag = { since: Date.now(), watch: setInterval(() => this.#lookAtLag(), lookMs).unref() };
    return true;
  }

  #lookAtLag(): void {
    if (!this.#lag) return;
    const { lagBytes, lagMs, slowestLine } = this.#limits;
    if (this.#socket.bufferedAmount <= lagBytes / 2) {
      this.#endLag();
      this.#onCaughtUp();
    } else if (Date.now() - this.#lag.since > lagMs + (this.#allowance / slowestLine) * 1000) {
      this.close(closeCodes.retry, 'too slow');
    }
  }

  #endLag(): void {
    clearInterval(this.#lag?.watch);
    this.#lag = null;
  }

  /** Too fast is read later, never dropped: what follows a dropped frame could not be integrated. */
  #keepPace(frame: Uint8Array): void {
    const wait = this.#pace.spend(frame[0] === messageSync ? 1 : 0.25, Date.now());
    if (wait === 0) return;
    this.pause('too fast');
    clearTimeout(this.#slowdown);
    this.#slowdown = setTimeout(() => this.resume('too fast'), wait).unref();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isClosed || this.#isMuted) return;
    if (!isBinary || !(data instanceof Uint8Array)) {
      return this.close(closeCodes.malformed, 'only binary frames');
    }
    this.#keepPace(data);
    if (this.#onFrame) return this.#deliver(data);
    this.#waiting.push(data);
    this.#waitingBytes += data.length;
    if (this.#waitingBytes > this.#limits.waitingBytes) this.pause('room is not ready');
  }

  #deliver(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    try {
      this.#onFrame?.(bytes);
    } catch (error) {
      this.#log.error({ error }, 'a frame could not be handled');
      this.close(closeCodes.retry, 'internal error');
    }
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting = [];
    clearTimeout(this.#slowdown);
    this.#endLag();
    for (const run of this.#onClose) run();
  }
}
