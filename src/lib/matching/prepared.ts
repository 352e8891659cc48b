// Parties with their texts ready to be compared; what is rare is learnt from all of them together.
import type { Help, Party } from './party.ts';
import { measureRarity, readVector, type Rarity, type Vector } from './text/likeness.ts';
import { readTerms } from './text/terms.ts';

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

const headOf = ({ title, summary }: Party) => `${title}\n${summary}`;

const allOf = (party: Party) =>
  [headOf(party), party.description, ...[...party.needs, ...party.offers].map(({ text }) => text)].join('\n');

export function prepareParties(parties: Party[]): Prepared[] {
  const rarity = measureRarity(parties.map((party) => readTerms(allOf(party))));
  return parties.map((party) => prepare(party, rarity));
}

function prepare(party: Party, rarity: Rarity): Prepared {
  const prepareHelp = (help: Help): PreparedHelp => ({ ...help, vector: readVector(help.text, rarity) });
  return {
    party,
    head: readVector(headOf(party), rarity),
    body: readVector(`${headOf(party)}\n${party.description}`, rarity),
    needs: party.needs.map(prepareHelp),
    offers: party.offers.map(prepareHelp),
  };
}
