/** Dark enough for white letters on them (contrast of at least 4.5), and six hex digits, as y-tiptap wants them. */
const palette = [
  '#b3261e',
  '#8a4600',
  '#6b5b00',
  '#3d6a00',
  '#006b54',
  '#00677a',
  '#0b57d0',
  '#4a4fc4',
  '#7b3fb5',
  '#9c2f86',
  '#a8285a',
  '#5a5f66',
];

/** The colour of a person's cursor: the same in every room and after every return. */
export function colorOf(accountId: string): string {
  let hash = 0;
  for (const letter of accountId) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return palette[hash % palette.length] ?? '#5a5f66';
}
