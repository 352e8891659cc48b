// A form that is sent twice makes one thing, however the two come in; and what it makes is nobody else's concern.
import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayInTalk } from '#lib/matching/server/talk.ts';
import { addRemark } from '#lib/paper/server/comments.ts';
import { createPaper, deletePaper } from '#lib/paper/server/papers.ts';
import { openFormDb, type Db } from '#lib/platform/server/database.ts';
import { openOnce, readMade, sweepForms } from '#lib/platform/server/once.ts';
import { createHelp } from '#lib/project/server/helps.ts';
import { saveProject } from '#lib/project/server/projects.ts';
import { createComment } from '#lib/project/server/talk/comments.ts';
import type { ProjectInput } from '#lib/project/project.ts';
import { beginExchange, type Exchange } from './exchange-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putPaper } from './put.ts';

let database: TestDatabase;
let world: Exchange;
beforeAll(async () => {
  database = await openTestDatabase();
  world = await beginExchange(database);
});
afterAll(() => database.close());

const project: ProjectInput = {
  kind: 'project',
  stage: 'planning',
  title: 'Ein Werkzeugkasten',
  summary: 'Worum es geht, steht hier.',
  description: '',
  areas: ['ecosystem'],
  topics: [],
  links: [],
  repository: null,
  cooperationWanted: true,
  organisation: undefined,
  place: '',
  ags: undefined,
  licence: undefined,
  hasSeenSimilar: true,
};
const paper = { title: 'Ein Papier', area: 'ecosystem', organisation: null, start: 'empty' } as const;
const sentBefore = { name: 'DatabaseError', code: 'PT409' };

async function count(table: string, column: string, value: string): Promise<number> {
  const { data, error } = await database.service.from(table).select('id').eq(column, value);
  if (error) throw error;
  return data.length;
}

/** Sends the same thing several times at the same instant; how often it was made, and how often it was held back. */
async function race(account: string, make: (db: Db) => Promise<unknown>) {
  const form = randomUUID();
  const sent = await Promise.allSettled(
    Array.from({ length: 4 }, () => make(openFormDb(account, form, database.access))),
  );
  const late = sent.filter(({ status }) => status === 'rejected');
  for (const each of late) expect(each).toMatchObject({ reason: sentBefore });
  expect(await readMade(database.as(account), form)).toMatch(/^[0-9a-f-]{36}$/);
  return { made: sent.length - late.length, late: late.length };
}

const once = { made: 1, late: 3 };

test('four posts of a form at the same instant make one project, one paper, one message', async () => {
  const { ada, introduction } = world;
  expect(await race(ada, (db) => saveProject(db, null, project))).toEqual(once);
  expect(await count('projects', 'created_by', ada)).toBe(1);

  expect(await race(ada, (db) => createPaper(db, 'de', paper))).toEqual(once);
  expect(await count('papers', 'title', paper.title)).toBe(1);

  expect(await race(ada, (db) => sayInTalk(db, introduction, 'Guten Tag!'))).toEqual(once);
  expect(await count('introduction_messages', 'introduction_id', introduction)).toBe(1);
});

test('so do needs and offers, comments, and answers about a paper', async () => {
  const { ada, tool, need } = world;
  const help = { kind: 'expertise', text: 'Wer kennt sich damit aus?', until: undefined } as const;
  for (const side of ['need', 'offer'] as const) {
    const owner = { kind: 'project', id: tool } as const;
    expect(await race(ada, (db) => createHelp(db, side, owner, help))).toEqual(once);
    expect(await count(`${side}s`, 'project_id', tool)).toBe(1);
  }
  expect(await race(ada, (db) => createComment(db, ada, need, 'Das hilft auch uns.'))).toEqual(once);
  expect(await count('comments', 'project_id', need)).toBe(1);

  const talked = await putPaper(database.service, { owner: ada });
  const thread = randomUUID();
  await put(database.service, 'paper_threads', { id: thread, paper_id: talked, quote: 'Wort' });
  expect(await race(ada, (db) => addRemark(db, talked, thread, 'Gern so.'))).toEqual(once);
  expect(await count('paper_remarks', 'thread_id', thread)).toBe(1);
});

test('the same id in the hands of two people is two forms, and tells neither of the other', async () => {
  const { ada, bea } = world;
  const form = randomUUID();
  const hers = await createPaper(openFormDb(ada, form, database.access), 'de', paper);
  expect(await readMade(database.as(bea), form)).toBeNull();
  const others = await createPaper(openFormDb(bea, form, database.access), 'de', paper);
  expect(others).not.toBe(hers);
  expect(await readMade(database.as(ada), form)).toBe(hers);
  expect(await readMade(database.as(bea), form)).toBe(others);
});

/** As an action does it. */
async function send(account: string, form: string | undefined, input: ProjectInput = project) {
  const sender = { account: { id: account }, db: database.as(account) };
  const makeOnce = await openOnce(sender, form, (id) => redirect(303, id), database.access);
  const saved = await makeOnce((db) => saveProject(db, null, input));
  return saved.kind === 'saved' ? saved.id : saved.kind;
}

test('who sends a form again is led to what it has made', async () => {
  const form = randomUUID();
  const id = await send(world.ann, form);
  await expect(send(world.ann, form)).rejects.toMatchObject({ status: 303, location: id });
  const sent = await Promise.allSettled([form, form].map((each) => send(world.ann, each)));
  for (const each of sent) expect(each).toMatchObject({ reason: { location: id } });
  expect(await count('projects', 'created_by', world.ann)).toBe(1);
});

test('of two at the same instant the later one is led to what the first has made', async () => {
  const { member } = world;
  const form = randomUUID();
  const sent = await Promise.allSettled([send(member, form), send(member, form)]);
  const made = sent.find((each) => each.status === 'fulfilled')?.value;
  expect(sent.find((each) => each.status === 'rejected')?.reason).toMatchObject({ location: made });
  expect(await count('projects', 'created_by', member)).toBe(1);
});

test('what was refused has made nothing, and is made once when it is corrected', async () => {
  const { stranger, company } = world;
  const form = randomUUID();
  expect(await send(stranger, form, { ...project, organisation: company })).toBe('forbidden');
  expect(await readMade(database.as(stranger), form)).toBeNull();
  const id = await send(stranger, form);
  await expect(send(stranger, form)).rejects.toMatchObject({ location: id });
});

test('without an id, as from a page opened long ago, nothing is held back', async () => {
  expect(await send(world.ben, undefined)).not.toBe(await send(world.ben, undefined));
});

test('what is gone may be made anew by the form that made it', async () => {
  const { ada } = world;
  const form = randomUUID();
  const db = openFormDb(ada, form, database.access);
  const first = (await createPaper(db, 'de', paper)) ?? '';
  await expect(createPaper(db, 'de', paper)).rejects.toMatchObject(sentBefore);
  expect(await deletePaper(database.as(ada), first)).toBe('done');
  expect(await createPaper(db, 'de', paper)).not.toBe(first);
});

test('after a day nothing is left of it', async () => {
  const { service } = database;
  const [young, old] = [randomUUID(), randomUUID()];
  const row = { account_id: world.bea, made_id: randomUUID() };
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
  await put(service, 'sent_forms', { ...row, form_id: young });
  await put(service, 'sent_forms', { ...row, form_id: old, sent_at: yesterday });
  await sweepForms(service);
  expect(await readMade(database.as(world.bea), old)).toBeNull();
  expect(await readMade(database.as(world.bea), young)).toBe(row.made_id);
});
