// match_help_queue, match_helps, match_help_postings
import { randomInt, randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { World } from '../policy-world.ts';
import { everyoneReads, serviceOnly, type Entry, type Kind } from './entry.ts';

/** A need of a draft, which the triggers leave out. */
async function putNeed({ service }: World): Promise<string> {
  const [project_id, id] = [randomUUID(), randomUUID()];
  const project = { id: project_id, title: mark(), summary: 'Ten letters.', area_id: 'ecosystem' };
  await put(service, 'projects', project);
  await put(service, 'needs', { id, project_id, kind: 'rooms', text: `A need of enough letters, ${mark()}` });
  return id;
}

const anyNumber = () => randomInt(1, 2 ** 30);

const anEntry = async (world: World): Promise<Row> => ({
  entry: anyNumber(),
  need_id: await putNeed(world),
  version: 'of a test',
  known: 1,
  shelf: 1,
  asks: '{}',
  worth: '{}',
});

const waiting: Kind = {
  what: 'a need that waits for the indexer',
  key: ['need_id'],
  put: async (world) => {
    const row = { need_id: await putNeed(world) };
    await put(world.service, 'match_help_queue', row);
    return row;
  },
  draft: async (world) => ({ need_id: await putNeed(world) }),
  change: () => ({ queued_at: new Date(Date.now() - randomInt(1, 1e6)).toISOString() }),
  may: serviceOnly,
};

const helps: Kind = {
  what: 'a need in the index of matching',
  key: ['entry'],
  put: async (world) => {
    const row = await anEntry(world);
    await put(world.service, 'match_helps', row);
    return row;
  },
  draft: anEntry,
  change: () => ({ known: anyNumber() }),
  may: everyoneReads,
};

async function aPosting(world: World): Promise<Row> {
  const entry = await anEntry(world);
  await put(world.service, 'match_helps', entry);
  return { shelf: 1, term: anyNumber(), weight: 0.5, entry: entry.entry };
}

const postings: Kind = {
  what: 'a term of a need in the index',
  key: ['term', 'entry'],
  put: async (world) => {
    const row = await aPosting(world);
    await put(world.service, 'match_help_postings', row);
    return row;
  },
  draft: aPosting,
  change: () => ({ weight: 0.25 }),
  may: everyoneReads,
};

export const matchHelpTables: Record<string, Entry> = {
  match_help_queue: { kinds: [waiting], columns: { see: '', give: '', set: '' } },
  match_helps: { kinds: [helps], columns: { see: 'all', give: '', set: '' } },
  match_help_postings: { kinds: [postings], columns: { see: 'all', give: '', set: '' } },
};

const nobody = '00000000-0000-0000-0000-000000000000';

export const matchHelpFunctions = {
  list_match_help_queue: { may: ['service'], args: { p_limit: 0 } },
  index_helps: { may: ['service'], args: { p_version: 'of a test', p_known: 0, p_entries: [] } },
  drop_match_helps_over: { may: ['service'], args: {} },
  find_alike_parties: { may: ['anonymous', 'stranger'], args: { p_terms: [1], p_weights: [1], p_limit: 1 } },
  find_match_parties: {
    may: ['anonymous', 'stranger'],
    args: { p_project_id: nobody, p_kinds: { related: [], nearby: [] }, p_given: null },
  },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;

export const matchHelpDefiners = {
  'access.queue_match_help': 'a trigger: nobody writes the queue and the index by hand',
  'access.queue_match_helps_of_project': 'a trigger: nobody writes the queue and the index by hand',
};
