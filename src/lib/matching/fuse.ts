// One order out of several, by places alone: scores of unlike makers cannot be added up.

/** How little the first places weigh more than the next. From Cormack, Clarke and Büttcher, SIGIR 2009, who found 60. */
export const placeWeight = 60;

/**
 * Reciprocal rank fusion: each order gives what stands at its place p (from 1) the share 1 / (60 + p); the sums decide, and
 * of equals the own order does. What another order does not name stands one place after its last, since such orders are
 * short; what only they name is not added. Without other orders the own one comes back as it is.
 * @param own without repetition
 */
export function fuseOrders<T>(own: readonly T[], others: readonly (readonly T[])[]): T[] {
  const known = new Set(own);
  const places = others.map((other) => readPlaces(other.filter((each) => known.has(each))));
  const shares = own.map((each, at) => {
    const given = places.map((place) => toShare(place.get(each) ?? place.size + 1)).toSorted((a, b) => a - b);
    // the smallest first: the order in which orders are given is not to change a last digit
    return { each, at, sum: given.reduce((sum, share) => sum + share, 0) + toShare(at + 1) };
  });
  return shares.toSorted((a, b) => b.sum - a.sum || a.at - b.at).map(({ each }) => each);
}

/** @param place from 1 */
export const toShare = (place: number) => 1 / (placeWeight + place);

const readPlaces = <T>(order: readonly T[]) => new Map([...new Set(order)].map((each, at) => [each, at + 1]));
