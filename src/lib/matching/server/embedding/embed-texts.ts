// A batch of texts, of which some may not be to the model's liking.
import type { Embedder } from './embedder.ts';
import { EmbeddingError } from './embedder.ts';
import { toText } from './text.ts';
import type { Waiting } from './vectors.ts';

export interface Embedded {
  vectors: Map<number, Float32Array>;
  /** Those of which the model makes nothing, by themselves. */
  unfit: number[];
}

interface Asking {
  /** How long vectors of this model are; null where it is not known yet. */
  dimension: number | null;
  stop: AbortSignal;
}

/**
 * All at once, and one by one where that is refused.
 * @throws EmbeddingError when the server is away, or makes nothing of any of several
 */
export async function embedTexts(
  embedder: Embedder,
  waiting: readonly Waiting[],
  asking: Asking,
): Promise<Embedded> {
  try {
    return { vectors: await embedAll(embedder, waiting, asking), unfit: [] };
  } catch (error) {
    if (!isUnfit(error)) throw error;
    return embedEach(embedder, waiting, asking, error);
  }
}

const isUnfit = (error: unknown): error is EmbeddingError =>
  error instanceof EmbeddingError && error.kind === 'unfit';

async function embedAll(embedder: Embedder, waiting: readonly Waiting[], { dimension, stop }: Asking) {
  const vectors = await embedder.embed(waiting.map(toText), stop);
  const wrong = vectors.find((vector) => dimension !== null && vector.length !== dimension);
  if (wrong)
    throw new EmbeddingError(
      'unfit',
      `a vector has ${wrong.length} numbers, those of the model so far ${dimension}`,
    );
  return new Map(waiting.map(({ entry }, at) => [entry, vectors[at] ?? new Float32Array()]));
}

async function embedEach(
  embedder: Embedder,
  waiting: readonly Waiting[],
  asking: Asking,
  first: EmbeddingError,
): Promise<Embedded> {
  const found: Embedded = { vectors: new Map(), unfit: [] };
  let { dimension } = asking;
  // a single one was asked for by itself already
  for (const each of waiting.length > 1 ? waiting : []) {
    try {
      for (const [entry, vector] of await embedAll(embedder, [each], { ...asking, dimension })) {
        dimension = vector.length;
        found.vectors.set(entry, vector);
      }
    } catch (error) {
      if (!isUnfit(error)) throw error;
      found.unfit.push(each.entry);
    }
  }
  // of nothing it makes a vector: that is no matter of the texts
  if (found.vectors.size === 0) throw first;
  return found;
}
