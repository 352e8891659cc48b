import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkPassword } from '#lib/account/server/accounts.ts';
import { listCoordinators } from '#lib/area/server/coordinators.ts';
import { organisationKinds } from '#lib/organisation/kinds.ts';
import { listOrganisations } from '#lib/organisation/server/organisations.ts';
import { listUnverified } from '#lib/organisation/server/verification.ts';
import { helpKinds, projectKinds, projectLimits, projectStages } from '#lib/project/kinds.ts';
import { listThreads, readMarkedWords } from '#lib/paper/server/comments.ts';
import { readDocument } from '#lib/paper/server/log.ts';
import { readText, readVersion } from '#lib/paper/server/versions.ts';
import { PaperText } from '#lib/paper/text.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { writeDemoProjects } from '../../scripts/write-demo-projects.ts';
import { writeDemoComments } from '../../scripts/write-demo-comments.ts';
import { writeDemoPapers } from '../../scripts/write-demo-papers.ts';
import { writeDemoSuggestions } from '../../scripts/write-demo-suggestions.ts';
import { writeDemoVersions } from '../../scripts/write-demo-versions.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

// Supabase gets its demo content through its own tools.
describe.skipIf(process.env.TEST_SUPABASE_URL)('the demo content', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.loadDemo();
  });
  afterAll(() => database?.close());

  test.each(['anna', 'ben', 'clara'])('lets %s sign in', async (name) => {
    const input = { email: `${name}@example.org`, password: 'impulswerk-demo' };
    expect(await checkPassword(database.service, input)).toMatchObject({ kind: 'signed in' });
  });

  test('shows everyone organisations of all kinds and sizes', async () => {
    const { items } = await listOrganisations(database.as(null), {}, 100);
    expect(items).toHaveLength(23);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(organisationKinds));
    const sizes = items.flatMap(({ sizeClass }) => sizeClass ?? []);
    expect([...new Set(sizes)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  const Project = z.object({
    summary: z.string(),
    area_id: z.string(),
    kind: z.string(),
    stage: z.string(),
    status: z.string(),
    state: z.string(),
    published_at: z.string().nullable(),
  });
  const readProjects = (db = database.as(null)) =>
    readRows(Project, db.from('projects').select(Object.keys(Project.shape).join()));

  test('has 45 projects of both areas, of every kind and stage, in many places', async () => {
    const projects = await readProjects(database.service);
    expect(projects).toHaveLength(45);
    const kindsOf = (name: keyof z.output<typeof Project>) =>
      new Set(projects.map((project) => project[name]));
    expect(kindsOf('area_id')).toEqual(new Set(['ecosystem', 'administration']));
    expect(kindsOf('kind')).toEqual(new Set(projectKinds));
    expect(kindsOf('stage')).toEqual(new Set(projectStages));
    expect(kindsOf('status')).toEqual(new Set(['published', 'draft', 'archived']));
    expect(kindsOf('state').size).toBeGreaterThan(8);
    const longest = Math.max(...projects.map(({ summary }) => summary.length));
    expect(longest).toBeLessThanOrEqual(projectLimits.summary);
    // the dates are the file's, not the moment of loading
    expect(kindsOf('published_at').size).toBe(44);
  });

  test('keeps two drafts among their people', async () => {
    expect((await readProjects()).map(({ status }) => status)).not.toContain('draft');
    const Draft = z.object({ created_by: z.uuid() });
    const drafts = (db = database.service) =>
      readRows(Draft, db.from('projects').select('created_by').eq('status', 'draft'));
    const own = await drafts();
    expect(own).toHaveLength(2);
    for (const { created_by } of own) expect(await drafts(database.as(created_by))).not.toHaveLength(0);
  });

  test.each(['needs', 'offers'])('has %s of every kind', async (table) => {
    const Help = z.object({ kind: z.enum(helpKinds) });
    const rows = await readRows(Help, database.as(null).from(table).select('kind'));
    expect(rows.length).toBeGreaterThan(45);
    const kinds = new Set(rows.map(({ kind }) => kind));
    // nobody here gives legal advice: that is a need without a match
    expect(kinds).toEqual(new Set(helpKinds.filter((kind) => table === 'needs' || kind !== 'law')));
  });

  test('has a coordinator, for whom some organisations wait', async () => {
    const [anna] = await listCoordinators(database.as(null), 'ecosystem');
    expect(anna?.name).toBe('Anna Brandt');
    expect((await listUnverified(database.as(anna!.id))).length).toBeGreaterThan(2);
  });

  test('stamps the present moment on new projects again', async () => {
    const [stamp] = await database.sql(
      "select tgenabled = 'O' as active from pg_trigger where tgname = 'project_is_stamped'",
    );
    expect(stamp).toEqual({ active: true });
  });

  const Version = z.object({
    paper_id: z.uuid(),
    number: z.number(),
    title: z.string(),
    body: PaperText,
    hash: z.string(),
    authors: z.array(z.string()),
  });
  const readVersions = () => {
    const versions = database.as(null).from('paper_versions').select(Object.keys(Version.shape).join());
    return readRows(Version, versions.order('number'));
  };

  test('has versions whose hash is that of what they hold', async () => {
    const versions = await readVersions();
    expect(versions).toHaveLength(9);
    for (const { paper_id, number, title, authors } of versions) {
      expect(await readVersion(database.as(null), 'de', paper_id, number)).toMatchObject({ isIntact: true });
      expect(authors.length, title).toBeGreaterThan(1);
    }
  });

  test('has papers whose log is their text, which their members may read', async () => {
    const Member = z.object({ paper_id: z.uuid(), account_id: z.uuid(), role: z.string() });
    const columns = 'paper_id, account_id, role';
    const members = await readRows(Member, database.service.from('paper_members').select(columns));
    const owners = members.filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(10);
    const versions = await readVersions();
    for (const { paper_id, account_id } of owners) {
      const document = await readDocument(database.as(account_id), paper_id);
      const text = document && readText(document);
      expect(text?.content.length).toBeGreaterThan(8);
      const newest = versions.filter((version) => version.paper_id === paper_id).at(-1);
      if (newest) expect(text).toEqual(newest.body);
    }
  });

  test('has talk about a paper, on words that stand in it and on words that are gone', async () => {
    const anna = z.object({ id: z.uuid() });
    const { id } = anna.parse(
      (await database.service.from('accounts').select('id').eq('email', 'anna@example.org').single()).data,
    );
    const { data } = await database.service.from('paper_threads').select('paper_id').limit(1).single();
    const paperId = z.uuid().parse(data?.paper_id);
    const threads = await listThreads(database.as(id), paperId);
    const words = await readMarkedWords(database.as(id), paperId);
    expect(threads.length).toBeGreaterThanOrEqual(2);
    const stated = threads.filter((thread) => words.has(thread.id));
    expect(stated.map((thread) => words.get(thread.id))).toEqual(stated.map(({ quote }) => quote));
    expect(threads.length - stated.length).toBe(1);
  });

  test('is what its texts say: writing it again changes nothing', () => {
    expect(writeDemoProjects()).toBe(readFileSync('supabase/seed/20_projects.sql', 'utf8'));
    expect(writeDemoPapers()).toBe(readFileSync('supabase/seed/30_papers.sql', 'utf8'));
    expect(writeDemoComments()).toBe(readFileSync('supabase/seed/53_comments.sql', 'utf8'));
    expect(writeDemoSuggestions()).toBe(readFileSync('supabase/seed/52_suggest.sql', 'utf8'));
    expect(writeDemoVersions()).toBe(readFileSync('supabase/seed/54_versions.sql', 'utf8'));
  });
});
