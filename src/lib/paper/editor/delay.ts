const [first, longest] = [400, 10_000];

/**
 * Milliseconds before the next attempt to connect: doubling up to ten seconds, and between half and one and a half of that, so that
 * everybody whom a restart sent away does not come back in the same moment.
 */
export function delayOf(attempt: number, random = Math.random()): number {
  return Math.min(longest, first * 2 ** attempt) * (0.5 + random);
}
