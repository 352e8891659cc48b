/** What compaction needs of the database. It needs the service: it works on every paper, in nobody's name. */
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { Bytes } from '../log.ts';
import type { PaperLog } from './compact.ts';
import type { Run } from './runs.ts';

export interface NewSnapshot {
  paperId: string;
  /** The seq of the snapshot that it goes on from; 0 for none. */
  builtOn: number;
  seq: number;
  bytes: Uint8Array;
  hash: string;
  runs: Run[];
}

export interface PaperTail {
  paperId: string;
  updates: number;
  bytes: number;
}

export interface LogStore {
  /** The snapshot and at most `limit` updates after it; null when there is no such paper. */
  readLog(paperId: string, limit: number): Promise<PaperLog | null>;
  /** False when somebody else was faster. */
  storeSnapshot(snapshot: NewSnapshot): Promise<boolean>;
  /** Deletes what a snapshot holds and what is older than so many days, of some papers; returns how many updates. */
  trimLogs(days: number): Promise<number>;
  /** How much came after each paper's snapshot, for at most `limit` papers after an id. */
  listTails(after: string, limit: number): Promise<PaperTail[]>;
}

const Account = z.uuid().nullable();
const Log = z.object({
  snapshot: z.object({ seq: z.number().int(), bytes: Bytes, hash: z.string() }).nullable(),
  updates: z
    .object({ seq: z.number().int(), account_id: Account, bytes: Bytes })
    .transform(({ account_id: accountId, ...row }) => ({ ...row, accountId }))
    .array(),
  runs: z
    .object({
      client: z.number().int(),
      clock: z.number().int(),
      length: z.number().int(),
      account_id: Account,
    })
    .transform(({ account_id: accountId, ...row }) => ({ ...row, accountId }))
    .array(),
});
const Tail = z
  .object({ paper_id: z.uuid(), updates: z.number().int(), bytes: z.number().int() })
  .transform(({ paper_id: paperId, ...row }) => ({ ...row, paperId }));

export function createLogStore(service: Db): LogStore {
  return {
    readLog: (paperId, limit) =>
      readOne(Log, service.rpc('read_paper_log', { p_paper_id: paperId, p_limit: limit })),
    storeSnapshot: (snapshot) => storeSnapshot(service, snapshot),
    trimLogs: async (days) =>
      (await readOne(z.number().int(), service.rpc('trim_paper_logs', { p_days: days }))) ?? 0,
    listTails: async (after, limit) =>
      (await readOne(Tail.array(), service.rpc('list_paper_tails', { p_after: after, p_limit: limit }))) ??
      [],
  };
}

async function storeSnapshot(service: Db, snapshot: NewSnapshot): Promise<boolean> {
  const { paperId, builtOn, seq, bytes, hash, runs } = snapshot;
  const given = {
    p_paper_id: paperId,
    p_built_on: builtOn,
    p_seq: seq,
    p_bytes: Buffer.from(bytes).toString('base64'),
    p_hash: hash,
    p_runs: runs.map(({ accountId, ...run }) => ({ ...run, account_id: accountId })),
  };
  return (await readOne(z.boolean(), service.rpc('store_paper_snapshot', given))) ?? false;
}
