// The servers that are compared, each started on a free port and asked until it answers.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { findFreePort } from '../../free-port.ts';
import { findDatabase, startSite } from '../../e2e/site.ts';
import type { Load } from './load.ts';
import { prepareRooms, type Crowd } from './prepare.ts';

/** Where people go, and what ends it. */
export interface Running extends Pick<
  Load,
  'url' | 'protocol' | 'rooms' | 'cookies' | 'origin' | 'asksSaved' | 'pid'
> {
  stop(): Promise<void>;
}

export interface Competitor {
  name: string;
  start(crowd: Crowd): Promise<Running>;
}

const peers = new URL('./peers/', import.meta.url).pathname;

/** @param store the setting that names the folder or file where it keeps documents; without one it forgets them */
function peer(
  name: string,
  file: string,
  protocol: Load['protocol'] = 'y-websocket',
  store?: string,
): Competitor {
  return {
    name,
    async start({ rooms }) {
      const port = await findFreePort();
      const folder = mkdtempSync(`${tmpdir()}/impulswerk-peer-`);
      const env = { ...process.env, PORT: String(port), ...(store ? { [store]: `${folder}/store` } : {}) };
      const child = spawn(process.execPath, [file], {
        cwd: peers,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise<void>((resolve, reject) => {
        child.stdout.on('data', (text: Buffer) => text.includes('ready') && resolve());
        child.on('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
      });
      const prefix = `bench-${port}`;
      return {
        url: `ws://127.0.0.1:${port}/`,
        protocol,
        rooms: Array.from({ length: rooms }, (_, at) => `${prefix}-${at}`),
        cookies: [],
        asksSaved: false,
        pid: child.pid ?? 0,
        async stop() {
          const ended = new Promise((resolve) => child.on('exit', resolve));
          child.kill('SIGKILL');
          await ended;
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

function impulswerk(name: string, isOnPostgres: boolean): Competitor {
  return {
    name,
    async start({ rooms, people }) {
      const folder = mkdtempSync(`${tmpdir()}/impulswerk-bench-`);
      const site = await startSite(['--empty'], folder, {
        COLLAB_LIMITS: 'off',
        DATABASE_URL: isOnPostgres ? await findDatabase(folder) : '',
      });
      const prepared = await prepareRooms(site, { rooms, people });
      return {
        ...prepared,
        protocol: 'y-websocket',
        asksSaved: true,
        pid: site.pid,
        stop: async () => void (await site.stop()),
      };
    },
  };
}

export const relay = peer('relay (the limit)', 'relay.js');

export function listCompetitors(isWithPostgres: boolean): Competitor[] {
  return [
    relay,
    ...(isWithPostgres ? [impulswerk('Impulswerk on PostgreSQL', true)] : []),
    impulswerk('Impulswerk, embedded', false),
    peer('@y/websocket-server 0.1.1, in memory', 'y-websocket.js'),
    peer('@y/websocket-server 0.1.1, LevelDB', 'y-websocket.js', 'y-websocket', 'YPERSISTENCE'),
    peer('Hocuspocus 4.7, in memory', 'hocuspocus.js', 'hocuspocus'),
    peer('Hocuspocus 4.7, SQLite', 'hocuspocus.js', 'hocuspocus', 'DB'),
  ];
}
