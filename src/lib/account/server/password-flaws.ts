// Which passwords are too easy to guess. Pure; the list is kept out of the browser by the folder.
import { createHash } from 'node:crypto';
import { commonPasswords } from './common-passwords.ts';

/** `common`: on the list of the most common ones, or nearly. `personal`: little but the person's own name and address. */
export type PasswordFlaw = 'common' | 'personal';

interface Owner {
  name: string;
  email: string;
}

/** Why a password is refused, or null; digits and signs at its end count for nothing. Its length is checked elsewhere. */
export function findPasswordFlaw(password: string, { name, email }: Owner): PasswordFlaw | null {
  const folded = fold(password);
  const stem = folded.replace(/[\d\p{P}\p{S}\s]+$/u, '');
  if (isCommon(folded) || (stem !== '' && isCommon(stem))) return 'common';
  return isPersonal(folded, [name, email]) ? 'personal' : null;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether it is on the list, or nothing but a repetition of what is, or of one or two signs. */
function isCommon(text: string): boolean {
  const unit = findUnit(text);
  return unit.length <= 2 || commonPasswords.has(markOf(text)) || commonPasswords.has(markOf(unit));
}

const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The shortest beginning that gives the text when it is repeated: where the text meets itself again. */
const findUnit = (text: string) => text.slice(0, (text + text).indexOf(text, 1));

/** Letters and digits that must be left beside the person's own words. */
const ownEnough = 6;

/** Words of the person shorter than this are too short to give a password away. */
const wordLength = 3;

function isPersonal(folded: string, sources: string[]): boolean {
  const plain = toPlain(folded);
  const words = sources
    .flatMap((source) => [
      toPlain(fold(source)),
      ...fold(source)
        .split(/[^\p{L}\p{N}]+/u)
        .map(toPlain),
    ])
    .filter((word) => word.length >= wordLength)
    .sort((one, other) => other.length - one.length);
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain);
  return left.length < plain.length && left.length < ownEnough;
}

/** Letters without accents, and digits. */
const toPlain = (text: string) => text.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '');
