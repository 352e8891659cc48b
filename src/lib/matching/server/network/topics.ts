// What the projects of an area are about.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { Link, Topic } from '../../network/picture.ts';
import type { Scope } from './lists.ts';

const Topics = z.object({
  projects: z.number().int(),
  topics: z.object({ id: z.string(), de: z.string(), en: z.string(), projects: z.number().int() }).array(),
  links: z.object({ one: z.string(), other: z.string(), projects: z.number().int() }).array(),
});

export interface Topics {
  /** How many public projects there are, with topics or without. */
  projects: number;
  topics: Topic[];
  links: Link[];
}

/** The topics, those of most projects first; none for anyone but a coordinator of the area. */
export async function listTopicsOfNetwork(db: Db, locale: 'de' | 'en', area: Scope): Promise<Topics> {
  const found = await readOne(Topics, db.rpc('list_network_topics', { p_area_id: area }));
  const { projects = 0, topics = [], links = [] } = found ?? {};
  return {
    projects,
    topics: topics.map(({ de, en, ...topic }) => ({ ...topic, name: { de, en }[locale] })),
    links,
  };
}

const Projects = z.object({ id: z.uuid(), title: z.string() }).array();
/** As many dots as can be told apart. */
export const mostDots = 60;

/** The newest projects of a topic. */
export const listProjectsOfTopic = async (db: Db, area: Scope, topic: string) =>
  (await readOne(
    Projects,
    db.rpc('list_topic_projects', { p_area_id: area, p_topic_id: topic, p_limit: mostDots }),
  )) ?? [];
