// The log of a paper's updates, as the room server and publishing read and write it. Bytes travel as base64.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { ServiceCall } from '#lib/platform/server/service-calls.ts';
import type { RoomStore, StoredDocument, StoredUpdate, Tail } from './rooms/store.ts';

export const Bytes = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

const DocumentValue = z.object({
  seq: z.number().int(),
  snapshot: Bytes.nullable(),
  updates: z.array(Bytes),
});

/** Snapshot and tail as one value, or null when the paper is not there for who asks. */
export async function readDocument(db: Db, paperId: string): Promise<StoredDocument | null> {
  return readOne(DocumentValue, db.rpc('read_paper_document', { p_paper_id: paperId }));
}

const LastSeqs = z.record(z.string(), z.number().int());

/** Durable when it resolves, with the last seq of each paper. @throws DatabaseError when nothing is known to be stored */
async function appendUpdates(call: ServiceCall, batch: StoredUpdate[]): Promise<Map<string, number>> {
  const items = batch.map(({ paperId, accountId, bytes }) => ({
    paper_id: paperId,
    account_id: accountId,
    bytes: Buffer.from(bytes).toString('base64'),
  }));
  const seqs = await readOne(LastSeqs, call('append_paper_updates', { p_updates: items }));
  return new Map(Object.entries(seqs ?? {}));
}

const TailRows = z.array(
  z.object({ paper_id: z.string(), first: z.number().int().nullable(), updates: z.array(Bytes) }),
);

async function readTails(
  call: ServiceCall,
  papers: { paperId: string; seq: number }[],
  limit: number,
): Promise<Tail[]> {
  const p_papers = papers.map(({ paperId, seq }) => ({ paper_id: paperId, seq }));
  const rows = await readOne(TailRows, call('read_paper_tails', { p_papers, p_limit: limit }));
  return (rows ?? []).map(({ paper_id, ...tail }) => ({ paperId: paper_id, ...tail }));
}

/** A word that processes on the same database share, and no others. */
export async function readLogIdentity(service: Db): Promise<string> {
  const identity = await readOne(z.string().min(1), service.rpc('read_log_identity'));
  if (!identity) throw new Error('the database does not say which one it is');
  return identity;
}

/**
 * The log for the room server. It needs the service: one commit holds the updates of many people.
 * @param call the service's shortest way to a function
 */
export function createRoomStore(
  service: Db,
  call: ServiceCall = (name, args) => service.rpc(name, args),
): RoomStore {
  return {
    readDocument: (paperId) => readDocument(service, paperId),
    appendUpdates: (batch) => appendUpdates(call, batch),
    readTails: (papers, limit) => readTails(call, papers, limit),
  };
}
