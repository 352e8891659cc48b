/**
 * Takes the place of `linkifyjs` in the pages (vite.config.ts), which knows every top-level domain there is and weighs as
 * much as a tenth of the editor. The editor makes links of whole addresses alone (see `NewLinkAddress`), so what begins
 * with https:// or mailto: is all that has to be found.
 */

/** What Tiptap's extension for links asks of a piece of text. */
export interface Piece {
  type: 'url' | 'text';
  value: string;
  isLink: boolean;
  href: string;
  start: number;
  end: number;
}

/** Up to the next space, bracket of HTML or quotation mark; what ends a sentence around an address is not part of it. */
const address = /\b(?:https:\/\/[^\s<>"„“”]+|mailto:[^\s<>"„“”@]+@[^\s<>"„“”@]+\.[^\s<>"„“”@]+)/giu;
const ending = /[.,;:!?'…»«]+$/u;

/** The address without what comes after it: a bracket belongs to it only where it was opened in it. */
function trim(found: string): string {
  const bare = found.replace(ending, '');
  const isOpen = (open: string, close: string) =>
    bare.endsWith(close) && bare.split(open).length < bare.split(close).length;
  return isOpen('(', ')') || isOpen('[', ']') ? trim(bare.slice(0, -1)) : bare;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (type: Piece['type'], start: number, end: number) => {
    const value = text.slice(start, end);
    if (value) pieces.push({ type, value, isLink: type === 'url', href: value, start, end });
  };
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const end = index + trim(found).length;
    add('text', at, index);
    add('url', index, end);
    at = end;
  }
  add('text', at, text.length);
  return pieces;
}

/** The addresses in a text. */
export const find = (text: string): Piece[] => cut(text).filter(({ isLink }) => isLink);

/** A text from its beginning to its end, in pieces. */
export const tokenize = (text: string): (Piece & { toObject(): Piece })[] =>
  cut(text).map((piece) => ({ ...piece, toObject: () => piece }));

/** There are no other schemes. */
export const registerCustomProtocol = (): void => {};
export const reset = (): void => {};
