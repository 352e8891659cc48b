// The pictures of a paper.
import { z } from 'zod';
import { readRefusal, toParameter } from '#lib/file/server/files.ts';
import type { EncodedImage } from '#lib/file/server/images.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { listImages } from '../image.ts';
import type { PaperText } from '../text.ts';

export type AddOutcome = { kind: 'added'; id: string } | { kind: 'forbidden' | 'full' };

/** Puts a picture into a paper's store; the text then names it. */
export async function addPaperImage(db: Db, paperId: string, image: EncodedImage): Promise<AddOutcome> {
  const picture = { p_paper_id: paperId, p_image: toParameter(image) };
  try {
    const id = await readOne(z.uuid(), db.rpc('add_paper_image', picture));
    return id ? { kind: 'added', id } : { kind: 'forbidden' };
  } catch (fault) {
    return { kind: readRefusal(fault) };
  }
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
