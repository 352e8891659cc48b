import { expect, test } from 'vitest';
import { isWithinLimit, withoutBody } from './body.ts';

const post = (length?: number | string) =>
  new Request('https://impulswerk.example/', {
    method: 'POST',
    body: 'x',
    headers: length === undefined ? {} : { 'content-length': String(length) },
  });

test('a form may carry half a megabyte, and nothing of unknown length', () => {
  expect(isWithinLimit(new Request('https://impulswerk.example/'), '/projects')).toBe(true);
  expect(isWithinLimit(post(512 * 1024), '/projects/new')).toBe(true);
  expect(isWithinLimit(post(512 * 1024 + 1), '/projects/new')).toBe(false);
  expect(isWithinLimit(post(), '/projects/new')).toBe(false);
  expect(isWithinLimit(post('many'), '/projects/new')).toBe(false);
});

test('only the routes that take files may carry more, and an address without a route may not', () => {
  expect(isWithinLimit(post(5_900_000), '/projects/[id=uuid]/image')).toBe(true);
  expect(isWithinLimit(post(5_900_000), '/papers/[id=uuid]/images')).toBe(true);
  expect(isWithinLimit(post(5_900_000), '/papers/[id=uuid]')).toBe(false);
  expect(isWithinLimit(post(5_900_000), null)).toBe(false);
});

test('what is refused keeps its headers, and says 413 to whoever reads it', async () => {
  const refused = withoutBody(post(5_900_000));
  expect([refused.method, refused.headers.get('content-length')]).toEqual(['POST', '5900000']);
  await expect(refused.formData()).rejects.toMatchObject({ status: 413 });
});
