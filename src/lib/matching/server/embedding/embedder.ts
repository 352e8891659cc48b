// Texts in, vectors out: the one place that speaks to a server of embeddings, and only where the operator named one.
import { z } from 'zod';

export interface Embedder {
  /** The operator's name of it; vectors of different models are never compared. */
  readonly model: string;
  /**
   * Vectors of length 1, one for each text and in their order.
   * @throws EmbeddingError, and nothing else
   */
  embed(texts: readonly string[], stop?: AbortSignal): Promise<Float32Array[]>;
}

/** `away`: the server is down, slow or does not let us in. `unfit`: it takes these texts for no good, or its answer is. */
export class EmbeddingError extends Error {
  readonly kind: 'away' | 'unfit';

  constructor(kind: 'away' | 'unfit', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddingError';
    this.kind = kind;
  }
}

/** The most numbers of a vector, and bytes of an answer; a batch of sixteen has a quarter of them at most. */
export const longestVector = 8192;
const largestAnswer = 16 * 2 ** 20;
/** Milliseconds for a batch: models on a processor alone take their time. */
const patience = 60_000;

const Answer = z.object({
  data: z
    .object({
      index: z.int().nonnegative(),
      // zod takes neither NaN nor infinity for a number
      embedding: z.array(z.number()).min(1).max(longestVector),
    })
    .array(),
});

export interface EmbedderSettings {
  /** Of the API, such as `http://localhost:11434/v1`; `/embeddings` is put behind it where it is not there. */
  url: string;
  key?: string | undefined;
  model: string;
  patience?: number;
}

/** Speaks the form of OpenAI's API, which most servers of models know. */
export function openEmbedder({ url, key, model, patience: time = patience }: EmbedderSettings): Embedder {
  const address = toAddress(url);
  const headers = {
    'content-type': 'application/json',
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  };
  const ask = async (texts: readonly string[], stop: AbortSignal) => {
    const body = JSON.stringify({ model, input: texts, encoding_format: 'float' });
    // another place than the operator named gets neither texts nor the key
    const response = await fetch(address, {
      method: 'POST',
      headers,
      body,
      signal: stop,
      redirect: 'error',
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new EmbeddingError(isUnfit(response.status) ? 'unfit' : 'away', `HTTP ${response.status}`);
    }
    return readAnswer(response);
  };
  return {
    model,
    async embed(texts, stop) {
      const limit = AbortSignal.timeout(time);
      try {
        const answer = await ask(texts, stop ? AbortSignal.any([stop, limit]) : limit);
        return toVectors(answer, texts.length);
      } catch (error) {
        if (error instanceof EmbeddingError) throw error;
        throw new EmbeddingError('away', limit.aborted ? `no answer within ${time} ms` : tellCause(error), {
          cause: error,
        });
      }
    },
  };
}

/** The path of the API behind what the operator gave. */
function toAddress(url: string): URL {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  return address;
}

/** Too long or otherwise not to the server's liking; another text may be. */
const isUnfit = (status: number) => [400, 413, 422].includes(status);

const tellCause = (error: unknown) => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
};

async function readAnswer(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > largestAnswer) throw new EmbeddingError('unfit', 'the answer is too large');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (error) {
    throw new EmbeddingError('unfit', 'the answer is no JSON', { cause: error });
  }
}

function toVectors(answer: unknown, count: number): Float32Array[] {
  const read = Answer.safeParse(answer);
  if (!read.success)
    throw new EmbeddingError('unfit', `the answer is not as it should be: ${read.error.issues[0]?.message}`);
  const { data } = read.data;
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const vectors = Array.from({ length: count }, (_, at) => byIndex.get(at));
  if (data.length !== count || vectors.includes(undefined))
    throw new EmbeddingError('unfit', `${data.length} vectors came for ${count} texts`);
  const units = vectors.map((vector) => toUnit(vector ?? []));
  if (units.some(({ length }) => length !== units[0]?.length))
    throw new EmbeddingError('unfit', 'the vectors are of different lengths');
  return units;
}

/** @throws EmbeddingError for what has no direction, or is too long to be measured */
export function toUnit(vector: readonly number[]): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
  if (!(length > 0) || !Number.isFinite(length))
    throw new EmbeddingError('unfit', 'a vector has no direction');
  return Float32Array.from(vector, (each) => each / length);
}
