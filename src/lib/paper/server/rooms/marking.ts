/**
 * Sets the mark of a comment for somebody who asks by way of the pages: whoever may comment need not be allowed to write,
 * and need not have the paper open. The log holds it under nobody's name, since a comment makes nobody an author; whose
 * it is stands with the thread.
 */
import * as Y from 'yjs';
import { findPassage, markPassage } from '#lib/paper/comments/passage.ts';
import type { IdRange } from '#lib/paper/id-set.ts';
import { documentField } from '#lib/paper/wire.ts';
import type { Committer } from './committer.ts';
import { continueHeld } from './exchange.ts';
import type { Limits } from './limits.ts';
import type { Neighbours } from './neighbours.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Log } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

export interface Marking {
  paperId: string;
  /** The letters that were chosen, and what they said. */
  ranges: IdRange[];
  words: string;
  /** Writes down what is said about these words, which are the text's own; returns the thread, or null for "may not". */
  write(quote: string): Promise<string | null>;
}

/** `gone`: no such words any more, and nothing was written. `unmarked`: they went while it was written. */
export type Marked = 'marked' | 'unmarked' | 'gone' | 'refused';

interface Tools {
  rooms: Rooms;
  neighbours: Neighbours | null;
  committer: Committer;
  limits: Limits;
  log: Log;
}

/** Milliseconds between two looks at whether another process's letters have come. */
const lookMs = 25;

/** @throws Error when the document cannot be read, or what `write` throws */
export async function markInRoom(tools: Tools, { paperId, ranges, words, write }: Marking): Promise<Marked> {
  const room = await tools.rooms.open(paperId);
  if (!room) return 'gone';
  await waitForLetters(tools, room, ranges);
  const passage = room.isReady ? findPassage(bodyOf(room), ranges, words) : null;
  if (!passage) return 'gone';
  const thread = await write(passage.quote);
  if (!thread) return 'refused';
  // a room that nobody is in may have been closed meanwhile
  const present = await tools.rooms.open(paperId);
  if (!present?.isReady) return 'unmarked';
  try {
    return (await mark(tools, present, ranges, passage.quote, thread)) ? 'marked' : 'unmarked';
  } catch (error) {
    // what was said is said: asking again would say it twice
    tools.log.error({ error, paperId }, 'a comment was written down, and its mark is not known to be stored');
    return 'unmarked';
  }
}

const bodyOf = (room: Room) => room.doc.getXmlFragment(documentField);

async function mark(
  { committer, limits }: Tools,
  room: Room,
  ranges: IdRange[],
  quote: string,
  thread: string,
): Promise<boolean> {
  const passage = findPassage(bodyOf(room), ranges, quote);
  if (!passage) return false;
  room.change((doc) => doc.transact(() => markPassage(passage, thread)));
  continueHeld(room);
  await withTimeLimit(committer.flush(room.lane), limits.storeMs, 'storing a mark');
  return true;
}

/** Who chose them may sit at another process, whose letters come by the log; or the question has overtaken her letters. */
async function waitForLetters({ neighbours, limits }: Tools, room: Room, ranges: IdRange[]): Promise<void> {
  const areKnown = () =>
    ranges.every(([client, clock, length]) => Y.getState(room.doc.store, client) >= clock + length);
  for (let waited = 0; room.isReady && !areKnown() && waited < limits.markMs; waited += lookMs) {
    neighbours?.hurry();
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}
