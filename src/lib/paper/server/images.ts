// The pictures of a paper.
import { z } from 'zod';
import { toParameter } from '#lib/file/server/files.ts';
import type { EncodedImage } from '#lib/file/server/images.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { listImages } from '../image.ts';
import type { PaperText } from '../text.ts';

const AddOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), id: z.uuid() }),
  z.object({ kind: z.enum(['forbidden', 'full']) }),
]);

/** Puts a picture into a paper's store; the text then names it. */
export async function addPaperImage(
  db: Db,
  paperId: string,
  image: EncodedImage,
): Promise<z.output<typeof AddOutcome>> {
  const picture = { p_paper_id: paperId, p_image: toParameter(image) };
  return (await readOne(AddOutcome, db.rpc('add_paper_image', picture))) ?? { kind: 'forbidden' };
}

/** Whether a text shows a file that is not one of its paper: readers of a version would not see it. */
export async function showsForeignImage(db: Db, paperId: string, text: PaperText): Promise<boolean> {
  const shown = listImages(text);
  if (shown.length === 0) return false;
  // a paper has 200 at most
  const own = db.from('files').select('id').eq('paper_id', paperId).limit(200);
  const ids = (await readRows(z.object({ id: z.uuid() }), own)).map(({ id }) => id);
  return shown.some((id) => !ids.includes(id));
}
