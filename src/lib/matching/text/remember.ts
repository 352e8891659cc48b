/** How many answers are kept; German civic texts repeat some ten thousand words. */
const most = 50_000;

/** The same function, which works each answer out once; everything is forgotten when that becomes too much. */
export function remember<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = work(word);
    if (known.size >= most) known.clear();
    known.set(word, made);
    return made;
  };
}
