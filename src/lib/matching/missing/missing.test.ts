import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helpKinds, type HelpKind } from '#lib/project/kinds.ts';
import type { Help, Party } from '../party.ts';
import { findMissing, metFrom } from './missing.ts';

let count = 0;
const help = (kind: HelpKind, text: string): Help => ({ id: `help-${count++}`, kind, text, until: null });
const party = (more: Partial<Party> = {}): Party => ({
  type: 'project',
  id: `party-${count++}`,
  title: 'Ein Vorhaben',
  summary: '',
  description: '',
  stage: null,
  areas: [],
  isOpen: true,
  organisation: null,
  place: null,
  topics: [],
  needs: [],
  offers: [],
  ...more,
});

const self = party({
  organisation: { id: 'own', name: 'Eigene Stadt' },
  topics: [{ id: 'ageing', name: 'Alter' }],
  needs: [
    help('rooms', 'Ein Raum für die Sprechstunde am Nachmittag'),
    help('volunteers', 'Ehrenamtliche, die am Telefon beraten'),
    help('law', 'Rat zum Datenschutz bei Aufnahmen'),
  ],
});
const library = { id: 'library', name: 'Bücherei' };
const room = party({
  organisation: library,
  title: 'Lesecafé',
  offers: [help('rooms', 'Unser Raum für eure Sprechstunde')],
});
const calls = party({
  organisation: library,
  title: 'Vorlesen',
  offers: [help('volunteers', 'Ehrenamtliche am Telefon')],
});
const law = party({
  type: 'organisation',
  id: 'law',
  title: 'Rechtsladen',
  organisation: { id: 'law', name: 'Rechtsladen' },
  offers: [help('law', 'Wir beraten zum Datenschutz')],
});

test('a need is met by the best who offers it, with the phrases of both, and open where nobody does', () => {
  const { needs } = findMissing(self, [room, calls]);
  expect(needs.map(({ best }) => best?.party.title ?? null)).toEqual(['Lesecafé', 'Vorlesen', null]);
  expect(needs[0]?.best).toMatchObject({
    house: { type: 'organisation', id: 'library', title: 'Bücherei' },
    reason: { kind: 'they help', need: { text: self.needs[0]?.text }, offer: { text: room.offers[0]?.text } },
  });
});

test('the projects of one organisation count as one at the table', () => {
  const { combinations } = findMissing(self, [room, calls, law]);
  expect(combinations.map((set) => set.map(({ house }) => house.title))).toEqual([
    ['Bücherei', 'Rechtsladen'],
  ]);
  const [first, second] = combinations[0] ?? [];
  expect(first?.gifts.map((gift) => gift?.party.title ?? null)).toEqual(['Lesecafé', 'Vorlesen', null]);
  expect(second?.gifts.map((gift) => gift?.party.id ?? null)).toEqual([null, null, 'law']);
});

test('a topic and a kind of help alone meet no need', () => {
  const topics = self.topics;
  const other = party({ topics, offers: [help('rooms', 'Turnhalle mit Bühne')] });
  expect(findMissing(self, [other]).needs[0]?.best).toBeNull();
});

test('who is closed or of the own house meets nothing', () => {
  const closed = { ...room, isOpen: false };
  const own = { ...calls, organisation: self.organisation };
  const { needs, combinations } = findMissing(self, [closed, own, self]);
  expect(needs.map(({ best }) => best)).toEqual([null, null, null]);
  expect(combinations).toEqual([]);
});

test('a project that looks for nothing misses nothing', () => {
  expect(findMissing({ ...self, needs: [] }, [room, law])).toEqual({ needs: [], combinations: [] });
});

const phrase = fc.constantFrom(
  'Raum für Sprechstunde',
  'Ehrenamtliche am Telefon',
  'Datenschutz bei Aufnahmen',
  'Pegel',
);
const anyHelp = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...helpKinds.slice(0, 3)),
  text: phrase,
  until: fc.constant(null),
});
const anyParty: fc.Arbitrary<Party> = fc.record({
  type: fc.constant('project'),
  id: fc.uuid(),
  title: phrase,
  summary: phrase,
  description: fc.constant(''),
  stage: fc.constant(null),
  areas: fc.constant([]),
  isOpen: fc.boolean(),
  organisation: fc.constantFrom(null, { id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' }),
  place: fc.constant(null),
  topics: fc.constant([]),
  needs: fc.array(anyHelp, { maxLength: 4 }),
  offers: fc.array(anyHelp, { maxLength: 3 }),
});

test('what is told of needs and combinations agrees, quotes what is there, and depends on no order', () => {
  fc.assert(
    fc.property(anyParty, fc.array(anyParty, { maxLength: 6 }), (own, others) => {
      const told = findMissing(own, others);
      expect(findMissing(own, [...others].reverse())).toEqual(told);
      const met = told.needs.map(({ best }) => best !== null);
      for (const set of told.combinations) {
        expect(met.map((_, at) => set.some(({ gifts }) => gifts[at] !== null))).toEqual(met);
        expect(new Set(set.map(({ house }) => house.id)).size).toBe(set.length);
        expect(set.map(({ house }) => house.id)).not.toContain(own.organisation?.id ?? own.id);
      }
      const gifts = [
        ...told.needs.map(({ best }) => best),
        ...told.combinations.flatMap((set) => set.flatMap((each) => each.gifts)),
      ];
      for (const gift of gifts.filter((each) => each !== null)) {
        expect(gift.strength).toBeGreaterThanOrEqual(metFrom);
        const giver = others.find(({ id }) => id === gift.party.id);
        expect(giver?.isOpen).toBe(true);
        expect(giver?.offers.some(({ text }) => text.includes(gift.reason.offer.text))).toBe(true);
      }
    }),
  );
});
