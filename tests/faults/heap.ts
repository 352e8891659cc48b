// What a site holds in memory once its garbage is collected, asked through Node's inspector.
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { findFreePort } from '../free-port.ts';
import { startSite, type Site } from '../e2e/site.ts';

const Targets = z.tuple([z.object({ webSocketDebuggerUrl: z.string() })]);
const Usage = z.object({
  id: z.literal(2),
  result: z.object({ usedSize: z.number(), backingStorageSize: z.number() }),
});

export interface WatchedSite {
  site: Site;
  /** Megabytes that are still needed, bytes outside of the heap included. */
  readMegabytes(): Promise<number>;
}

export async function startWatchedSite(args: string[], env: NodeJS.ProcessEnv): Promise<WatchedSite> {
  const port = await findFreePort();
  const NODE_OPTIONS = `--inspect=127.0.0.1:${port} --inspect-publish-uid=http`;
  const site = await startSite(args, undefined, { ...env, NODE_OPTIONS });
  return { site, readMegabytes: () => readMegabytes(port) };
}

async function readMegabytes(port: number): Promise<number> {
  const [{ webSocketDebuggerUrl }] = Targets.parse(
    await (await fetch(`http://127.0.0.1:${port}/json/list`)).json(),
  );
  const socket = new WebSocket(webSocketDebuggerUrl);
  try {
    const answer = await new Promise((resolve, reject) => {
      socket.on('error', reject);
      const ask = (id: number, method: string) => socket.send(JSON.stringify({ id, method }));
      socket.on('open', async () => {
        // bytes outside of the heap are given back a moment after what held them
        ask(0, 'HeapProfiler.collectGarbage');
        await wait(3_000);
        ask(1, 'HeapProfiler.collectGarbage');
        ask(2, 'Runtime.getHeapUsage');
      });
      socket.on('message', (data) => {
        const message: unknown = JSON.parse(String(data));
        if (Object(message).id === 2) resolve(message);
      });
    });
    const { usedSize, backingStorageSize } = Usage.parse(answer).result;
    return (usedSize + backingStorageSize) / 1024 / 1024;
  } finally {
    socket.terminate();
  }
}
