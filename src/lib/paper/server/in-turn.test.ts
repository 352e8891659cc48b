import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('what is done to one thing is done one after the other, also after a failure; other things do not wait', async () => {
  const done: string[] = [];
  const work = (name: string, pause: number) => async () => {
    done.push(`${name} begins`);
    await wait(pause);
    done.push(`${name} ends`);
    if (name === 'first') throw new Error('no');
    return name;
  };
  const [first, second, other] = await Promise.allSettled([
    inTurn('a', work('first', 20)),
    inTurn('a', work('second', 1)),
    inTurn('b', work('other', 1)),
  ]);
  expect([first.status, second, other]).toEqual([
    'rejected',
    { status: 'fulfilled', value: 'second' },
    { status: 'fulfilled', value: 'other' },
  ]);
  expect(done.filter((each) => !each.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
  expect(done.indexOf('other begins')).toBeLessThan(done.indexOf('first ends'));
});
