// What is posted: ideas, projects and living labs; a draft until published, and still to be read once archived.
import { z } from 'zod';
import { AreaId, type Area } from '#lib/area/area.ts';
import type { Image } from '#lib/file/file.ts';
import type { Organisation, OrganisationProfile } from '#lib/organisation/organisation.ts';
import { manyLines, oneLine } from '#lib/platform/text.ts';
import { projectKinds, projectLimits, projectStages, type ProjectKind, type ProjectStage } from './kinds.ts';
import { linkRows, toLinks, webAddress, type Link } from './link.ts';
import type { Partner } from './partner.ts';

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const distinct = <T>(list: T[]) => [...new Set(list)];

/** As the database has them; whether there is such a topic, it says itself. */
const TopicId = z.string().regex(/^[a-z][a-z-]{2,40}$/);

/** Fields of the form that are there several times. */
export const projectLists = ['areas', 'topics', 'link_label', 'link_url'];

export const ProjectInput = z
  .object({
    kind: z.enum(projectKinds),
    title: oneLine({ minimum: 3, maximum: projectLimits.title }),
    summary: manyLines({ minimum: 10, maximum: projectLimits.summary }),
    description: manyLines({ minimum: 0, maximum: projectLimits.description }).default(''),
    /** The first one is where the project is at home. */
    areas: AreaId.array().min(1).transform(distinct),
    topics: TopicId.array().max(projectLimits.topics).transform(distinct),
    stage: z.enum(projectStages),
    /** The organisation that posts it; nothing for the person alone. */
    organisation: orNothing(z.uuid()),
    /** The name of a municipality, and its key where it was chosen from a list; the register decides on both. */
    place: oneLine({ minimum: 0, maximum: 120 }).default(''),
    ags: orNothing(z.string()),
    ...linkRows,
    licence: orNothing(oneLine({ minimum: 2, maximum: projectLimits.licence })),
    repository: webAddress(projectLimits.repository, ['https:']).default(''),
    cooperation: z.literal('on').optional().catch(undefined),
    /** Whether the form has shown what there is already. */
    similar_seen: z.literal('on').optional().catch(undefined),
  })
  .check(({ value, issues }) => {
    for (const [row, label] of value.link_label.entries()) {
      if (label === '' || value.link_url[row]) continue;
      issues.push({ code: 'invalid_format', format: 'url', path: ['link_url', row], input: '' });
    }
  })
  .transform(({ link_label: labels, link_url: urls, cooperation, repository, similar_seen, ...input }) => ({
    ...input,
    links: toLinks(labels, urls),
    repository: repository || null,
    cooperationWanted: cooperation === 'on',
    hasSeenSimilar: similar_seen === 'on',
  }));
export type ProjectInput = z.output<typeof ProjectInput>;

export const ProjectStatus = z.enum(['draft', 'published', 'archived']);

/** What lists show. */
export interface ProjectCard {
  id: string;
  title: string;
  summary: string;
  status: z.output<typeof ProjectStatus>;
  kind: ProjectKind;
  stage: ProjectStage;
  area: Area;
  /** Ids, as `listTopics` names them. */
  topics: string[];
  organisation: Organisation | null;
  publishedAt: string | null;
  /** How many people support it. */
  supportCount: number;
  image: Image | null;
}

/** A project in full, for its own page. */
export interface ProjectProfile extends ProjectCard {
  /** Markdown */
  description: string;
  areaIds: Area['id'][];
  place: { ags: string; name: string } | null;
  /** Whether that is another one than the place of its organisation. */
  hasOwnPlace: boolean;
  state: OrganisationProfile['state'];
  links: Link[];
  licence: string | null;
  repository: string | null;
  cooperationWanted: boolean;
  updatedAt: string;
  /** Why a coordinator hid it; null when it is not hidden. */
  hiddenReason: string | null;
  /** Organisations that agreed to take part, those in the lead first. */
  partners: Partner[];
}
