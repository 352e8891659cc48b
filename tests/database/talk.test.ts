// The contract of talk around a project: who may say what for how long, and what nobody gets to read any more.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  createComment,
  listComments,
  readOwnComment,
  updateComment,
  withdrawComment,
} from '#lib/project/server/talk/comments.ts';
import {
  listFollowedProjects,
  readFollowing,
  readParticipation,
  stopFollowing,
  tie,
  untie,
} from '#lib/project/server/talk/participation.ts';
import {
  countReports,
  createReport,
  decideReports,
  listHidden,
  listReports,
  readReportable,
  showAgain,
} from '#lib/project/server/talk/reports.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { mark, put, putOrganisation, putPeople } from './put.ts';

let database: TestDatabase;
let service: Db;
/** Posts the project. */
let ada: string;
/** Writes. */
let ben: string;
/** Reads. */
let eve: string;
let coordinator: string;
let project: string;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
  [ada = '', ben = '', eve = '', coordinator = ''] = await putPeople(service, ['Ada', 'Ben', 'Eve', 'Cora']);
  await put(service, 'area_coordinators', { area_id: 'ecosystem', account_id: coordinator });
});
afterAll(() => database.close());
beforeEach(async () => {
  project = await putProject();
});

async function putProject(more: Record<string, unknown> = {}): Promise<string> {
  const row = { id: randomUUID(), title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem' };
  await put(service, 'projects', { ...row, status: 'published', created_by: ada, ...more });
  return row.id;
}

async function say(body = mark(), author = ben): Promise<string> {
  const id = await createComment(database.as(author), author, project, body);
  if (!id) throw new Error('nothing was said');
  return id;
}

const outOfBounds = /violates check constraint/;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function read<T = Record<string, unknown>>(db: Db, table: string, where: object, columns: string) {
  const { data, error } = await db.from(table).select(columns).match(where);
  if (error) throw new Error(error.message);
  return data as unknown as T[];
}

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
    const draft = await putProject({ status: 'draft' });
    const hidden = await putProject({ hidden_at: minutesAgo(1), hidden_reason: 'Not polite.' });
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

describe('a comment', () => {
  test('is read by everyone with its author, as it was typed', async () => {
    const body = '<b onclick="alert(1)">Laut</b> & „leise“ 🎈\nhttps://example.org';
    const id = await say(body);
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
    const draft = await putProject({ status: 'draft' });
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
    await say();
    await service.from('projects').update({ status: 'draft' }).eq('id', project);
    expect((await listComments(database.as(ben), project)).items).toEqual([]);
    expect((await listComments(database.as(null), project)).items).toEqual([]);
    expect((await listComments(database.as(ada), project)).items).toHaveLength(1);
  });

  test('shows a name to whom it may, and that of nobody who only reads', async () => {
    const [quiet = '', loud = ''] = await putPeople(service, ['Quiet', 'Loud']);
    const names = async () => read(database.as(null), 'profiles', {}, 'account_id');
    const id = await say('Hello', loud);
    const before = (await names()).map(({ account_id }) => account_id);
    expect(before).toContain(loud);
    expect(before).not.toContain(quiet);
    await withdrawComment(database.as(loud), id);
    expect((await names()).map(({ account_id }) => account_id)).not.toContain(loud);
  });

  test('stays when its author leaves, without her name', async () => {
    const [mia = ''] = await putPeople(service, ['Mia']);
    await say('I was here', mia);
    await tie(database.as(mia), 'follows', mia, project);
    await deleteAccount(service, mia, false);
    const { items } = await listComments(database.as(null), project);
    expect(items).toMatchObject([{ body: 'I was here', authorName: null, isOwn: false }]);
    expect(await read(service, 'follows', { account_id: mia }, 'account_id')).toEqual([]);
  });

  test('stands in a row with others, oldest first, page by page in both directions', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 7; at++) ids.push(await say(`${at}`));
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
    const mails = await claim(await say());
    expect(mails.map(({ email }) => email).sort()).toEqual([await emailOf(ada), await emailOf(eve)].sort());
    // the second comment within the hour reaches only who heard nothing yet: Ben
    expect((await claim(await say('Oh!', eve))).map(({ email }) => email)).toEqual([await emailOf(ben)]);
    expect(await claim(await say('Ah.', eve))).toEqual([]);
    await service
      .from('follows')
      .update({ mailed_at: minutesAgo(61) })
      .eq('account_id', ada);
    expect((await claim(await say())).map(({ email }) => email)).toEqual([await emailOf(ada)]);
  });

  test('brings no mail twice when two comment at once', async () => {
    await tie(database.as(ada), 'follows', ada, project);
    const ids = await Promise.all([say(), say(), say(), say()]);
    expect((await Promise.all(ids.map(claim))).flat()).toHaveLength(1);
  });

  test('brings none about what is withdrawn, hidden, or in no open project', async () => {
    await tie(database.as(ada), 'follows', ada, project);
    const [withdrawn, hidden, late] = [await say(), await say(), await say()];
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
    const [mail] = await claim(await say());
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
    const older = await putProject();
    const [newer, gone] = [await putProject(), await putProject()];
    for (const id of [older, newer, gone]) await tie(db, 'follows', mia, id);
    await service.from('projects').update({ status: 'draft' }).eq('id', gone);
    const first = await listFollowedProjects(db);
    expect(first.items.map(({ id, isComment }) => [id, isComment])).toEqual([
      [newer, false],
      [older, false],
    ]);
    project = older;
    await say();
    const { items, next } = await listFollowedProjects(db, undefined, 1);
    expect(items).toMatchObject([{ id: older, isComment: true }]);
    const [at = '', id = ''] = next?.split('_') ?? [];
    const rest = await listFollowedProjects(db, { at, id }, 1);
    expect([rest.items.map((row) => row.id), rest.next]).toEqual([[newer], null]);
  });
});

const report = (person: string, subject: { project: string; comment?: string }) =>
  createReport(database.as(person), person, subject, { reason: 'spam', text: 'Look at this' });

describe('a report', () => {
  test('is made once per person and subject, about what others wrote', async () => {
    const comment = await say();
    const aboutComment = { project, comment };
    expect(await report(eve, aboutComment)).toBe('done');
    expect(await report(eve, aboutComment)).toBe('already there');
    expect(await report(ada, aboutComment)).toBe('done');
    expect(await report(ben, aboutComment)).toBe('forbidden');
    expect(await report(eve, { project })).toBe('done');
    expect(await report(eve, { project })).toBe('already there');
    expect(await report(ada, { project })).toBe('forbidden');
    expect(await report(eve, { project, comment: randomUUID() })).toBe('forbidden');
    expect(await readReportable(database.as(eve), eve, project, comment)).toEqual(expect.any(String));
    expect(await readReportable(database.as(ben), ben, project, comment)).toBeNull();
    expect(await readReportable(database.as(eve), eve, randomUUID(), comment)).toBeNull();
  });

  test('about a project of an organisation does not come from those who post for it', async () => {
    const organisation = await putOrganisation(service, { editor: ben, member: eve });
    project = await putProject({ organisation_id: organisation });
    expect(await report(ben, { project })).toBe('forbidden');
    expect(await report(eve, { project })).toBe('done');
  });

  test('is seen by coordinators without who sent it; one line for all about the same', async () => {
    const comment = await say('Buy now');
    await report(eve, { project, comment });
    await report(ada, { project, comment });
    const [line] = (await listReports(database.as(coordinator))).filter((row) => row.commentId === comment);
    expect(line).toMatchObject({
      title: 'A project',
      body: 'Buy now',
      authorName: 'Ben',
      isOwn: false,
      reports: [
        { reason: 'spam', text: 'Look at this' },
        { reason: 'spam', text: 'Look at this' },
      ],
    });
    expect(await countReports(database.as(coordinator))).toBeGreaterThan(0);
    for (const person of [ben, eve, ada]) {
      expect(await listReports(database.as(person))).toEqual([]);
      expect(await listHidden(database.as(person))).toEqual({ items: [], next: null });
      expect(await countReports(database.as(person))).toBe(0);
    }
    const { error } = await database.as(coordinator).from('reports').select('reporter_id');
    expect(error?.code).toBe('42501');
  });

  test('is decided by coordinators alone, and by only one of them', async () => {
    const comment = await say();
    const subject = { project, comment };
    await report(eve, subject);
    for (const person of [ada, ben, eve]) {
      expect(await decideReports(database.as(person), subject, 'Because.')).toBeNull();
    }
    const twice = await Promise.all([
      decideReports(database.as(coordinator), subject, 'Because.'),
      decideReports(database.as(coordinator), subject, null),
    ]);
    expect(twice.map((ids) => ids?.length).sort()).toEqual([0, 1]);
    expect(await decideReports(database.as(coordinator), subject, 'Because.')).toEqual([]);
    // it may be reported once more
    expect(await report(ada, subject)).toBe((twice[0]?.length ?? 0) > 0 ? 'forbidden' : 'done');
  });

  test('about a coordinator is not decided by herself', async () => {
    const comment = await say('Mine', coordinator);
    await report(eve, { project, comment });
    for (const reason of ['Because.', null]) {
      expect(await decideReports(database.as(coordinator), { project, comment }, reason)).toBeNull();
    }
    const mine = (await listReports(database.as(coordinator))).find((row) => row.commentId === comment);
    expect(mine?.isOwn).toBe(true);
  });

  test('tells who wrote it, who posts it and who reported it, but not who decided', async () => {
    const organisation = await putOrganisation(service, { owner: ben, member: ada });
    project = await putProject({ organisation_id: organisation });
    await report(eve, { project });
    await report(coordinator, { project });
    const p_reports = await decideReports(database.as(coordinator), { project }, null);
    const question = { p_comment_id: null, p_project_id: project, p_reports };
    const { data } = await service.rpc('list_outcome_recipients', question);
    const email = async (id: string) =>
      (await read<{ email: string }>(service, 'accounts', { id }, 'email'))[0]!.email;
    const told = (data as { email: string; is_reporter: boolean }[]).map((to) => [to.email, to.is_reporter]);
    expect(told.sort()).toEqual(
      [
        [await email(ben), false],
        [await email(eve), true],
      ].sort(),
    );
  });

  test('stays when its reporter leaves, without a trace of her', async () => {
    const [mia = '', noa = ''] = await putPeople(service, ['Mia', 'Noa']);
    await report(mia, { project });
    await report(noa, { project });
    await deleteAccount(service, mia, false);
    await deleteAccount(service, noa, false);
    const left = await read(service, 'reports', { project_id: project }, 'reporter_id');
    expect(left).toEqual([{ reporter_id: null }, { reporter_id: null }]);
  });
});

describe('what is hidden', () => {
  async function hide(comment?: string, reason = 'Not polite.') {
    const subject = { project, ...(comment ? { comment } : {}) };
    await report(eve, subject);
    expect(await decideReports(database.as(coordinator), subject, reason)).toHaveLength(1);
    return subject;
  }

  test('a hidden text is read by its author and coordinators, and by nobody else through any way', async () => {
    const body = `An insult ${mark()}`;
    const comment = await say(body);
    const subject = await hide(comment);
    for (const person of [null, ada, eve]) {
      const db = database.as(person);
      const { items } = await listComments(db, project);
      expect(items).toMatchObject([{ body: null, authorName: null, hiddenReason: 'Not polite.' }]);
      expect(await read(db, 'comments', { project_id: project }, 'id, body')).toEqual([]);
      const { data } = await db.from('projects').select('id, comments(body)').eq('id', project);
      expect(JSON.stringify(data)).not.toContain(body);
    }
    for (const person of [ben, coordinator]) {
      const { items } = await listComments(database.as(person), project);
      expect(items).toMatchObject([{ body, authorName: 'Ben', hiddenReason: 'Not polite.' }]);
    }
    expect(await updateComment(database.as(ben), project, comment, 'mended')).toBe('forbidden');
    expect(await report(ada, subject)).toBe('forbidden');

    expect(await showAgain(database.as(ben), subject)).toBe(false);
    const [listed] = (await listHidden(database.as(coordinator))).items;
    expect(listed).toMatchObject({ commentId: comment, body, hiddenReason: 'Not polite.', isOwn: false });
    expect(await showAgain(database.as(coordinator), subject)).toBe(true);
    expect(await showAgain(database.as(coordinator), subject)).toBe(false);
    expect((await listComments(database.as(null), project)).items).toMatchObject([
      { body, hiddenReason: null },
    ]);
  });

  test('a hidden project is seen by its people and coordinators, who may not take part in it', async () => {
    const comment = await say();
    const subject = await hide();
    for (const person of [null, ben, eve]) {
      expect(await readParticipation(database.as(person), person, project)).toBeNull();
      expect((await listComments(database.as(person), project)).items).toEqual([]);
      expect(await read(database.as(person), 'comments', { id: comment }, 'id')).toEqual([]);
    }
    for (const person of [ada, coordinator]) {
      const seen = await readParticipation(database.as(person), person, project);
      expect(seen).toMatchObject({ isOpen: false, hiddenReason: 'Not polite.' });
      expect(await createComment(database.as(person), person, project, 'Hm')).toBeNull();
    }
    const mend = database.as(ada).from('projects').update({ title: 'A polite project' }).eq('id', project);
    expect((await mend.select('id')).data).toHaveLength(1);
    const show = database.as(ada).from('projects').update({ hidden_at: null }).eq('id', project);
    expect((await show.select('id')).error?.code).toBe('42501');
    expect(await showAgain(database.as(coordinator), subject)).toBe(true);
    expect(await readParticipation(database.as(null), null, project)).toMatchObject({ isOpen: true });
  });

  test('nothing is hidden without a reason, and nothing by hand', async () => {
    const comment = await say();
    await report(eve, { project, comment });
    for (const reason of ['', '  ', 'x'.repeat(301)]) {
      const decision = decideReports(database.as(coordinator), { project, comment }, reason);
      await expect(decision).rejects.toThrow(outOfBounds);
    }
    expect((await listComments(database.as(null), project)).items).toMatchObject([{ hiddenReason: null }]);
    const byHand = { hidden_at: minutesAgo(0), hidden_reason: 'Because.' };
    for (const table of ['comments', 'projects']) {
      const { error } = await database.as(coordinator).from(table).update(byHand).eq('id', comment);
      expect(error?.code, table).toBe('42501');
    }
  });
});
