// What a text says in numbers and in short, for who decides whether to read it.
import type { PaperText } from '../text.ts';

/** Words a minute that people read of a German specialist text, a little below the 200 to 230 measured for prose. */
const pace = 200;

/** The letters of each paragraph, heading and cell, in order. */
export function listLines(part: object): string[] {
  if (!('content' in part) || !Array.isArray(part.content)) return [];
  const content: unknown[] = part.content;
  const parts = content.filter((each): each is object => typeof each === 'object' && each !== null);
  if (!parts.some(isText)) return parts.flatMap(listLines);
  const line = parts.map((each) => (isText(each) ? each.text : '')).join('');
  return line.trim() ? [line.trim()] : [];
}

const isText = (part: object): part is { text: string } => 'text' in part && typeof part.text === 'string';

export const countWords = (text: PaperText): number =>
  listLines(text).reduce((count, line) => count + line.split(/\s+/).length, 0);

/** Whole minutes, at least one. */
export const estimateMinutes = (text: PaperText): number => Math.max(1, Math.round(countWords(text) / pace));

/** How a text begins, headings left out, cut between two words. */
export function summarise({ content }: PaperText, length = 240): string {
  const line = content
    .filter(({ type }) => type !== 'heading')
    .flatMap(listLines)
    .join(' ');
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(' ', length) || length)} …`;
}
