// Looks for the matches of organisations beside the pages. Any number of processes may do so on one database: an
// organisation is claimed by one of them.
import { setTimeout } from 'node:timers/promises';
import type { Db } from '#lib/platform/server/database.ts';
import { searchNeeds } from '../network/need-search.ts';
import { claimSearch, search } from './search.ts';

/** Milliseconds between two looks whether something is due. */
const pause = 2_000;
/** Of the time, so much more is rest than work: pages come first. */
const rest = 4;

interface Log {
  error(details: object, message: string): void;
}

interface SearcherTools {
  service: Db;
  /** The database as everybody sees it. */
  everyone: Db;
  /** What comes after a search: the mails to the organisation's people. */
  tell(organisation: string): Promise<void>;
  log: Log;
}

export interface Searcher {
  close(): Promise<void>;
}

/** Looks for what is due, one organisation after the other; how many there were. */
export async function searchDue(
  tools: SearcherTools,
  wait: (spent: number) => Promise<void> = async () => {},
): Promise<number> {
  for (let done = 0; ; done++) {
    const began = performance.now();
    const claimed = await claimSearch(tools.service);
    if (!claimed) return done;
    try {
      await search(tools.everyone, tools.service, claimed);
      await tools.tell(claimed.organisation);
    } catch (error) {
      // due again by itself when the claim ends; the others are not to wait for this one
      tools.log.error({ error, organisation: claimed.organisation }, 'matches could not be looked for');
    }
    await wait(performance.now() - began);
  }
}

/** Looks for the needs that are due, of one project or organisation after the other; for how many of these. */
export async function searchDueNeeds(
  tools: SearcherTools,
  wait: (spent: number) => Promise<void> = async () => {},
): Promise<number> {
  for (let done = 0; ; done++) {
    const began = performance.now();
    if (!(await searchNeeds(tools))) return done;
    await wait(performance.now() - began);
  }
}

/** Looks again and again whether something is due; never rejects. */
export function openSearcher(tools: SearcherTools): Searcher {
  const stop = new AbortController();
  const { signal } = stop;
  const sleep = (time: number) => setTimeout(time, undefined, { signal, ref: false });
  const relax = (spent: number) => sleep(rest * spent);
  const repeat = async (searchAll: typeof searchDue) => {
    while (!signal.aborted) {
      try {
        await searchAll(tools, relax);
      } catch (error) {
        if (!signal.aborted) tools.log.error({ error }, 'no matches could be looked for');
      }
      await sleep(pause).catch(() => {});
    }
  };
  // side by side: neither is to wait until the other has nothing left to do
  const running = Promise.all([repeat(searchDue), repeat(searchDueNeeds)]);
  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}
