// The best first, not all of one house, and ties in an order that favours nobody.
import type { Party } from './party.ts';
import { prepareParties, type Prepared } from './prepared.ts';
import type { Match } from './reason.ts';
import { scorePartner, scoreSimilar, type Score } from './score.ts';

export const listLength = 6;
/** How many of a list may belong to one organisation. */
const mostOfOne = 2;

/** The partners and the similar projects of a project; who is among the partners is not told twice. */
export function rankMatches(self: Party, candidates: Party[]): { partners: Match[]; similar: Match[] } {
  const [own, ...others] = prepareParties([self, ...candidates]);
  if (!own) return { partners: [], similar: [] };
  const partners = rank(own, others, scorePartner);
  const rest = others.filter(({ party }) => !partners.some(({ id }) => id === party.id));
  return { partners, similar: rank(own, rest, scoreSimilar) };
}

function rank(
  self: Prepared,
  others: Prepared[],
  score: (a: Prepared, b: Prepared) => Score | null,
): Match[] {
  const matches = others.flatMap((other) => {
    const found = score(self, other);
    return found ? [toMatch(other.party, found)] : [];
  });
  matches.sort((a, b) => b.score - a.score || drawLots(self.party.id, a.id) - drawLots(self.party.id, b.id));
  return spread(matches).slice(0, listLength);
}

const toMatch = ({ type, id, title, summary, organisation, place }: Party, score: Score): Match => ({
  type,
  id,
  title,
  summary,
  organisation,
  place: place?.name ?? null,
  ...score,
});

/** Leaves out what comes after the second of one organisation. */
function spread(matches: Match[]): Match[] {
  const counts = new Map<string, number>();
  return matches.filter(({ organisation, id }) => {
    const house = organisation?.id ?? id;
    const count = (counts.get(house) ?? 0) + 1;
    counts.set(house, count);
    return count <= mostOfOne;
  });
}

/** A number out of two ids: always the same for both, and for each project another order (FNV-1a). */
export function drawLots(a: string, b: string): number {
  let lot = 0x811c9dc5;
  for (const sign of a < b ? a + b : b + a) lot = Math.imul(lot ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return lot;
}
