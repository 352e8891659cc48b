// What texts are compared with: the analyser with the names of the register, and what the index knows of all texts.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { findHandle } from '#lib/platform/server/handle.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { createAnalyser, type Analyser } from '../analysis/analyser.ts';
import type { Statistics } from '../analysis/relevance.ts';
import type { Engine } from '../prepared.ts';
import { readWeights } from './learning.ts';

const PackedStatistics = z.object({ documents: z.number(), meanLength: z.number(), counts: z.string() });

/** Milliseconds for which statistics are good: few texts change them soon, and many take long to read. */
const freshness = { few: 15_000, many: 600_000 };
const many = 2_000;

interface Kept {
  engine: Engine;
  until: number;
}

/** One for the process, which has one database. */
let analyser: Promise<Analyser> | undefined;
let kept: Kept | undefined;
let reading: Promise<Kept> | undefined;

/** The register and the operator's list are read once in the life of a process; what fails is tried again. */
export function readAnalyser(db: Db): Promise<Analyser> {
  analyser ??= openAnalyser(db).catch((error: unknown) => {
    analyser = undefined;
    throw error;
  });
  return analyser;
}

async function openAnalyser(db: Db): Promise<Analyser> {
  const places = (await readOne(z.string().array(), db.rpc('list_place_names'))) ?? [];
  return createAnalyser({ places, vocabulary: findHandle()?.vocabulary ?? '' });
}

/** Nobody waits for newer statistics while there are some. */
export async function readEngine(db: Db): Promise<Engine> {
  const weights = readWeights();
  if (!kept || kept.until < Date.now()) {
    reading ??= renew(db).finally(() => (reading = undefined));
    if (!kept) return { ...(await reading).engine, weights: await weights };
    reading.catch((error: unknown) => findHandle()?.log.warn({ error }, 'statistics could not be renewed'));
  }
  return { ...kept.engine, weights: await weights };
}

/** Has the statistics read anew; for what has just filled the index. */
export function forgetEngine(): void {
  kept = undefined;
}

async function renew(db: Db): Promise<Kept> {
  const packed = await readOne(PackedStatistics, db.rpc('read_match_statistics'));
  const statistics = unpackStatistics(packed ?? { documents: 0, meanLength: 0, counts: '' });
  const lasting = statistics.documents < many ? freshness.few : freshness.many;
  return (kept = {
    engine: { analyser: await readAnalyser(db), statistics },
    until: Date.now() + lasting,
  });
}

/** Pairs of term and count, in ascending order of the terms. */
function unpackStatistics({ documents, meanLength, counts }: z.output<typeof PackedStatistics>): Statistics {
  const bytes = Buffer.from(counts, 'base64');
  const count = bytes.length / 8;
  const terms = Int32Array.from({ length: count }, (_, at) => bytes.readInt32BE(at * 8));
  const countAt = (at: number) => bytes.readInt32BE(at * 8 + 4);
  const countOf = (term: number) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = terms[middle] ?? 0;
      if (found === term) return countAt(middle);
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return 1;
  };
  return { documents, meanLength, countOf };
}
