// Pictures from outside are never kept as they came: what can be read as a picture is drawn anew, small and without
// what the camera wrote into it (place, time, device).
import sharp from 'sharp';
import { imageLimits } from '../limits.ts';
import { openQueue } from './queue.ts';
import { recogniseImage, type ImageKind } from './recognise-image.ts';

type Drawn = Exclude<ImageKind, 'svg'>;

export interface EncodedImage {
  mediaType: 'image/webp';
  width: number;
  height: number;
  bytes: Buffer;
}

/** Why a picture cannot be taken. */
export type ImageFlaw =
  'empty' | 'too large' | 'svg' | 'not an image' | 'broken' | 'too many pixels' | 'busy';

export type ImageOutcome = { ok: true; image: EncodedImage } | { ok: false; flaw: ImageFlaw };

/** Longest side in pixels of what is kept. */
const longestSide = 1600;
/**
 * Pixels that a picture may unpack to: some kilobytes can hold billions. GIF and AVIF are unpacked whole before they are
 * made smaller: 16 million pixels of AVIF take 300 MB and 5 s, as 40 million of the others take 50 MB and 1 s.
 */
const mostPixels: Record<Drawn, number> = {
  jpeg: 40_000_000,
  png: 40_000_000,
  webp: 40_000_000,
  gif: 16_000_000,
  avif: 16_000_000,
};
const seconds = 20;

// Decoders for five formats and no others, whatever the content claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});
// One thread a picture and nothing kept between pictures: pages go on meanwhile.
sharp.concurrency(1);
sharp.cache(false);

/** One picture at a time; twenty may wait. */
const queue = openQueue(20);

/** Reads a picture by its content, not by its name, and encodes it anew as WebP of at most 1600 pixels a side. */
export async function encodeImage(bytes: Uint8Array): Promise<ImageOutcome> {
  if (bytes.length === 0) return { ok: false, flaw: 'empty' };
  if (bytes.length > imageLimits.upload) return { ok: false, flaw: 'too large' };
  const kind = recogniseImage(bytes);
  if (kind === null) return { ok: false, flaw: 'not an image' };
  if (kind === 'svg') return { ok: false, flaw: 'svg' };
  return (await queue.run(() => redraw(bytes, kind))) ?? { ok: false, flaw: 'busy' };
}

async function redraw(bytes: Uint8Array, kind: Drawn): Promise<ImageOutcome> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels[kind], failOn: 'error' })
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return {
      ok: true,
      image: { mediaType: 'image/webp', width: info.width, height: info.height, bytes: data },
    };
  } catch (fault) {
    // sharp tells its faults apart by their words alone
    const isTooMany = fault instanceof Error && /pixel limit|dimensions/i.test(fault.message);
    return { ok: false, flaw: isTooMany ? 'too many pixels' : 'broken' };
  }
}
