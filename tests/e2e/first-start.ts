// Playwright's global setup: the first start of a site takes most of its time to migrate the database (and to load the
// demo), so it is done once for each kind of site; every embedded site of the journeys begins with a copy of what it left.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { startSite } from './site.ts';

export default async function makeFirstStarts(): Promise<() => void> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-first-start-`);
  if (!process.env.JOURNEYS_DATABASE_URL) {
    const kinds = ['empty', 'demo'];
    const sites = await Promise.all(kinds.map((kind) => startSite([`--${kind}`], `${folder}/${kind}`)));
    await Promise.all(sites.map((site) => site.halt()));
    process.env.JOURNEYS_FIRST_STARTS = folder;
  }
  return () => rmSync(folder, { recursive: true, force: true });
}
