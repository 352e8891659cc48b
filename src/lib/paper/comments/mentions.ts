// Whom a remark calls: `@` and the full name of somebody who is in the paper, wherever it stands.

/** A piece of a remark; `isName` is somebody who is mentioned. */
export interface Piece {
  text: string;
  isName: boolean;
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** The members whose names are called. Two of one name are both meant: better one mail too many. */
export function findMentioned<T extends { name: string }>(body: string, members: T[]): T[] {
  const called = new Set(
    cutMentions(
      body,
      members.map(({ name }) => name),
    ).flatMap(readName),
  );
  return members.filter(({ name }) => called.has(name.toLocaleLowerCase('de')));
}

const readName = ({ text, isName }: Piece) => (isName ? [text.slice(1).toLocaleLowerCase('de')] : []);

/** Cuts a remark at the names that it calls. Of "Anna" and "Anna Beyer" the longer one counts. */
export function cutMentions(body: string, names: string[]): Piece[] {
  const longest = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < body.length;) {
    const name = body[at] === '@' && !isLetter(body[at - 1]) ? findName(body, at + 1, longest) : null;
    if (name === null) {
      plain += body[at++];
      continue;
    }
    if (plain) pieces.push({ text: plain, isName: false });
    plain = '';
    pieces.push({ text: body.slice(at, at + 1 + name.length), isName: true });
    at += 1 + name.length;
  }
  if (plain) pieces.push({ text: plain, isName: false });
  return pieces;
}

function findName(body: string, at: number, names: string[]): string | null {
  const fits = (name: string) =>
    body.slice(at, at + name.length).toLocaleLowerCase('de') === name.toLocaleLowerCase('de') &&
    !isLetter(body[at + name.length]);
  return names.find(fits) ?? null;
}

/** The name that is being typed before the cursor, from its `@` on; null when none is. */
export function readCall(body: string, cursor: number): { from: number; typed: string } | null {
  const from = body.lastIndexOf('@', cursor - 1);
  const typed = from < 0 ? '' : body.slice(from + 1, cursor);
  if (from < 0 || isLetter(body[from - 1]) || typed.includes('\n') || typed.length > 60) return null;
  return { from, typed };
}

/** Whose name begins so, or has a part that does; at most six. */
export function suggestNames(typed: string, names: string[]): string[] {
  const wanted = typed.toLocaleLowerCase('de');
  const fits = (name: string) => {
    const whole = name.toLocaleLowerCase('de');
    return whole.startsWith(wanted) || whole.split(/[\s-]+/).some((part) => part.startsWith(wanted));
  };
  return [...new Set(names)].filter(fits).slice(0, 6);
}
