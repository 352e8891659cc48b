import { expect, test } from 'vitest';
import { readNews, writeNews, type News } from './radio.ts';

const state = { client: 7, accountId: 'anna', clock: 3, since: 1_700_000_000_000, state: '{"cursor":1}' };

test.each<News>([
  { kind: 'updates', first: 12, updates: [Uint8Array.of(1, 2), Uint8Array.of()] },
  { kind: 'presence', states: [state, { ...state, state: null }] },
  { kind: 'question' },
  { kind: 'access', paperId: 'a-paper' },
  { kind: 'access', paperId: null },
  { kind: 'pulse' },
  { kind: 'farewell' },
])('news of $kind is read as it was written', (news) => {
  expect(readNews(writeNews('me', news))).toEqual({ sender: 'me', news });
});

test('what is cut short, of another release or nonsense is no news', () => {
  const bytes = writeNews('me', { kind: 'presence', states: [state] });
  for (let length = 0; length < bytes.length; length++)
    expect(readNews(bytes.subarray(0, length))).toBeNull();
  expect(readNews(Uint8Array.of(2, ...bytes.subarray(1)))).toBeNull();
  expect(readNews(Buffer.from('hello'))).toBeNull();
});
