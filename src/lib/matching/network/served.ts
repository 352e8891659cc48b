// For which needs of a project or an organisation the engine finds anybody at all.
import { findFit } from '../fit.ts';
import type { Party } from '../party.ts';
import { prepareParties, type Engine } from '../prepared.ts';
import { mayMatch } from '../score.ts';

/** The ids of the needs that an offer of somebody else fits, however weakly: others appear in no list of matches. */
export function findServed(self: Party, candidates: Party[], engine?: Engine): Set<string> {
  const [own, ...others] = prepareParties([self, ...candidates], engine);
  if (!own) return new Set();
  const givers = others.filter(({ party }) => mayMatch(own.party, party));
  const served = own.needs.filter((need) =>
    givers.some((giver) => findFit({ ...own, needs: [need] }, giver) !== null),
  );
  return new Set(served.map(({ id }) => id));
}
