// The best first, not all of one house, and ties in an order that favours nobody.
import type { Party } from './party.ts';
import { prepareParties, type Prepared } from './prepared.ts';
import type { Match } from './reason.ts';
import { weighPartner, weighSimilar, type Score, type Weighed } from './score.ts';

export const listLength = 6;
/** How many of a list may belong to one organisation. */
const mostOfOne = 2;

/** The partners and the similar projects of a project; who is among the partners is not told twice. */
export function rankMatches(self: Party, candidates: Party[]): { partners: Match[]; similar: Match[] } {
  const [own, ...others] = prepareParties([self, ...candidates]);
  if (!own) return { partners: [], similar: [] };
  const partners = rank(own, others, weighPartner);
  const rest = others.filter(({ party }) => !partners.some(({ id }) => id === party.id));
  return { partners, similar: rank(own, rest, weighSimilar) };
}

function rank(
  self: Prepared,
  others: Prepared[],
  weigh: (a: Prepared, b: Prepared) => Weighed | null,
): Match[] {
  const weighed = others.flatMap((other) => {
    const found = weigh(self, other);
    const { party } = other;
    return found ? [{ party, found, lot: drawLots(self.party.id, party.id) }] : [];
  });
  weighed.sort((a, b) => b.found.score - a.found.score || a.lot - b.lot);
  return choose(weighed);
}

/** The first that have reasons, without what comes after the second of one organisation. */
function choose(weighed: { party: Party; found: Weighed }[]): Match[] {
  const matches: Match[] = [];
  const counts = new Map<string, number>();
  for (const { party, found } of weighed) {
    const house = party.organisation?.id ?? party.id;
    const count = counts.get(house) ?? 0;
    const score = count < mostOfOne ? found.explain() : null;
    if (!score) continue;
    counts.set(house, count + 1);
    matches.push(toMatch(party, score));
    if (matches.length === listLength) break;
  }
  return matches;
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

/** A number out of two ids: always the same for both, and for each project another order (FNV-1a). */
export function drawLots(a: string, b: string): number {
  let lot = 0x811c9dc5;
  for (const sign of a < b ? a + b : b + a) lot = Math.imul(lot ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return lot;
}
