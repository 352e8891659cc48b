// A picture in the text of a paper. It is named by the id of a file of this house: no address stands in a text, so that
// none can lead elsewhere. With zod/mini, since the editor's script holds this file.
import * as z from 'zod/mini';
import { imageLimits } from '#lib/file/limits.ts';

const side = z.int().check(z.minimum(1), z.maximum(1600));

export const ImageAttributes = z.object({
  file: z.uuid(),
  alt: z.string().check(z.trim(), z.minLength(1), z.maxLength(imageLimits.alt)),
  caption: z._default(z.string().check(z.trim(), z.maxLength(imageLimits.caption)), ''),
  width: side,
  height: side,
});
export type ImageAttributes = z.output<typeof ImageAttributes>;

export const ImageBlock = z.object({ type: z.literal('image'), attrs: ImageAttributes });

interface Node {
  type: string;
  content?: Node[] | undefined;
}

/** The files that a text shows, each once. */
export function listImages(node: Node): string[] {
  const own = ImageBlock.safeParse(node).data?.attrs.file;
  const below = (node.content ?? []).flatMap(listImages);
  return [...new Set(own ? [own, ...below] : below)];
}
