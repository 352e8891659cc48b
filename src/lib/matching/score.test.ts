import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpKinds, projectStages, type HelpKind } from '#lib/project/kinds.ts';
import { measureDistance } from './distance.ts';
import { compareKinds } from './fit.ts';
import type { Help, Party } from './party.ts';
import { prepareParties } from './prepared.ts';
import { drawLots, listLength, rankMatches } from './rank.ts';
import { isGround, toDots, type Quote, type Reason } from './reason.ts';
import { scorePartner, scoreSimilar, weighPartner, weighSimilar } from './score.ts';

let count = 0;
const help = (kind: HelpKind, text: string, until: string | null = null): Help => ({
  id: `help-${count++}`,
  kind,
  text,
  until,
});

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

function partner(a: Party, b: Party) {
  const [one, other] = prepareParties([a, b]);
  return scorePartner(one!, other!);
}

function similar(a: Party, b: Party) {
  const [one, other] = prepareParties([a, b]);
  return scoreSimilar(one!, other!);
}

const participation = help(
  'expertise',
  'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.',
);
const procedures = help('expertise', 'Begleitung von Verfahren der Bürgerbeteiligung');

const marked = ({ text, marks }: Quote) => marks.map(([from, to]) => text.slice(from, to));

test('a compound meets its parts, and the words that meet are marked on both sides', () => {
  const score = partner(party({ needs: [participation] }), party({ offers: [procedures] }));
  const reason = score?.reasons[0];
  if (reason?.kind !== 'they help') throw new Error('they do help');
  expect(marked(reason.need)).toEqual(['Beteiligung', 'Bürgerinnen', 'Bürger']);
  expect(marked(reason.offer)).toEqual(['Bürgerbeteiligung']);
});

test('the kind of help comes first: the same words for something else are no match', () => {
  const rooms = help('rooms', procedures.text);
  expect(partner(party({ needs: [participation] }), party({ offers: [rooms] }))).toBeNull();
  expect(compareKinds('expertise', 'exchange')).toBeLessThan(1);
});

test('the same kind of help for something else is no match, unless about the same topic, or rooms next door', () => {
  const [seeks, gives] = [help('rooms', 'Ein Saal für Theaterproben'), help('rooms', 'Leerstand im Zentrum')];
  const here = { name: 'Kiel', latitude: 54.32, longitude: 10.12, sizeClass: 2 };
  expect(partner(party({ needs: [seeks] }), party({ offers: [gives] }))).toBeNull();
  expect(
    partner(party({ needs: [seeks], place: here }), party({ offers: [gives], place: here })),
  ).not.toBeNull();
  const [pilot, other] = [
    help('pilot', 'Eine Bauaufsicht mit Bagger'),
    help('pilot', 'Konzert im Rosengarten'),
  ];
  expect(partner(party({ needs: [pilot], place: here }), party({ offers: [other], place: here }))).toBeNull();
  const topics = [{ id: 'culture', name: 'Kultur' }];
  expect(partner(party({ needs: [seeks], topics }), party({ offers: [gives], topics }))).not.toBeNull();
});

test('of two that help equally well, the one that can be helped too ranks first', () => {
  const data = help('data', 'Zählungen des Verkehrs aus drei Jahren');
  const self = party({ needs: [participation], offers: [data] });
  const oneSided = party({ offers: [procedures] });
  const mutual = party({ offers: [procedures], needs: [help('data', 'Daten zum Verkehr in der Stadt')] });
  expect(rankMatches(self, [oneSided, mutual]).partners.map(({ id }) => id)).toEqual([
    mutual.id,
    oneSided.id,
  ]);
  expect(rankMatches(self, [mutual, oneSided]).partners.map(({ id }) => id)).toEqual([
    mutual.id,
    oneSided.id,
  ]);
});

test('what is closed, oneself and of the same house never matches', () => {
  const house = { id: 'house', name: 'Haus' };
  const seeker = party({ needs: [participation], organisation: house });
  const giver = { offers: [procedures] };
  expect(partner(seeker, party(giver))).not.toBeNull();
  expect(partner(seeker, party({ ...giver, isOpen: false }))).toBeNull();
  expect(partner(seeker, party({ ...giver, organisation: house }))).toBeNull();
  expect(
    partner(seeker, party({ ...giver, type: 'organisation', id: 'house', organisation: house })),
  ).toBeNull();
  expect(partner(seeker, { ...seeker, ...giver })).toBeNull();
});

test('an offer that ends long before the need is told as what does not fit', () => {
  const seeker = party({ needs: [{ ...participation, until: '2027-12-31' }] });
  const giver = party({ offers: [{ ...procedures, until: '2027-03-01' }] });
  expect(partner(seeker, giver)?.misfits).toEqual([
    { kind: 'period', offerUntil: '2027-03-01', needUntil: '2027-12-31' },
  ]);
  const later = party({ offers: [{ ...procedures, until: '2027-12-20' }] });
  expect(partner(seeker, later)?.misfits).toEqual([]);
});

test('similar projects say the same in other words; organisations are not among them', () => {
  const self = party({ title: 'Pegel im Blick', summary: 'Sensoren am Bach warnen vor Hochwasser.' });
  const sister = party({ title: 'Hochwasserwarnung', summary: 'Ein Sensor misst den Stand des Wassers.' });
  expect(similar(self, sister)?.reasons[0]?.kind).toBe('same matter');
  expect(similar(self, party({ title: 'Lesepaten', summary: 'Vorlesen in der Kita.' }))).toBeNull();
  expect(similar(self, { ...sister, type: 'organisation' })).toBeNull();
});

test('a list has six at most, two of one organisation, and none of the other list', () => {
  const self = party({
    needs: [participation],
    title: 'Beteiligung',
    summary: 'Bürgerbeteiligung im Rathaus',
  });
  const house = { id: 'house', name: 'Haus' };
  const texts = { title: 'Bürgerbeteiligung', summary: 'Beteiligung im Rathaus' };
  const many = Array.from({ length: 5 }, () =>
    party({ ...texts, offers: [procedures], organisation: house }),
  );
  const others = Array.from({ length: 9 }, () => party({ ...texts, offers: [procedures] }));
  const { partners, similar } = rankMatches(self, [...many, ...others]);
  expect(partners).toHaveLength(listLength);
  expect(partners.filter(({ organisation }) => organisation).length).toBeLessThanOrEqual(2);
  expect(similar.filter(({ id }) => partners.some((match) => match.id === id))).toEqual([]);
});

test('Berlin and Hamburg are some 255 kilometres apart', () => {
  const berlin = { latitude: 52.52, longitude: 13.405 };
  const hamburg = { latitude: 53.55, longitude: 9.993 };
  expect(measureDistance(berlin, hamburg)).toBeCloseTo(255, -1);
  expect(measureDistance(berlin, null)).toBeNull();
});

test('every score has one to five dots', () => {
  expect([0, 0.01, 0.2, 0.21, 0.99, 1].map(toDots)).toEqual([1, 1, 1, 2, 5, 5]);
});

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

describe('whatever people write', () => {
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
});

test('lots are drawn alike for both, and differ from project to project', () => {
  expect(drawLots('a', 'b')).toBe(drawLots('b', 'a'));
  const order = (self: string) =>
    ['x', 'y', 'z', 'w'].sort((a, b) => drawLots(self, a) - drawLots(self, b)).join();
  expect(new Set(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map(order)).size).toBeGreaterThan(1);
});
