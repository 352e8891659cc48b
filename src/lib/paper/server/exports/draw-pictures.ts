// Pictures as older programs read them: they are kept as WebP, which Word and many readers of PDF do not know.
import sharp from 'sharp';
import type { PaperDocument, StoredPicture } from './document.ts';

sharp.concurrency(1);
sharp.cache(false);

/** The same paper with its pictures as JPEG, or as PNG where something is see-through. */
export async function redrawPictures(paper: PaperDocument): Promise<PaperDocument> {
  const pictures = new Map<string, StoredPicture>();
  for (const [id, picture] of paper.pictures) {
    const drawn = await redraw(picture);
    if (drawn) pictures.set(id, drawn);
  }
  return { ...paper, pictures };
}

/** Null for what cannot be read: its words stand in its place. */
async function redraw({ bytes }: StoredPicture): Promise<StoredPicture | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: 1600 * 1600 });
    const { hasAlpha } = await image.metadata();
    const isOpaque = !hasAlpha || (await image.stats()).isOpaque;
    const drawn = isOpaque ? image.jpeg({ quality: 85 }) : image.png({ compressionLevel: 9 });
    return {
      mediaType: isOpaque ? 'image/jpeg' : 'image/png',
      bytes: new Uint8Array(await drawn.toBuffer()),
    };
  } catch {
    return null;
  }
}
