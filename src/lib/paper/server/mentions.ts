// What can be mentioned in a paper, and which published papers mention something.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { collapse } from '#lib/platform/text.ts';
import { Moment } from '#lib/platform/time.ts';
import { MentionTarget, type MentionKind } from '../text-parts.ts';

const Target = z.object(MentionTarget.shape);

/** Published projects, organisations and published papers with these letters in their name. */
export function searchMentionTargets(db: Db, text: string): Promise<MentionTarget[]> {
  return readRows(Target, db.rpc('search_mention_targets', { p_text: collapse(text) }));
}

const MentionRow = z.object({
  paper_id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  published_at: Moment,
});

export interface MentioningPaper {
  paperId: string;
  number: number;
  title: string;
  publishedAt: string;
}

/** The published papers whose newest version mentions this, the newest first. */
export async function listMentions(db: Db, kind: MentionKind, id: string): Promise<MentioningPaper[]> {
  const rows = await readRows(MentionRow, db.rpc('list_mentions', { p_kind: kind, p_id: id, p_limit: 20 }));
  return rows.map(({ paper_id: paperId, published_at: publishedAt, number, title }) => ({
    paperId,
    publishedAt,
    number,
    title,
  }));
}

const PaperOfProject = z.object({
  project_id: z.uuid(),
  paper_id: z.uuid(),
  number: z.number().int(),
  title: z.string(),
});

/** The published paper that tells of a project, for each of these (at most twenty) that has one, by the project's id. */
export async function readPapersOfProjects(
  db: Db,
  projectIds: string[],
): Promise<Map<string, { id: string; number: number; title: string }>> {
  const rows = await readRows(PaperOfProject, db.rpc('list_papers_of_projects', { p_projects: projectIds }));
  return new Map(
    rows.map(({ project_id, paper_id: id, number, title }) => [project_id, { id, number, title }]),
  );
}
