/** The work did not end in time. */
export class TimeLimitError extends Error {}

/**
 * The promise's own outcome, or a rejection after `ms`. The work itself goes on: whoever calls this must be able
 * to live with a late effect.
 */
export async function withTimeLimit<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`${what} took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
