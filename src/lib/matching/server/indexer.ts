// Keeps the index of matching: reads the texts that wait, and writes their terms. Any number of processes may do so on
// one database; two that take the same text write the same.
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import type { Bag } from '../analysis/bag.ts';
import { packBag } from '../analysis/packed.ts';
import { chooseIndexTerms } from '../analysis/relevance.ts';
import { readFields, type Engine } from '../prepared.ts';
import { askByHelp, askByTexts } from './candidates.ts';
import { forgetEngine, readEngine } from './engine.ts';

/** Texts that are read and written at once: few, since the embedded database does one thing at a time. */
const batch = { projects: 20, helps: 60 };
/** The strongest terms of a text by which it is found; further ones only count once it is. */
export const indexedTerms = { project: 160, help: 48 };
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

const WaitingHelp = z.object({ id: z.uuid(), queuedAt: z.string(), text: z.string() });

interface Log {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface Indexer {
  /** Resolves when nothing waits any more. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Indexes what waits at most at once, projects first, and tells how much that was. */
export async function indexWaiting(service: Db, engine: Engine): Promise<number> {
  return (await indexProjects(service, engine)) || (await indexHelps(service, engine));
}

async function indexProjects(service: Db, engine: Engine): Promise<number> {
  const query = service.rpc('list_match_queue', { p_limit: batch.projects });
  const waiting = (await readOne(Waiting.array(), query)) ?? [];
  const entries = waiting.map((project) => toEntry(project, engine));
  if (waiting.length > 0) await write(service.rpc('index_projects', tell(engine, entries)));
  return waiting.length;
}

async function indexHelps(service: Db, engine: Engine): Promise<number> {
  const query = service.rpc('list_match_help_queue', { p_limit: batch.helps });
  const waiting = (await readOne(WaitingHelp.array(), query)) ?? [];
  const entries = waiting.map(({ id, queuedAt, text }) => {
    const { terms: asks, worth } = askByHelp(text, engine);
    const bag = engine.analyser.read([[text, 1]]);
    return { id, queuedAt, ...packStrongest(bag, engine, indexedTerms.help), asks, worth };
  });
  if (waiting.length > 0) await write(service.rpc('index_helps', tell(engine, entries)));
  return waiting.length;
}

const tell = ({ analyser, statistics }: Engine, entries: object[]) => ({
  p_version: analyser.version,
  p_known: statistics.documents,
  p_entries: entries,
});

function toEntry(project: z.output<typeof Waiting>, engine: Engine) {
  const bag = engine.analyser.read(readFields(project));
  const { terms: asks, worth } = askByTexts(project, engine);
  const strongest = packStrongest(bag, engine, indexedTerms.project);
  const { id, queuedAt } = project;
  const { length, terms } = bag;
  return { id, queuedAt, length, terms: [...terms], bag: packBag(bag), ...strongest, asks, worth };
}

function packStrongest(bag: Bag, { statistics }: Engine, most: number) {
  const strongest = chooseIndexTerms(bag, statistics, most);
  return {
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
      if (done % longQueue < count) log?.info({ done }, 'texts are indexed for matching');
      continue;
    }
    if (done === 0 && !looksBack) return;
    if (done > 0) forgetEngine();
    const { version } = (await readEngine(service)).analyser;
    const outdated = await readOne(z.number(), service.rpc('queue_outdated_entries', { p_version: version }));
    if (!outdated) return;
    if (outdated >= longQueue) log?.info({ outdated }, 'texts wait to be indexed anew for matching');
  }
}

/** Milliseconds after which it is looked again for needs and offers whose last day is over. */
const clearing = 3_600_000;

/** Looks again and again whether something waits; never rejects. */
export function openIndexer(service: Db, log: Log): Indexer {
  const stop = new AbortController();
  // the analyser stays the same for the life of the process, and only what is indexed makes other entries outdated
  let hasLookedBack = false;
  let cleared = -Infinity;
  const clear = async () => {
    if (Date.now() - cleared < clearing) return;
    await write(service.rpc('drop_match_helps_over'));
    cleared = Date.now();
  };
  const round = () =>
    indexAll(service, log, !hasLookedBack)
      .then(clear)
      .then(
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
