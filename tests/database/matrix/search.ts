// project_texts
import { randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { World } from '../policy-world.ts';
import { everyoneReads, type Entry, type Kind } from './entry.ts';

/** Of a draft, of which the triggers keep none. */
async function aText(world: World): Promise<Row> {
  const id = randomUUID();
  await put(world.service, 'projects', { id, title: mark(), summary: 'Ten letters.', area_id: 'ecosystem' });
  return { project_id: id, title: 'a title', text: 'a title and more' };
}

const texts: Kind = {
  what: 'what the search sees of a project',
  key: ['project_id'],
  put: async (world) => {
    const row = await aText(world);
    await put(world.service, 'project_texts', row);
    return row;
  },
  draft: aText,
  change: () => ({ text: mark() }),
  may: everyoneReads,
};

export const searchTables: Record<string, Entry> = {
  project_texts: { kinds: [texts], columns: { see: 'all', give: '', set: '' } },
};

export const searchFunctions = {
  list_projects: { may: ['anonymous', 'stranger'], args: {} },
  count_projects: { may: ['anonymous', 'stranger'], args: {} },
  map_projects: { may: ['anonymous', 'stranger'], args: {} },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;

export const searchDefiners = {
  'access.renew_project_texts': 'nobody writes what the search sees by hand',
  'access.note_text_of_project': 'a trigger: calls what nobody may call',
  'access.note_text_of_part': 'a trigger: calls what nobody may call',
  'access.note_text_of_organisation': 'a trigger: calls what nobody may call',
};
