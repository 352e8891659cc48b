// The contract of comments: who may say what for how long, and what nobody gets to read any more.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  createComment,
  listComments,
  readOwnComment,
  updateComment,
  withdrawComment,
} from '#lib/project/server/talk/comments.ts';
import { tie } from '#lib/project/server/talk/participation.ts';
import type { TestDatabase } from './open-database.ts';
import { mark, put, putPeople } from './put.ts';
import {
  minutesAgo,
  openTalkWorld,
  outOfBounds,
  putProject,
  read,
  say,
  type TalkWorld,
} from './talk-world.ts';

let world: TalkWorld;
let database: TestDatabase;
let service: Db;
/** Posts the projects. */
let ada: string;
/** Writes. */
let ben: string;
/** Reads. */
let eve: string;
let coordinator: string;
let project: string;

beforeAll(async () => {
  world = await openTalkWorld();
  ({ database, service, ada, ben, eve, coordinator } = world);
});
afterAll(() => database.close());
beforeEach(async () => {
  project = await putProject(world);
});

describe('a comment', () => {
  test('is read by everyone with its author, as it was typed', async () => {
    const body = '<b onclick="alert(1)">Laut</b> & „leise“ 🎈\nhttps://example.org';
    const id = await say(world, project, body);
    for (const reader of [null, ada, eve]) {
      const { items } = await listComments(database.as(reader), project);
      expect(items).toMatchObject([{ id, body, authorName: 'Ben', isOwn: false, editedAt: null }]);
    }
    expect((await listComments(database.as(ben), project)).items[0]?.isOwn).toBe(true);
  });

  test('is refused when it is empty or too long, and on a draft, and in the name of another', async () => {
    const insert = async (row: object) => {
      const mine = { project_id: project, author_id: ben, ...row };
      return (await database.as(ben).from('comments').insert(mine)).error?.message;
    };
    expect(await insert({ body: '' })).toMatch(outOfBounds);
    expect(await insert({ body: '   ' })).toMatch(outOfBounds);
    expect(await insert({ body: 'x'.repeat(2001) })).toMatch(outOfBounds);
    expect(await insert({ body: '🎈'.repeat(2000) })).toBeUndefined();
    expect(await insert({ body: 'x', author_id: ada })).toMatch(/row-level security/);
    expect(await insert({ body: 'x', created_at: '2030-01-01' })).toMatch(/permission denied/);
    const draft = await putProject(world, { status: 'draft' });
    expect(await createComment(database.as(ada), ada, draft, 'x')).toBeNull();
    expect(await createComment(database.as(ben), ben, randomUUID(), 'x')).toBeNull();
  });

  test('is changed by its author within 15 minutes, and not a minute longer', async () => {
    const put_ = async (minutes: number) => {
      const id = randomUUID();
      const row = {
        id,
        project_id: project,
        author_id: ben,
        body: 'before',
        created_at: minutesAgo(minutes),
      };
      await put(service, 'comments', row);
      return id;
    };
    const [early, late] = [await put_(14), await put_(16)];
    expect(await updateComment(database.as(ben), project, early, 'after')).toBe('done');
    expect(await updateComment(database.as(ben), project, late, 'after')).toBe('forbidden');
    expect(await updateComment(database.as(eve), project, early, 'forged')).toBe('forbidden');
    expect(await updateComment(database.as(ada), project, early, 'forged')).toBe('forbidden');
    expect(await read(service, 'comments', { id: early }, 'body, edited_at')).toEqual([
      { body: 'after', edited_at: expect.any(String) },
    ]);
    expect(await read(service, 'comments', { id: late }, 'body, edited_at')).toEqual([
      { body: 'before', edited_at: null },
    ]);
    expect(await readOwnComment(database.as(ben), ben, project, early)).toMatchObject({ mayEdit: true });
    expect(await readOwnComment(database.as(ben), ben, project, late)).toMatchObject({ mayEdit: false });
    expect(await readOwnComment(database.as(eve), eve, project, early)).toBeNull();
  });

  test('is withdrawn by its author alone, at any time; its text is gone, its place stays', async () => {
    const id = randomUUID();
    const body = `A secret ${mark()}`;
    await put(service, 'comments', {
      id,
      project_id: project,
      author_id: ben,
      body,
      created_at: '2026-01-01',
    });
    expect(await withdrawComment(database.as(eve), id)).toBe(false);
    expect(await withdrawComment(database.as(ben), id)).toBe(true);
    expect(await withdrawComment(database.as(ben), id)).toBe(false);
    expect(await updateComment(database.as(ben), project, id, 'again')).toBe('forbidden');
    for (const reader of [null, ben, coordinator]) {
      const { items } = await listComments(database.as(reader), project);
      expect(items).toMatchObject([{ id, body: null, authorName: null, withdrawnAt: expect.any(String) }]);
    }
    expect(await read(service, 'comments', { id }, 'body')).toEqual([{ body: null }]);
  });

  test('is out of sight with its project', async () => {
    await say(world, project);
    await service.from('projects').update({ status: 'draft' }).eq('id', project);
    expect((await listComments(database.as(ben), project)).items).toEqual([]);
    expect((await listComments(database.as(null), project)).items).toEqual([]);
    expect((await listComments(database.as(ada), project)).items).toHaveLength(1);
  });

  test('shows a name to whom it may, and that of nobody who only reads', async () => {
    const [quiet = '', loud = ''] = await putPeople(service, ['Quiet', 'Loud']);
    const names = async () => read(database.as(null), 'profiles', {}, 'account_id');
    const id = await say(world, project, 'Hello', loud);
    const before = (await names()).map(({ account_id }) => account_id);
    expect(before).toContain(loud);
    expect(before).not.toContain(quiet);
    await withdrawComment(database.as(loud), id);
    expect((await names()).map(({ account_id }) => account_id)).not.toContain(loud);
  });

  test('stays when its author leaves, without her name', async () => {
    const [mia = ''] = await putPeople(service, ['Mia']);
    await say(world, project, 'I was here', mia);
    await tie(database.as(mia), 'follows', mia, project);
    await deleteAccount(service, mia, false);
    const { items } = await listComments(database.as(null), project);
    expect(items).toMatchObject([{ body: 'I was here', authorName: null, isOwn: false }]);
    expect(await read(service, 'follows', { account_id: mia }, 'account_id')).toEqual([]);
  });

  test('stands in a row with others, oldest first, page by page in both directions', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 7; at++) ids.push(await say(world, project, `${at}`));
    const db = database.as(null);
    const page = async (place: { from?: string; until?: string }) => {
      const { items, earlier, later } = await listComments(db, project, place, 3);
      return { says: items.map(({ body }) => body).join(''), earlier, later };
    };
    expect(await page({})).toEqual({ says: '012', earlier: null, later: ids[3] });
    expect(await page({ from: ids[3]! })).toEqual({ says: '345', earlier: ids[2], later: ids[6] });
    expect(await page({ from: ids[6]! })).toEqual({ says: '6', earlier: ids[5], later: null });
    expect(await page({ until: ids[5]! })).toEqual({ says: '345', earlier: ids[2], later: ids[6] });
    expect(await page({ until: ids[6]! })).toEqual({ says: '456', earlier: ids[3], later: null });
    expect(await page({ until: ids[0]! })).toEqual({ says: '012', earlier: null, later: ids[3] });
  });
});
