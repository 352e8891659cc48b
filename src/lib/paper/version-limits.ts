/** How much fits; the database holds everyone to the same. */
export const versionLimits = {
  abstract: 2000,
  simple: 3000,
  keywords: 12,
  keyword: 40,
  note: 1000,
  word: 2000,
  reason: 1000,
  stateName: 80,
};
