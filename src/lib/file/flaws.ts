import { m } from '#lib/paraglide/messages.js';
import { imageLimits } from './limits.ts';
import type { ImageFlaw } from './server/images.ts';

const explanations: Record<ImageFlaw, () => string> = {
  empty: m.file_empty,
  'too large': () => m.file_too_large({ megabytes: imageLimits.uploadMegabytes }),
  svg: m.file_svg,
  'not an image': m.file_not_an_image,
  broken: m.file_broken,
  'too many pixels': m.file_too_many_pixels,
  busy: m.file_busy,
};

/** What is wrong with a picture, and what to do about it. */
export const explainFlaw = (flaw: ImageFlaw): string => explanations[flaw]();
