// The room server as the environment wants it: its limits, its neighbours, its figures.
import type { Logger } from 'pino';
import type { Db } from '#lib/platform/server/database.ts';
import type { Environment } from '#lib/platform/server/environment.ts';
import { isOwnOrigin } from '#lib/platform/server/origin.ts';
import type { Figures } from '#lib/platform/server/upkeep.ts';
import { createRoomGuard } from './guard.ts';
import { readLogIdentity } from './log.ts';
import { readLimits } from './rooms/limits.ts';
import type { Radio } from './rooms/radio.ts';
import { createRoomServer, type RoomServer } from './rooms/server.ts';
import type { RoomStore } from './rooms/store.ts';

interface OpenRoomsOptions {
  service: Db;
  store: RoomStore;
  environment: Environment;
  /** Whether other processes may work on the same database. */
  isShared: boolean;
  log: Logger;
}

export interface OpenRooms {
  rooms: RoomServer;
  /** Where the environment has a token for them. */
  metrics: { token: string; figures: Figures } | null;
  close(): Promise<void>;
}

export async function openRooms({
  service,
  store,
  environment,
  isShared,
  log,
}: OpenRoomsOptions): Promise<OpenRooms> {
  const { METRICS_TOKEN: token, ORIGIN } = environment;
  if (environment.COLLAB_LIMITS === 'off')
    log.warn('COLLAB_LIMITS=off: anybody may crowd and flood the papers; for load tests alone');
  const radio = isShared ? await openRadio(service, environment.REDIS_URL, log) : null;
  // both are loaded only where they are wanted
  const metrics = token ? (await import('./metrics.ts')).createRoomMetrics() : null;
  const rooms = createRoomServer({
    store,
    guard: createRoomGuard(service),
    isAllowedOrigin: (origin, request) => isOwnOrigin(origin, request, ORIGIN),
    log,
    limits: readLimits(environment),
    ...(isShared && { neighbours: { radio } }),
    ...(metrics && { meter: metrics.meter }),
  });
  metrics?.watch(rooms);
  return {
    rooms,
    metrics: token && metrics ? { token, figures: metrics.figures } : null,
    close: async () => {
      await rooms.close();
      await radio?.close();
    },
  };
}

async function openRadio(service: Db, url: string | undefined, log: Logger): Promise<Radio | null> {
  if (!url) return null;
  const { openRedisRadio } = await import('./rooms/redis-radio.ts');
  // others may use the same Redis, also a copy of this database
  const identity = await readLogIdentity(service);
  return openRedisRadio(url, `impulswerk:${identity.slice(0, 16)}:`, log);
}
