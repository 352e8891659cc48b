// What the form of a project hears of what there is already: the projects, and the papers that tell of them.
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Existing } from '#lib/matching/existing/existing.ts';
import { clearFrom, type Draft } from '#lib/matching/existing/likeness.ts';
import { findExisting, type Writing } from '#lib/matching/server/existing.ts';
import { readPapersOfProjects } from '#lib/paper/server/mentions.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';

export async function listExisting(db: Db, writing: Writing, least: number): Promise<Existing[]> {
  const found = await findExisting(db, getLocale(), writing, least);
  if (found.length === 0) return [];
  const papers = await readPapersOfProjects(
    db,
    found.map(({ id }) => id),
  );
  return found.map((each) => ({ ...each, paper: papers.get(each.id) ?? null }));
}

/** Before a new project is saved: only what is clearly like it. Where that cannot be told, nobody is kept from saving. */
export function findClearOnes(db: Db, accountId: string, { title, summary }: Draft): Promise<Existing[]> {
  const writing = { accountId, draft: { title, summary }, self: null };
  return listExisting(db, writing, clearFrom).catch((fault) => {
    reportFault(fault, 'what is like a new project could not be told');
    return [];
  });
}
