// Pictures that belong to a project or to a paper, and are seen by whom those are seen by.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';
import { imageLimits } from './limits.ts';

/** What a picture shows, in words: for who cannot see it. */
export const ImageAlt = oneLine({ minimum: 1, maximum: imageLimits.alt });

/** A picture in a form: optional, since a form without JavaScript cannot be sent back with the file still in it. */
export const ChosenImage = z.preprocess(
  // a field in which nothing was chosen is sent as a file without name and content
  (value) => (value instanceof File && value.size === 0 && value.name === '' ? undefined : value),
  z.file().max(imageLimits.upload).optional(),
);

/** A picture where a page shows it. */
export interface Image {
  id: string;
  alt: string;
  width: number;
  height: number;
}
