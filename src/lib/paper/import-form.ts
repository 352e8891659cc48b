// What somebody sends to make a paper of a file.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { imageLimits } from '#lib/file/limits.ts';
import { fileBytes } from '#lib/platform/file-size.ts';
import { oneLine } from '#lib/platform/text.ts';
import { paperLimits } from './paper-limits.ts';

export const ImportInput = z.object({
  /** Optional: a form without JavaScript cannot be sent back with the file still in it. */
  file: z.preprocess(
    (value) => (value instanceof File && value.size === 0 && value.name === '' ? undefined : value),
    z.file().max(fileBytes).optional(),
  ),
  /** Empty: the file's own. */
  title: oneLine({ minimum: 0, maximum: paperLimits.title }).default(''),
  area: AreaId,
  organisation: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()).default(null),
  /** How many pictures the form has asked about. */
  asked: z.string().max(5).default(''),
  alt: z.array(oneLine({ minimum: 0, maximum: imageLimits.alt })).default([]),
});
