// Parties with their texts ready to be compared.
import type { Analyser, Field } from './analysis/analyser.ts';
import { createAnalyser } from './analysis/analyser.ts';
import type { Bag } from './analysis/bag.ts';
import {
  measureStatistics,
  titleTimes,
  toAnswering,
  toAsking,
  type Answering,
  type Asking,
  type Statistics,
} from './analysis/relevance.ts';
import type { Weights } from './learning.ts';
import type { Help, Party } from './party.ts';
import { partnerWeights } from './weights.ts';

/** What texts are read with, and what is known of all texts. */
export interface Engine {
  analyser: Analyser;
  statistics: Statistics;
  /** What makes a partner here, where the installation has learnt. */
  weights?: Weights;
}

export interface PreparedHelp extends Help {
  asking: Asking;
  answering: Answering;
}

export interface Prepared {
  party: Party;
  analyser: Analyser;
  weights: Weights;
  /** Title, summary and description, as what asks and as what answers. */
  asking: Asking;
  answering: Answering;
  /** Title and summary alone. */
  head: Answering;
  needs: PreparedHelp[];
  offers: PreparedHelp[];
}

let plain: Analyser | undefined;

/** What these parties alone tell, without any list of the installation. */
function createPlainEngine(parties: Party[]): Engine {
  plain ??= createAnalyser();
  const { read } = plain;
  const texts = parties.map((party) =>
    read([...readFields(party), ...[...party.needs, ...party.offers].map(({ text }) => [text, 1] as const)]),
  );
  return { analyser: plain, statistics: measureStatistics(texts) };
}

/** The fields of a project as they are indexed. */
export const readFields = ({
  title,
  summary,
  description,
}: Pick<Party, 'title' | 'summary' | 'description'>): Field[] => [
  [title, titleTimes],
  [summary, 1],
  [description, 1],
];

export function prepareParties(parties: Party[], engine = createPlainEngine(parties)): Prepared[] {
  return parties.map((party) => prepare(party, engine));
}

/** How many texts are kept as terms; a page compares some sixty. They hold texts, not who may see them. */
const mostKept = 5_000;
const kept = new WeakMap<Analyser, Map<string, Bag>>();

/** The same text gives the same terms, from memory if it was read lately. */
function readBag(analyser: Analyser, fields: readonly Field[]): Bag {
  const bags = kept.get(analyser) ?? new Map<string, Bag>();
  kept.set(analyser, bags);
  const key = JSON.stringify(fields);
  const bag = bags.get(key) ?? analyser.read(fields);
  // the one that was not asked for the longest time stands first
  bags.delete(key);
  bags.set(key, bag);
  if (bags.size > mostKept) bags.delete(bags.keys().next().value ?? '');
  return bag;
}

function prepare(party: Party, { analyser, statistics, weights = partnerWeights }: Engine): Prepared {
  const whole = readBag(analyser, readFields(party));
  const head = readBag(analyser, readFields({ ...party, description: '' }));
  const prepareHelp = (help: Help): PreparedHelp => {
    const bag = readBag(analyser, [[help.text, 1]]);
    return { ...help, asking: toAsking(bag, statistics), answering: toAnswering(bag, statistics) };
  };
  return {
    party,
    analyser,
    weights,
    asking: toAsking(whole, statistics),
    answering: toAnswering(whole, statistics),
    head: toAnswering(head, statistics),
    needs: party.needs.map(prepareHelp),
    offers: party.offers.map(prepareHelp),
  };
}
