// What must not be done twice at once to the same thing, such as publishing a paper by a double click.
const last = new Map<string, Promise<unknown>>();

/** Does the work once what this process began before under the same key is over, however that ended. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(key, mine);
  try {
    return await mine;
  } finally {
    if (last.get(key) === mine) last.delete(key);
  }
}
