import { expect, test } from 'vitest';
import { takeTurns } from './lite-fetch.ts';

test('no task begins before the one before it has ended, failed ones too', async () => {
  const steps: string[] = [];
  const inTurn = takeTurns();
  const run = async (name: string) => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    steps.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
  };
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(() => run(name))));
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
