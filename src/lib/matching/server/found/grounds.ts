// Out of the matches of several askers of one organisation: the best, each pair once.
import { createHash } from 'node:crypto';
import type { Match } from '../../reason.ts';

/** A match of one asker, as it is stored. */
export interface Found {
  /** A project, or the organisation itself. */
  ours: string;
  theirs: string;
  type: Match['type'];
  score: number;
  /** A mark of what fits. */
  grounds: string;
}

/** How many are kept for an organisation; a page shows fewer. */
export const mostFound = 60;

/**
 * A mark of the needs and offers that fit. What comes and goes besides, such as the distance or a word in a title, is no
 * other match: nobody is told of one again for that.
 */
export function markGrounds({ reasons }: Pick<Match, 'reasons'>): string {
  const texts = reasons.flatMap((reason) =>
    reason.kind === 'they help' || reason.kind === 'we help'
      ? [reason.kind, reason.need.text, reason.offer.text]
      : [],
  );
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 32);
}

export const toFound = (ours: string, match: Match): Found => ({
  ours,
  theirs: match.id,
  type: match.type,
  score: match.score,
  grounds: markGrounds(match),
});

/** The best first; of equals, the same order each time. */
export function mergeFound(lists: Found[][]): Found[] {
  const pair = ({ ours, theirs }: Found) => `${ours} ${theirs}`;
  const all = new Map(lists.flat().map((found) => [pair(found), found]));
  return [...all.values()]
    .sort((a, b) => b.score - a.score || (pair(a) < pair(b) ? -1 : 1))
    .slice(0, mostFound);
}
