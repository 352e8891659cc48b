// Has a model read what is published, beside the pages: nobody ever waits for it. One process at a time does so.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Db } from '#lib/platform/server/database.ts';
import { embedTexts } from './embed-texts.ts';
import { EmbeddingError, type Embedder } from './embedder.ts';
import { Neighbourhood } from './neighbourhood.ts';
import {
  claimModel,
  listVectors,
  listWaiting,
  releaseModel,
  saveVectors,
  type Claim,
  type Waiting,
} from './vectors.ts';

/** Texts that a model is given at once. */
const batch = 16;
/** Vectors that are read at once from the database. */
const page = 200;
/** Milliseconds between two looks, and after a failure: twice as long after each further one. */
const pause = 2_000;
const firstWait = 5_000;
const longestWait = 600_000;
/** Seconds for which a process asks the model alone. What takes longer is written if nobody else came meanwhile. */
const claimed = 180;
/** Milliseconds after which everything is looked through once more. */
const lookingBack = 3_600_000;
/** Entries get their number before they are there to see, so it is looked again at some that were passed. */
const overlap = 100;

interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

interface Tools {
  service: Db;
  embedder: Embedder;
  log: Log;
  /** Milliseconds after the first failure. */
  firstWait?: number;
}

export interface Embedding {
  /** Resolves when nothing waits any more, or the server could not be asked. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** What one process knows of the model it asks. */
interface State extends Claim {
  /** Until when nobody else asks it. */
  until: number;
  dimension: number | null;
  near: Neighbourhood | null;
  /** The last entry that was looked at; what the model makes nothing of waits until all is looked through again. */
  seen: number;
  unfit: Set<number>;
  lookedBack: number;
}

/** Looks again and again whether texts wait for the model; never rejects. */
export function openEmbedding({ service, embedder, log, firstWait: wait = firstWait }: Tools): Embedding {
  const stop = new AbortController();
  const state: State = {
    model: embedder.model,
    holder: randomUUID(),
    until: -Infinity,
    dimension: null,
    near: null,
    seen: 0,
    unfit: new Set(),
    lookedBack: -Infinity,
  };
  let failures = 0;
  const round = async () => {
    try {
      const done = await embedWaiting({ service, embedder, log }, state, stop.signal);
      if (failures > 0 && done > 0)
        log.info({ model: state.model }, 'the server of embeddings answers again');
      failures = 0;
    } catch (error) {
      if (stop.signal.aborted) return;
      failures++;
      // what this process believes of the database may be what is wrong
      state.near = null;
      state.until = -Infinity;
      log.warn(
        { error, model: state.model, failures },
        'texts could not be embedded; matching goes on by words',
      );
    }
  };
  let rounds = Promise.resolve();
  const finish = () => (rounds = rounds.then(round));
  const run = async () => {
    while (!stop.signal.aborted) {
      await finish();
      const rest = failures === 0 ? pause : Math.min(longestWait, wait * 2 ** (failures - 1));
      await setTimeout(rest, undefined, { signal: stop.signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    finish,
    async close() {
      stop.abort();
      await running;
      await rounds;
      await releaseModel(service, state).catch((error: unknown) =>
        log.warn({ error }, 'the model could not be left to another process'),
      );
    },
  };
}

type Work = Pick<Tools, 'service' | 'embedder' | 'log'>;

/** How many texts got a vector. @throws EmbeddingError, or what the database says */
async function embedWaiting(work: Work, state: State, stop: AbortSignal): Promise<number> {
  let done = 0;
  let after: number | undefined;
  while (!stop.aborted && (await mayAsk(work.service, state))) {
    if (isOutOfDate(state)) await lookBack(work.service, state);
    after ??= Math.max(0, state.seen - overlap);
    const waiting = await listWaiting(work.service, state.model, after, batch);
    after = waiting.at(-1)?.entry ?? after;
    if (waiting.length === 0) break;
    const fit = waiting.filter(({ entry }) => !state.unfit.has(entry));
    if (fit.length > 0) done += await embedBatch(work, state, fit, stop);
    state.seen = Math.max(state.seen, after);
  }
  return done;
}

const isOutOfDate = ({ near, dimension, lookedBack }: State) =>
  (!near && dimension !== null) || Date.now() - lookedBack > lookingBack;

/** Whether this process is the one; asked again when half of its time is over. */
async function mayAsk(service: Db, state: State): Promise<boolean> {
  if (Date.now() < state.until - claimed * 500) return true;
  const until = Date.now() + claimed * 1000;
  const model = await claimModel(service, state, claimed);
  state.until = model ? until : -Infinity;
  // what is held may be out of date when this process asks again
  if (!model) state.near = null;
  else state.dimension = model.dimension;
  return model !== null;
}

async function lookBack(service: Db, state: State): Promise<void> {
  state.near =
    state.dimension === null ? null : await readNeighbourhood(service, state.model, state.dimension);
  state.seen = 0;
  state.unfit.clear();
  state.lookedBack = Date.now();
}

/** The newest vectors, as many as are held. */
async function readNeighbourhood(service: Db, model: string, dimension: number): Promise<Neighbourhood> {
  const near = new Neighbourhood(dimension);
  for (let before = 2 ** 31 - 1; near.size < near.most;) {
    const vectors = await listVectors(service, model, before, Math.min(page, near.most - near.size));
    for (const { entry, ...held } of vectors) near.add(entry, held);
    if (vectors.length === 0) break;
    before = vectors.at(-1)?.entry ?? 0;
  }
  return near;
}

async function embedBatch(
  { service, embedder, log }: Work,
  state: State,
  waiting: Waiting[],
  stop: AbortSignal,
): Promise<number> {
  const { vectors, unfit } = await embedTexts(embedder, waiting, { dimension: state.dimension, stop });
  for (const entry of unfit) state.unfit.add(entry);
  if (unfit.length > 0)
    log.warn({ model: state.model, texts: unfit.length }, 'the model makes nothing of some texts');
  const dimension = vectors.values().next().value?.length;
  if (dimension === undefined) return 0;
  const near = (state.near ??= new Neighbourhood(dimension));
  const pairs = await near.findPairs(vectors);
  const saved = await saveVectors(service, state, dimension, { fresh: vectors, pairs });
  if (!saved)
    throw new EmbeddingError(
      'unfit',
      'another process, or another length of vectors, is in the place of this one',
    );
  state.dimension = dimension;
  const leasts = new Map(saved.map(({ entry, least }) => [entry, least]));
  for (const [entry, vector] of vectors) {
    // not there: it left the index meanwhile
    if (leasts.has(entry)) near.add(entry, { vector, least: null });
  }
  for (const [entry, least] of leasts) near.setLeast(entry, least);
  return vectors.size;
}
