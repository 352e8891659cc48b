// How good a list of partners is, by the grades of the set.
import type { Party } from '#lib/matching/party.ts';
import type { NeedsOffers } from './set.ts';

/** Parties for each asking project by its id, the best first. */
export type Lists = Map<string, Party[]>;

/** An offer that is worth this much serves a need. */
const serving = 2;
/** As many as a page shows. */
const length = 6;

/** The best that `giver` has for any need of `seeker`. */
const measureHelp = ({ grade }: NeedsOffers, seeker: Party, giver: Party) =>
  Math.max(0, ...seeker.needs.flatMap((need) => giver.offers.map((offer) => grade(need, offer))));

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

const gain = (worths: number[]) =>
  worths.slice(0, length).reduce((sum, worth, at) => sum + (2 ** worth - 1) / Math.log2(at + 2), 0);

export interface Quality {
  /** Of those shown, how many serve or are served. */
  precision: number;
  /** Of as many places at the top as there are partners who serve and are served, how many have one. */
  mutual: number;
  /** Of the needs that somebody serves, how many are served by one of those shown. */
  coverage: number;
  /** nDCG@6 over what each is worth both ways together. */
  ndcg: number;
}

export function measureQuality(set: NeedsOffers, lists: Lists): Quality {
  const figures = {
    precision: [] as number[],
    mutual: [] as number[],
    coverage: [] as number[],
    ndcg: [] as number[],
  };
  for (const self of set.parties.filter(({ needs }) => needs.length > 0)) {
    const ways = (other: Party) => [measureHelp(set, self, other), measureHelp(set, other, self)] as const;
    const worth = (other: Party) => ways(other)[0] + ways(other)[1];
    const isServing = (other: Party) => Math.max(...ways(other)) >= serving;
    const isMutual = (other: Party) => Math.min(...ways(other)) >= serving;
    const others = set.parties.filter(({ id }) => id !== self.id);
    const shown = (lists.get(self.id) ?? []).slice(0, length);

    figures.precision.push(mean(shown.map((other) => Number(isServing(other)))));
    const possible = Math.min(length, others.filter(isMutual).length);
    if (possible > 0) figures.mutual.push(shown.slice(0, possible).filter(isMutual).length / possible);
    const ideal = gain(others.map(worth).sort((a, b) => b - a));
    if (ideal > 0) figures.ndcg.push(gain(shown.map(worth)) / ideal);
    for (const need of self.needs) {
      const isMet = (by: Party[]) =>
        by.some(({ offers }) => offers.some((offer) => set.grade(need, offer) >= serving));
      if (isMet(others)) figures.coverage.push(Number(isMet(shown)));
    }
  }
  return {
    precision: mean(figures.precision),
    mutual: mean(figures.mutual),
    coverage: mean(figures.coverage),
    ndcg: mean(figures.ndcg),
  };
}
