import { z } from 'zod';
import { countCharacters } from './characters.ts';

interface Limits {
  minimum: number;
  maximum: number;
}

const within = ({ minimum, maximum }: Limits) =>
  z.string().check(({ value, issues }) => {
    const length = countCharacters(value);
    const issue = { origin: 'string', inclusive: true, input: value } as const;
    if (length < minimum) issues.push({ ...issue, code: 'too_small', minimum });
    if (length > maximum) issues.push({ ...issue, code: 'too_big', maximum });
  });

/** Runs of white space and control characters as one space, and no half sign, which no database takes. */
export const collapse = (text: string) =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();

/** Text of one line: trimmed, runs of white space as one space, with limits in characters. */
export function oneLine(limits: Limits) {
  return z.string().transform(collapse).pipe(within(limits));
}

/** Text of several lines: trimmed, without control characters, with limits in characters. */
export function manyLines(limits: Limits) {
  const clean = (text: string) => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '').trim();
  return z.string().transform(clean).pipe(within(limits));
}
