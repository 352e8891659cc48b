// What holds of matches whatever people write.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helpKinds, projectStages } from '#lib/project/kinds.ts';
import { compareKinds } from './fit.ts';
import type { Party } from './party.ts';
import { prepareParties } from './prepared.ts';
import { rankMatches } from './rank.ts';
import { isGround, type Match, type Quote, type Reason } from './reason.ts';
import { scorePartner, weighPartner, weighSimilar } from './score.ts';

/** Texts as people write them, emoji, markup and other scripts among them. */
const words = fc.constantFrom(
  ...'Bürgerbeteiligung Beteiligung Bürger Straße STRASSE Wärmenetz Netz Daten offene Daten Kita 🎈 👩‍👩‍👧 <b> und der'.split(
    ' ',
  ),
  'Bu\u0308rger',
  'Ратуша',
);
const text = fc
  .array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 60 })
  .map((all) => all.join(' '));
const uuid = fc.uuid();
const anyHelp = fc.record({
  id: uuid,
  kind: fc.constantFrom(...helpKinds.slice(0, 4)),
  text,
  until: fc.constantFrom(null, '2027-01-01', '2027-06-30'),
});
const anyParty: fc.Arbitrary<Party> = fc.record({
  type: fc.constantFrom('project', 'project', 'organisation'),
  id: uuid,
  title: text,
  summary: text,
  description: text,
  stage: fc.constantFrom(null, ...projectStages),
  areas: fc.subarray(['ecosystem', 'administration']),
  isOpen: fc.constantFrom(true, true, true, false),
  organisation: fc.constantFrom(null, { id: 'a', name: 'A' }, { id: 'b', name: 'B' }),
  place: fc.option(
    fc.record({
      name: fc.constant('Ort'),
      latitude: fc.option(fc.double({ min: 47, max: 55, noNaN: true })),
      longitude: fc.option(fc.double({ min: 6, max: 15, noNaN: true })),
      sizeClass: fc.integer({ min: 1, max: 7 }),
    }),
  ),
  topics: fc.subarray([
    { id: 'water', name: 'Wasser' },
    { id: 'energy', name: 'Energie' },
  ]),
  needs: fc.array(anyHelp, { maxLength: 3 }),
  offers: fc.array(anyHelp, { maxLength: 3 }),
});

const quotesOf = (reason: Reason): Quote[] =>
  Object.values(reason).filter((value): value is Quote => typeof value === 'object' && 'marks' in value);

test('partners score the same both ways', () => {
  fc.assert(
    fc.property(anyParty, anyParty, (a, b) => {
      const [one, other] = prepareParties([
        { ...a, isOpen: true },
        { ...b, isOpen: true },
      ]);
      expect(scorePartner(one!, other!)?.score).toBe(scorePartner(other!, one!)?.score);
    }),
  );
});

test('every quoted phrase stands in a field that is there to see, with whole words marked', () => {
  fc.assert(
    fc.property(anyParty, fc.array(anyParty, { maxLength: 5 }), (self, others) => {
      const { partners, similar } = rankMatches(self, others);
      const fields = [self, ...others].flatMap(({ title, summary, description, needs, offers }) => [
        title,
        summary,
        description,
        ...[...needs, ...offers].map((each) => each.text),
      ]);
      for (const quote of [...partners, ...similar].flatMap(({ reasons }) => reasons.flatMap(quotesOf))) {
        expect(fields.some((field) => field.includes(quote.text))).toBe(true);
        expect(quote.text.isWellFormed()).toBe(true);
        let at = 0;
        for (const [from, to] of quote.marks) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(quote.text.length);
          at = to;
        }
      }
    }),
  );
});

test('no match is without a ground, none is closed or of the own house, and every score is from 0 to 1', () => {
  fc.assert(
    fc.property(anyParty, fc.array(anyParty, { maxLength: 8 }), (self, others) => {
      const { partners, similar } = rankMatches(self, others);
      for (const match of [...partners, ...similar]) {
        expect(match.reasons.some(isGround)).toBe(true);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
        expect(others.find(({ id }) => id === match.id)?.isOpen).toBe(true);
        if (self.organisation) expect(match.organisation?.id).not.toBe(self.organisation.id);
      }
    }),
  );
});

test('the order in which candidates come does not count, ties included', () => {
  fc.assert(
    fc.property(anyParty, fc.array(anyParty, { maxLength: 4 }), (self, others) => {
      // twins, so that there are ties
      const twins = others.flatMap((other, at) => [other, { ...other, id: `twin-${at}` }]);
      const order = (parties: Party[]) => {
        const { partners, similar } = rankMatches(self, parties);
        return [...partners, ...similar].map(({ id }) => id);
      };
      expect(order([...twins].reverse())).toEqual(order(twins));
    }),
  );
});

test('the parts of a score add up to it', () => {
  fc.assert(
    fc.property(anyParty, anyParty, (a, b) => {
      const [one, other] = prepareParties([a, { ...b, isOpen: true }]);
      for (const weigh of [weighPartner, weighSimilar]) {
        const weighed = weigh(one!, other!);
        const sum = Object.values(weighed?.parts ?? {}).reduce((total, part) => total + part, 0);
        expect(weighed?.score ?? 0).toBeCloseTo(sum, 9);
      }
    }),
  );
});

test('who can be helped too is never below who only helps', () => {
  fc.assert(
    fc.property(anyParty, anyParty, (a, b) => {
      const [self, mutual, oneSided] = prepareParties([a, b, { ...b, needs: [] }]);
      const [both, one] = [scorePartner(self!, mutual!), scorePartner(self!, oneSided!)];
      expect(both?.score ?? 0).toBeGreaterThanOrEqual(one?.score ?? 0);
    }),
  );
});

test('a further way to help never lowers a score', () => {
  fc.assert(
    fc.property(anyParty, anyParty, anyHelp, (a, b, more) => {
      const [plain, richer, other] = prepareParties([a, { ...a, offers: [...a.offers, more] }, b]);
      const [before, after] = [scorePartner(plain!, other!), scorePartner(richer!, other!)];
      expect(after?.score ?? 0).toBeGreaterThanOrEqual(before?.score ?? 0);
    }),
  );
});

test('a ranking repeats to the letter, whatever was ranked before it and in whatever order they come', () => {
  fc.assert(
    fc.property(
      anyParty,
      fc.uniqueArray(anyParty, { maxLength: 6, selector: ({ id }) => id }),
      (self, others) => {
        const before = JSON.stringify(rankMatches(self, others));
        for (const other of others) rankMatches(other, [self]);
        expect(JSON.stringify(rankMatches(self, others))).toBe(before);
        const reordered = others.toReversed().map((party) => ({
          ...party,
          needs: party.needs.toReversed(),
          offers: party.offers.toReversed(),
        }));
        const scores = (matches: Match[]) => matches.map(({ id, score }) => ({ id, score }));
        const [one, other] = [rankMatches(self, others), rankMatches(self, reordered)];
        expect(scores(other.partners)).toEqual(scores(one.partners));
        expect(scores(other.similar)).toEqual(scores(one.similar));
      },
    ),
  );
});

/** Whether the words stand in one of these texts. */
const stands = (texts: string[], { text: words }: Quote) => texts.some((each) => each.includes(words));
const textsOf = (helps: Party['needs']) => helps.map((help) => help.text);
const headOf = ({ title, summary, description }: Party) => [title, summary, description];

test('what is quoted as ours is ours, what is quoted as theirs is theirs, and of the kind of help that is told', () => {
  fc.assert(
    fc.property(
      anyParty,
      fc.uniqueArray(anyParty, { maxLength: 5, selector: ({ id }) => id }),
      (self, others) => {
        const { partners, similar } = rankMatches(self, others);
        for (const match of [...partners, ...similar]) {
          const other = others.find(({ id }) => id === match.id)!;
          for (const reason of match.reasons) {
            if (reason.kind === 'same matter') {
              expect(stands(headOf(self), reason.ours) && stands(headOf(other), reason.theirs)).toBe(true);
            }
            if (reason.kind !== 'they help' && reason.kind !== 'we help') continue;
            const [seeker, giver] = reason.kind === 'they help' ? [self, other] : [other, self];
            expect(stands(textsOf(seeker.needs), reason.need)).toBe(true);
            expect(stands(textsOf(giver.offers), reason.offer)).toBe(true);
            expect(compareKinds(reason.need_kind, reason.offer_kind)).toBeGreaterThan(0);
          }
        }
      },
    ),
  );
});

test('only those that are named may be similar', () => {
  fc.assert(
    fc.property(
      anyParty,
      fc.uniqueArray(anyParty, { maxLength: 6, selector: ({ id }) => id }),
      (self, others) => {
        const alike = new Set(others.slice(0, 2).map(({ id }) => id));
        for (const { id } of rankMatches(self, others, { alike }).similar) expect(alike).toContain(id);
      },
    ),
  );
});

test('without what a model finds, a list is the same to the letter; with it, each has the score and reasons it had', () => {
  fc.assert(
    fc.property(
      anyParty,
      fc.uniqueArray(anyParty, { maxLength: 8, selector: ({ id }) => id }),
      (self, others) => {
        const plain = rankMatches(self, others, { length: 20 });
        expect(JSON.stringify(rankMatches(self, others, { length: 20, near: [] }))).toBe(
          JSON.stringify(plain),
        );
        const near = others.map(({ id }) => id).toReversed();
        const fused = rankMatches(self, others, { length: 20, near });
        expect(fused.partners).toEqual(plain.partners);
        // of one house two are shown at most, and these may be others
        for (const match of fused.similar)
          expect([match, undefined]).toContainEqual(plain.similar.find(({ id }) => id === match.id));
        expect(fused.similar.length).toBe(plain.similar.length);
        expect(rankMatches(self, others.toReversed(), { length: 20, near })).toEqual(fused);
      },
    ),
  );
});
