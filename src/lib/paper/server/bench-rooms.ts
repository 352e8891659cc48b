// Papers and people for load tests of the room server, made in a running process.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createCrowd } from '#lib/account/server/crowd.ts';
import { AdminRefusal } from '#lib/platform/server/admin-socket.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { write } from '#lib/platform/server/results.ts';

const Wish = z.object({
  count: z.number().int().min(1).max(10_000),
  people: z.number().int().min(1).max(1_000),
});

export const BenchRooms = z.object({ rooms: z.array(z.string()), cookies: z.array(z.string()) });

/** Rows of one insert. */
const pageSize = 500;

/**
 * Makes so many papers in which each of so many new people may write. Their sessions are given away, so it is for
 * processes that hold nothing real.
 * @throws AdminRefusal elsewhere, or when the numbers make no sense
 */
export async function createBenchRooms(
  service: Db,
  isForTests: boolean,
  args: unknown,
): Promise<z.output<typeof BenchRooms>> {
  if (!isForTests) {
    throw new AdminRefusal(
      'Papers for load tests are made in the demo, or where COLLAB_LIMITS=off: start the process with it.',
    );
  }
  const wish = Wish.safeParse(args);
  if (!wish.success) throw new AdminRefusal('At most 10,000 papers (--count) and 1,000 people (--people).');
  const { count, people } = wish.data;
  const crowd = await createCrowd(service, people);
  const rooms = Array.from({ length: count }, () => randomUUID());
  const papers = rooms.map((id, at) => ({ id, title: `Probe ${at + 1}`, area_id: 'ecosystem' }));
  await insertAll(service, 'papers', papers);
  const members = rooms.flatMap((paper_id) =>
    crowd.map(({ accountId }) => ({ paper_id, account_id: accountId, role: 'editor' })),
  );
  await insertAll(service, 'paper_members', members);
  return { rooms, cookies: crowd.map(({ cookie }) => cookie) };
}

async function insertAll(service: Db, table: string, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += pageSize) {
    const outcome = await write(service.from(table).insert(rows.slice(at, at + pageSize)));
    if (outcome !== 'done') throw new Error(`papers for a load test could not be stored: ${outcome}`);
  }
}
