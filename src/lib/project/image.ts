// The form for a project's picture.
import { z } from 'zod';
import { ChosenImage, ImageAlt } from '#lib/file/file.ts';

export const ProjectImageInput = z.discriminatedUnion('image_remove', [
  // who takes the picture away need not describe it
  z.object({ image_remove: z.literal('on') }),
  z.object({ image_remove: z.undefined().optional(), image: ChosenImage, image_alt: ImageAlt }),
]);
