import { expect, test } from 'vitest';
import { inTurn } from './lite-fetch.ts';

test('no request begins before the one before it has ended, failed ones too', async () => {
  const steps: string[] = [];
  const send = inTurn(async (input) => {
    steps.push(`${input} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    steps.push(`${input} ends`);
    if (input === 'b') throw new Error('b fails');
    return new Response();
  });
  const results = await Promise.allSettled([send('a'), send('b'), send('c')]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
