// The contract of files: seen by whom their project or paper is seen by, counted, and true about themselves.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readFile } from '#lib/file/server/files.ts';
import { showsForeignImage, addPaperImage } from '#lib/paper/server/images.ts';
import { PaperText } from '#lib/paper/text.ts';
import { describeProjectImage, removeProjectImage, setProjectImage } from '#lib/project/server/images.ts';
import { readProject } from '#lib/project/server/projects.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { aFile, anImage, putFile, putVersion } from './put-files.ts';
import { put, putOrganisation, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let stranger: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service);
  stranger = await putPerson(database.service);
});
afterAll(() => database.close());

/** A rule of the table is broken; Supabase's light form has one code for all of them. */
const broken = () => (database.kind === 'supabase' ? '23514' : 'SUP');

const picture = (bytes = randomBytes(300)) =>
  ({ mediaType: 'image/webp', width: 40, height: 30, bytes }) as const;
const see = (accountId: string | null, id: string) => readFile(database.as(accountId), id, null);

async function postProject(status: 'draft' | 'published', organisation_id: string | null = null) {
  const texts = { title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem' };
  const row = { ...texts, created_by: ada, organisation_id, status };
  const { data, error } = await database.as(ada).from('projects').insert(row).select('id').single();
  if (error) throw new Error(error.message);
  return String(data.id);
}

const imageOf = async (projectId: string) => (await readProject(database.as(ada), 'de', projectId))?.image;

async function imageIdOf(projectId: string): Promise<string> {
  const image = await imageOf(projectId);
  if (!image) throw new Error('the project has no picture');
  return image.id;
}

const countFiles = async (owner: Record<string, string>) =>
  (await database.service.from('files').select('id').match(owner)).data?.length;

test('bytes come back as they went in, with a hash that the database made', async () => {
  const bytes = Buffer.concat([Buffer.from([0, 255, 10, 13, 0x5c, 0x78]), randomBytes(700_000)]);
  const paper = await putPaper(database.service, { owner: ada });
  const added = await addPaperImage(database.as(ada), paper, picture(bytes));
  if (added.kind !== 'added') throw new Error(added.kind);
  const file = await see(ada, added.id);
  expect(file?.bytes?.equals(bytes)).toBe(true);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(file).toMatchObject({ mediaType: 'image/webp', sha256, seenBy: 'some' });
  expect(await readFile(database.as(ada), added.id, sha256)).toMatchObject({ bytes: null, sha256 });
  const { data } = await database.as(ada).from('files').select('bytes, size').eq('id', added.id).single();
  expect(data).toEqual({ bytes: `\\x${bytes.toString('hex')}`, size: bytes.length });
});

test('the picture of a draft is seen by its people alone, that of a published project by everyone', async () => {
  const project = await postProject('draft');
  expect(await setProjectImage(database.as(ada), project, 'A picture', picture())).toBe('done');
  const id = await imageIdOf(project);
  expect(await see(ada, id)).toMatchObject({ seenBy: 'some' });
  expect([await see(stranger, id), await see(null, id)]).toEqual([null, null]);
  await database.as(ada).from('projects').update({ status: 'published' }).eq('id', project);
  expect(await see(null, id)).toMatchObject({ seenBy: 'everyone' });
  await database.as(ada).from('projects').update({ status: 'draft' }).eq('id', project);
  expect([await see(stranger, id), await see(null, id)]).toEqual([null, null]);
});

test("a member who may not write sees the picture of her organisation's draft, and cannot change it", async () => {
  const organisation = await putOrganisation(database.service, { editor: ada, member: stranger });
  const project = await postProject('draft', organisation);
  await setProjectImage(database.as(ada), project, 'A picture', picture());
  const id = await imageIdOf(project);
  expect(await see(stranger, id)).not.toBeNull();
  expect(await setProjectImage(database.as(stranger), project, 'Mine', picture())).toBe('forbidden');
  expect(await describeProjectImage(database.as(stranger), project, 'Mine')).toBe('forbidden');
  expect(await removeProjectImage(database.as(stranger), project)).toBe('forbidden');
  expect(await imageOf(project)).toMatchObject({ id, alt: 'A picture' });
});

test('a new picture takes the place of the old one, which is deleted; so is one that is taken away', async () => {
  const project = await postProject('published');
  await setProjectImage(database.as(ada), project, 'The first', picture());
  const first = await imageIdOf(project);
  await setProjectImage(database.as(ada), project, 'The second', picture());
  expect(await imageOf(project)).toMatchObject({ alt: 'The second', width: 40, height: 30 });
  expect(await imageIdOf(project)).not.toBe(first);
  expect(await see(ada, first)).toBeNull();
  expect(await countFiles({ project_id: project })).toBe(1);
  expect(await describeProjectImage(database.as(ada), project, 'In other words')).toBe('done');
  expect(await imageOf(project)).toMatchObject({ alt: 'In other words' });
  expect(await removeProjectImage(database.as(ada), project)).toBe('done');
  expect(await imageOf(project)).toBeNull();
  expect(await countFiles({ project_id: project })).toBe(0);
  expect(await describeProjectImage(database.as(ada), project, 'Of nothing')).toBe('forbidden');
});

test('a picture has words, and words have a picture of the same project', async () => {
  const [project, other] = [await postProject('draft'), await postProject('draft')];
  await setProjectImage(database.as(ada), project, 'A picture', picture());
  const change = (id: string, row: object) => database.as(ada).from('projects').update(row).eq('id', id);
  expect((await change(project, { image_alt: null })).error?.code).toBe(broken());
  expect((await change(project, { image_alt: '  ' })).error?.code).toBe(broken());
  const image_id = await imageIdOf(project);
  expect((await change(other, { image_id, image_alt: 'Borrowed' })).error?.code).toMatch(/23503|SUP/);
  expect(await imageOf(project)).toMatchObject({ id: image_id, alt: 'A picture' });
});

test('files go with their project, and with a paper that was never published', async () => {
  const project = await postProject('draft');
  await setProjectImage(database.as(ada), project, 'A picture', picture());
  await database.as(ada).from('projects').delete().eq('id', project);
  expect(await countFiles({ project_id: project })).toBe(0);
  const paper = await putPaper(database.service, { owner: ada });
  await putFile(database.service, { paper_id: paper });
  await database.as(ada).from('papers').delete().eq('id', paper);
  expect(await countFiles({ paper_id: paper })).toBe(0);
});

test('a deleted account leaves the pictures of published projects, without a name', async () => {
  const ben = await putPerson(database.service);
  const paper = await putPaper(database.service, { owner: ada, editor: ben });
  const added = await addPaperImage(database.as(ben), paper, picture());
  if (added.kind !== 'added') throw new Error(added.kind);
  const uploader = async () =>
    (await database.service.from('files').select('uploaded_by').eq('id', added.id).single()).data;
  expect(await uploader()).toEqual({ uploaded_by: ben });
  await database.service.rpc('delete_account', { p_account_id: ben, p_keep_name: false });
  expect(await uploader()).toEqual({ uploaded_by: null });
});

test('who reads along adds nothing to a paper, and who left it sees its files no more', async () => {
  const reader = await putPerson(database.service);
  const paper = await putPaper(database.service, { owner: ada, reader });
  const id = await putFile(database.service, { paper_id: paper });
  expect(await addPaperImage(database.as(reader), paper, picture())).toEqual({ kind: 'forbidden' });
  expect(await addPaperImage(database.as(stranger), paper, picture())).toEqual({ kind: 'forbidden' });
  expect(await see(reader, id)).not.toBeNull();
  await database.as(ada).from('paper_members').delete().eq('paper_id', paper).eq('account_id', reader);
  expect([await see(reader, id), await see(stranger, id), await see(null, id)]).toEqual([null, null, null]);
});

test('a published version shows its pictures to everyone, the draft shows no other', async () => {
  const paper = await putPaper(database.service, { owner: ada });
  const ids = await Promise.all([1, 2, 3].map(() => putFile(database.service, { paper_id: paper })));
  const [deep, plain, unused] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''];
  await putVersion(database.service, paper, 1, [deep, plain]);
  for (const id of [deep, plain]) expect(await see(null, id)).toMatchObject({ seenBy: 'everyone for ever' });
  expect([await see(null, unused), await see(stranger, unused)]).toEqual([null, null]);
  // the next version has lost one: the first keeps it
  await putVersion(database.service, paper, 2, [plain]);
  expect(await see(null, deep)).not.toBeNull();
  const { error } = await database.as(ada).from('files').delete().eq('id', deep).select('id');
  expect(error).toBeNull();
  expect(await see(null, deep)).not.toBeNull();
});

test('a version does not open the files of another paper', async () => {
  const [paper, secret] = [
    await putPaper(database.service, { owner: ada }),
    await putPaper(database.service, {}),
  ];
  const id = await putFile(database.service, { paper_id: secret });
  const text = PaperText.parse({
    type: 'doc',
    content: [{ type: 'image', attrs: { file: id, alt: 'A picture', width: 40, height: 30 } }],
  });
  expect(await showsForeignImage(database.as(ada), paper, text)).toBe(true);
  expect(await showsForeignImage(database.service, secret, text)).toBe(false);
  await putVersion(database.service, paper, 1, [id]);
  expect([await see(ada, id), await see(null, id)]).toEqual([null, null]);
});

test('a paper has room for 200 files and a project for 20', async () => {
  const paper = await putPaper(database.service, { owner: ada });
  const files = (owner: { paper_id: string } | { project_id: string }, count: number) =>
    Array.from({ length: count }, () => aFile(owner));
  await put(database.service, 'files', files({ paper_id: paper }, 199));
  const last = await Promise.all([1, 2, 3].map(() => addPaperImage(database.as(ada), paper, picture())));
  expect(last.map(({ kind }) => kind).sort()).toEqual(['added', 'full', 'full']);
  expect(await countFiles({ paper_id: paper })).toBe(200);
  const project = await postProject('draft');
  await put(database.service, 'files', files({ project_id: project }, 20));
  expect(await setProjectImage(database.as(ada), project, 'One more', picture())).toBe('full');
  expect(await imageOf(project)).toBeNull();
});

test('nobody adds a file in the name of another, of another kind, or of two owners', async () => {
  const paper = await putPaper(database.service, { owner: ada });
  const add = async (row: object) =>
    (
      await database
        .as(ada)
        .from('files')
        .insert({ ...aFile({ paper_id: paper }), uploaded_by: ada, ...row })
    ).error?.code;
  expect(await add({ uploaded_by: stranger })).toBe('42501');
  expect(await add({ uploaded_by: null })).toBe('42501');
  expect(await add({ media_type: 'text/html' })).toBe(broken());
  expect(await add({ media_type: 'image/svg+xml' })).toBe(broken());
  expect(await add({ width: 1601 })).toBe(broken());
  expect(await add({ bytes: '\\x' })).toBe(broken());
  expect(await add({ project_id: await postProject('draft') })).toBe(broken());
  expect(await add({ sha256: '0'.repeat(64) })).toBe('428C9');
  expect(await add({})).toBeUndefined();
});

test('a picture that cannot be read back as base64 is refused', async () => {
  const paper = await putPaper(database.service, { owner: ada });
  const call = (image: object) =>
    database.as(ada).rpc('add_paper_image', { p_paper_id: paper, p_image: { ...anImage(), ...image } });
  expect((await call({ bytes: 'äöü' })).error).not.toBeNull();
  expect((await call({ bytes: null })).error).not.toBeNull();
  expect(await countFiles({ paper_id: paper })).toBe(0);
});
