// What is posted: so far a title, a summary and an area; a draft until it is published.
import { z } from 'zod';
import { AreaId, type Area } from '#lib/area/area.ts';
import type { Image } from '#lib/file/file.ts';
import type { Organisation } from '#lib/organisation/organisation.ts';
import { manyLines, oneLine } from '#lib/platform/text.ts';

export const projectLimits = { title: 120, summary: 280 };

export const ProjectInput = z.object({
  title: oneLine({ minimum: 3, maximum: projectLimits.title }),
  summary: manyLines({ minimum: 10, maximum: projectLimits.summary }),
  area: AreaId,
  /** The organisation that posts it; empty for the person alone. */
  organisation: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
});

export const ProjectStatus = z.enum(['draft', 'published']);

export interface ProjectCard {
  id: string;
  title: string;
  summary: string;
  status: z.output<typeof ProjectStatus>;
  area: Area;
  organisation: Organisation | null;
  publishedAt: string | null;
  /** How many people support it. */
  supportCount: number;
  image: Image | null;
}
