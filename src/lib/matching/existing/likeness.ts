// When a text that somebody writes is so much like a project that she should hear of it. Plain: the form counts words too.

/**
 * The score (weights.ts) from which a project is shown beside the text that is written. Of the public set in which sister
 * projects are known, the first one shown is a sister for 78 of 95 texts.
 */
export const shownFrom = 0.46;
/** The score from which a form that is sent comes back once, with what there is already: 66 of 75 are sisters there. */
export const clearFrom = 0.53;
/** As many as one reads while writing. */
export const mostShown = 3;

/** Fewer words than these could be about anything. */
export const fewestWords = 6;
/** Shorter words say little of what a text is about. */
const longWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{3,}/gu;

/** What is looked for: not the description, which may grow long and would move the scale. */
export interface Draft {
  title: string;
  summary: string;
}

/** In UTF-16 units, somewhat more than the form takes; what is beyond is not looked at. */
export const draftLimits = { title: 240, summary: 600 };

/** Whether title and summary hold enough different words to be compared. */
export function hasEnoughWords({ title, summary }: Draft): boolean {
  const words = `${title} ${summary}`.toLowerCase().match(longWord) ?? [];
  return new Set(words).size >= fewestWords;
}
