// Papers in the name of an organisation, papers from a template, and finding what is published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createPaper, readPaper, updatePaper } from '#lib/paper/server/papers.ts';
import {
  hashVersion,
  listNewestVersions,
  listPaperAuthors,
  publishVersion,
  readDraft,
  readVersion,
  searchVersions,
} from '#lib/paper/server/versions.ts';
import { listEmptySections } from '#lib/paper/letters.ts';
import { PaperText } from '#lib/paper/text.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, mark, put, putOrganisation, putPaper, putPeople, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const input = { title: 'A paper', area: 'ecosystem', organisation: null, start: 'empty' } as const;

test('owners and editors of an organisation begin papers in its name, members and strangers do not', async () => {
  const [owner, editor, member, stranger] = await putPeople(service, ['O', 'E', 'M', 'S']);
  const organisation = await putOrganisation(service, { owner: owner!, editor: editor!, member: member! });
  for (const id of [owner!, editor!]) {
    const paper = await createPaper(database.as(id), 'de', { ...input, organisation });
    expect((await readPaper(database.as(id), 'de', id, paper!))?.organisation?.id).toBe(organisation);
  }
  for (const id of [member!, stranger!]) {
    expect(await createPaper(database.as(id), 'de', { ...input, organisation })).toBeNull();
  }
});

test('a paper gets an organisation from its people only, and keeps it when somebody else changes the title', async () => {
  const [owner, helper] = await putPeople(service, ['O', 'H']);
  const organisation = await putOrganisation(service, { owner: owner! });
  const paper = await putPaper(service, { owner: owner!, editor: helper! });
  const change = (id: string, to: string | null, title = 'A paper') =>
    updatePaper(database.as(id), paper, { title, area: 'ecosystem', organisation: to });
  expect(await change(helper!, organisation)).toBe('forbidden');
  expect(await change(owner!, organisation)).toBe('done');
  expect(await change(helper!, organisation, 'Another title')).toBe('done');
  const foreign = await putOrganisation(service, { owner: await putPerson(service) });
  expect(await change(owner!, foreign)).toBe('forbidden');
  expect(await change(helper!, null)).toBe('done');
  expect(await change(helper!, organisation)).toBe('forbidden');
});

test('an organisation that goes away leaves its papers and versions', async () => {
  const owner = await putPerson(service);
  const organisation = await putOrganisation(service, { owner });
  const paper = await createPaper(database.as(owner), 'de', { ...input, organisation });
  await putVersion({ paper_id: paper!, organisation_id: organisation });
  const { error } = await service.from('organisations').delete().eq('id', organisation);
  expect(error).toBeNull();
  expect((await readPaper(database.as(owner), 'de', owner, paper!))?.organisation).toBeNull();
  expect((await readVersion(database.as(null), 'de', paper!, 1))?.organisation).toBeNull();
});

test('a paper from the template holds its headings once, is nobody’s text yet, and cannot be published', async () => {
  const owner = await putPerson(service, 'Writer');
  const db = database.as(owner);
  const paper = (await createPaper(db, 'de', { ...input, start: 'experience_report' }))!;
  const text = await readDraft(db, paper);
  expect(text && listEmptySections(text)).toEqual([
    'Ausgangslage',
    'Vorgehen',
    'Erfahrungen',
    'Empfehlungen',
    'Werkzeuge',
  ]);
  expect(await listPaperAuthors(db, paper, null)).toEqual([]);
  expect(await publishVersion(db, paper, 'A paper')).toEqual({ kind: 'empty' });
  const empty = (await createPaper(db, 'de', input))!;
  expect((await readDraft(db, empty))?.content).toEqual([]);
});

test('the log is begun with the paper, by nobody else and no second time', async () => {
  const owner = await putPerson(service);
  const paper = await createPaper(database.as(owner), 'de', { ...input, start: 'experience_report' });
  const again = database.as(owner).from('paper_updates').insert({ paper_id: paper, seq: 2, bytes: '\\x00' });
  expect((await again).error?.code).toBe('42501');
  const large = Buffer.alloc(65_537).toString('base64');
  const asked = { p_title: 'A paper', p_area_id: 'ecosystem', p_text: large };
  expect((await database.as(owner).rpc('create_paper', asked)).error?.code).toBe('42501');
});

test('who would be an author is told to members alone', async () => {
  const [owner, stranger] = await putPeople(service, ['Zora', 'S']);
  const paper = await putPaper(service, { owner: owner! });
  const p_updates = [{ paper_id: paper, account_id: owner!, bytes: 'AAA=' }];
  await service.rpc('append_paper_updates', { p_updates });
  expect(await listPaperAuthors(database.as(owner!), paper, null)).toEqual(['Zora']);
  expect(await listPaperAuthors(database.as(stranger!), paper, null)).toEqual([]);
});

const paragraph = (...words: string[]) => ({
  type: 'paragraph',
  content: words.map((text) => ({ type: 'text', text })),
});

interface Version {
  paper_id: string;
  title: string;
  number: number;
  organisation_id: string | null;
  area_id: string;
  published_at: string;
  blocks: object[];
}

async function putVersion(given: Partial<Version>): Promise<string> {
  const { blocks = [paragraph('Text')], ...row } = given;
  const paper_id = row.paper_id ?? (await putPaper(service, {}));
  const version = {
    title: 'A paper',
    number: 1,
    area_id: 'ecosystem',
    authors: [],
    hash: anyHash(),
    ...row,
    paper_id,
  };
  await put(service, 'paper_versions', { ...version, body: { type: 'doc', content: blocks } });
  return paper_id;
}

const search = (q: string, filter = {}) => searchVersions(database.as(null), 'de', { q, ...filter });
const find = async (q: string, filter = {}) => (await search(q, filter)).items.map(({ paperId }) => paperId);

test('a version tells its licence, and a hash of title and body as before', async () => {
  const paper = await putVersion({ title: 'Old' });
  const version = await readVersion(database.as(null), 'de', paper, 1);
  expect(version?.licence).toBe('CC-BY-4.0');
  const body = PaperText.parse({ type: 'doc', content: [paragraph('Text')] });
  // figured out before there were licences
  expect(hashVersion('Old', body)).toBe('0197d59976028b25646d8597b1f55dfeb941799c4476fd84f8c0ce263f5d8581');
});

test('"Beteiligung" finds "Bürgerbeteiligung" and "Beteiligungen", in title, text, table and half-bold words', async () => {
  const cell = { type: 'tableCell', content: [paragraph('Onlinebeteiligung')] };
  const papers = [
    await putVersion({ title: `Bürgerbeteiligung in Xanten` }),
    await putVersion({ blocks: [paragraph('Zu den Beteiligungen der Stadt Xanten')] }),
    await putVersion({
      blocks: [paragraph('In Xanten'), { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }],
    }),
    await putVersion({ blocks: [paragraph('Xanten: Betei', 'ligung')] }),
  ];
  await putVersion({ title: 'Xanten ohne das Wort' });
  expect((await find('Beteiligung Xanten')).sort()).toEqual(papers.sort());
  expect((await find('die beteiligungen in XANTEN')).sort()).toEqual(papers.sort());
});

test('what is in the title comes first, then the newest; pages neither repeat nor skip', async () => {
  const word = `wort${mark().replaceAll('-', '')}`;
  const text = [paragraph(word)];
  const at = (day: number) => `2026-01-0${day}T10:00:00Z`;
  const old = await putVersion({ blocks: text, published_at: at(1) });
  const recent = await putVersion({ blocks: text, published_at: at(3) });
  const titled = await putVersion({ title: `Das ${word}`, published_at: at(2) });
  expect(await find(word)).toEqual([titled, recent, old]);
  const paged: string[] = [];
  let p_after: string | null = null;
  for (let page = 0; page < 3; page++) {
    const { data } = await database.as(null).rpc('search_papers', { p_text: word, p_after, p_limit: 1 });
    const [row] = z.array(z.object({ paper_id: z.uuid() })).parse(data);
    p_after = row!.paper_id;
    paged.push(p_after);
  }
  expect(paged).toEqual([titled, recent, old]);
  const { data } = await database.as(null).rpc('search_papers', { p_text: word, p_after });
  expect(data).toEqual([]);
});

test('only the newest version of a paper is found', async () => {
  const word = `wort${mark().replaceAll('-', '')}`;
  const paper = await putVersion({ blocks: [paragraph(word)] });
  expect(await find(word)).toEqual([paper]);
  await putVersion({ paper_id: paper, number: 2 });
  expect(await find(word)).toEqual([]);
});

test('area and organisation narrow the list and the search', async () => {
  const word = `wort${mark().replaceAll('-', '')}`;
  const organisation_id = await putOrganisation(service, {});
  const own = await putVersion({ title: word, organisation_id });
  const other = await putVersion({ title: word, area_id: 'administration' });
  expect(await find(word, { area: 'administration' })).toEqual([other]);
  expect(await find(word, { organisation: organisation_id })).toEqual([own]);
  const listed = await listNewestVersions(database.as(null), 'de', { organisation: organisation_id });
  expect(listed.items.map(({ paperId, organisation }) => [paperId, organisation?.id])).toEqual([
    [own, organisation_id],
  ]);
});

test('the snippet shows the first word found in its sentence, or the beginning of the text', async () => {
  const word = mark().replaceAll('-', '');
  const long = Array.from({ length: 30 }, (_, at) => `w${at}`).join(' ');
  await putVersion({ blocks: [paragraph('Anfang'), paragraph(`${long} Zauber${word}kunst ${long}`)] });
  const [found] = (await search(word)).items;
  const [before, hit, after] = found!.snippet;
  expect(hit).toBe(`Zauber${word}kunst`);
  expect(before).toMatch(/^… w1[0-9] .*w29 $/);
  expect(after).toMatch(/^ w0 .* …$/);
  const titled = mark().replaceAll('-', '');
  await putVersion({ title: titled, blocks: [paragraph('Anfang'), paragraph('Ende')] });
  expect((await search(titled)).items[0]?.snippet).toEqual(['', '', ' Anfang Ende']);
  const bare = mark().replaceAll('-', '');
  await putVersion({ title: bare, blocks: [] });
  expect((await search(bare)).items).toHaveLength(1);
});

test('nothing asked is nothing found, and drafts are not found', async () => {
  const word = `wort${mark().replaceAll('-', '')}`;
  await putPaper(service, {}, word);
  expect(await find(word)).toEqual([]);
  for (const nothing of ['%', '_', '  ']) expect(await find(nothing)).toEqual([]);
});

test('the search asks its index, and so do the lists of an organisation', async () => {
  await database.sql(`
    with many as (
      insert into public.papers (title, area_id) select 'Many ' || n, 'ecosystem' from generate_series(1, 500) as n returning id
    )
    insert into public.paper_versions (paper_id, number, title, area_id, body, hash, authors)
      select id, 1, 'Many ' || md5(id::text), 'ecosystem', jsonb_build_object('type', 'doc', 'content', (
        -- a text of some length, as papers are
        select jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
          jsonb_build_object('type', 'text', 'text', md5(id::text || n) || ' ' || md5(n || id::text))
        ))) from generate_series(1, 12) as n
      )), repeat('0', 64), '{}' from many`);
  await database.sql('analyze public.paper_versions');
  const Plan = z.array(z.object({ 'QUERY PLAN': z.string() }));
  const explain = async (query: string) =>
    Plan.parse(await database.sql(`explain ${query}`))
      .map((row) => row['QUERY PLAN'])
      .join('\n');
  // the query of the function as PostgreSQL plans it, with what is asked put in
  const [source] = await database.sql(`select prosrc from pg_proc where proname = 'search_papers'`);
  const { prosrc } = z.object({ prosrc: z.string() }).parse(source);
  const query = /return query(.*?);/s.exec(prosrc)?.[1] ?? '';
  const asked = query
    .replaceAll('v_first', `'%beteil%'`)
    .replaceAll('v_patterns', `'{%beteil%}'::text[]`)
    .replaceAll('v_terms', `'{beteil}'::text[]`)
    .replaceAll('p_limit', '20')
    .replaceAll('p_area', 'null::text')
    .replaceAll(/p_(after|organisation)/g, 'null::uuid');
  expect(await explain(asked)).toContain('paper_versions_by_trigram');
  const organisation = `select * from public.newest_paper_versions where organisation_id = '01a10b2f-1f40-7000-8000-000000000001' order by published_at desc limit 20`;
  expect(await explain(organisation)).toContain('paper_versions_organisation');
});
