import { z } from 'zod';

/** Text of one line: trimmed, runs of white space as one space, with limits in characters. */
export function oneLine(limits: { minimum: number; maximum: number }) {
  const collapse = (text: string) => text.trim().replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return z.string().transform(collapse).pipe(z.string().min(limits.minimum).max(limits.maximum));
}
