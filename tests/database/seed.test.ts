import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkPassword } from '#lib/account/server/accounts.ts';
import { listCoordinators } from '#lib/area/server/coordinators.ts';
import { organisationKinds } from '#lib/organisation/kinds.ts';
import { listOrganisations } from '#lib/organisation/server/organisations.ts';
import { listUnverified } from '#lib/organisation/server/verification.ts';
import { projectLimits } from '#lib/project/kinds.ts';
import { readDocument } from '#lib/paper/server/log.ts';
import { hashVersion, readText } from '#lib/paper/server/versions.ts';
import { PaperText } from '#lib/paper/text.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { writeDemoPapers } from '../../scripts/write-demo-papers.ts';
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

  test('shows everyone organisations of all kinds and sizes, eight projects of both areas and two papers', async () => {
    const everyone = database.as(null);
    const { items } = await listOrganisations(everyone, {}, 100);
    expect(items.length).toBeGreaterThanOrEqual(14);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(organisationKinds));
    const sizes = items.flatMap(({ sizeClass }) => sizeClass ?? []);
    expect([...new Set(sizes)].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const Project = z.object({ summary: z.string(), area_id: z.string(), published_at: z.string() });
    const columns = 'summary, area_id, published_at';
    const projects = await readRows(Project, everyone.from('projects').select(columns));
    expect(projects).toHaveLength(8);
    expect(new Set(projects.map(({ area_id }) => area_id))).toEqual(new Set(['ecosystem', 'administration']));
    expect(Math.max(...projects.map(({ summary }) => summary.length))).toBeLessThanOrEqual(
      projectLimits.summary,
    );
    // the dates are the file's, not the moment of loading
    expect(new Set(projects.map(({ published_at }) => published_at)).size).toBe(8);
    const Paper = z.object({ number: z.number() });
    const papers = await readRows(Paper, everyone.from('newest_paper_versions').select('number'));
    expect(papers.map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  test('has a coordinator, for whom some organisations wait', async () => {
    const [anna] = await listCoordinators(database.as(null), 'ecosystem');
    expect(anna?.name).toBe('Anna Brandt');
    expect((await listUnverified(database.as(anna!.id))).length).toBeGreaterThan(2);
  });

  test('keeps two drafts among their people', async () => {
    const Draft = z.object({ created_by: z.uuid() });
    const drafts = (db = database.service) =>
      readRows(Draft, db.from('projects').select('created_by').eq('status', 'draft'));
    const own = await drafts();
    expect(own).toHaveLength(2);
    for (const { created_by } of own) expect(await drafts(database.as(created_by))).not.toHaveLength(0);
    expect(await drafts(database.as(null))).toHaveLength(0);
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

  test('has versions whose hash is that of their title and body', async () => {
    const versions = await readVersions();
    expect(versions).toHaveLength(3);
    for (const { title, body, hash, authors } of versions) {
      expect(hash, title).toBe(hashVersion(title, body));
      expect(authors, title).toHaveLength(2);
    }
  });

  test('has papers whose log is their text, which their members may read', async () => {
    const Member = z.object({ paper_id: z.uuid(), account_id: z.uuid(), role: z.string() });
    const columns = 'paper_id, account_id, role';
    const members = await readRows(Member, database.service.from('paper_members').select(columns));
    const owners = members.filter(({ role }) => role === 'owner');
    expect(owners).toHaveLength(3);
    const versions = await readVersions();
    for (const { paper_id, account_id } of owners) {
      const document = await readDocument(database.as(account_id), paper_id);
      const text = document && readText(document);
      expect(text?.content.length).toBeGreaterThan(10);
      const newest = versions.filter((version) => version.paper_id === paper_id).at(-1);
      if (newest) expect(text).toEqual(newest.body);
    }
  });

  test('is what its texts say: writing it again changes nothing', () => {
    expect(writeDemoPapers()).toBe(readFileSync('supabase/seed/30_papers.sql', 'utf8'));
  });
});
