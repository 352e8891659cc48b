// Fills the database of a site that does not run yet: the demo, and any number of generated projects.
import { z } from 'zod';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { openBackend } from '#lib/platform/server/backend.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { generateProjects } from './generate.ts';

export interface Filled {
  /** The id of a published paper. */
  paper: string;
  /** How many projects everybody sees. */
  projects: number;
}

const Place = z.object({ ags: z.string(), name: z.string() });
const Id = z.object({ id: z.string() });
const Count = z.object({ count: z.coerce.number() });

/** @param databaseUrl of PostgreSQL, or '' for the embedded database in the folder of the site */
export async function fillSite(folder: string, databaseUrl: string, count: number): Promise<Filled> {
  const backend = await openBackend({
    folder: `${folder}/database`,
    jwtSecret: 'signs nothing while a database is filled',
    ...(databaseUrl ? { databaseUrl } : {}),
  });
  try {
    await backend.loadDemo();
    const places = await backend.exec(`select ags, name from public.municipalities
      where not exists (select from public.organisations where organisations.ags = municipalities.ags) order by md5(ags)`);
    const topics = await backend.exec('select id from public.topics order by id');
    const ground = {
      places: Place.array().parse(places),
      topics: Id.array()
        .parse(topics)
        .map(({ id }) => id),
      today: new Date('2026-11-01'),
    };
    for (const statement of generateProjects(count, ground)) await backend.exec(statement);
    // else the site would index them while it is measured
    forgetEngine();
    await indexAll(openServiceDb(backend.access));
    await backend.exec('analyze');
    const papers = await backend.exec('select paper_id as id from public.paper_versions limit 1');
    const published = await backend.exec(
      "select count(*) from public.projects where status = 'published' and hidden_at is null",
    );
    return {
      paper: Id.array().parse(papers)[0]?.id ?? '',
      projects: Count.array().parse(published)[0]?.count ?? 0,
    };
  } finally {
    await backend.close();
  }
}
