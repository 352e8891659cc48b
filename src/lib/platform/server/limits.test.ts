import { expect, test } from 'vitest';
import { createLimits, noLimits, toNetwork } from './limits.ts';

const address = '203.0.113.5';

test('after too many tries for one account it says how long to wait, and other accounts go on', async () => {
  const limits = createLimits();
  const ada = { address, account: 'ada@example.org' };
  for (let tries = 0; tries < 10; tries++) expect(await limits.count('sign in', ada)).toBeNull();
  const wait = await limits.count('sign in', ada);
  expect(wait).toBeGreaterThan(14 * 60);
  expect(wait).toBeLessThanOrEqual(15 * 60);
  expect(await limits.count('sign in', { address: '203.0.113.6', account: ada.account })).not.toBeNull();
  expect(await limits.count('sign in', { address, account: 'ben@example.org' })).toBeNull();
  expect(await limits.count('sign up', ada)).toBeNull();
});

test('after too many tries from one address every account has to wait there, and nowhere else', async () => {
  const limits = createLimits();
  for (let tries = 0; tries < 40; tries++) {
    expect(await limits.count('sign up', { address, account: `person-${tries}` })).toBeNull();
  }
  expect(await limits.count('sign up', { address, account: 'another' })).not.toBeNull();
  expect(await limits.count('sign up', { address: '203.0.113.6', account: 'a third' })).toBeNull();
});

test('who got it right is not counted', async () => {
  const limits = createLimits();
  const ada = { address, account: 'ada@example.org' };
  for (let tries = 0; tries < 150; tries++) {
    expect(await limits.count('sign in', ada)).toBeNull();
    await limits.forgive('sign in', ada);
  }
});

test('without limits nobody waits', async () => {
  for (let tries = 0; tries < 20; tries++) {
    expect(await noLimits.count('sign in', { address, account: 'ada' })).toBeNull();
  }
});

test('an address counts as the network that one person has', () => {
  expect(toNetwork('203.0.113.5')).toBe('203.0.113.5');
  expect(toNetwork('::ffff:203.0.113.5')).toBe('203.0.113.5');
  expect(toNetwork('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(toNetwork('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2::/64');
  expect(toNetwork('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(toNetwork('::1')).toBe('0:0:0:0::/64');
});
