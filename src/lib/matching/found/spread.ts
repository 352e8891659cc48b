/** In the order given, but nobody comes a second time before everybody else came once: one house is not to fill the top. */
export function spreadHouses<T extends { match: { id: string; organisation: { id: string } | null } }>(
  all: T[],
): T[] {
  const rounds = new Map<string, number>();
  const placed = all.map((item) => {
    const house = item.match.organisation?.id ?? item.match.id;
    const round = rounds.get(house) ?? 0;
    rounds.set(house, round + 1);
    return { item, round };
  });
  // sorting keeps the order of equals
  return placed.sort((a, b) => a.round - b.round).map(({ item }) => item);
}
