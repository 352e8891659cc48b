import { expect, test } from 'vitest';
import { manyLines, oneLine } from './text.ts';

const short = oneLine({ minimum: 3, maximum: 5 });

test('characters are counted as the database counts them: an emoji is one', () => {
  expect(short.safeParse('😀😀').success).toBe(false);
  expect(short.parse('😀😀😀😀😀')).toBe('😀😀😀😀😀');
  expect(short.safeParse('😀😀😀😀😀😀').success).toBe(false);
});

test('white space and control characters, which no database stores, are cleaned before counting', () => {
  expect(short.parse(' \0a \n\t b\0 ')).toBe('a b');
  expect(short.safeParse('\0\0\0').success).toBe(false);
  expect(manyLines({ minimum: 3, maximum: 5 }).parse('\0 a\nb\0c \n')).toBe('a\nbc');
});
