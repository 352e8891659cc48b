import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isOwnOrigin, stampAddress, stampOrigin } from './origin.ts';

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

const asked = (proxies: number, forwarded?: string) => {
  const socket = { remoteAddress: '192.0.2.1' };
  const headers = { 'x-own-address': '6.6.6.6', ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) };
  const request = { headers, socket } as unknown as IncomingMessage;
  stampAddress(request, proxies);
  return request.headers['x-own-address'];
};

test('without a proxy the address is that of the connection, whatever a client claims', () => {
  expect(asked(0)).toBe('192.0.2.1');
  expect(asked(0, '203.0.113.5')).toBe('192.0.2.1');
});

test('behind proxies the address is the one that the first trusted proxy saw', () => {
  expect(asked(1, '6.6.6.6, 203.0.113.5')).toBe('203.0.113.5');
  expect(asked(2, '6.6.6.6, 203.0.113.5, 10.0.0.1')).toBe('203.0.113.5');
  expect(asked(1)).toBe('192.0.2.1');
  expect(asked(2, '10.0.0.1')).toBe('192.0.2.1');
});
