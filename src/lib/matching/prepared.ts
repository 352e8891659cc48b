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
import type { Quote } from './reason.ts';
import { createQuoter } from './text/quote.ts';
import { partnerWeights } from './weights.ts';

/** What texts are read with, and what is known of all texts. */
export interface Engine {
  analyser: Analyser;
  statistics: Statistics;
  /** What makes a partner here, where the installation has learnt. */
  weights?: Weights;
}

export interface PreparedHelp extends Help {
  readonly asking: Asking;
  readonly answering: Answering;
}

/** What is weighed of it is worked out when it is asked for: most candidates are compared in few of their texts. */
export interface Prepared {
  party: Party;
  analyser: Analyser;
  weights: Weights;
  /** Title, summary and description, as what asks and as what answers. */
  readonly asking: Asking;
  readonly answering: Answering;
  /** Title and summary alone. */
  readonly headAsking: Asking;
  readonly head: Answering;
  needs: PreparedHelp[];
  offers: PreparedHelp[];
  /** Quotes a text of another with what it shares with any of the three. */
  quote(text: string): Quote;
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

/** @param bags what the index knows of whole texts, by the ids of their parties; others are read */
export function prepareParties(
  parties: Party[],
  engine = createPlainEngine(parties),
  bags?: ReadonlyMap<string, Bag>,
): Prepared[] {
  return parties.map((party) => prepare(party, engine, bags?.get(party.id)));
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

interface Told {
  statistics: Statistics;
  asking?: Asking;
  answering?: Answering;
}

const told = new WeakMap<Bag, Told>();

/** What is weighed of a bag, kept as long as the bag is and the same is known of all texts. */
function recall(bag: Bag, statistics: Statistics): Told {
  const known = told.get(bag);
  if (known?.statistics === statistics) return known;
  const fresh = { statistics };
  told.set(bag, fresh);
  return fresh;
}

const ask = (bag: Bag, statistics: Statistics) =>
  (recall(bag, statistics).asking ??= toAsking(bag, statistics));

const answer = (bag: Bag, statistics: Statistics) =>
  (recall(bag, statistics).answering ??= toAnswering(bag, statistics));

/** Does its work when it is asked for the first time. */
function once<T>(work: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= work());
}

function prepare(
  party: Party,
  { analyser, statistics, weights = partnerWeights }: Engine,
  known?: Bag,
): Prepared {
  const readWhole = once(() => known ?? readBag(analyser, readFields(party)));
  const readHead = once(() => readBag(analyser, readFields({ ...party, description: '' })));
  const prepareHelp = (help: Help): PreparedHelp => {
    const read = once(() => readBag(analyser, [[help.text, 1]]));
    return {
      ...help,
      get asking() {
        return ask(read(), statistics);
      },
      get answering() {
        return answer(read(), statistics);
      },
    };
  };
  const { title, summary, description } = party;
  const readQuoter = once(() => createQuoter(`${title}\n${summary}\n${description}`, analyser));
  return {
    party,
    analyser,
    weights,
    quote: (text) => readQuoter()(text),
    get asking() {
      return ask(readWhole(), statistics);
    },
    get answering() {
      return answer(readWhole(), statistics);
    },
    get headAsking() {
      return ask(readHead(), statistics);
    },
    get head() {
      return answer(readHead(), statistics);
    },
    needs: party.needs.map(prepareHelp),
    offers: party.offers.map(prepareHelp),
  };
}
