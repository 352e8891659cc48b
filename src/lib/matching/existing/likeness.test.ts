import { expect, test } from 'vitest';
import { clearFrom, draftLimits, fewestWords, hasEnoughWords, shownFrom } from './likeness.ts';
import { projectLimits } from '#lib/project/kinds.ts';

test('six different words of some length are enough, short ones and repetitions are not counted', () => {
  const words = ['Rufbus', 'Buchung', 'Telefon', 'Fahrten', 'Dörfer', 'Abend'];
  expect(words).toHaveLength(fewestWords);
  expect(hasEnoughWords({ title: words.slice(0, 2).join(' '), summary: words.slice(2).join(', ') })).toBe(
    true,
  );
  expect(hasEnoughWords({ title: '', summary: words.slice(1).join(' ') })).toBe(false);
  expect(hasEnoughWords({ title: 'Rufbus', summary: 'Rufbus rufbus RUFBUS '.repeat(9) })).toBe(false);
  expect(hasEnoughWords({ title: 'Ab in den Bus', summary: 'um 8 am Ort, es ist so weit' })).toBe(false);
  expect(hasEnoughWords({ title: 'Über Österreich', summary: 'Straße Bürger Ämter Ratuša Ратуша' })).toBe(
    true,
  );
});

test('a form comes back only where a list would be shown too, and all that it takes is looked at', () => {
  expect(clearFrom).toBeGreaterThan(shownFrom);
  expect(draftLimits.title).toBeGreaterThanOrEqual(projectLimits.title * 2);
  expect(draftLimits.summary).toBeGreaterThanOrEqual(projectLimits.summary * 2);
});
