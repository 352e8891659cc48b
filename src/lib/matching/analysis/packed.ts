// A bag as a short text, as the index keeps it: reading a text takes many times as long as unpacking this.
import type { Bag } from './bag.ts';

/** Counts are whole quarters (a word counts once, or less by quarters); what is said more often than this is said often. */
const quarters = 4;
const most = 255;

/** The terms, four bytes each, then their counts, one byte each, in base64. */
export function packBag({ terms, counts }: Bag): string {
  const bytes = Buffer.alloc(terms.length * 5);
  terms.forEach((term, at) => bytes.writeInt32LE(term, at * 4));
  counts.forEach((count, at) =>
    bytes.writeUInt8(Math.min(most, Math.round(count * quarters)), terms.length * 4 + at),
  );
  return bytes.toString('base64');
}

export function unpackBag(packed: string): Bag {
  const bytes = Buffer.from(packed, 'base64');
  const size = Math.floor(bytes.length / 5);
  const terms = new Int32Array(size);
  const counts = new Float32Array(size);
  let length = 0;
  for (let at = 0; at < size; at++) {
    const term = bytes.readInt32LE(at * 4);
    const count = bytes.readUInt8(size * 4 + at) / quarters;
    terms[at] = term;
    counts[at] = count;
    if ((term & 3) === 1) length += count;
  }
  return { terms, counts, length };
}
