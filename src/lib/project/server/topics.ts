// The controlled list of topics.
import { z } from 'zod';
import { keepList } from '#lib/platform/server/reference.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { Topic } from '../topic.ts';

const TopicRow = z.object({ id: z.string(), name: z.string(), sdgs: z.number().int().array() });

/** All topics, in the order of the alphabet of the language. `sdgs` are the goals (1 to 17) that a topic serves. */
export const listTopics = keepList<Topic>(async (db, locale) => {
  const name = locale === 'de' ? 'name:name_de' : 'name:name_en';
  const topics = await readRows(TopicRow, db.from('topics').select(`id, ${name}, sdgs`).limit(500));
  return topics.sort((a, b) => a.name.localeCompare(b.name, locale));
});
