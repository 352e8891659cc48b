// The library: what published papers are, and how they are found.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LibraryFilter } from '#lib/paper/library/query.ts';
import { readLibraryQuery } from '#lib/paper/library/filter.ts';
import { classifyPaper, findPapers, readClassification, readPublished } from '#lib/paper/server/library.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { publish, putPublished, textOf } from './published.ts';
import { mark, put, putOrganisation, putPaper, putPeople, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const find = async (filter: LibraryFilter, who: string | null = null) =>
  (await findPapers(database.as(who), 'de', filter)).items.map(({ paperId }) => paperId);

test('owners and editors say what a paper is, readers do not; everyone sees it once it is published', async () => {
  const [owner, editor, reader] = await putPeople(service, ['O', 'E', 'R']);
  const paper = await putPaper(service, { owner: owner!, editor: editor!, reader: reader! });
  const said = { kind: 'method', topics: ['water', 'housing'] } as const;
  const classify = (who: string, input: { kind: 'method' | null; topics: readonly string[] } = said) =>
    classifyPaper(database.as(who), paper, { ...input, topics: [...input.topics] });
  expect(await classify(reader!)).toBe('forbidden');
  expect(await classify(editor!)).toBe('done');
  expect((await readClassification(database.as(reader!), paper)).topics.sort()).toEqual(['housing', 'water']);
  expect(await readPublished(database.as(null), paper)).toMatchObject({ kind: null, topics: [] });
  await publish(service, paper, 1, textOf('Ein Text.'));
  expect((await readPublished(database.as(null), paper)).kind).toBe('method');
  expect(await classify(owner!, { kind: null, topics: ['housing'] })).toBe('done');
  expect(await readPublished(database.as(null), paper)).toMatchObject({ kind: null, topics: ['housing'] });
});

test('a paper has five topics at most', async () => {
  const { paper } = await putPublished(service);
  const ids = ['water', 'housing', 'energy', 'tourism', 'culture', 'mobility'];
  const rows = ids.map((topic_id) => ({ paper_id: paper, topic_id }));
  await expect(put(service, 'paper_topics', rows)).rejects.toThrow('five topics');
});

test('the library narrows down by words, area, kind, topic, size and organisation', async () => {
  const word = `wort${mark().replaceAll('-', '')}`;
  const ags = '05999777';
  await put(service, 'municipalities', { ags, name: 'Stadt Größenhausen', population: 120_000 });
  const organisation_id = await putOrganisation(service, { owner: await putPerson(service) });
  await service.from('organisations').update({ ags, state: '05' }).eq('id', organisation_id);
  const { paper, owner } = await putPublished(service, `Hier steht ${word} im Satz.`, { organisation_id });
  const other = await putPublished(service, `Auch hier ${word}.`, { area_id: 'administration' });
  await classifyPaper(database.as(owner), paper, { kind: 'experience_report', topics: ['sensors'] });
  const both = [other.paper, paper];
  expect(await find({ q: word })).toEqual(both);
  expect(await find({ q: word, area: 'ecosystem' })).toEqual([paper]);
  expect(await find({ q: word, kind: 'experience_report' })).toEqual([paper]);
  expect(await find({ q: word, kind: 'method' })).toEqual([]);
  expect(await find({ q: word, topic: 'sensors' })).toEqual([paper]);
  expect(await find({ q: word, size: '3' })).toEqual([paper]);
  expect(await find({ q: word, size: '4' })).toEqual([]);
  expect(await find({ organisation: organisation_id })).toEqual([paper]);
  const [card] = (await findPapers(database.as(null), 'de', { q: word, kind: 'experience_report' })).items;
  expect(card).toMatchObject({
    kind: 'experience_report',
    adoptions: 0,
    snippet: ['Hier steht ', word, ' im Satz.'],
  });
});

test('only the newest version is on the shelf', async () => {
  const word = `alt${mark().replaceAll('-', '')}`;
  const { paper } = await putPublished(service, `Davor: ${word}.`);
  await publish(service, paper, 2, textOf('Danach.'));
  expect(await find({ q: word })).toEqual([]);
});

test.each(['newest', 'adopted', 'relevant'] as const)(
  '%s papers come page by page, each once',
  async (sort) => {
    const word = `blatt${mark().replaceAll('-', '')}`;
    for (const at of ['2026-01-03', '2026-01-01', '2026-01-02'])
      await putPublished(service, word, { published_at: at });
    const seen: string[] = [];
    let after;
    for (let page = 0; page < 4; page++) {
      const { items, next } = await findPapers(
        database.as(null),
        'de',
        { q: word, sort },
        { after, limit: 1 },
      );
      seen.push(...items.map(({ paperId }) => paperId));
      if (!next) break;
      ({ after } = readLibraryQuery(new URLSearchParams({ after: next })));
    }
    expect(seen).toHaveLength(3);
    expect(new Set(seen).size).toBe(3);
    expect(seen).toEqual(await find({ q: word, sort }));
  },
);

test('papers that most use come first when asked so', async () => {
  const word = `viel${mark().replaceAll('-', '')}`;
  const [used, unused] = [await putPublished(service, word), await putPublished(service, word)];
  const organisation_id = await putOrganisation(service, {});
  const confirmed = { kind: 'joint', since: '2026-01-01', confirmed_at: '2026-01-02' };
  await put(service, 'paper_adoptions', { paper_id: used.paper, organisation_id, ...confirmed });
  expect(await find({ q: word, sort: 'newest' })).toEqual([unused.paper, used.paper]);
  expect(await find({ q: word, sort: 'adopted' })).toEqual([used.paper, unused.paper]);
});
