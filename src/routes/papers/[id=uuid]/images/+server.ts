import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { ChosenImage } from '#lib/file/file.ts';
import { explainFlaw } from '#lib/file/flaws.ts';
import { encodeImage } from '#lib/file/server/images.ts';
import { mayWrite } from '#lib/paper/rights.ts';
import { addPaperImage } from '#lib/paper/server/images.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

const PictureInput = z.object({ image: ChosenImage });

const refuse = (status: number, message: string) => json({ message }, { status });

/** Takes a picture for a paper; answers `{id, width, height}`, or `{message}` for the person who writes. */
export async function POST(event) {
  const { locals, params, request } = event;
  const { account, db } = locals;
  if (!account) return refuse(401, m.form_signed_out());
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  if (!mayWrite(paper.role)) return refuse(403, m.paper_not_allowed());
  const minutes = await countTry(event, 'upload a picture', account.id);
  if (minutes) return refuse(429, m.form_too_many({ minutes }));

  const form = await readForm(request, PictureInput);
  if (!form.ok) {
    const { errors, message } = form.failure.data;
    return refuse(form.failure.status, errors['image'] ?? message ?? m.form_invalid());
  }
  const { image } = form.data;
  if (!image) return refuse(400, m.file_missing());
  const drawn = await encodeImage(new Uint8Array(await image.arrayBuffer()));
  if (!drawn.ok) return refuse(drawn.flaw === 'busy' ? 503 : 400, explainFlaw(drawn.flaw));
  const outcome = await addPaperImage(db, paper.id, drawn.image);
  if (outcome.kind === 'full') return refuse(409, m.file_full());
  if (outcome.kind !== 'added') return refuse(403, m.paper_not_allowed());
  const { width, height } = drawn.image;
  return json({ id: outcome.id, width, height }, { status: 201 });
}
