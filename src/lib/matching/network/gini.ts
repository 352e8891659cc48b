// How unevenly something is spread.

/** A group of equals: how many they are, and what they have together. */
export interface Group {
  members: number;
  total: number;
}

/**
 * The Gini coefficient between groups: 0 where everybody has the same, near 1 where one small group has all. Half the
 * mean difference of any two, in parts of the mean: G = Σᵢ Σⱼ nᵢ nⱼ |xᵢ − xⱼ| / (2 n² x̄), where xᵢ is what each of the
 * nᵢ of a group has (A. Sen, On Economic Inequality, 1973, p. 30–31; C. Gini, Variabilità e mutabilità, 1912). What is
 * unequal within a group does not count. Null where nobody has anything or nobody is there.
 */
export function measureGini(groups: readonly Group[]): number | null {
  const filled = groups.filter(({ members }) => members > 0);
  const members = sum(filled.map((group) => group.members));
  const total = sum(filled.map((group) => group.total));
  if (members === 0 || total === 0) return null;
  // n · n · |x − y| is |t · m − u · n|, without any division
  const differences = filled.flatMap((one) =>
    filled.map((other) => Math.abs(one.total * other.members - other.total * one.members)),
  );
  return sum(differences) / (2 * members * total);
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
