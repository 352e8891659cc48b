/** A piece of a text; with `href` it is an address that the text holds. */
export interface Piece {
  text: string;
  href?: string;
}

const address = /https?:\/\/[^\s<>"„“”»«]+/gi;

/** Finds the web addresses in a plain text. Nothing else is interpreted, and all pieces together are the text again. */
export function findLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const href = trimAddress(match[0]);
    if (!URL.canParse(href)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** What closes the sentence around an address is no part of it: a full stop, or a bracket that opened before it. */
function trimAddress(found: string): string {
  const trimmed = found.replace(/[.,;:!?'’…]+$/, '');
  const isClosedOutside = trimmed.endsWith(')') && count(trimmed, ')') > count(trimmed, '(');
  if (isClosedOutside) return trimAddress(trimmed.slice(0, -1));
  return trimmed;
}

const count = (text: string, sign: string) => text.split(sign).length - 1;
