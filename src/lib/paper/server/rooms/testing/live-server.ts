/** A real room server on a real port of 127.0.0.1, and people who visit it: for tests. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import type { Limits } from '../limits.ts';
import { createRoomServer, type RoomServer, type RoomServerOptions } from '../server.ts';
import type { Admission, Log, OpenSocket, PaperRole, RoomGuard, RoomStore, Standing } from '../store.ts';
import { closeCodes } from '#lib/paper/wire.ts';
import { MemoryStore } from './memory-store.ts';

// Nothing here asserts a time: on a busy machine a test may take longer than vitest's five seconds.
vi.setConfig({ testTimeout: 60_000 });

export const origin = 'http://papers.test';

const quickLimits: Partial<Limits> = {
  commitDelayMs: 2,
  backOffMs: 2,
  backOffMaxMs: 10,
  recheckRetryMs: 5,
  presenceTickMs: 2,
  updatesPerSecond: Infinity,
};

/** Cookies are the names of people here; who has no role on any paper is a stranger. */
export class MemoryGuard implements RoomGuard {
  readonly roles = new Map<string, PaperRole>();
  readonly signedOut = new Set<string>();
  /** Under which account somebody writes; by default her name. */
  readonly accounts = new Map<string, string>();
  failingRechecks = 0;
  rechecks = 0;

  async admit(request: IncomingMessage): Promise<Admission> {
    const name = request.headers.cookie;
    if (!name || this.signedOut.has(name)) return { ok: false, code: closeCodes.signedOut };
    const role = this.roles.get(name);
    if (!role) return { ok: false, code: closeCodes.forbidden };
    return {
      ok: true,
      visitor: { accountId: this.accounts.get(name) ?? name, sessionId: name, name: `Frau ${name}`, role },
    };
  }

  async recheck(open: OpenSocket[]): Promise<Standing[]> {
    this.rechecks++;
    if (this.failingRechecks > 0) {
      this.failingRechecks--;
      throw new Error('the database is away');
    }
    return open.map(({ sessionId }) =>
      this.signedOut.has(sessionId) ? 'signed-out' : (this.roles.get(sessionId) ?? null),
    );
  }
}

interface Parts<Store> {
  store: Store;
  limits?: Partial<Limits>;
  neighbours?: RoomServerOptions['neighbours'];
  meter?: RoomServerOptions['meter'];
  guard?: MemoryGuard;
}

export interface LiveServer<Store extends RoomStore = MemoryStore> {
  store: Store;
  /** `ws://127.0.0.1:port/live` */
  url: string;
  paperId: string;
  rooms: RoomServer;
  guard: MemoryGuard;
  errors: string[];
  stop(): Promise<void>;
}

/** Starts a server with one paper, the editors anna and bert, and the reader rosa; it ends with the test. */
export async function startServer(
  limits: Partial<Limits> = {},
  store = new MemoryStore(),
  neighbours?: RoomServerOptions['neighbours'],
  meter?: RoomServerOptions['meter'],
): Promise<LiveServer> {
  const paperId = [...store.papers][0] ?? randomUUID();
  store.papers.add(paperId);
  return serve(paperId, { store, limits, neighbours, meter });
}

/** Starts a server on any store; the people are the same. */
export async function serve<Store extends RoomStore>(
  paperId: string,
  { store, limits, neighbours, meter, guard = new MemoryGuard() }: Parts<Store>,
): Promise<LiveServer<Store>> {
  guard.roles.set('anna', 'owner').set('bert', 'editor').set('rosa', 'reader');
  const errors: string[] = [];
  const log: Log = { info: () => {}, warn: () => {}, error: (_, message) => errors.push(message) };
  const rooms = createRoomServer({
    store,
    guard,
    isAllowedOrigin: (given) => given === origin,
    log,
    limits: { ...quickLimits, ...limits },
    neighbours,
    meter,
  });
  const http = createServer((_, response) => response.end());
  http.on('upgrade', (request, socket, head) => {
    if (!rooms.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    await rooms.close();
    http.closeAllConnections();
    http.close();
  };
  onTestFinished(stop);
  return { url: `ws://127.0.0.1:${portOf(http.address())}/live`, paperId, rooms, store, guard, errors, stop };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** Waits until something holds; fails only when it never does. */
export async function until(holds: () => boolean, what = 'the condition'): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`${what} never came true`);
}
