import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { EncodedImage } from './images.ts';

/** A picture as the database's functions take it: base64 takes two thirds of the hex that a bytea column would want. */
export const toParameter = ({ bytes, ...facts }: EncodedImage) => ({
  ...facts,
  bytes: bytes.toString('base64'),
});

const FileRow = z.object({
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z
    .string()
    .transform((base64) => Buffer.from(base64, 'base64'))
    .nullable(),
  seenBy: z.enum(['some', 'everyone', 'everyone for ever']),
});

export type StoredFile = z.output<typeof FileRow>;

/** A file that this person may see, or null. The bytes are null when she has them: `known` is their hash. */
export async function readFile(db: Db, id: string, known: string | null): Promise<StoredFile | null> {
  return readOne(FileRow, db.rpc('read_file', { p_id: id, p_known: known ?? '' }));
}
