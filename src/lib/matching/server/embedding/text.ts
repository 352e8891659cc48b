// What a model is given of a project: what everybody may read of it, and no more than models read.
import type { Texts } from '../candidates.ts';

/** Letters; models read some hundred words, and cut what is longer themselves or refuse it. */
export const textLengths = { usual: 2_000, short: 600 };

export function toText({ title, summary, description }: Texts, most = textLengths.usual): string {
  const whole = [title, summary, description].filter(Boolean).join('\n');
  if (whole.length <= most) return whole;
  // at the end of a word; half a sign of two units is none
  return whole
    .slice(0, most)
    .replace(/\s+\S*$/u, '')
    .replace(/[\uD800-\uDBFF]$/, '');
}
