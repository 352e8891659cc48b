// Whether there is a model at all is for the operator to say; what leaves the site is said in the log.
import type { Logger } from 'pino';
import type { Db } from '#lib/platform/server/database.ts';
import type { Environment } from '#lib/platform/server/environment.ts';
import { openEmbedder } from './embedder.ts';
import { openEmbedding, type Embedding } from './embedding.ts';

type Settings = Pick<Environment, 'EMBEDDINGS_URL' | 'EMBEDDINGS_KEY' | 'EMBEDDINGS_MODEL'>;

/** Nothing without a server and a model. */
export function openEmbeddingOf(
  { EMBEDDINGS_URL: url, EMBEDDINGS_KEY: key, EMBEDDINGS_MODEL: model }: Settings,
  service: Db,
  log: Logger,
): Embedding | undefined {
  if (!url || !model) return undefined;
  // the rest of the address may hold a key
  const { origin } = new URL(url);
  log.warn({ origin, model }, 'EMBEDDINGS_URL is set: texts of published projects are sent to this server');
  return openEmbedding({ service, embedder: openEmbedder({ url, key, model }), log });
}
