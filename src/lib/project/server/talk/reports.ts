// What people report, and what coordinators decide about it.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { ReportInput } from '../../talk/talk.ts';
import { reportReasons, type HiddenSubject, type OpenReports } from '../../talk/words.ts';

/** A comment where one is named, else the project. */
export interface SubjectKey {
  project: string;
  comment?: string | undefined;
}

const toArguments = ({ project, comment }: SubjectKey) => ({
  p_comment_id: comment ?? null,
  p_project_id: comment ? null : project,
});

/** Reports something that somebody else wrote; refused for one's own, and where it is not to be seen. */
export async function createReport(
  db: Db,
  reporterId: string,
  subject: SubjectKey,
  { reason, text }: z.output<typeof ReportInput>,
): Promise<WriteOutcome> {
  const { p_comment_id: comment_id, p_project_id: project_id } = toArguments(subject);
  const row = { comment_id, project_id, reporter_id: reporterId, reason, text: text || null };
  return write(db.from('reports').insert(row));
}

const ReportedComment = z.object({ body: z.string() });

/** The text of a comment that may be reported; null when it is not to be seen, hidden, or one's own. */
export async function readReportable(
  db: Db,
  accountId: string,
  projectId: string,
  commentId: string,
): Promise<string | null> {
  const one = db.from('comments').select('body').match({ id: commentId, project_id: projectId });
  const foreign = one.is('hidden_at', null).or(`author_id.is.null,author_id.neq.${accountId}`);
  return (await readOne(ReportedComment, foreign.maybeSingle()))?.body ?? null;
}

/** How many comments and projects wait for a coordinator; 0 for anyone else. */
export async function countReports(db: Db): Promise<number> {
  return (await readOne(z.number().int(), db.rpc('count_reports'))) ?? 0;
}

const Subject = z.object({
  comment_id: z.uuid().nullable(),
  project_id: z.uuid(),
  title: z.string(),
  body: z.string().nullable(),
  is_own: z.boolean(),
});

const toSubject = (row: z.output<typeof Subject>) => ({
  commentId: row.comment_id,
  projectId: row.project_id,
  title: row.title,
  body: row.body,
  isOwn: row.is_own,
});

const ReportsRow = Subject.extend({
  author_name: z.string().nullable(),
  is_hidden: z.boolean(),
  is_withdrawn: z.boolean(),
  since: Moment,
  reports: z.array(z.object({ reason: z.enum(reportReasons), text: z.string().nullable() })),
}).transform((row): OpenReports => ({
  ...toSubject(row),
  // of a withdrawn comment the summary of its project would stand there
  body: row.is_withdrawn ? null : row.body,
  authorName: row.author_name,
  isHidden: row.is_hidden,
  since: row.since,
  reports: row.reports,
}));

/** What waits, oldest first; nothing for anyone but a coordinator. */
export async function listReports(db: Db, limit = 50): Promise<OpenReports[]> {
  return readRows(ReportsRow, db.rpc('list_reports', { p_limit: limit }));
}

const HiddenRow = Subject.extend({ hidden_at: Moment, hidden_reason: z.string() }).transform(
  (row): HiddenSubject => ({
    ...toSubject(row),
    hiddenAt: row.hidden_at,
    hiddenReason: row.hidden_reason,
  }),
);

/** What is hidden, the last first; `next` is the `before` of the following page. Nothing for anyone but a coordinator. */
export async function listHidden(
  db: Db,
  before?: string,
  size = 20,
): Promise<{ items: HiddenSubject[]; next: string | null }> {
  const place = { p_before: before ?? null, p_limit: size + 1 };
  const rows = await readRows(HiddenRow, db.rpc('list_hidden', place));
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? (items.at(-1)?.hiddenAt ?? null) : null };
}

/**
 * Hides with a reason, or (with `null`) dismisses what was reported. Returns the reports that this decided: none when
 * somebody else was faster; null for anyone but a coordinator, and about her own words.
 */
export async function decideReports(
  db: Db,
  subject: SubjectKey,
  reason: string | null,
): Promise<string[] | null> {
  const decision = { ...toArguments(subject), p_hide: reason !== null, p_reason: reason };
  return readOne(z.array(z.uuid()), db.rpc('decide_reports', decision));
}

/** False for anyone but a coordinator, about her own words, and when nothing was hidden. */
export async function showAgain(db: Db, subject: SubjectKey): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('show_again', toArguments(subject)))) ?? false;
}
