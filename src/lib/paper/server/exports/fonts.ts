// The letters of a PDF: Fira Sans as on the pages of the house, Hebrew, Arabic and drawn signs beside it. All of them
// are free (SIL Open Font License) and become part of the file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage } from './cmap.ts';

const require = createRequire(import.meta.url);

const files = [
  'fira-sans/400Regular/FiraSans_400Regular.ttf',
  'fira-sans/400Regular_Italic/FiraSans_400Regular_Italic.ttf',
  'fira-sans/700Bold/FiraSans_700Bold.ttf',
  'fira-sans/700Bold_Italic/FiraSans_700Bold_Italic.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
  'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'noto-emoji/700Bold/NotoEmoji_700Bold.ttf',
];

/** In the order in which a letter is looked for. */
export const fontFamilies = ['Fira Sans', 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Emoji'];

let read: Buffer[] | null = null;

export function fontFiles(): Buffer[] {
  read ??= files.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
  return read;
}

let covers: ((character: number) => boolean)[] | null = null;

/** No letter of any text, although some files of letters hold a place for one or two of them. */
const isControl = /\p{Cc}/u;

/** What joins or steers signs, and draws nothing by itself. */
const isSilent = /[\p{Cf}\p{Cs}\p{Mn}\s]/u;

/**
 * A text with a square in the place of each sign that no letter is there for (such as Chinese ones, or a control
 * character): an accessible PDF must not have gaps that nobody sees.
 */
export function replaceUndrawable(text: string): string {
  covers ??= fontFiles().map((font) => readCoverage(font));
  const known = covers;
  let drawn = '';
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const gap = /\s/u.test(sign) ? ' ' : '';
    if (isControl.test(sign)) drawn += gap;
    else if (known.some((covers) => covers(code))) drawn += sign;
    else if (isSilent.test(sign)) drawn += gap;
    else drawn += '\u25A1';
  }
  return drawn;
}
