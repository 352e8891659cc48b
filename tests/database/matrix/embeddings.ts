// match_models, match_vectors, match_neighbours
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { World } from '../policy-world.ts';
import { everyoneReads, serviceOnly, type Entry, type Kind } from './entry.ts';

const anyNumber = () => randomInt(1, 2 ** 30);

async function putEntry(world: World): Promise<number> {
  const [id, entry] = [randomUUID(), anyNumber()];
  await put(world.service, 'projects', { id, title: mark(), summary: 'Ten letters.', area_id: 'ecosystem' });
  const row = { entry, project_id: id, version: 'of a test', known: 1, length: 1, terms: '{1}' };
  await put(world.service, 'match_entries', row);
  return entry;
}

const aModel = () => ({ name: mark(), dimension: 2 });

/** Zeros, in the form that PostgreSQL reads. */
const bytes = String.raw`\x0000000000000000`;

async function aVector(world: World, name?: string): Promise<Row & { model: string; entry: number }> {
  const model = name ?? mark();
  if (!name) await put(world.service, 'match_models', { name: model });
  return { model, entry: await putEntry(world), vector: bytes };
}

async function aPair(world: World): Promise<Row> {
  const one = await aVector(world);
  const other = await aVector(world, one.model);
  await put(world.service, 'match_vectors', [one, other]);
  return { model: one.model, entry: one.entry, other: other.entry, likeness: 0.5 };
}

const kindOf = (
  table: string,
  kind: Pick<Kind, 'what' | 'key' | 'change' | 'may'>,
  draft: (world: World) => Row | Promise<Row>,
): Kind => ({
  ...kind,
  draft: async (world) => draft(world),
  put: async (world) => {
    const row = await draft(world);
    await put(world.service, table, row);
    return row;
  },
});

const models = kindOf(
  'match_models',
  {
    what: 'a model of embeddings',
    key: ['name'],
    change: () => ({ dimension: anyNumber() % 8000 }),
    may: serviceOnly,
  },
  aModel,
);

const vectors = kindOf(
  'match_vectors',
  {
    what: 'what a model makes of a text',
    key: ['model', 'entry'],
    change: () => ({ vector: String.raw`\x` + randomBytes(4).toString('hex') }),
    may: serviceOnly,
  },
  (world) => aVector(world),
);

const neighbours = kindOf(
  'match_neighbours',
  {
    what: 'how near two projects are',
    key: ['model', 'entry', 'other'],
    change: () => ({ likeness: 0.25 }),
    may: everyoneReads,
  },
  aPair,
);

export const embeddingTables: Record<string, Entry> = {
  match_models: { kinds: [models], columns: { see: '', give: '', set: '' } },
  match_vectors: { kinds: [vectors], columns: { see: '', give: '', set: '' } },
  match_neighbours: { kinds: [neighbours], columns: { see: 'all', give: '', set: '' } },
};

const holder = '00000000-0000-4000-8000-000000000001';

export const embeddingFunctions = {
  claim_match_model: { may: ['service'], args: { p_model: 'of a test', p_holder: holder, p_seconds: 0 } },
  release_match_model: { may: ['service'], args: { p_model: 'of a test', p_holder: holder } },
  list_texts_without_vector: { may: ['service'], args: { p_model: 'of a test', p_after: 0, p_limit: 0 } },
  list_match_vectors: { may: ['service'], args: { p_model: 'of a test', p_before: 0, p_limit: 0 } },
  save_match_vectors: {
    may: ['service'],
    args: { p_model: 'of a test', p_holder: holder, p_dimension: 1, p_vectors: [], p_near: [] },
  },
  find_near_parties: {
    may: ['anonymous', 'stranger'],
    args: { p_project_id: holder, p_model: 'of a test' },
  },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;
