// Heavy work, one piece after the other: whoever waits, waits outside of the threads that the rest of the house needs.

export interface Queue {
  /** Runs the work when its turn comes; null when too much waits already. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
}

export function openQueue(mostWaiting: number): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return {
    async run(work) {
      if (inside > mostWaiting) return null;
      inside += 1;
      const result = last.then(work);
      last = result.catch(() => {});
      try {
        return await result;
      } finally {
        inside -= 1;
      }
    },
  };
}
