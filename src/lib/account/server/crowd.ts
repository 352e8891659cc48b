// People for load tests: accounts that nobody can sign in to, each with one session.
import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/platform/server/database.ts';
import { write } from '#lib/platform/server/results.ts';
import { createSession, sessionCookie } from './sessions.ts';

export interface CrowdMember {
  accountId: string;
  /** The Cookie header of her session. */
  cookie: string;
}

/** So many people; needs the service. */
export async function createCrowd(service: Db, size: number): Promise<CrowdMember[]> {
  const people = Array.from({ length: size }, (_, at) => ({ id: randomUUID(), name: `Probe ${at + 1}` }));
  const verified_at = new Date().toISOString();
  const accounts = people.map(({ id }) => ({
    id,
    email: `${id}@probe.invalid`,
    // matches no password
    password_hash: 'none',
    verified_at,
  }));
  await insert(service, 'accounts', accounts);
  await insert(
    service,
    'profiles',
    people.map(({ id, name }) => ({ account_id: id, name })),
  );
  const members: CrowdMember[] = [];
  for (const { id } of people) {
    const { token } = await createSession(service, id);
    members.push({ accountId: id, cookie: `${sessionCookie}=${token}` });
  }
  return members;
}

async function insert(service: Db, table: string, rows: object[]): Promise<void> {
  const outcome = await write(service.from(table).insert(rows));
  if (outcome !== 'done') throw new Error(`people for a load test could not be stored: ${outcome}`);
}
