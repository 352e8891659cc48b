// How well what one side gives serves what the other looks for: first the kind of help, then the words.
import type { HelpKind } from '#lib/project/kinds.ts';
import { measureShortRelevance } from './analysis/relevance.ts';
import { measureDistance } from './distance.ts';
import type { Prepared, PreparedHelp } from './prepared.ts';

/** A need with the offer that serves it best. */
export interface Fit {
  need: PreparedHelp;
  offer: PreparedHelp;
  /** From 0 to 1. */
  strength: number;
}

/** Kinds of help that can stand in for each other, in either direction, and how well. */
export const related: [HelpKind, HelpKind, number][] = [
  ['expertise', 'exchange', 0.5],
  ['expertise', 'law', 0.4],
  ['pilot', 'exchange', 0.4],
  ['software', 'data', 0.4],
  ['software', 'pilot', 0.3],
  ['publicity', 'volunteers', 0.3],
];

/** 1 for the same kind, 0 for kinds that have nothing to do with each other. */
export function compareKinds(a: HelpKind, b: HelpKind): number {
  if (a === b) return 1;
  return related.find(([one, other]) => (one === a && other === b) || (one === b && other === a))?.[2] ?? 0;
}

/** The likeness from which texts of some words are as good as said the same. */
const plainlyAlike = 0.4;
/** Below this, what is shared is chance. */
const barelyAlike = 0.07;
/** Kilometres within which help that is bound to its place is worth a look, whatever the words. */
const nextDoor = 30;
export const boundToPlace: HelpKind[] = ['rooms', 'volunteers'];

/** The best that `giver` has for `seeker`, or null where nothing serves. */
export function findFit(seeker: Prepared, giver: Prepared): Fit | null {
  const sharesTopic = shareTopics(seeker, giver).length > 0;
  const isNear = isNextDoor(seeker, giver);
  const fits = seeker.needs.flatMap((need) =>
    giver.offers.flatMap((offer): Fit[] => {
      const kind = compareKinds(need.kind, offer.kind);
      if (kind === 0) return [];
      // what a short line leaves open, the title beside it may say
      const like = Math.max(
        measureShortRelevance(need.asking, offer.answering),
        0.7 * measureShortRelevance(need.asking, giver.head),
        0.7 * measureShortRelevance(offer.asking, seeker.head),
      );
      const isGrounded =
        like >= barelyAlike || (kind === 1 && (sharesTopic || (isNear && boundToPlace.includes(need.kind))));
      const strength = isGrounded ? kind * (0.25 + 0.75 * Math.min(1, like / plainlyAlike)) : 0;
      return [{ need, offer, strength }];
    }),
  );
  return fits.reduce<Fit | null>(
    (best, fit) => (fit.strength > 0 && (!best || isBetter(fit, best)) ? fit : best),
    null,
  );
}

/** Of equals the one with the smaller ids, so that their order in the database does not count. */
function isBetter(a: Fit, b: Fit): boolean {
  if (a.strength !== b.strength) return a.strength > b.strength;
  return a.need.id + a.offer.id < b.need.id + b.offer.id;
}

export function shareTopics(a: Prepared, b: Prepared) {
  return a.party.topics.filter(({ id }) => b.party.topics.some((topic) => topic.id === id));
}

function isNextDoor(a: Prepared, b: Prepared): boolean {
  const km = measureDistance(a.party.place, b.party.place);
  return km !== null && km <= nextDoor;
}
