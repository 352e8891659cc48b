// Whose the letters of a paper are, by name.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { countShares, type Authored, type OwnerOf } from '../../history/authorship.ts';
import type { TextNode } from '../../history/node.ts';
import { roundPercents, type Writer } from '../../history/state.ts';
import { extendRuns } from '../compaction/runs.ts';
import { Bytes } from '../log.ts';
import type { DraftState } from './read-state.ts';

const Account = z.uuid().nullable();
const Authorship = z.object({
  runs: z
    .object({
      client: z.number().int(),
      clock: z.number().int(),
      length: z.number().int(),
      account_id: Account,
    })
    .transform(({ account_id: accountId, ...run }) => ({ ...run, accountId }))
    .array(),
  tail: z
    .object({ account_id: Account, bytes: Bytes })
    .transform(({ account_id: accountId, bytes }) => ({ accountId, bytes }))
    .array(),
});

/** Which account each Yjs client id of a paper belongs to: by what compaction keeps, and by the log after it. */
export async function readOwners(db: Db, paperId: string): Promise<OwnerOf> {
  const found = await readOne(Authorship, db.rpc('read_paper_authorship', { p_paper_id: paperId }));
  const runs = found ? extendRuns(found.runs, found.tail) : [];
  const owners = new Map(runs.map(({ client, accountId }) => [client, accountId]));
  return (client) => owners.get(client) ?? null;
}

export type Letters = Pick<DraftState, 'authorship' | 'accepted'>;

/** The accounts whose letters stand in a draft, or were accepted into it. */
export async function findLetterOwners(
  db: Db,
  paperId: string,
  { authorship, accepted }: Letters,
): Promise<string[]> {
  const ownerOf = await readOwners(db, paperId);
  const owners = new Set([...authorship.map(([client]) => client), ...accepted].map(ownerOf));
  return [...owners].filter((owner) => owner !== null);
}

const Named = z.object({ account_id: z.uuid(), name: z.string() });

/** Who wrote how much of a text, most first; letters of nobody come last. */
export async function listWriters(
  db: Db,
  paperId: string,
  nodes: TextNode[],
  authorship: Authored[],
  ownerOf: OwnerOf,
): Promise<Writer[]> {
  const rows = await readRows(Named, db.rpc('list_paper_writers', { p_paper_id: paperId }));
  const names = new Map(rows.map(({ account_id, name }) => [account_id, name]));
  const shares = [...countShares(nodes, authorship, ownerOf)];
  shares.sort(([left, most], [right, least]) => Number(!left) - Number(!right) || least - most);
  const percents = roundPercents(shares.map(([, characters]) => characters));
  return shares.map(([accountId, characters], at) => ({
    accountId,
    name: (accountId && names.get(accountId)) || '',
    characters,
    percent: percents[at] ?? 0,
  }));
}
