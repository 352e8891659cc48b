// Terms as numbers of 32 bits, the same in every process and in the database. The lowest two bits tell the class.

/** What a term is: a stem, a piece of a word, a part of a compound, or a concept of the vocabulary. */
export const termClasses = ['stem', 'piece', 'part', 'concept'] as const;
export type TermClass = (typeof termClasses)[number];

/** The number of a term: FNV-1a over its characters, with the class in the lowest bits; signed, as databases have it. */
export function toTerm(kind: TermClass, text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // neighbours differ in the lowest bits alone, which the class takes: stir once more
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) & ~3) | termClasses.indexOf(kind);
}

export const readClass = (term: number): TermClass => termClasses[term & 3] ?? 'stem';
