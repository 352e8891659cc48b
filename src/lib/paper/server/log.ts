// The log of a paper's updates, as the room server and publishing read and write it. Bytes travel as base64.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { DatabaseError, readOne } from '#lib/platform/server/results.ts';
import type { RoomStore, StoredDocument, StoredUpdate } from './rooms/store.ts';

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

/** Durable when it resolves. @throws DatabaseError when nothing is known to be stored */
async function appendUpdates(db: Db, batch: StoredUpdate[]): Promise<void> {
  const items = batch.map(({ paperId, accountId, bytes }) => ({
    paper_id: paperId,
    account_id: accountId,
    bytes: Buffer.from(bytes).toString('base64'),
  }));
  const { error } = await db.rpc('append_paper_updates', { p_updates: items });
  if (error) throw new DatabaseError(error);
}

/** The log for the room server. It needs the service: one commit holds the updates of many people. */
export function createRoomStore(service: Db): RoomStore {
  return {
    readDocument: (paperId) => readDocument(service, paperId),
    appendUpdates: (batch) => appendUpdates(service, batch),
  };
}
