// Zip files that are the same bytes each time.
import { zipSync, type Zippable } from 'fflate';

/** The oldest day that a zip knows: when it was packed is nobody's business. */
const beginning = new Date(1980, 0, 1);

/** @param stored names of files that are not to be compressed, such as pictures */
export function pack(
  files: Record<string, Uint8Array | string>,
  stored: (name: string) => boolean,
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    entries[name] = [bytes, { level: stored(name) ? 0 : 6, mtime: beginning }];
  }
  return zipSync(entries);
}

export const isPicture = (name: string): boolean => /\.(png|jpe?g|webp)$/.test(name);
