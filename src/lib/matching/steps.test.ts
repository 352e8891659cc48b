// How far two have come, as the line of steps tells it.
import { expect, test } from 'vitest';
import { listSteps } from './steps.ts';

const [asked, answered, talked, agreed, ended] = ['1', '2', '3', '4', '5'].map(
  (day) => `2026-11-0${day}T08:00:00Z`,
);
const known = (state: 'asked' | 'accepted' | 'declined' | 'withdrawn') => ({
  state,
  createdAt: asked!,
  changedAt: answered!,
});
const confirmed = { state: 'confirmed', confirmedAt: agreed!, closedAt: null } as const;
const proposed = { state: 'proposed', confirmedAt: null, closedAt: null } as const;

type Given = Parameters<typeof listSteps>;
type Arguments = [Given[0], Given[1], string | null];
const list = ([introduction, cooperation, since]: Arguments) =>
  listSteps(introduction, cooperation, { isTalking: since !== null, since });
const tell = (...of: Arguments) => list(of).map(({ name, standing }) => `${name} ${standing}`);

test('each state has one step at which two are', () => {
  const cases: [Arguments, string[]][] = [
    [
      [known('asked'), null, null],
      ['asked current', 'accepted open', 'talk open', 'agreed open'],
    ],
    [
      [known('declined'), null, null],
      ['asked done', 'declined current'],
    ],
    [
      [known('withdrawn'), null, null],
      ['asked done', 'withdrawn current'],
    ],
    [
      [known('accepted'), null, null],
      ['asked done', 'accepted current', 'talk open', 'agreed open'],
    ],
    [
      [known('accepted'), proposed, talked!],
      ['asked done', 'accepted done', 'talk current', 'agreed open'],
    ],
    [
      [known('accepted'), confirmed, null],
      ['asked done', 'accepted done', 'talk done', 'agreed current'],
    ],
    [
      [known('withdrawn'), null, talked!],
      ['asked done', 'accepted done', 'talk done', 'closed current'],
    ],
    [
      [known('withdrawn'), confirmed, talked!],
      ['asked done', 'accepted done', 'talk done', 'agreed current'],
    ],
    [
      [known('accepted'), { ...confirmed, state: 'ended', closedAt: ended! }, talked!],
      ['asked done', 'accepted done', 'talk done', 'agreed done', 'ended current'],
    ],
  ];
  for (const [of, steps] of cases) expect(tell(...of)).toEqual(steps);
});

test('a step tells its day; when somebody accepted is no longer known once the exchange has ended', () => {
  const days = (...of: Arguments) => list(of).map(({ at }) => at);
  expect(days(known('accepted'), confirmed, talked!)).toEqual([asked, answered, talked, agreed]);
  expect(days(known('withdrawn'), null, talked!)).toEqual([asked, null, talked, answered]);
});
