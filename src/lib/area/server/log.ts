// The log of who changed what, for coordinators. Lines are written by `access.note` in the database.
import { z } from 'zod';
import { afterCursor, toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { LogDetails, type LogEntry } from '../log.ts';

const pageSize = 50;

const LogRow = z.object({
  id: z.uuid(),
  at: Moment,
  action: z.string(),
  subject_kind: z.string(),
  subject_id: z.uuid(),
  details: LogDetails.catch({}),
  profiles: z.object({ name: z.string() }).nullable(),
});
type LogRow = z.output<typeof LogRow>;

/** A page of the log, newest first; empty for anyone but a coordinator. */
export async function listLog(
  db: Db,
  before?: z.output<typeof Cursor>,
  size = pageSize,
): Promise<Page<LogEntry>> {
  let lines = db
    .from('audit_log')
    .select('id, at, action, subject_kind, subject_id, details, profiles(name)');
  if (before) lines = lines.or(afterCursor('at', 'id', before));
  const newest = lines
    .order('at', { ascending: false })
    .order('id', { ascending: false })
    .limit(size + 1);
  const page = toPage(await readRows(LogRow, newest), size, ({ at, id }) => ({ at, id }));
  const names = await nameSubjects(db, page.items);
  return { ...page, items: page.items.map((row) => toEntry(row, names)) };
}

function toEntry(row: LogRow, names: Map<string, string>): LogEntry {
  const { id, at, action, details, subject_kind: kind, subject_id } = row;
  const subject = { kind, id: subject_id, name: names.get(subject_id) ?? null };
  return { id, at, action, details, actor: row.profiles?.name ?? null, subject };
}

const Named = z.object({ id: z.uuid(), name: z.string() });

/** Names as a coordinator may see them, which is as everyone does: one question for each kind, none for each line. */
async function nameSubjects(db: Db, rows: LogRow[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(rows.filter((row) => row.subject_kind === kind).map((row) => row.subject_id)),
  ];
  const [organisations, projects, papers] = [idsOf('organisation'), idsOf('project'), idsOf('paper')];
  const found = await Promise.all([
    organisations.length > 0
      ? readRows(Named, db.from('organisations').select('id, name').in('id', organisations))
      : [],
    projects.length > 0
      ? readRows(
          Named,
          db.from('projects').select('id, name:title').eq('status', 'published').in('id', projects),
        )
      : [],
    papers.length > 0
      ? readRows(
          Named,
          db.from('newest_paper_versions').select('id:paper_id, name:title').in('paper_id', papers),
        )
      : [],
  ]);
  return new Map(found.flat().map(({ id, name }) => [id, name]));
}
