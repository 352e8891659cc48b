// Who supports a project and who follows it.
import { z } from 'zod';
import { toPage, type Cursor, type Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { ProjectProfile } from '../../project.ts';
import type { FollowedProject, Participation } from '../../talk/words.ts';

const Tie = z.object({ project_id: z.uuid() });

/** Whether this person supports a project, and whether she follows it. */
export async function readTies(
  db: Db,
  accountId: string | null,
  projectId: string,
): Promise<Pick<Participation, 'isSupported' | 'isFollowed'>> {
  const readTie = async (table: Ties) => {
    if (!accountId) return false;
    const own = db.from(table).select('project_id').match({ project_id: projectId, account_id: accountId });
    return (await readOne(Tie, own.maybeSingle())) !== null;
  };
  const [isSupported, isFollowed] = await Promise.all([readTie('supports'), readTie('follows')]);
  return { isSupported, isFollowed };
}

/** How people take part in a project. */
export function toParticipation(
  { status, supportCount, hiddenReason }: Pick<ProjectProfile, 'status' | 'supportCount' | 'hiddenReason'>,
  ties: Pick<Participation, 'isSupported' | 'isFollowed'>,
): Participation {
  return { ...ties, isOpen: status === 'published' && hiddenReason === null, supportCount, hiddenReason };
}

type Ties = 'supports' | 'follows';

/** Supports or follows a project; twice is as good as once. */
export async function tie(db: Db, ties: Ties, accountId: string, projectId: string): Promise<WriteOutcome> {
  const outcome = await write(db.from(ties).insert({ project_id: projectId, account_id: accountId }));
  return outcome === 'already there' ? 'done' : outcome;
}

export async function untie(db: Db, ties: Ties, accountId: string, projectId: string): Promise<WriteOutcome> {
  return write(db.from(ties).delete().match({ project_id: projectId, account_id: accountId }));
}

const FollowedRow = z.object({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  active_at: Moment,
  has_comment: z.boolean(),
});

/** What a person follows, by its last change or comment. */
export async function listFollowedProjects(
  db: Db,
  before?: z.output<typeof Cursor>,
  size = 20,
): Promise<Page<FollowedProject>> {
  const place = { p_before: before?.at ?? null, p_before_id: before?.id ?? null, p_limit: size + 1 };
  const rows = await readRows(FollowedRow, db.rpc('list_followed_projects', place));
  const page = toPage(rows, size, (row) => ({ at: row.active_at, id: row.id }));
  const items = page.items.map(({ active_at: activeAt, has_comment: isComment, ...row }) => ({
    ...row,
    activeAt,
    isComment,
  }));
  return { ...page, items };
}

const Following = z.object({ project_id: z.uuid(), title: z.string() });

/** Which project the link of a mail is about; null when it is followed no longer. */
export async function readFollowing(db: Db, token: string): Promise<{ id: string; title: string } | null> {
  const [row] = await readRows(Following, db.rpc('read_following', { p_stop_token: token }));
  return row ? { id: row.project_id, title: row.title } : null;
}

/** Ends the following that the link of a mail is about, for whoever holds it. */
export async function stopFollowing(db: Db, token: string): Promise<void> {
  await readOne(z.boolean(), db.rpc('stop_following', { p_stop_token: token }));
}
