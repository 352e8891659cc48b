// Exports and imports against the database: whose pictures come along, and who may begin a paper with a file.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { composeEverything } from '#lib/paper/server/exports/testing/sample.ts';
import { writeDocx } from '#lib/paper/server/exports/docx.ts';
import { redrawPictures } from '#lib/paper/server/exports/draw-pictures.ts';
import { tagExport } from '#lib/paper/server/exports/answer.ts';
import { gatherDraft, gatherVersion } from '#lib/paper/server/exports/gather.ts';
import { readDocx } from '#lib/paper/server/imports/docx.ts';
import { listCosignatures } from '#lib/paper/server/cosignatures.ts';
import { importPaper, prepareImport } from '#lib/paper/server/imports/import.ts';
import { readImport } from '#lib/paper/server/imports/reports.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { listPaperAuthors, publishVersion, readDraft, readVersion } from '#lib/paper/server/versions.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { putFile, putVersion } from './put-files.ts';
import { publish, textOf } from './published.ts';
import { put, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let stranger: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service, 'Ada Export');
  stranger = await putPerson(database.service);
});
afterAll(() => database.close());

const origin = 'https://impulswerk.example';
const input = { title: 'Aus einer Datei', area: 'ecosystem' as const, organisation: null };

async function prepare() {
  const file = readDocx(writeDocx(await redrawPictures(await composeEverything())).bytes);
  const prepared = await prepareImport(file, ['Der neue Platz']);
  if (!prepared) throw new Error('nothing was read');
  return prepared;
}

async function importOne(): Promise<string> {
  const id = await importPaper(database.as(ada), 'de', input, 'Konzept.docx', await prepare());
  if (!id) throw new Error('nothing was imported');
  return id;
}

const readFiles = async (accountId: string | null, ids: string[]) => {
  const { data, error } = await database.as(accountId).rpc('read_files', { p_ids: ids });
  if (error) throw new Error(error.message);
  return data.map(({ id }: { id: string }) => id).sort();
};

test('pictures come many at once, and only those that one may see', async () => {
  const draft = await putPaper(database.service, { owner: ada });
  const published = await putPaper(database.service, { owner: ada });
  const hidden = await putFile(database.service, { paper_id: draft });
  const shown = await putFile(database.service, { paper_id: published });
  await putVersion(database.service, published, 1, [shown]);
  const both = [hidden, shown];
  expect(await readFiles(ada, both)).toEqual([...both].sort());
  expect(await readFiles(stranger, both)).toEqual([shown]);
  expect(await readFiles(null, both)).toEqual([shown]);
  expect(await readFiles(null, [])).toEqual([]);
});

test('a file becomes a draft with its text, its pictures and its author', async () => {
  const id = await importOne();
  const text = await readDraft(database.as(ada), id);
  expect(text?.content.map(({ type }) => type)).toContain('callout');
  const image = text?.content.find((block) => block.type === 'image');
  expect(image?.attrs).toMatchObject({ alt: 'Der neue Platz', caption: 'Foto: Anna Ähnlich' });
  expect(await listPaperAuthors(database.as(ada), id, null)).toEqual(['Ada Export']);
  expect(await readImport(database.as(ada), id)).toMatchObject({ fileName: 'Konzept.docx', losses: [] });
  expect(await readImport(database.as(stranger), id)).toBeNull();
});

test('a text begins once, and by its owner alone', async () => {
  const begin = async (accountId: string, paperId: string) =>
    (
      await database.as(accountId).rpc('begin_imported_paper', {
        p_paper_id: paperId,
        p_text: Buffer.from([0, 0]).toString('base64'),
        p_file_name: 'x.md',
        p_losses: [],
      })
    ).data;
  const paper = await putPaper(database.service, { owner: ada });
  expect(await begin(stranger, paper)).toBe(false);
  expect(await begin(ada, paper)).toBe(true);
  expect(await begin(ada, paper)).toBe(false);
  expect(await begin(ada, await importOne())).toBe(false);
});

test('a draft is gathered for its members, a version for everyone, each with its pictures', async () => {
  const id = await importOne();
  const db = database.as(ada);
  const paper = await readPaper(db, 'de', ada, id);
  if (!paper) throw new Error('the paper is not there');
  const draft = await gatherDraft(db, paper, origin, new Date('2026-03-03T12:00:00Z'));
  expect(draft?.fileName).toBe('aus-einer-datei-entwurf');
  expect(draft?.paper).toMatchObject({
    state: 'Entwurf vom 3. März 2026',
    locale: 'de',
    authors: ['Ada Export'],
  });
  expect(draft?.paper.pictures.size).toBe(1);
  expect(await gatherDraft(database.as(stranger), paper, origin)).toBeNull();

  expect(await publishVersion(db, id, paper.title)).toMatchObject({ kind: 'published' });
  const open = database.as(null);
  const version = await readVersion(open, 'de', id, 1);
  if (!version) throw new Error('the version is not there');
  const gathered = await gatherVersion(open, version, await listCosignatures(open, id, 1), origin);
  expect(gathered.fileName).toBe('aus-einer-datei-fassung-1');
  expect(gathered.paper.pictures.size).toBe(1);
  expect(gathered.paper.address).toBe(`${origin}/impulspapiere/${id}/fassungen/1`);
  expect(gathered.paper.source).toMatchObject({ hash: version.hash, version: 1 });
});

test('who deletes her account leaves no name on an import', async () => {
  const leaver = await putPerson(database.service);
  const id = await importPaper(database.as(leaver), 'de', input, 'x.docx', await prepare());
  await database.service.rpc('delete_account', { p_account_id: leaver, p_keep_name: false });
  const { data } = await database.service.from('paper_imports').select('imported_by').eq('paper_id', id);
  expect(data?.every(({ imported_by }) => imported_by === null)).toBe(true);
});

test("the title page holds the abstracts and who has confirmed, the paper's language first", async () => {
  const { service } = database;
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  const summary = { abstract_de: 'Worum es geht.', abstract_en: 'What it is about.', keywords: ['Zaun'] };
  await publish(service, paper, 1, textOf('Der Zaun und die Hecke sind für alle da.'), summary);
  for (const [name, confirmed_at] of [
    ['Gemeinde Beispielow', '2026-11-01T12:00:00Z'],
    ['Nur gefragt e. V.', null],
  ]) {
    const organisation_id = crypto.randomUUID();
    const organisation = { id: organisation_id, kind: 'civil_society', name, place: 'Probestadt' };
    await put(service, 'organisations', organisation);
    const asked = { paper_id: paper, number: 1, organisation_id, confirmed_at };
    await put(service, 'paper_cosignatures', asked);
  }
  const version = await readVersion(database.as(owner), 'de', paper, 1);
  const cosignatures = await listCosignatures(database.as(owner), paper, 1);
  expect(cosignatures).toHaveLength(2);
  const gathered = await gatherVersion(database.as(owner), version!, cosignatures, origin);
  expect(gathered.paper.abstracts).toEqual([
    { language: 'de', title: 'Zusammenfassung', text: 'Worum es geht.' },
    { language: 'en', title: 'Abstract', text: 'What it is about.' },
  ]);
  const facts = gathered.paper.facts.map(({ label, text }) => [label, text]);
  expect(facts).toContainEqual(['Mitgezeichnet von', 'Gemeinde Beispielow']);
  expect(facts).toContainEqual(['Schlagwörter', 'Zaun']);
  expect(gathered.paper.source).toMatchObject({
    abstracts: { de: 'Worum es geht.', en: 'What it is about.', simple: null },
    cosigners: ['Gemeinde Beispielow'],
    keywords: ['Zaun'],
  });
  expect(JSON.stringify(gathered.paper)).not.toContain('Nur gefragt');
});

test('a tag changes when somebody comes to stand behind a version', () => {
  const tag = (cosigners: string[]) => tagExport('hash', cosigners, 'pdf', origin);
  expect(tag([])).toBe(tag([]));
  expect(tag(['Gemeinde Beispielow'])).not.toBe(tag([]));
});
