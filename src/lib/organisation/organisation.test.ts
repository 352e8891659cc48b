import { expect, test } from 'vitest';
import { MunicipalityChange, OrganisationFilter, OrganisationInput } from './organisation.ts';

const read = (input: Record<string, string>) => OrganisationInput.safeParse(input).data;

test('a municipality is its official key and nothing else', () => {
  expect(read({ kind: 'municipality', ags: '03241020', name: 'Else', place: 'Where' })).toEqual({
    kind: 'municipality',
    ags: '03241020',
  });
  expect(read({ kind: 'municipality', name: 'Stadt', place: 'Ort' })).toBeUndefined();
});

test('any other organisation has a name and a place, which need not be in the register', () => {
  const club = { kind: 'civil_society', name: ' Offene  Werkstatt ', place: 'Kiel' };
  expect(read({ ...club, ags: '', state: '' })).toMatchObject({ name: 'Offene Werkstatt', ags: undefined });
  expect(read({ ...club, ags: '01002000', state: '01' })).toMatchObject({ ags: '01002000', state: '01' });
  expect(read({ ...club, state: '17' })).toBeUndefined();
  expect(read({ ...club, kind: 'party' })).toBeUndefined();
});

test('an address that makes no sense filters nothing', () => {
  const nothing = { kind: undefined, state: undefined, q: undefined, after: undefined };
  expect(OrganisationFilter.parse({ kind: 'party', state: '99', q: '', after: '1' })).toEqual(nothing);
  expect(OrganisationFilter.parse({})).toEqual(nothing);
});

const website = (text: string) =>
  MunicipalityChange.safeParse({ description: '', website: text }).data?.website;

test.each([
  ['', null],
  ['  www.example.org ', 'https://www.example.org'],
  ['https://www.example.org/a?b=c#d', 'https://www.example.org/a?b=c#d'],
  ['münster.de/rathaus', 'https://münster.de/rathaus'],
])('a website written as "%s" is kept as %s', (text, kept) => expect(website(text)).toBe(kept));

test.each([
  'http://example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://anna:secret@example.org',
  'mailto:anna@example.org',
  'https://localhost',
  'https://a.example/<b>',
  'https://a.example/ b',
  'https://a.example/\0b',
  `https://a.example/${'x'.repeat(300)}`,
  'Rathaus 🎈',
])('"%s" is no website', (text) => expect(website(text)).toBeUndefined());

test('a description is plain text of at most 600 characters, as people count', () => {
  const read = (description: string) => MunicipalityChange.safeParse({ description, website: '' }).data;
  expect(read('  ')?.description).toBeNull();
  expect(read(' <b>Wir</b>\n\nmachen. ')?.description).toBe('<b>Wir</b>\n\nmachen.');
  expect(read('🎈'.repeat(600))).toBeDefined();
  expect(read('x'.repeat(601))).toBeUndefined();
});
