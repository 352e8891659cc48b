// What outcomes may do to the weights, and what they never do.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnalyser } from './analysis/analyser.ts';
import { measureStatistics } from './analysis/relevance.ts';
import {
  adjustWeights,
  fewestOutcomes,
  isLearning,
  mostMoved,
  toStrengths,
  type Outcome,
} from './learning.ts';
import type { Party } from './party.ts';
import { prepareParties } from './prepared.ts';
import { weighPartner } from './score.ts';
import { partnerWeights } from './weights.ts';

const names = Object.keys(partnerWeights) as (keyof typeof partnerWeights)[];
const strength = fc.double({ min: 0, max: 1, noNaN: true });
const anyOutcome: fc.Arbitrary<Outcome> = fc.record({
  parts: fc.record(Object.fromEntries(names.map((name) => [name, strength])), { requiredKeys: [] }),
  cooperated: fc.boolean(),
});
const anyOutcomes = fc.array(anyOutcome, { maxLength: 160, size: 'max' });

const total = (weights: Record<string, number>) => Object.values(weights).reduce((all, one) => all + one, 0);

/** As many of each kind as told, alike but for one part. */
const where = (part: (typeof names)[number], good: number, bad: number, count = 60): Outcome[] =>
  Array.from({ length: count }, (_, at) => ({
    parts: { help: 0.5, [part]: at % 2 === 0 ? good : bad },
    cooperated: at % 2 === 0,
  }));

test('no weight is moved by more than a fifth, and they add up to 1', () => {
  fc.assert(
    fc.property(anyOutcomes, (outcomes) => {
      const weights = adjustWeights(partnerWeights, outcomes);
      for (const name of names) {
        expect(weights[name]).toBeGreaterThanOrEqual(partnerWeights[name] * (1 - mostMoved) - 1e-12);
        expect(weights[name]).toBeLessThanOrEqual(partnerWeights[name] * (1 + mostMoved) + 1e-12);
      }
      expect(total(weights)).toBeCloseTo(1, 9);
    }),
  );
});

test('below fifty outcomes nothing changes', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: fewestOutcomes - 1, size: 'max' }), (outcomes) => {
      expect(adjustWeights(partnerWeights, outcomes)).toEqual(partnerWeights);
    }),
  );
  expect(adjustWeights(partnerWeights, where('topics', 1, 0, fewestOutcomes - 2))).toEqual(partnerWeights);
  expect(adjustWeights(partnerWeights, where('topics', 1, 0, fewestOutcomes))).not.toEqual(partnerWeights);
});

test('outcomes of one kind alone teach nothing: there is nothing to compare them with', () => {
  const all = where('topics', 1, 0, 200);
  for (const kind of [true, false]) {
    const few = all.filter(({ cooperated }, at) => cooperated === kind || at < 12);
    expect(isLearning(few)).toBe(false);
    expect(adjustWeights(partnerWeights, few)).toEqual(partnerWeights);
  }
});

test('the order of outcomes does not matter, to the last digit', () => {
  const shuffled = anyOutcomes.chain((outcomes) =>
    fc.tuple(
      fc.constant(outcomes),
      fc.shuffledSubarray(outcomes, { minLength: outcomes.length, maxLength: outcomes.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([outcomes, others]) => {
      expect(adjustWeights(partnerWeights, others)).toEqual(adjustWeights(partnerWeights, outcomes));
    }),
  );
});

test('an outcome whose consent is withdrawn is as if it never was', () => {
  fc.assert(
    fc.property(anyOutcomes, anyOutcome, fc.nat(), (outcomes, one, at) => {
      const before = adjustWeights(partnerWeights, outcomes);
      const place = at % (outcomes.length + 1);
      const consented = [...outcomes.slice(0, place), one, ...outcomes.slice(place)];
      adjustWeights(partnerWeights, consented);
      consented.splice(place, 1);
      expect(adjustWeights(partnerWeights, consented)).toEqual(before);
    }),
  );
});

test('what was stronger where two came to cooperate weighs more, and what was weaker less', () => {
  for (const part of names.filter((name) => name !== 'help')) {
    expect(adjustWeights(partnerWeights, where(part, 0.9, 0.1))[part]).toBeGreaterThan(partnerWeights[part]);
    expect(adjustWeights(partnerWeights, where(part, 0.1, 0.9))[part]).toBeLessThan(partnerWeights[part]);
  }
});

test('outcomes that differ in nothing move nothing', () => {
  const weights = adjustWeights(partnerWeights, where('topics', 0.4, 0.4));
  for (const name of names) expect(weights[name]).toBeCloseTo(partnerWeights[name], 9);
});

test('the weights that stand in the table are not touched', () => {
  const before = { ...partnerWeights };
  adjustWeights(partnerWeights, where('distance', 1, 0));
  expect(partnerWeights).toEqual(before);
});

test('what a part added to a score tells how strong it was, whatever the weights were', () => {
  const weights = adjustWeights(partnerWeights, where('topics', 1, 0));
  expect(weights).not.toEqual(partnerWeights);
  for (const each of [partnerWeights, weights]) {
    const parts = { help: each.help * 0.5, topics: each.topics, stage: 0 };
    expect(toStrengths(parts, each)).toEqual({ help: 0.5, topics: 1, stage: 0 });
  }
});

const aParty = (id: string, more: Partial<Party>): Party => ({
  type: 'project',
  id,
  title: '',
  summary: '',
  description: '',
  stage: null,
  areas: [],
  isOpen: true,
  organisation: null,
  place: null,
  topics: [{ id: 'water', name: 'Wasser' }],
  needs: [],
  offers: [],
  ...more,
});

test('partners are weighed by what the installation has learnt, and the parts still add up to the score', () => {
  const help = { id: 'h', kind: 'expertise' as const, text: 'Beteiligung der Bürger', until: null };
  const parties = [aParty('a', { needs: [help] }), aParty('b', { offers: [help] })];
  const [analyser, statistics] = [createAnalyser(), measureStatistics([])];
  const weights = adjustWeights(partnerWeights, where('topics', 1, 0));
  const weighWith = (engine: Parameters<typeof prepareParties>[1]) => {
    const [one, other] = prepareParties(parties, engine);
    return one && other && weighPartner(one, other);
  };
  const before = weighWith({ analyser, statistics });
  const after = weighWith({ analyser, statistics, weights });
  expect(before?.parts.topics).toBeCloseTo(partnerWeights.topics, 5);
  expect(after?.parts.topics).toBeCloseTo(weights.topics, 5);
  expect(after?.score).toBeCloseTo(total(after?.parts ?? {}), 5);
});
