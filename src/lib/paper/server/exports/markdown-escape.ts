// What somebody typed, in Markdown: whatever it looks like, it is read as words.
import type { Words } from './document.ts';

/** Characters that are never themselves in Markdown, wherever they stand. */
const always = /[\\`*_[\]<>&~|$#!@]/g;

/** Escapes a piece of a line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(always, '\\$&')
    // addresses that would become links by themselves
    .replaceAll(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replaceAll(/www\./gi, (found) => `${found.slice(0, -1)}\\.`);

/** What would be a list or the line below a heading where a line begins. */
export const escapeBeginning = (line: string): string =>
  line.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** An address between `<` and `>`. */
export const escapeAddress = (href: string): string =>
  href.replaceAll(/[\s<>\\|]/g, (letter) => encodeURIComponent(letter));

type Piece = (Words & { isMarkup: false }) | { text: string; isMarkup: true };

/** A line of words in their looks. */
export function writeLooks(pieces: Piece[]): string {
  let line = '';
  pieces.forEach((piece, at) => {
    if (piece.isMarkup) {
      line += piece.text;
      return;
    }
    const next = pieces[at + 1]?.text ?? '';
    line += writePiece(piece, line.at(-1) ?? '', next.at(0) ?? '');
  });
  return line;
}

/** Marks hug words: spaces stay outside. Where Markdown's marks would not be read as such, HTML's are. */
function writePiece({ text, bold, italic }: Words, before: string, after: string): string {
  if (!bold && !italic) return escapeMarkdown(text);
  const [, left = '', words = '', right = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const isPlain =
    /^[\p{L}\p{N}]/u.test(words) &&
    /[\p{L}\p{N}]$/u.test(words) &&
    (left !== '' || before === '' || /\s/.test(before)) &&
    (right !== '' || after === '' || /[\s.,;:?)]/.test(after));
  const mark = bold && italic ? '***' : bold ? '**' : '*';
  if (isPlain) return left + mark + escapeMarkdown(words) + mark + right;
  const open = `${bold ? '<strong>' : ''}${italic ? '<em>' : ''}`;
  const close = `${italic ? '</em>' : ''}${bold ? '</strong>' : ''}`;
  return left + open + escapeMarkdown(words) + close + right;
}
