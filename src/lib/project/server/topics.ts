// The controlled list of topics.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { Topic } from '../topic.ts';

const TopicRow = z.object({ id: z.string(), name: z.string(), sdgs: z.number().int().array() });

/** All topics, in the order of the alphabet of the language. `sdgs` are the goals (1 to 17) that a topic serves. */
export async function listTopics(db: Db, locale: 'de' | 'en'): Promise<Topic[]> {
  const name = locale === 'de' ? 'name:name_de' : 'name:name_en';
  const topics = await readRows(TopicRow, db.from('topics').select(`id, ${name}, sdgs`).limit(500));
  return topics.sort((a, b) => a.name.localeCompare(b.name, locale));
}
