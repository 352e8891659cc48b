// The contract of taking part in a project: who supports stays private, and who follows hears of comments once an hour.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { withdrawComment } from '#lib/project/server/talk/comments.ts';
import {
  listFollowedProjects,
  readFollowing,
  stopFollowing,
  tie,
  untie,
} from '#lib/project/server/talk/participation.ts';
import type { TestDatabase } from './open-database.ts';
import { putPeople } from './put.ts';
import {
  minutesAgo,
  openTalkWorld,
  putProject,
  read,
  readParticipation,
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

const countOf = async (id: string) =>
  (await read<{ support_count: number }>(service, 'projects', { id }, 'support_count'))[0]!.support_count;

describe('support', () => {
  test('twenty people at once are counted, twenty who take it back too, and nobody twice', async () => {
    const people = await putPeople(
      service,
      Array.from({ length: 20 }, (_, at) => `Person ${at}`),
    );
    const all = (act: typeof tie) =>
      Promise.all(people.map((id) => act(database.as(id), 'supports', id, project)));
    await Promise.all([all(tie), all(tie)]);
    expect(await countOf(project)).toBe(20);
    await all(untie);
    await all(untie);
    expect(await countOf(project)).toBe(0);
  });

  test('the number is public, who it is is not, not even for who posts the project', async () => {
    await tie(database.as(ben), 'supports', ben, project);
    const seen = await readParticipation(database.as(null), null, project);
    expect(seen).toMatchObject({ supportCount: 1, isSupported: false });
    expect(await readParticipation(database.as(ben), ben, project)).toMatchObject({ isSupported: true });
    expect(await read(database.as(ada), 'supports', { project_id: project }, 'account_id')).toEqual([]);
    expect(await read(database.as(coordinator), 'supports', { project_id: project }, 'account_id')).toEqual(
      [],
    );
  });

  test('it does not change when a project was changed last', async () => {
    const before = await read(service, 'projects', { id: project }, 'updated_at, published_at');
    await tie(database.as(ben), 'supports', ben, project);
    expect(await read(service, 'projects', { id: project }, 'updated_at, published_at')).toEqual(before);
  });

  test('only a published project that is not hidden can be supported or followed', async () => {
    const draft = await putProject(world, { status: 'draft' });
    const hidden = await putProject(world, { hidden_at: minutesAgo(1), hidden_reason: 'Not polite.' });
    for (const id of [draft, hidden, randomUUID()]) {
      for (const ties of ['supports', 'follows'] as const) {
        expect(await tie(database.as(ada), ties, ada, id)).toBe('forbidden');
      }
    }
  });

  test('the number cannot be set by hand', async () => {
    const { error } = await database.as(ada).from('projects').update({ support_count: 99 }).eq('id', project);
    expect(error?.code).toBe('42501');
  });

  test('who leaves no longer counts', async () => {
    const [mia = ''] = await putPeople(service, ['Mia']);
    await tie(database.as(mia), 'supports', mia, project);
    await deleteAccount(service, mia, false);
    expect(await countOf(project)).toBe(0);
  });
});

describe('following', () => {
  const claim = async (id: string) => {
    const { data, error } = await service.rpc('claim_comment_mails', { p_comment_id: id });
    if (error) throw new Error(error.message);
    return data as { email: string; stop_token: string }[];
  };
  const emailOf = async (id: string) =>
    (await read<{ email: string }>(service, 'accounts', { id }, 'email'))[0]!.email;

  test('brings a mail to all but the author, once an hour', async () => {
    for (const person of [ada, ben, eve]) await tie(database.as(person), 'follows', person, project);
    const mails = await claim(await say(world, project));
    expect(mails.map(({ email }) => email).sort()).toEqual([await emailOf(ada), await emailOf(eve)].sort());
    // the second comment within the hour reaches only who heard nothing yet: Ben
    expect((await claim(await say(world, project, 'Oh!', eve))).map(({ email }) => email)).toEqual([
      await emailOf(ben),
    ]);
    expect(await claim(await say(world, project, 'Ah.', eve))).toEqual([]);
    await service
      .from('follows')
      .update({ mailed_at: minutesAgo(61) })
      .eq('account_id', ada);
    expect((await claim(await say(world, project))).map(({ email }) => email)).toEqual([await emailOf(ada)]);
  });

  test('brings no mail twice when two comment at once', async () => {
    await tie(database.as(ada), 'follows', ada, project);
    const ids = await Promise.all([
      say(world, project),
      say(world, project),
      say(world, project),
      say(world, project),
    ]);
    expect((await Promise.all(ids.map(claim))).flat()).toHaveLength(1);
  });

  test('brings none about what is withdrawn, hidden, or in no open project', async () => {
    await tie(database.as(ada), 'follows', ada, project);
    const [withdrawn, hidden, late] = [
      await say(world, project),
      await say(world, project),
      await say(world, project),
    ];
    await withdrawComment(database.as(ben), withdrawn);
    await service
      .from('comments')
      .update({ hidden_at: minutesAgo(1), hidden_reason: 'Spam.' })
      .eq('id', hidden);
    expect(await claim(withdrawn)).toEqual([]);
    expect(await claim(hidden)).toEqual([]);
    await service.from('projects').update({ status: 'draft' }).eq('id', project);
    expect(await claim(late)).toEqual([]);
  });

  test('is private, and its token is seen by nobody', async () => {
    await tie(database.as(ben), 'follows', ben, project);
    expect(await read(database.as(ada), 'follows', { project_id: project }, 'account_id')).toEqual([]);
    const { error } = await database.as(ben).from('follows').select('stop_token');
    expect(error?.code).toBe('42501');
  });

  test('ends by the link of a mail, also for who is not signed in', async () => {
    await tie(database.as(ada), 'follows', ada, project);
    const [mail] = await claim(await say(world, project));
    const anybody = database.as(null);
    expect(await readFollowing(anybody, mail!.stop_token)).toEqual({ id: project, title: 'A project' });
    await stopFollowing(anybody, randomUUID());
    await stopFollowing(anybody, mail!.stop_token);
    expect(await readFollowing(anybody, mail!.stop_token)).toBeNull();
    expect(await readParticipation(database.as(ada), ada, project)).toMatchObject({ isFollowed: false });
  });

  test('lists what moved last first, page by page, and nothing that is out of sight', async () => {
    const [mia = ''] = await putPeople(service, ['Mia']);
    const db = database.as(mia);
    const older = await putProject(world);
    const [newer, gone] = [await putProject(world), await putProject(world)];
    for (const id of [older, newer, gone]) await tie(db, 'follows', mia, id);
    await service.from('projects').update({ status: 'draft' }).eq('id', gone);
    const first = await listFollowedProjects(db);
    expect(first.items.map(({ id, isComment }) => [id, isComment])).toEqual([
      [newer, false],
      [older, false],
    ]);
    project = older;
    await say(world, project);
    const { items, next } = await listFollowedProjects(db, undefined, 1);
    expect(items).toMatchObject([{ id: older, isComment: true }]);
    const [at = '', id = ''] = next?.split('_') ?? [];
    const rest = await listFollowedProjects(db, { at, id }, 1);
    expect([rest.items.map((row) => row.id), rest.next]).toEqual([[newer], null]);
  });
});
