// Versions of one's own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  copyImages,
  dropCopies,
  forkPaper,
  listForks,
  readSource,
  readVersionSource,
  settleSource,
} from '#lib/paper/server/forks.ts';
import { listOpenPieces, mergeSource, readSourceChange } from '#lib/paper/server/source-changes.ts';
import { listPaperAuthors, readDraft } from '#lib/paper/server/versions.ts';
import type { PaperText } from '#lib/paper/text.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { paragraph, publish, putPublished, textOf } from './published.ts';
import { aFile, putFile } from './put-files.ts';
import { put, putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const fork = (who: string, paper: string, more = {}) =>
  forkPaper(database.as(who), paper, { title: 'Unser Papier', organisation: null, number: 1, ...more });

test('a fork has the text of its source, no author of it, and says from where it is', async () => {
  const { paper } = await putPublished(service);
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
  await publish(service, paper, 2, body);
  const reader = await putPerson(service);
  const id = await fork(reader, paper, { number: 2 });
  const draft = await readDraft(database.as(reader), id!);
  const source = await readSource(database.as(reader), 'de', id!);
  expect(source).toMatchObject({ paperId: paper, number: 2, newest: 2, authors: ['Anna'] });
  // its pictures are copies of its own, which count as the same
  expect(JSON.stringify(draft)).not.toContain(file);
  await publish(service, paper, 3, { type: 'doc', content: [...body.content, paragraph('Neu.')] });
  const later = await readSource(database.as(reader), 'de', id!);
  const change = await readSourceChange(database.as(reader), later!, draft!);
  const pieces = listOpenPieces(mergeSource(change!, draft!));
  expect(pieces).toMatchObject([{ kind: 'change', base: [], own: [], theirs: [paragraph('Neu.')] }]);
  expect(await listPaperAuthors(database.as(reader), id!, null)).toEqual([]);
  expect(await settleSource(database.as(reader), id!, 3)).toBe('done');
  expect(await settleSource(database.as(await putPerson(service)), id!, 3)).toBe('forbidden');
});

test('a published fork names its source for good, and the source knows it', async () => {
  const { paper } = await putPublished(service);
  const reader = await putPerson(service);
  const id = await fork(reader, paper);
  expect(await listForks(database.as(null), paper)).toEqual([]);
  await publish(service, id!, 1, textOf('Unseres.'), { title: 'Unser Papier' });
  expect(await readVersionSource(database.as(null), 'de', id!, 1)).toMatchObject({
    paperId: paper,
    number: 1,
  });
  expect(await listForks(database.as(null), paper)).toMatchObject([{ paperId: id, title: 'Unser Papier' }]);
});

test('nobody forks a version that is not there, or for a foreign organisation', async () => {
  const { paper } = await putPublished(service);
  const reader = await putPerson(service);
  expect(await fork(reader, paper, { number: 7 })).toBeNull();
  const organisation = await putOrganisation(service, { owner: await putPerson(service) });
  expect(await fork(reader, paper, { organisation })).toBeNull();
});

test('a text that is no fork begins with no large text, and a fork with one only', async () => {
  const { paper } = await putPublished(service);
  const reader = await putPerson(service);
  const id = await fork(reader, paper);
  const { data } = await service.from('paper_updates').select('seq, account_id').eq('paper_id', id!);
  expect(data).toEqual([{ seq: 1, account_id: null }]);
});

test('what was withdrawn gives no pictures away', async () => {
  const { paper, owner } = await putPublished(service);
  const [withdrawn, ...copies] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const bytes = `\\x${Buffer.from('secret').toString('hex')}`;
  const file = { id: withdrawn, paper_id: paper, media_type: 'image/webp', width: 2, height: 1, bytes };
  await put(service, 'files', file);
  const attrs = { file: withdrawn!, alt: 'Ein Bild', caption: '', width: 2, height: 1 };
  await publish(service, paper, 2, { type: 'doc', content: [{ type: 'image', attrs }] });
  const reader = await putPerson(service);
  const id = await fork(reader, paper);
  const copy = async (to: string | undefined) => {
    const files = { p_paper_id: id, p_number: 2, p_files: { [withdrawn!]: to } };
    return (await database.as(reader).rpc('copy_source_files', files)).data;
  };
  expect(await copy(copies[0])).toBe(1);
  const reason = { p_paper_id: paper, p_number: 2, p_reason: 'Es zeigt eine Person.' };
  expect((await database.as(owner).rpc('withdraw_paper_version', reason)).data).toBe(true);
  expect(await copy(copies[1])).toBe(0);
});

test('pictures are copied all or not at all, and never to where there is no room', async () => {
  const { paper } = await putPublished(service);
  const picture = await putFile(service, { paper_id: paper });
  const attrs = { file: picture, alt: 'Ein Bild', caption: '', width: 2, height: 1 };
  const content: PaperText['content'] = [{ type: 'image', attrs }];
  await publish(service, paper, 2, { type: 'doc', content });
  const reader = await putPerson(service);
  const id = (await fork(reader, paper))!;
  const copy = async (who: string) => copyImages(database.as(who), id, 2, content);
  expect(await copy(await putPerson(service))).toBe('gone');
  expect(await copy(reader)).toHaveProperty(picture);
  const others = Array.from({ length: 199 }, () => aFile({ paper_id: id }));
  await put(service, 'files', others);
  expect(await copy(reader)).toBe('full');
});

test('copies that no text came to name are taken back, and nothing else is', async () => {
  const { paper } = await putPublished(service);
  const picture = await putFile(service, { paper_id: paper });
  const show = (file: string) => ({
    type: 'image' as const,
    attrs: { file, alt: 'Ein Bild', caption: '', width: 2, height: 1 },
  });
  await publish(service, paper, 2, { type: 'doc', content: [show(picture)] });
  const reader = await putPerson(service);
  const id = (await fork(reader, paper))!;
  const count = async () => {
    const { data } = await service.from('files').select('id').eq('paper_id', id);
    return data?.length;
  };
  // a picture that the version does not show: all or nothing
  const both = [show(picture), show(crypto.randomUUID())];
  expect(await copyImages(database.as(reader), id, 2, both)).toBe('gone');
  expect(await count()).toBe(0);

  const names = await copyImages(database.as(reader), id, 2, [show(picture)]);
  if (typeof names === 'string') throw new Error(names);
  const own = await putFile(service, { paper_id: id });
  await dropCopies(database.as(await putPerson(service)), id, names);
  expect(await count(), 'a stranger takes nothing back').toBe(2);
  await dropCopies(database.as(reader), id, { ...names, other: own });
  expect(await count(), 'what is no copy stays').toBe(1);

  const shown = await copyImages(database.as(reader), id, 2, [show(picture)]);
  if (typeof shown === 'string') throw new Error(shown);
  await publish(service, id, 1, { type: 'doc', content: Object.values(shown).map(show) });
  await dropCopies(database.as(reader), id, shown);
  expect(await count(), 'what a version shows stays').toBe(2);
});

test('nobody has looked at a version that is not there', async () => {
  const { paper } = await putPublished(service);
  const reader = await putPerson(service);
  const id = (await fork(reader, paper))!;
  expect(await settleSource(database.as(reader), id, 7)).toBe('forbidden');
  expect(await settleSource(database.as(reader), id, 1)).toBe('done');
});
