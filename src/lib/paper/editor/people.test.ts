import { expect, test } from 'vitest';
import { readPeople } from './people.ts';

const state = (name: string, color = '#0b57d0') => ({ user: { name, color } });

test('oneself stands first, two windows of a person count once, strange states not at all', () => {
  const states = new Map<number, unknown>([
    [1, state('Clara')],
    [2, state('Anna')],
    [3, state('Clara')],
    [4, { user: { name: 'X', color: 'url(evil)' } }],
    [5, null],
    [6, state('Zoë')],
  ]);
  expect(readPeople(states, 6).map(({ name, isSelf }) => [name, isSelf])).toEqual([
    ['Zoë', true],
    ['Anna', false],
    ['Clara', false],
  ]);
});
