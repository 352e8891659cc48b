import { expect, test } from 'vitest';
import type { HelpKind } from '#lib/project/kinds.ts';
import { measureDistance } from './distance.ts';
import { compareKinds } from './fit.ts';
import type { Help, Party } from './party.ts';
import { prepareParties } from './prepared.ts';
import { drawLots, listLength, rankMatches } from './rank.ts';
import { toDots, type Quote } from './reason.ts';
import { scorePartner, scoreSimilar } from './score.ts';

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

test('lots are drawn alike for both, and differ from project to project', () => {
  expect(drawLots('a', 'b')).toBe(drawLots('b', 'a'));
  const order = (self: string) =>
    ['x', 'y', 'z', 'w'].sort((a, b) => drawLots(self, a) - drawLots(self, b)).join();
  expect(new Set(['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map(order)).size).toBeGreaterThan(1);
});
