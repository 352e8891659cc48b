// Small pictures for the question what they show.
import { encodeImage } from '#lib/file/server/images.ts';
import sharp from 'sharp';
import { listPlaced } from './import.ts';
import type { DraftFile } from './draft-file.ts';

/** So many are drawn; the rest is asked for by its number alone. */
const most = 40;

/**
 * Data addresses, empty for what cannot be drawn (which is left out anyway).
 * @param wanted places of pictures in the text
 */
export async function drawThumbnails(file: DraftFile, wanted: number[]): Promise<string[]> {
  const places = listPlaced(file.blocks);
  const drawn: string[] = [];
  for (const [at, place] of wanted.entries()) {
    const bytes = file.pictures[places[place]?.picture ?? -1];
    const image = bytes && at < most ? await encodeImage(bytes) : null;
    drawn.push(image?.ok ? await shrink(image.image.bytes) : '');
  }
  return drawn;
}

async function shrink(bytes: Buffer): Promise<string> {
  const small = await sharp(bytes)
    .resize({ width: 240, height: 180, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 70 })
    .toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}
