// Papers and people in a site that runs: what `npm run bench:rooms` makes and prints.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Site } from '../../e2e/site.ts';

export interface Crowd {
  rooms: number;
  people: number;
}

const Prepared = z.object({
  /** Socket address, to which a room's name is appended. */
  url: z.string(),
  origin: z.string(),
  rooms: z.array(z.string()),
  /** One Cookie header a person; everybody may write in every room. */
  cookies: z.array(z.string()),
});
export type Prepared = z.output<typeof Prepared>;

/** The site must run with COLLAB_LIMITS=off. */
export async function prepareRooms(site: Site, { rooms, people }: Crowd): Promise<Prepared> {
  const command = ['scripts/bench-rooms.ts', '--url', site.url];
  const size = ['--count', String(rooms), '--people', String(people)];
  const { stdout } = await promisify(execFile)(process.execPath, [...command, ...size], {
    env: { ...process.env, DATA_DIR: site.folder },
    maxBuffer: 64 * 1024 * 1024,
  });
  return Prepared.parse(JSON.parse(stdout));
}
