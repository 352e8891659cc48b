// A batch of texts, of which some may not be to the model's liking.
import type { Embedder } from './embedder.ts';
import { EmbeddingError } from './embedder.ts';
import { textLengths, toText } from './text.ts';
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
 * All at once; where that is refused one by one, and shorter.
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

async function embedAll(
  embedder: Embedder,
  waiting: readonly Waiting[],
  { dimension, stop }: Asking,
  length = textLengths.usual,
) {
  const texts = waiting.map((each) => toText(each, length));
  const vectors = await embedder.embed(texts, stop);
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
  for (const each of waiting) {
    const vector = await embedOne(embedder, each, { ...asking, dimension });
    if (!vector) found.unfit.push(each.entry);
    else {
      dimension = vector.length;
      found.vectors.set(each.entry, vector);
    }
  }
  // it makes a vector of none: that is no matter of the texts
  if (found.vectors.size === 0 && waiting.length > 1) throw first;
  return found;
}

/** Of the whole text, else of its beginning; null where the model makes nothing of either. */
async function embedOne(embedder: Embedder, waiting: Waiting, asking: Asking): Promise<Float32Array | null> {
  for (const length of Object.values(textLengths)) {
    try {
      return (await embedAll(embedder, [waiting], asking, length)).get(waiting.entry) ?? null;
    } catch (error) {
      if (!isUnfit(error)) throw error;
    }
  }
  return null;
}
