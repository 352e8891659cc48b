import { expect, test } from 'vitest';
import { OrganisationFilter, OrganisationInput } from './organisation.ts';

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
