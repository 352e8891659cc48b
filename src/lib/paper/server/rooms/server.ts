/** The room server: takes WebSocket upgrades for papers and lets people write together. One for each process. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { closeCodes } from '#lib/paper/wire.ts';
import { AccessWatch } from './access.ts';
import { readAddress } from './address.ts';
import { Committer } from './committer.ts';
import { Connection } from './connection.ts';
import { Door } from './door.ts';
import type { MakeUpdate } from './foreign-edit.ts';
import { keepAliveFrame } from './frames.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Neighbours } from './neighbours.ts';
import type { Radio } from './radio.ts';
import { Rooms } from './rooms.ts';
import type { Log, Meter, RoomGuard, RoomStore } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

export interface RoomServerOptions {
  store: RoomStore;
  guard: RoomGuard;
  isAllowedOrigin(origin: string | undefined, request: IncomingMessage): boolean;
  log: Log;
  limits?: Partial<Limits>;
  /** Given where other processes may work on the same database; the radio where they can hear from each other. */
  neighbours?: { radio: Radio | null };
  meter?: Meter;
}

export type { Meter };

/** How things stand at this moment. */
export interface Measures {
  rooms: number;
  sockets: number;
  queuedUpdates: number;
  queuedBytes: number;
}

export interface RoomServer {
  /** Takes the upgrade when the address is a paper's; false leaves the socket to somebody else. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** To be called right after a membership or a session changed; never rejects. Without a paper: all sockets. */
  recheckNow(paperId?: string): Promise<void>;
  /**
   * Has the server edit a paper's text in somebody's name. Resolves, once it is durable, with whether there is such a paper;
   * rejects when `make` throws, and nothing has changed then.
   */
  edit(paperId: string, accountId: string, make: MakeUpdate): Promise<boolean>;
  openRooms(): number;
  measure(): Measures;
  /** Takes nobody new, stores what is queued, closes all sockets with 1012; takes at most `closeMs`. */
  close(): Promise<void>;
}

export function createRoomServer(options: RoomServerOptions): RoomServer {
  return new PaperRoomServer(options);
}

/** The time that a stop takes for each socket's goodbye, as long as it has so much in all, in milliseconds. */
const farewellMs = 10;

/** ws answers an oversized frame with 1009, after which y-websocket would send the same frame again for ever. */
class PaperSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === 1009 ? closeCodes.tooLarge : code, code === 1009 ? 'frame is too large' : reason);
  }
}

class PaperRoomServer implements RoomServer {
  readonly #limits: Limits;
  readonly #log: Log;
  readonly #sockets: WebSocketServer;
  readonly #committer: Committer;
  readonly #rooms: Rooms;
  readonly #neighbours: Neighbours | null;
  readonly #access: AccessWatch;
  readonly #door: Door;
  readonly #connections = new Set<Connection>();
  readonly #heartbeat: NodeJS.Timeout;
  #closing: Promise<void> | null = null;

  constructor({
    store,
    guard,
    isAllowedOrigin,
    log,
    limits: given,
    neighbours: others,
    meter,
  }: RoomServerOptions) {
    const limits = { ...defaultLimits, ...given };
    this.#limits = limits;
    this.#log = log;
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.frameBytes,
      WebSocket: PaperSocket,
    });
    const committer = new Committer({
      store,
      log,
      limits,
      meter,
      onPressure: (isHigh) => this.#pauseWriters(isHigh),
      onCommitted: (...commit) => neighbours?.noteCommit(...commit),
      onStuck: ({ paperId }) => void this.#rooms.forsakeIfGone(paperId),
    });
    const onAccessNews = (paperId?: string) => void this.#recheck(paperId);
    const neighbours = others ? new Neighbours({ store, ...others, limits, log, onAccessNews }) : null;
    const rooms = new Rooms({ store, committer, neighbours, limits, log });
    this.#neighbours = neighbours;
    this.#committer = committer;
    this.#rooms = rooms;
    this.#access = new AccessWatch({ guard, rooms, limits, log });
    this.#door = new Door({ guard, isAllowedOrigin, rooms, backlog: committer.backlog, limits, log });
    this.#heartbeat = setInterval(() => this.#beat(), limits.heartbeatMs).unref();
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const address = readAddress(request.url);
    if (!address) return false;
    // The handshake is completed even for those who are refused: y-websocket knows no other final answer.
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, socket, this.#limits, this.#log);
      this.#connections.add(connection);
      void connection.gone.then(() => this.#connections.delete(connection));
      void this.#door.receive(connection, request, address);
    });
    return true;
  }

  recheckNow(paperId?: string): Promise<void> {
    this.#neighbours?.tellAccess(paperId);
    return this.#recheck(paperId);
  }

  #recheck(paperId?: string): Promise<void> {
    this.#door.noteAccessNews();
    return this.#access.recheck(paperId);
  }

  async edit(paperId: string, accountId: string, make: MakeUpdate): Promise<boolean> {
    const room = await this.#rooms.open(paperId);
    if (!room?.isReady) return false;
    if (room.edit(accountId, make))
      await withTimeLimit(this.#committer.flush(room.lane), this.#limits.storeMs, 'storing an edit');
    return true;
  }

  openRooms(): number {
    return this.#rooms.size;
  }

  measure(): Measures {
    return {
      rooms: this.#rooms.size,
      sockets: this.#connections.size,
      queuedUpdates: this.#committer.queuedUpdates,
      queuedBytes: this.#committer.backlog.bytes,
    };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Four fifths of the time are for storing, the rest for saying goodbye. */
  async #close(): Promise<void> {
    const { closeMs } = this.#limits;
    clearInterval(this.#heartbeat);
    this.#access.stop();
    this.#door.shut();
    // What comes from now on is not taken; no writer goes on after it, because all sockets are closed.
    for (const connection of this.#connections) connection.mute();
    try {
      await withTimeLimit(this.#committer.flushAll(), closeMs * 0.8, 'storing what is queued');
    } catch (error) {
      const updates = this.#committer.queuedUpdates;
      this.#log.error(
        { error, updates },
        'stopping without having stored everything; nobody was told it is saved',
      );
    }
    this.#committer.stop();
    const stopped = this.#neighbours?.stop() ?? Promise.resolve();
    await this.#sendAllAway(closeMs * 0.2);
    await withTimeLimit(stopped, closeMs * 0.2, 'the last reading').catch(() => {});
    this.#rooms.shutAll();
  }

  /** One after the other by chance, so that not all of them knock at the same moment when the server is back. */
  async #sendAllAway(ms: number): Promise<void> {
    const connections = [...this.#connections];
    const spread = Math.min(ms * 0.8, connections.length * farewellMs);
    for (const connection of connections) {
      const wait = connections.length > 1 ? Math.random() * spread : 0;
      setTimeout(() => connection.close(closeCodes.restart, 'server restarts'), wait);
    }
    const gone = Promise.all(connections.map((connection) => connection.gone));
    await withTimeLimit(gone, ms, 'saying goodbye').catch(() => {
      for (const connection of connections) connection.terminate();
    });
  }

  #pauseWriters(isHigh: boolean): void {
    this.#log.warn({ isHigh }, isHigh ? 'the store is behind: writers are paused' : 'writers go on');
    for (const { participant } of this.#rooms.participants()) {
      if (!participant.mayWrite) continue;
      if (isHigh) participant.connection.pause('store is behind');
      else participant.connection.resume('store is behind');
    }
  }

  #beat(): void {
    const now = Date.now();
    for (const connection of this.#connections) connection.beat(now, this.#limits, keepAliveFrame);
  }
}
