// match_queue, match_entries, match_postings, match_frequencies
import { randomInt, randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { World } from '../policy-world.ts';
import { everyoneReads, serviceOnly, type Entry, type Kind } from './entry.ts';

/** A draft, which the triggers leave out. */
async function putDraft(world: World): Promise<string> {
  const id = randomUUID();
  await put(world.service, 'projects', { id, title: mark(), summary: 'Ten letters.', area_id: 'ecosystem' });
  return id;
}

const anyNumber = () => randomInt(1, 2 ** 30);

const anEntry = async (world: World): Promise<Row> => ({
  entry: anyNumber(),
  project_id: await putDraft(world),
  version: 'of a test',
  known: 1,
  length: 1,
  terms: `{${anyNumber()}}`,
});

async function aPosting(world: World): Promise<Row> {
  const entry = await anEntry(world);
  await put(world.service, 'match_entries', entry);
  return { term: anyNumber(), weight: 0.5, entry: entry.entry };
}

interface Described extends Pick<Kind, 'what' | 'key' | 'change' | 'may'> {
  draft(world: World): Promise<Row>;
}

const kindOf = (table: string, kind: Described): Kind => ({
  ...kind,
  put: async (world) => {
    const row = await kind.draft(world);
    await put(world.service, table, row);
    return row;
  },
});

const waiting = kindOf('match_queue', {
  what: 'a project that waits for the indexer',
  key: ['project_id'],
  draft: async (world) => ({ project_id: await putDraft(world) }),
  change: () => ({ queued_at: new Date(Date.now() - randomInt(1, 1e6)).toISOString() }),
  may: serviceOnly,
});

const entries = kindOf('match_entries', {
  what: 'a project in the index of matching',
  key: ['entry'],
  draft: anEntry,
  change: () => ({ known: anyNumber() }),
  may: everyoneReads,
});

const postings = kindOf('match_postings', {
  what: 'a term of a project in the index',
  key: ['term', 'entry'],
  draft: aPosting,
  change: () => ({ weight: 0.25 }),
  may: everyoneReads,
});

const frequencies = kindOf('match_frequencies', {
  what: 'how often a term is',
  key: ['term'],
  draft: async () => ({ term: anyNumber(), documents: 2 }),
  change: () => ({ documents: anyNumber() }),
  may: everyoneReads,
});

export const matchIndexTables: Record<string, Entry> = {
  match_queue: { kinds: [waiting], columns: { see: '', give: '', set: '' } },
  match_entries: { kinds: [entries], columns: { see: 'all', give: '', set: '' } },
  match_postings: { kinds: [postings], columns: { see: 'all', give: '', set: '' } },
  match_frequencies: { kinds: [frequencies], columns: { see: 'all', give: '', set: '' } },
};

export const matchIndexFunctions = {
  list_match_queue: { may: ['service'], args: { p_limit: 0 } },
  index_projects: { may: ['service'], args: { p_version: 'of a test', p_known: 0, p_entries: [] } },
  queue_outdated_entries: { may: ['service'], args: { p_version: 'of a test' } },
  read_match_statistics: { may: ['anonymous', 'stranger', 'service'], args: {} },
  list_place_names: { may: ['anonymous', 'stranger', 'service'], args: {} },
  find_alike_projects: {
    may: ['anonymous', 'stranger', 'service'],
    args: { p_terms: [1], p_weights: [1], p_project_id: null, p_limit: 1 },
  },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;

export const matchIndexDefiners = {
  'access.count_new_match_terms': 'a trigger: frequencies follow the entries, whoever writes one',
  'access.count_old_match_terms': 'a trigger: frequencies follow the entries, whoever removes one',
  'access.queue_match_entry': 'a trigger: nobody writes the queue and the index by hand',
};
