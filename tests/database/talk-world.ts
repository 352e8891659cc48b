// What the contracts of talk need: a published project, and people around it.
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Db } from '#lib/platform/server/database.ts';
import { readProject } from '#lib/project/server/projects.ts';
import { createComment } from '#lib/project/server/talk/comments.ts';
import { readTies, toParticipation } from '#lib/project/server/talk/participation.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { mark, put, putPeople } from './put.ts';

export interface TalkWorld {
  database: TestDatabase;
  service: Db;
  /** Posts the projects. */
  ada: string;
  /** Writes. */
  ben: string;
  /** Reads. */
  eve: string;
  coordinator: string;
}

export async function openTalkWorld(): Promise<TalkWorld> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const database = await openTestDatabase();
  const { service } = database;
  const [ada = '', ben = '', eve = '', coordinator = ''] = await putPeople(service, [
    'Ada',
    'Ben',
    'Eve',
    'Cora',
  ]);
  await put(service, 'area_coordinators', { area_id: 'ecosystem', account_id: coordinator });
  return { database, service, ada, ben, eve, coordinator };
}

/** A project of Ada's. Returns its id. */
export async function putProject(
  { service, ada }: TalkWorld,
  more: Record<string, unknown> = {},
): Promise<string> {
  const row = { id: randomUUID(), title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem' };
  await put(service, 'projects', { ...row, status: 'published', created_by: ada, ...more });
  return row.id;
}

/** Ben comments, if nobody else is named. Returns the id of the comment. */
export async function say(
  { database, ben }: TalkWorld,
  project: string,
  body = mark(),
  author = ben,
): Promise<string> {
  const id = await createComment(database.as(author), author, project, body);
  if (!id) throw new Error('nothing was said');
  return id;
}

export const outOfBounds = /violates check constraint/;
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export async function read<T = Record<string, unknown>>(
  db: Db,
  table: string,
  where: object,
  columns: string,
) {
  const { data, error } = await db.from(table).select(columns).match(where);
  if (error) throw new Error(error.message);
  return data as unknown as T[];
}

/** How people take part in a project, as its page tells this person; null when she may not see it. */
export async function readParticipation(db: Db, person: string | null, project: string) {
  const [seen, ties] = await Promise.all([readProject(db, 'de', project), readTies(db, person, project)]);
  return seen && toParticipation(seen, ties);
}
