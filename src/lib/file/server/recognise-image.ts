// What a file is, told by its first bytes: a name and a Content-Type are the sender's word alone.

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg';

const text = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

const marks: [ImageKind, (bytes: Uint8Array) => boolean][] = [
  ['jpeg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['png', (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['webp', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP'],
  ['gif', (bytes) => /^GIF8[79]a/.test(text(bytes, 0, 6))],
  ['avif', (bytes) => /^ftyp(avif|avis)/.test(text(bytes, 4, 12))],
  [
    'svg',
    (bytes) =>
      /^\s*<(\?xml|!--|!DOCTYPE svg|svg)/i.test(withoutMark(bytes)) &&
      /<svg[\s>]/i.test(text(bytes, 0, 4096)),
  ],
];

/** The first words without a byte order mark. */
const withoutMark = (bytes: Uint8Array) => text(bytes, 0, 200).replace(/^ï»¿/, '');

/** The kind of picture, or null for anything else. */
export function recogniseImage(bytes: Uint8Array): ImageKind | null {
  return marks.find(([, isIt]) => isIt(bytes))?.[0] ?? null;
}
