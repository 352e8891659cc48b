import type { ImportFormat } from './draft-file.ts';

/** By the name; what is in it is read with care all the same. */
export function findFormat(fileName: string): ImportFormat | null {
  if (/\.docx$/i.test(fileName)) return 'docx';
  return /\.(md|markdown|txt|zip)$/i.test(fileName) ? 'markdown' : null;
}
