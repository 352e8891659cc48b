// Papers are written and read in a process of their own, one after the other: Typst and pictures are native code, which
// no thread can be told to stop, and a file from outside may be made to take memory without end.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openQueue } from '#lib/file/server/queue.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import type { ExportFormat } from '../../formats.ts';
import type { PaperDocument, WrittenExport } from '../exports/document.ts';
import { DraftFile, type ImportFormat } from '../imports/draft-file.ts';
import { TimeLimitError, withTimeLimit } from '../rooms/time-limit.ts';
import { Done, type Work } from './work.ts';

/** Milliseconds after which a process is ended. */
const patience = 30_000;
/** Milliseconds that the database has for what belongs to a paper: all others wait behind it. */
const gathering = 20_000;
/** Megabytes of JavaScript's memory. */
const memory = 768;

/** One piece of work at a time; twelve may wait. */
const queue = openQueue(12);

/** What people have asked for and do not have yet: one piece each. */
const waiting = new Set<string>();

const Written = z.object({
  bytes: z.instanceof(Uint8Array),
  mediaType: z.string(),
  extension: z.string(),
});

/**
 * Gathers and writes a paper. Only the one whose turn it is is gathered: with its pictures it may be a hundred megabytes.
 * `busy` when too much waits, or when this person waits for a piece already; `slow` when the database gave no answer in
 * time. @param person an account, or the network address of somebody who has none. @throws Error on faults
 */
export async function orderExport<G extends { paper: PaperDocument }>(
  person: string,
  format: ExportFormat,
  gather: () => Promise<G | null>,
  limit = gathering,
): Promise<{ gathered: G; written: WrittenExport } | 'busy' | 'slow' | 'nothing'> {
  return order(person, async () => {
    const gathered = await withTimeLimit(gather(), limit, 'gathering a paper').catch((fault: unknown) => {
      if (!(fault instanceof TimeLimitError)) throw fault;
      return 'slow' as const;
    });
    if (gathered === 'slow') return 'slow';
    if (!gathered) return 'nothing';
    const value = await runProcess(getHandle().sources, { kind: 'write', format, paper: gathered.paper });
    return { gathered, written: Written.parse(value) };
  });
}

/** Reads a file that somebody sends as a paper. `broken` when it made the process give up. */
export async function orderImport(
  person: string,
  format: ImportFormat,
  bytes: Uint8Array,
): Promise<DraftFile | 'busy' | 'broken'> {
  try {
    return await order(person, async () =>
      DraftFile.parse(await runProcess(getHandle().sources, { kind: 'read', format, bytes })),
    );
  } catch (error) {
    getHandle().log.warn({ error }, 'a file could not be read as a paper');
    return 'broken';
  }
}

async function order<T extends object | string>(person: string, work: () => Promise<T>): Promise<T | 'busy'> {
  if (waiting.has(person)) return 'busy';
  waiting.add(person);
  try {
    return (await queue.run(work)) ?? 'busy';
  } finally {
    waiting.delete(person);
  }
}

/** @param sources the folder of the sources: the process is run as it is there. @throws Error when it gives up or takes too long */
export function runProcess(sources: URL, work: Work, limit = patience): Promise<unknown> {
  const path = fileURLToPath(new URL('lib/paper/server/workshop/process.ts', sources));
  const child = fork(path, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${memory}`],
    // no secret of the house goes in
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const end = (error: Error) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(error);
    };
    const timer = setTimeout(() => end(new Error(`it took longer than ${limit} ms`)), limit);
    child.once('error', end);
    child.once('exit', (code, signal) => end(new Error(`the process ended with ${code ?? signal}`)));
    child.once('message', (message) => {
      clearTimeout(timer);
      const done = Done.parse(message);
      if (done.ok) resolve(done.value);
      else reject(new Error(done.message));
    });
    child.send(work, (error) => error && end(error));
  });
}
