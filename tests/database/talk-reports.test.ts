// The contract of reports: who makes and decides them, and who still sees what a coordinator hid.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { createComment, listComments, updateComment } from '#lib/project/server/talk/comments.ts';
import {
  countReports,
  createReport,
  decideReports,
  listHidden,
  listReports,
  readReportable,
  showAgain,
} from '#lib/project/server/talk/reports.ts';
import type { TestDatabase } from './open-database.ts';
import { mark, putOrganisation, putPeople } from './put.ts';
import {
  minutesAgo,
  openTalkWorld,
  outOfBounds,
  putProject,
  read,
  say,
  type TalkWorld,
  readParticipation,
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

const report = (person: string, subject: { project: string; comment?: string }) =>
  createReport(database.as(person), person, subject, { reason: 'spam', text: 'Look at this' });

describe('a report', () => {
  test('is made once per person and subject, about what others wrote', async () => {
    const comment = await say(world, project);
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
    project = await putProject(world, { organisation_id: organisation });
    expect(await report(ben, { project })).toBe('forbidden');
    expect(await report(eve, { project })).toBe('done');
  });

  test('is seen by coordinators without who sent it; one line for all about the same', async () => {
    const comment = await say(world, project, 'Buy now');
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
    const comment = await say(world, project);
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
    const comment = await say(world, project, 'Mine', coordinator);
    await report(eve, { project, comment });
    for (const reason of ['Because.', null]) {
      expect(await decideReports(database.as(coordinator), { project, comment }, reason)).toBeNull();
    }
    const mine = (await listReports(database.as(coordinator))).find((row) => row.commentId === comment);
    expect(mine?.isOwn).toBe(true);
  });

  test('tells who wrote it, who posts it and who reported it, but not who decided', async () => {
    const organisation = await putOrganisation(service, { owner: ben, member: ada });
    project = await putProject(world, { organisation_id: organisation });
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
    const comment = await say(world, project, body);
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
    const comment = await say(world, project);
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
    const comment = await say(world, project);
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
