// The library, who uses what, and versions of one's own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AdoptionInput } from '#lib/paper/adoption/adoption.ts';
import type { LibraryFilter } from '#lib/paper/library/query.ts';
import { readLibraryQuery } from '#lib/paper/library/filter.ts';
import {
  changeAdoption,
  confirmAdoption,
  deleteAdoption,
  listAdoptionsBy,
  listAdoptionsOf,
  recordAdoption,
} from '#lib/paper/server/adoptions.ts';
import {
  forkPaper,
  listForks,
  readSource,
  readVersionSource,
  settleSource,
} from '#lib/paper/server/forks.ts';
import { classifyPaper, findPapers, readClassification, readPublished } from '#lib/paper/server/library.ts';
import { listOpenPieces, mergeSource, readSourceChange } from '#lib/paper/server/source-changes.ts';
import { listPaperAuthors, readDraft } from '#lib/paper/server/versions.ts';
import type { PaperText } from '#lib/paper/text.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, mark, put, putOrganisation, putPaper, putPeople, putPerson, type Row } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const textOf = (...lines: string[]): PaperText => ({ type: 'doc', content: lines.map(paragraph) });

async function publish(paper_id: string, number: number, body: PaperText, more: Row = {}): Promise<void> {
  const version = {
    paper_id,
    number,
    title: `Papier ${mark()}`,
    area_id: 'ecosystem',
    body,
    hash: anyHash(),
  };
  await put(service, 'paper_versions', { ...version, authors: ['Anna'], ...more });
}

/** A published paper and its owner. */
async function aPaper(text = 'Ein Text.', more: Row = {}): Promise<{ paper: string; owner: string }> {
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  await publish(paper, 1, textOf(text), more);
  return { paper, owner };
}

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
  await publish(paper, 1, textOf('Ein Text.'));
  expect((await readPublished(database.as(null), paper)).kind).toBe('method');
  expect(await classify(owner!, { kind: null, topics: ['housing'] })).toBe('done');
  expect(await readPublished(database.as(null), paper)).toMatchObject({ kind: null, topics: ['housing'] });
});

test('a paper has five topics at most', async () => {
  const { paper } = await aPaper();
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
  const { paper, owner } = await aPaper(`Hier steht ${word} im Satz.`, { organisation_id });
  const other = await aPaper(`Auch hier ${word}.`, { area_id: 'administration' });
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
  const { paper } = await aPaper(`Davor: ${word}.`);
  await publish(paper, 2, textOf('Danach.'));
  expect(await find({ q: word })).toEqual([]);
});

test.each(['newest', 'adopted', 'relevant'] as const)(
  '%s papers come page by page, each once',
  async (sort) => {
    const word = `blatt${mark().replaceAll('-', '')}`;
    for (const at of ['2026-01-03', '2026-01-01', '2026-01-02']) await aPaper(word, { published_at: at });
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

const input = AdoptionInput.omit({ organisation: true }).parse({
  kind: 'model',
  since: '2026-03-01',
  euros: '120',
});

test('authors confirm a Nachnutzung: until then both sides see it, then everyone, and the paper is counted', async () => {
  const { paper, owner } = await aPaper();
  const [mayor, member, stranger] = await putPeople(service, ['M', 'N', 'S']);
  const organisation = await putOrganisation(service, { owner: mayor!, member: member! });
  const record = (who: string) => recordAdoption(database.as(who), who, paper, { ...input, organisation });
  expect(await record(member!)).toBe('forbidden');
  expect(await record(stranger!)).toBe('forbidden');
  expect(await record(mayor!)).toBe('done');
  expect(await record(mayor!)).toBe('already there');

  const seenBy = async (who: string | null) => listAdoptionsOf(database.as(who), paper);
  const [adoption] = await seenBy(owner);
  expect(adoption).toMatchObject({ isConfirmed: false, mayConfirm: true, mayEdit: false, euros: 120 });
  expect(await seenBy(member!)).toMatchObject([{ mayConfirm: false, mayEdit: false }]);
  expect(await seenBy(mayor!)).toMatchObject([{ mayConfirm: false, mayEdit: true }]);
  expect([await seenBy(null), await seenBy(stranger!)]).toEqual([[], []]);

  expect(await confirmAdoption(database.as(mayor!), adoption!.id)).toBe('forbidden');
  expect(await confirmAdoption(database.as(owner), adoption!.id)).toBe('done');
  expect(await seenBy(null)).toMatchObject([{ isConfirmed: true, mayEdit: false, mayConfirm: false }]);
  expect(await listAdoptionsBy(database.as(null), organisation)).toMatchObject([{ paper: { id: paper } }]);
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(1);

  // words are the organisation's own, another beginning is confirmed anew
  const change = (more: object) =>
    changeAdoption(database.as(mayor!), paper, adoption!.id, { ...input, ...more });
  expect(await change({ learned: 'Früh anfangen.' })).toBe('done');
  expect(await seenBy(null)).toHaveLength(1);
  expect(await change({ since: '2026-04-01' })).toBe('done');
  expect(await seenBy(null)).toEqual([]);
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(0);
});

test('authors turn down what is new, and organisations take back what is theirs', async () => {
  const { paper, owner } = await aPaper();
  const mayor = await putPerson(service);
  const organisation = await putOrganisation(service, { owner: mayor });
  const record = async () => {
    await recordAdoption(database.as(mayor), mayor, paper, { ...input, organisation });
    return (await listAdoptionsOf(database.as(mayor), paper))[0]!.id;
  };
  const first = await record();
  expect(await deleteAdoption(database.as(await putPerson(service)), paper, first)).toBe('forbidden');
  expect(await deleteAdoption(database.as(owner), paper, first)).toBe('done');
  const second = await record();
  await confirmAdoption(database.as(owner), second);
  expect(await deleteAdoption(database.as(owner), paper, second)).toBe('forbidden');
  expect(await deleteAdoption(database.as(mayor), paper, second)).toBe('done');
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(0);
});

test('nobody uses a draft, nor what was written in her own name', async () => {
  const mayor = await putPerson(service);
  const organisation = await putOrganisation(service, { owner: mayor });
  const record = (paper: string) =>
    recordAdoption(database.as(mayor), mayor, paper, { ...input, organisation });
  expect(await record(await putPaper(service, { owner: mayor }))).toBe('forbidden');
  expect(await record((await aPaper('Eigenes.', { organisation_id: organisation })).paper)).toBe('forbidden');
});

test('papers that most use come first when asked so', async () => {
  const word = `viel${mark().replaceAll('-', '')}`;
  const [used, unused] = [await aPaper(word), await aPaper(word)];
  const organisation_id = await putOrganisation(service, {});
  const confirmed = { kind: 'joint', since: '2026-01-01', confirmed_at: '2026-01-02' };
  await put(service, 'paper_adoptions', { paper_id: used.paper, organisation_id, ...confirmed });
  expect(await find({ q: word, sort: 'newest' })).toEqual([unused.paper, used.paper]);
  expect(await find({ q: word, sort: 'adopted' })).toEqual([used.paper, unused.paper]);
});

const fork = (who: string, paper: string, more = {}) =>
  forkPaper(database.as(who), paper, { title: 'Unser Papier', organisation: null, number: 1, ...more });

test('a fork has the text of its source, no author of it, and says from where it is', async () => {
  const { paper } = await aPaper();
  const file = crypto.randomUUID();
  const image = {
    type: 'image' as const,
    attrs: { file, alt: 'Ein Bild', caption: '', width: 2, height: 1 },
  };
  const bytes = `\\x${Buffer.from('picture').toString('hex')}`;
  await put(service, 'files', {
    id: file,
    paper_id: paper,
    media_type: 'image/webp',
    width: 2,
    height: 1,
    bytes,
  });
  const table = {
    type: 'table' as const,
    content: [
      {
        type: 'tableRow' as const,
        content: [{ type: 'tableHeader' as const, content: [paragraph('Kopf')] }],
      },
    ],
  };
  const list = {
    type: 'orderedList' as const,
    attrs: { start: 3 },
    content: [{ type: 'listItem' as const, content: [paragraph('drittens')] }],
  };
  const body: PaperText = { type: 'doc', content: [...textOf('Anfang').content, image, table, list] };
  await publish(paper, 2, body);
  const reader = await putPerson(service);
  const id = await fork(reader, paper, { number: 2 });
  const draft = await readDraft(database.as(reader), id!);
  const source = await readSource(database.as(reader), 'de', id!);
  expect(source).toMatchObject({ paperId: paper, number: 2, newest: 2, authors: ['Anna'] });
  // its pictures are copies of its own, which count as the same
  expect(JSON.stringify(draft)).not.toContain(file);
  await publish(paper, 3, { type: 'doc', content: [...body.content, paragraph('Neu.')] });
  const later = await readSource(database.as(reader), 'de', id!);
  const change = await readSourceChange(database.as(reader), later!, draft!);
  const pieces = listOpenPieces(mergeSource(change!, draft!));
  expect(pieces).toMatchObject([{ kind: 'change', base: [], own: [], theirs: [paragraph('Neu.')] }]);
  expect(await listPaperAuthors(database.as(reader), id!, null)).toEqual([]);
  expect(await settleSource(database.as(reader), id!, 3)).toBe('done');
  expect(await settleSource(database.as(await putPerson(service)), id!, 3)).toBe('forbidden');
});

test('a published fork names its source for good, and the source knows it', async () => {
  const { paper } = await aPaper();
  const reader = await putPerson(service);
  const id = await fork(reader, paper);
  expect(await listForks(database.as(null), paper)).toEqual([]);
  await publish(id!, 1, textOf('Unseres.'), { title: 'Unser Papier' });
  expect(await readVersionSource(database.as(null), 'de', id!, 1)).toMatchObject({
    paperId: paper,
    number: 1,
  });
  expect(await listForks(database.as(null), paper)).toMatchObject([{ paperId: id, title: 'Unser Papier' }]);
});

test('nobody forks a version that is not there, or for a foreign organisation', async () => {
  const { paper } = await aPaper();
  const reader = await putPerson(service);
  expect(await fork(reader, paper, { number: 7 })).toBeNull();
  const organisation = await putOrganisation(service, { owner: await putPerson(service) });
  expect(await fork(reader, paper, { organisation })).toBeNull();
});

test('a text that is no fork begins with no large text, and a fork with one only', async () => {
  const { paper } = await aPaper();
  const reader = await putPerson(service);
  const id = await fork(reader, paper);
  const { data } = await service.from('paper_updates').select('seq, account_id').eq('paper_id', id!);
  expect(data).toEqual([{ seq: 1, account_id: null }]);
});
