// The missing piece: which needs of a project somebody meets, which stay open, and who together meets them all.
import { findFit, type Fit } from '../fit.ts';
import type { Help, Party } from '../party.ts';
import { prepareParties, type Engine, type Prepared } from '../prepared.ts';
import { drawLots } from '../rank.ts';
import type { Reason } from '../reason.ts';
import { mayMatch, quoteFit } from '../score.ts';
import { combine, type Giving } from './combine.ts';

/**
 * The strength of a fit (fit.ts) from which a need counts as met: help of the same kind, and about half of what makes
 * two lines plainly alike. Below it, in the demo, most pairs have the kind in common and little else.
 */
export const metFrom = 0.6;

/** What somebody gives for a need, with the phrases of both sides. */
export interface Gift {
  /** Where the offer stands. */
  party: Pick<Party, 'type' | 'id' | 'title'>;
  /** From `metFrom` to 1. */
  strength: number;
  reason: Extract<Reason, { kind: 'they help' }>;
}

/** An organisation with its projects, or what a person has posted alone. */
export type House = Pick<Party, 'type' | 'id' | 'title'>;

export interface NeedStanding {
  need: Help;
  /** Nothing where nobody meets it. */
  best: (Gift & { house: House }) | null;
}

export interface Member {
  house: House;
  /** What it gives for each need, in the order of the needs. */
  gifts: (Gift | null)[];
}

export interface Missing {
  needs: NeedStanding[];
  /** The smallest first; each leaves open only what nobody meets. */
  combinations: Member[][];
}

/** @param candidates what has been found for the project; its own people and who is closed do not count among them */
export function findMissing(self: Party, candidates: Party[], engine?: Engine): Missing {
  const [own, ...others] = prepareParties([self, ...candidates], engine);
  const needs = own?.needs ?? [];
  const givers = own ? gatherGivers(own, others) : [];
  return {
    needs: needs.map(({ id, kind, text, until }, at) => {
      const best = findBest(self, givers, at);
      return {
        need: { id, kind, text, until },
        best: best && { house: best.giver.house, ...toGift(best.found) },
      };
    }),
    combinations: combine(givers, self.id).map((set) =>
      set.map(({ house, found }) => ({ house, gifts: found.map((each) => each && toGift(each)) })),
    ),
  };
}

interface Found extends Fit {
  by: Prepared;
}

interface Giver extends Giving {
  house: House;
  /** The best of all that the house offers, for each need. */
  found: (Found | null)[];
}

/** Who meets any need, each house once. */
function gatherGivers(own: Prepared, others: Prepared[]): Giver[] {
  const houses = new Map<string, Giver>();
  for (const other of others.filter(({ party }) => mayMatch(own.party, party))) {
    const found = own.needs.map((need): Found | null => {
      const fit = findFit({ ...own, needs: [need] }, other);
      return fit && fit.strength >= metFrom ? { ...fit, by: other } : null;
    });
    if (found.every((each) => each === null)) continue;
    const house = toHouse(other.party);
    houses.set(house.id, join(houses.get(house.id), { id: house.id, house, found, strengths: [] }));
  }
  return [...houses.values()].map((giver) => ({
    ...giver,
    strengths: giver.found.map((each) => each?.strength ?? 0),
  }));
}

/** The same house with the best of what two of its entries give. */
const join = (known: Giver | undefined, more: Giver): Giver =>
  known ? { ...known, found: known.found.map((one, at) => choose(one, more.found[at] ?? null)) } : more;

/** Of equals the one with the smaller id, so that the order in which they come does not count. */
function choose(one: Found | null, other: Found | null): Found | null {
  if (!one || !other) return one ?? other;
  if (one.strength !== other.strength) return one.strength > other.strength ? one : other;
  return one.by.party.id < other.by.party.id ? one : other;
}

const toHouse = ({ type, id, title, organisation }: Party): House =>
  organisation
    ? { type: 'organisation', id: organisation.id, title: organisation.name }
    : { type, id, title };

function findBest(self: Party, givers: Giver[], at: number) {
  const lot = ({ id }: Giver) => drawLots(self.id, id);
  return givers.reduce<{ giver: Giver; found: Found } | null>((best, giver) => {
    const found = giver.found[at];
    if (!found) return best;
    const ahead = best ? found.strength - best.found.strength || lot(best.giver) - lot(giver) : 1;
    return ahead > 0 ? { giver, found } : best;
  }, null);
}

function toGift({ by, ...fit }: Found): Gift {
  const { type, id, title } = by.party;
  return {
    party: { type, id, title },
    strength: fit.strength,
    reason: { kind: 'they help', ...quoteFit(fit, by.analyser) },
  };
}
