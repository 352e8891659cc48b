import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listMentions, searchMentionTargets } from '#lib/paper/server/mentions.ts';
import { createPaper } from '#lib/paper/server/papers.ts';
import { changeTemplate, listTemplates, readGuidance } from '#lib/paper/server/template.ts';
import { readDraft, searchVersions } from '#lib/paper/server/versions.ts';
import type { MentionKind } from '#lib/paper/text-parts.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putOrganisation, putPaper, putPeople, putPerson } from './put.ts';

let database: TestDatabase;
let service: TestDatabase['service'];
beforeAll(async () => {
  // the embedded database prints every refusal
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const mention = (kind: MentionKind, id: string, label = 'Name') => ({
  type: 'mention',
  attrs: { kind, id, label },
});

/** A published version whose table mentions these, and who says so. */
async function publish(paper_id: string, number: number, ...mentions: object[]) {
  const cell = { type: 'tableCell', content: [{ type: 'paragraph', content: mentions }] };
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
  const body = { type: 'doc', content: [table] };
  const rest = { title: 'Mentions', area_id: 'ecosystem', authors: [], hash: anyHash() };
  await put(service, 'paper_versions', { paper_id, number, body, ...rest });
}

async function putProject(title: string, status = 'published') {
  const id = randomUUID();
  const rest = { summary: 'Ten letters and more.', area_id: 'ecosystem' };
  await put(service, 'projects', { id, title, status, ...rest });
  return id;
}

const find = async (kind: MentionKind, id: string) =>
  (await listMentions(database.as(null), kind, id)).map(({ paperId, number }) => [paperId, number]);

test('what a published version mentions knows of it, once, and of the newest version only', async () => {
  const [paper, other] = [await putPaper(service, {}), await putPaper(service, {})];
  const [project, organisation] = [await putProject('Rufbus Xanten'), await putOrganisation(service, {})];
  await publish(paper, 1, mention('project', project), mention('project', project), mention('paper', other));
  expect(await find('project', project)).toEqual([[paper, 1]]);
  expect(await find('paper', other)).toEqual([[paper, 1]]);
  expect(await find('organisation', organisation)).toEqual([]);
  await publish(paper, 2, mention('organisation', organisation));
  expect(await find('project', project)).toEqual([]);
  expect(await find('organisation', organisation)).toEqual([[paper, 2]]);
});

test('what is not there, another kind, the paper itself and no id are no mentions', async () => {
  const paper = await putPaper(service, {});
  const project = await putProject('Not an organisation');
  const strange = { type: 'mention', attrs: { kind: 'project', id: "'; drop table", label: 'x' } };
  await publish(
    paper,
    1,
    mention('project', randomUUID()),
    mention('organisation', project),
    strange,
    mention('paper', paper),
  );
  const rows = await service.from('paper_version_mentions').select('id').eq('paper_id', paper);
  expect(rows.data).toEqual([]);
});

test('the mention goes with its target, and the paper stays', async () => {
  const paper = await putPaper(service, {});
  const project = await putProject('Soon gone');
  await publish(paper, 1, mention('project', project));
  await service.from('projects').delete().eq('id', project);
  const rows = await service.from('paper_version_mentions').select('id').eq('paper_id', paper);
  expect(rows.data).toEqual([]);
});

test('a draft is offered to nobody, and what is offered has the letters in its name', async () => {
  const person = database.as(await putPerson(service));
  await putProject('Zebrastreifen für alle');
  await putProject('Zebrastreifen geheim', 'draft');
  const paper = await putPaper(service, {}, 'Zebrastreifen im Entwurf');
  await put(service, 'organisations', {
    id: randomUUID(),
    kind: 'company',
    name: 'Zebra GmbH',
    place: 'Xanten',
  });
  const labels = async () =>
    (await searchMentionTargets(person, 'zebra')).map(({ kind, label }) => [kind, label]);
  expect(await labels()).toEqual([
    ['project', 'Zebrastreifen für alle'],
    ['organisation', 'Zebra GmbH'],
  ]);
  await put(service, 'paper_versions', {
    paper_id: paper,
    number: 1,
    title: 'Zebrastreifen veröffentlicht',
    area_id: 'ecosystem',
    authors: [],
    hash: anyHash(),
    body: { type: 'doc', content: [] },
  });
  expect(await labels()).toContainEqual(['paper', 'Zebrastreifen veröffentlicht']);
  expect((await searchMentionTargets(person, '%_')).length).toBeGreaterThan(0);
  const asked = await database.as(null).rpc('search_mention_targets', { p_text: 'zebra' });
  expect(asked.error?.code).toBe('42501');
});

test('a paper is found by the name of what it mentions, also in the middle of a sentence', async () => {
  const paper = await putPaper(service, {});
  await publish(
    paper,
    1,
    { type: 'text', text: 'Mit der ' },
    mention('organisation', randomUUID(), 'Quellstadt'),
  );
  const { items } = await searchVersions(database.as(null), 'de', { q: 'Quellstadt' });
  expect(items.map(({ paperId, snippet }) => [paperId, snippet.join('')])).toEqual([
    [paper, 'Mit der Quellstadt'],
  ]);
});

test('a paper begins with the template of its kind, whose guidance is not in it', async () => {
  const db = database.as(await putPerson(service));
  const input = {
    title: 'A paper',
    area: 'ecosystem' as const,
    organisation: null,
    start: 'position' as const,
  };
  const paper = (await createPaper(db, 'en', input))!;
  const text = JSON.stringify(await readDraft(db, paper));
  expect(text).toContain('Our position');
  const guidance = await readGuidance(db, paper);
  expect(guidance['Our position']).toMatch(/three sentences/);
  expect(guidance['Unsere Position']).toMatch(/drei Sätzen/);
  expect(text).not.toContain(guidance['Our position']);
});

test('coordinators change a template for all who begin after it, nobody else does', async () => {
  const [writer, coordinator] = await putPeople(service, ['Writer', 'Coordinator']);
  await put(service, 'area_coordinators', { area_id: 'ecosystem', account_id: coordinator! });
  const changed = { kind: 'method' as const, de: '## Neu\nWas?', en: '## New\nWhat?' };
  expect(await changeTemplate(database.as(writer!), changed)).not.toBe('done');
  expect(await changeTemplate(database.as(coordinator!), changed)).toBe('done');
  expect((await listTemplates(database.as(writer!)))[2]).toEqual(changed);
  const input = {
    title: 'A paper',
    area: 'ecosystem' as const,
    organisation: null,
    start: 'method' as const,
  };
  const paper = (await createPaper(database.as(writer!), 'de', input))!;
  expect(JSON.stringify(await readDraft(database.as(writer!), paper))).toContain('Neu');
});
