// The picture of a project: at most one, and gone when another takes its place.
import { z } from 'zod';
import { toParameter } from '#lib/file/server/files.ts';
import type { EncodedImage } from '#lib/file/server/images.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';

const SetOutcome = z.enum(['done', 'forbidden', 'full']);

/** Gives a project its picture, in place of the one it had. */
export async function setProjectImage(
  db: Db,
  projectId: string,
  alt: string,
  image: EncodedImage,
): Promise<z.output<typeof SetOutcome>> {
  const picture = { p_project_id: projectId, p_alt: alt, p_image: toParameter(image) };
  return (await readOne(SetOutcome, db.rpc('set_project_image', picture))) ?? 'forbidden';
}

/** Changes the words for the picture that is there. */
export async function describeProjectImage(db: Db, projectId: string, alt: string): Promise<WriteOutcome> {
  const row = db.from('projects').update({ image_alt: alt }).eq('id', projectId);
  return writeRow(row.not('image_id', 'is', null).select('id'));
}

export async function removeProjectImage(db: Db, projectId: string): Promise<WriteOutcome> {
  return writeRow(db.from('projects').update({ image_id: null }).eq('id', projectId).select('id'));
}
