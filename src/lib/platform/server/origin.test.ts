import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isOwnOrigin, stampOrigin } from './origin.ts';

const from = (headers: Record<string, string>) =>
  ({ headers }) as Partial<IncomingMessage> as IncomingMessage;

test('without a public address plain http on the host asked for is ours', () => {
  const request = from({ host: 'localhost:3000' });
  expect(isOwnOrigin('http://localhost:3000', request)).toBe(true);
  for (const foreign of [
    'http://localhost:3001',
    'https://localhost:3000',
    'http://evil.example',
    'null',
    undefined,
  ]) {
    expect(isOwnOrigin(foreign, request), foreign).toBe(false);
  }
});

test('with a public address nothing else is ours, whatever host a request names', () => {
  const request = from({ host: 'evil.example' });
  expect(isOwnOrigin('http://evil.example', request, 'https://impulswerk.example')).toBe(false);
  expect(isOwnOrigin('https://impulswerk.example', request, 'https://impulswerk.example')).toBe(true);
});

test('what a client claims about the address is overwritten', () => {
  const request = from({ host: 'localhost:3000', 'x-own-host': 'evil.example', 'x-own-protocol': 'https' });
  stampOrigin(request);
  expect(request.headers).toMatchObject({ 'x-own-host': 'localhost:3000', 'x-own-protocol': 'http' });
});
