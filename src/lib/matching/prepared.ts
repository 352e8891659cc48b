// Parties with their texts ready to be compared; what is rare is learnt from all of them together.
import type { Help, Party } from './party.ts';
import { measureRarity, toVector, type Rarity, type Vector } from './text/likeness.ts';
import { limitMemory, mergeTerms, readTerms } from './text/terms.ts';

export interface PreparedHelp extends Help {
  vector: Vector;
}

export interface Prepared {
  party: Party;
  /** Title and summary. */
  head: Vector;
  /** With the description. */
  body: Vector;
  needs: PreparedHelp[];
  offers: PreparedHelp[];
}

/** The terms of each text, worked out once. */
function readParty(party: Party) {
  const readHelp = (help: Help) => ({ help, terms: readTerms(help.text) });
  const head = readTerms(`${party.title}\n${party.summary}`);
  return {
    party,
    head,
    body: mergeTerms([head, readTerms(party.description)]),
    needs: party.needs.map(readHelp),
    offers: party.offers.map(readHelp),
  };
}

type Read = ReturnType<typeof readParty>;

export function prepareParties(parties: Party[]): Prepared[] {
  limitMemory();
  const read = parties.map(readParty);
  const allOf = ({ body, needs, offers }: Read) =>
    mergeTerms([body, ...[...needs, ...offers].map(({ terms }) => terms)]);
  const rarity = measureRarity(read.map(allOf));
  return read.map((each) => prepare(each, rarity));
}

function prepare({ party, head, body, needs, offers }: Read, rarity: Rarity): Prepared {
  const prepareHelp = ({ help, terms }: Read['needs'][number]): PreparedHelp => ({
    ...help,
    vector: toVector(terms, rarity),
  });
  return {
    party,
    head: toVector(head, rarity),
    body: toVector(body, rarity),
    needs: needs.map(prepareHelp),
    offers: offers.map(prepareHelp),
  };
}
