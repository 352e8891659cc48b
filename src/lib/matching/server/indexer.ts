// Keeps the index of matching: reads the texts that wait, and writes their terms. Any number of processes may do so on
// one database; two that take the same text write the same.
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import { chooseIndexTerms } from '../analysis/relevance.ts';
import { readFields, type Engine } from '../prepared.ts';
import { forgetEngine, readEngine } from './engine.ts';

/** Texts that are read and written at once: few, since the embedded database does one thing at a time. */
const batch = 20;
/** The strongest terms of a text by which it is found; further ones only count once it is. */
export const indexedTerms = 160;
/** Milliseconds between two looks at the queue. */
const pause = 1_500;
/** From so many on the progress is told. */
const longQueue = 200;

const Waiting = z.object({
  id: z.uuid(),
  queuedAt: z.string(),
  title: z.string(),
  summary: z.string(),
  description: z.string(),
});

interface Log {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface Indexer {
  /** Resolves when nothing waits any more. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Indexes what waits at most at once, and tells how many that were. */
export async function indexWaiting(service: Db, engine: Engine): Promise<number> {
  const waiting = (await readOne(Waiting.array(), service.rpc('list_match_queue', { p_limit: batch }))) ?? [];
  if (waiting.length === 0) return 0;
  const entries = waiting.map((project) => toEntry(project, engine));
  const { version } = engine.analyser;
  const known = engine.statistics.documents;
  await write(service.rpc('index_projects', { p_version: version, p_known: known, p_entries: entries }));
  return waiting.length;
}

function toEntry(project: z.output<typeof Waiting>, { analyser, statistics }: Engine) {
  const bag = analyser.read(readFields(project));
  const strongest = chooseIndexTerms(bag, statistics, indexedTerms);
  return {
    id: project.id,
    queuedAt: project.queuedAt,
    length: bag.length,
    terms: [...bag.terms],
    strongest: strongest.map(([term]) => term),
    weights: strongest.map(([, weight]) => Number(weight.toPrecision(4))),
  };
}

/**
 * Until nothing waits; then what was indexed by another analyser, or knowing too little, waits again.
 * @param looksBack whether it is looked for such entries even when nothing waited: all are read for it
 */
export async function indexAll(service: Db, log?: Log, looksBack = true): Promise<void> {
  for (let done = 0; ;) {
    const engine = await readEngine(service);
    const count = await indexWaiting(service, engine);
    done += count;
    if (count > 0) {
      if (done % longQueue === 0) log?.info({ done }, 'projects are indexed for matching');
      continue;
    }
    if (done === 0 && !looksBack) return;
    if (done > 0) forgetEngine();
    const { version } = (await readEngine(service)).analyser;
    const outdated = await readOne(z.number(), service.rpc('queue_outdated_entries', { p_version: version }));
    if (!outdated) return;
    if (outdated >= longQueue) log?.info({ outdated }, 'projects wait to be indexed anew for matching');
  }
}

/** Looks again and again whether something waits; never rejects. */
export function openIndexer(service: Db, log: Log): Indexer {
  const stop = new AbortController();
  // the analyser stays the same for the life of the process, and only what is indexed makes other entries outdated
  let hasLookedBack = false;
  const round = () =>
    indexAll(service, log, !hasLookedBack).then(
      () => {
        hasLookedBack = true;
      },
      (error: unknown) => {
        hasLookedBack = false;
        log.error({ error }, 'matching could not be indexed');
      },
    );
  const run = async () => {
    while (!stop.signal.aborted) {
      await round();
      await setTimeout(pause, undefined, { signal: stop.signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    finish: round,
    async close() {
      stop.abort();
      await running;
    },
  };
}
