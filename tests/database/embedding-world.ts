// What the contracts of embeddings need: a database, a server with a tiny model, and projects that it reads.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { z } from 'zod';
import { openEmbedder } from '#lib/matching/server/embedding/embedder.ts';
import { openEmbedding, type Embedding } from '#lib/matching/server/embedding/embedding.ts';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findSimilar } from '#lib/matching/server/matches.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { provideHandle, type Handle } from '#lib/platform/server/handle.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { answerWell, openTinyServer, type TinyServer } from '../embeddings/tiny-server.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, type Row } from './put.ts';

const Near = z.object({ near: z.uuid().array() });

/** Is there before the first test of a file, and empty before each. */
export interface EmbeddingWorld {
  database: TestDatabase;
  service: Db;
  everyone: Db;
  server: TinyServer;
}

/** For the top of a file of tests: the world, and what is done in it. */
export function useEmbeddings() {
  const world = {} as EmbeddingWorld;
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const opened: Embedding[] = [];

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    world.database = await openTestDatabase();
    world.service = world.database.service;
    world.everyone = world.database.as(null);
    world.server = await openTinyServer();
  });
  afterAll(async () => {
    await world.server.close();
    await world.database.close();
  });
  beforeEach(async () => {
    await world.service.from('projects').delete().neq('title', '');
    await world.service.from('match_models').delete().neq('name', '');
    world.server.asked = [];
    world.server.answer = answerWell;
    log.warn.mockClear();
    useModel('tiny');
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  function useModel(embeddingModel: string | null): void {
    // only what matching asks of the house
    const { access } = world.database;
    provideHandle({ embeddingModel, log, vocabulary: '', database: access } as unknown as Handle);
  }

  function open(model = 'tiny', more: { patience?: number } = {}): Embedding {
    const embedder = openEmbedder({ url: world.server.url, model, ...more });
    const embedding = openEmbedding({ service: world.service, embedder, log, firstWait: 60_000 });
    opened.push(embedding);
    return embedding;
  }

  /** All that waits is indexed, and read by the model. */
  async function read(model = 'tiny'): Promise<void> {
    await indexAll(world.service);
    forgetEngine();
    const embedding = open(model);
    await embedding.finish();
    await embedding.close();
  }

  async function putProject(title: string, summary: string, row: Row = {}): Promise<string> {
    const id = randomUUID();
    const project = { id, title, summary, area_id: 'ecosystem', status: 'published', ...row };
    await put(world.service, 'projects', project);
    return id;
  }

  /** Three about getting home from the village, of which one uses another word that only the model knows. */
  async function putVillage() {
    const self = await putProject('Mitfahrbank', 'Eine Mitfahrbank am Dorfplatz.');
    const near = await putProject('Sammeltaxi', 'Ein Sammeltaxi hält am Dorfplatz.');
    const words = await putProject('Eine Bank am Dorfplatz', 'Eine Bank zum Ausruhen am Dorfplatz.');
    return { self, near, words };
  }

  const sent = () => world.server.asked.flatMap(({ input }) => input);

  async function countRows(table: string, where: Row = {}): Promise<number> {
    const rows = world.service.from(table).select('*', { count: 'exact', head: true });
    const { count, error } = await rows.match(where);
    expect(error).toBeNull();
    return count ?? 0;
  }

  const findIds = async (of: string) => (await findSimilar(world.everyone, 'de', of)).map(({ id }) => id);

  /** The ids that the database gives as near, in their order; nothing for who may not see the project. */
  async function readNear(of: string): Promise<string[] | undefined> {
    const asked = { p_project_id: of, p_model: 'tiny' };
    return (await readOne(Near.nullable(), world.everyone.rpc('find_near_parties', asked)))?.near;
  }

  return { world, log, useModel, open, read, putProject, putVillage, sent, countRows, findIds, readNear };
}
