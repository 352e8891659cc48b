import { fewestOutcomes, mostMoved } from '#lib/matching/learning.ts';
import { readLearnt } from '#lib/matching/server/learning.ts';
import { partnerWeights, similarWeights } from '#lib/matching/weights.ts';

/** What counts how much, as it is now: not what a process has read a while ago. */
export async function load() {
  const { weights, outcomes, isOn } = await readLearnt();
  return {
    base: partnerWeights,
    weights,
    similar: similarWeights,
    outcomes,
    isOn,
    fewestOutcomes,
    mostMoved,
  };
}
