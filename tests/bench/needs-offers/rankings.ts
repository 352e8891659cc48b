// The scorer beside three plain ways to rank partners.
import { measureRelevance } from '#lib/matching/analysis/relevance.ts';
import type { Party } from '#lib/matching/party.ts';
import { prepareParties } from '#lib/matching/prepared.ts';
import { drawLots, rankMatches } from '#lib/matching/rank.ts';
import type { Lists } from './quality.ts';

type Rank = (parties: Party[]) => Lists;

const asking = (parties: Party[]) => parties.filter(({ needs }) => needs.length > 0);

/** By a number for each pair; ties in an order that favours nobody. */
function rankBy(parties: Party[], value: (a: Party, b: Party) => number): Lists {
  return new Map(
    asking(parties).map((self) => {
      const others = parties
        .filter(({ id }) => id !== self.id)
        .map((other) => ({ other, value: value(self, other), lot: drawLots(self.id, other.id) }));
      others.sort((a, b) => b.value - a.value || a.lot - b.lot);
      return [self.id, others.map(({ other }) => other)];
    }),
  );
}

const byOurScore: Rank = (parties) =>
  new Map(
    asking(parties).map((self) => {
      const others = parties.filter(({ id }) => id !== self.id);
      const { partners } = rankMatches(self, others);
      return [self.id, partners.flatMap((match) => others.find(({ id }) => id === match.id) ?? [])];
    }),
  );

const byChance: Rank = (parties) => rankBy(parties, () => 0);

const byTopics: Rank = (parties) =>
  rankBy(parties, (a, b) => a.topics.filter(({ id }) => b.topics.some((topic) => topic.id === id)).length);

/** All that a party says as one text, whoever looks for it or gives it. */
const byText: Rank = (parties) => {
  const said = parties.map((party) => ({
    ...party,
    description: [...party.needs, ...party.offers].map(({ text }) => text).join('\n'),
  }));
  const prepared = new Map(prepareParties(said).map((each) => [each.party.id, each]));
  return rankBy(parties, (a, b) => {
    const [one, other] = [prepared.get(a.id), prepared.get(b.id)];
    return one && other ? measureRelevance(one.asking, other.answering) : 0;
  });
};

export const rankings: Record<string, Rank> = {
  'our score': byOurScore,
  'text only': byText,
  'topics only': byTopics,
  random: byChance,
};
