// The best first, not all of one house or one place, and ties in an order that favours nobody.
import type { Bag } from './analysis/bag.ts';
import { measureDistance } from './distance.ts';
import { fuseOrders } from './fuse.ts';
import type { Party } from './party.ts';
import { prepareParties, type Engine, type Prepared } from './prepared.ts';
import type { Match } from './reason.ts';
import { weighPartner, weighSimilar, type Score, type Weighed } from './score.ts';
import { exposureShare, samePlacePenalty } from './weights.ts';

export const listLength = 6;
/** How many of a list may belong to one organisation. */
const mostOfOne = 2;
/** Kilometres within which two are of the same place. */
const samePlace = 30;
/** Size classes of municipalities that are seldom seen: under 25,000 people. */
const firstSmallClass = 6;

export interface Ranking {
  length?: number;
  engine?: Engine;
  /** The ids of those that may be similar; all, where nothing is said. */
  alike?: ReadonlySet<string>;
  /** What the index knows of whole texts, by id. */
  bags?: ReadonlyMap<string, Bag>;
  /** The ids of those that a model of embeddings finds near, in its order; nothing where there is none. */
  near?: readonly string[];
}

/** The partners and the similar projects of a project; who is among the partners is not told twice. */
export function rankMatches(
  self: Party,
  candidates: Party[],
  { length = listLength, engine, alike, bags, near }: Ranking = {},
): { partners: Match[]; similar: Match[] } {
  const [own, ...others] = prepareParties([self, ...candidates], engine, bags);
  if (!own) return { partners: [], similar: [] };
  const partners = rank(own, others, weighPartner, length);
  const rest = others.filter(
    ({ party }) => (alike?.has(party.id) ?? true) && !partners.some(({ id }) => id === party.id),
  );
  return { partners, similar: rank(own, rest, weighSimilar, length, near) };
}

/** The similar projects alone. */
export function rankSimilar(
  self: Party,
  candidates: Party[],
  { length = listLength, engine, bags }: Ranking = {},
): Match[] {
  const [own, ...others] = prepareParties([self, ...candidates], engine, bags);
  return own ? rank(own, others, weighSimilar, length) : [];
}

interface Entry {
  party: Party;
  found: Weighed;
  lot: number;
  /** What it is chosen by: its score, or that of the place which several orders together give it. */
  value: number;
}

function rank(
  self: Prepared,
  others: Prepared[],
  weigh: (a: Prepared, b: Prepared) => Weighed | null,
  length: number,
  near: readonly string[] = [],
): Match[] {
  const entries = others.flatMap((other): Entry[] => {
    const found = weigh(self, other);
    const { party } = other;
    return found ? [{ party, found, lot: drawLots(self.party.id, party.id), value: found.score }] : [];
  });
  entries.sort((a, b) => b.found.score - a.found.score || a.lot - b.lot);
  return choose(near.length > 0 ? fuse(entries, near) : entries, length);
}

/**
 * In the order of both, with the scores of the list dealt out anew for choosing: so what stands against a second one of a
 * place keeps its measure. What is told as the score stays the sum of its parts.
 */
function fuse(entries: Entry[], near: readonly string[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.party.id, entry]));
  const order = fuseOrders([...byId.keys()], [near]);
  return order.flatMap((id, at) => {
    const entry = byId.get(id);
    return entry ? [{ ...entry, value: entries[at]?.value ?? 0 }] : [];
  });
}

interface Chosen {
  party: Party;
  score: Score;
  value: number;
}

/** One after the other the best of the rest, less what it loses to those chosen of its place; two of a house at most. */
function choose(entries: Entry[], length: number): Match[] {
  const rest = [...entries];
  const chosen: Chosen[] = [];
  while (chosen.length < length && rest.length > 0) {
    const [entry] = rest.splice(findBest(rest, chosen), 1);
    const score = entry && mayJoin(entry.party, chosen) ? entry.found.explain() : null;
    if (entry && score) chosen.push({ party: entry.party, score, value: entry.value });
  }
  exposeSmall(chosen, rest, length);
  return chosen.map(({ party, score }) => toMatch(party, score));
}

const readHouse = (party: Party) => party.organisation?.id ?? party.id;

const mayJoin = (party: Party, chosen: Chosen[]) =>
  chosen.filter((each) => readHouse(each.party) === readHouse(party)).length < mostOfOne;

function findBest(rest: Entry[], chosen: Chosen[]): number {
  let [best, highest] = [0, -Infinity];
  for (const [at, { party, value: whole }] of rest.entries()) {
    // they are in order, and are only ever lowered
    if (whole <= highest) break;
    const value = whole - samePlacePenalty * chosen.filter((each) => isSamePlace(each.party, party)).length;
    if (value > highest) [best, highest] = [at, value];
  }
  return best;
}

function isSamePlace(a: Party, b: Party): boolean {
  const km = measureDistance(a.place, b.place);
  return km !== null && km <= samePlace;
}

const isSmall = ({ place }: Party) => (place?.sizeClass ?? 0) >= firstSmallClass;

/** Small municipalities are seldom first: where a full list has none, the best of them takes the last place. */
function exposeSmall(chosen: Chosen[], rest: Entry[], length: number): void {
  const last = chosen.at(-1);
  if (chosen.length < length || !last || chosen.some(({ party }) => isSmall(party))) return;
  const least = exposureShare * last.value;
  for (const { party, found, value } of rest) {
    if (value < least) return;
    const score = isSmall(party) && mayJoin(party, chosen) ? found.explain() : null;
    if (!score) continue;
    chosen.splice(-1, 1, { party, score, value });
    return;
  }
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
