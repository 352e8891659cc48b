// The words of one message, for scripts that will be in one language: scripts/languages.ts.

/** Stands in scripts until they are of one language; no minifier renames what is declared nowhere. */
export const isEnglish = '__IS_ENGLISH__';

const oneLanguage = /^const (de|en)_(\w+) = \/\*\*[^\n]*?\*\/ \(i?\) => \{(.*?)\n\};$/gms;
const both =
  /^export const (\w+) = .*\n\tif \(locale === "en"\) return en_\1\(inputs\)\n\treturn de_\1\(inputs\)\n/ms;

/** What the compiler of messages made of one: its name, and in each language what its function does. */
function readMessage(code: string): { name: string; de: string; en: string } {
  const name = both.exec(code)?.[1];
  const bodies = new Map(
    [...code.matchAll(oneLanguage)].map(([, locale, of, body]) => [`${locale}_${of}`, body]),
  );
  const [de, en] = [bodies.get(`de_${name}`), bodies.get(`en_${name}`)];
  if (!name || !de || !en || bodies.size !== 2)
    throw new Error(`not as messages were compiled so far:\n${code}`);
  return { name, de, en };
}

/** One function for both languages, of which each copy of a script keeps a half. */
export function chooseWords(code: string): string {
  const { name, de, en } = readMessage(code);
  const imports = /^import \* as registry .*$/m.exec(code)?.[0] ?? '';
  return `${imports}\nexport const ${name} = (i) => {\nif (${isEnglish}) {${en}\n}\n${de}\n};\n`;
}

/** Passages of a message that tell its language: long, and not in the other one. */
export function findTelling(code: string): { de: string[]; en: string[] } {
  const { de, en } = readMessage(code);
  return {
    de: listPassages(de).filter((text) => !en.includes(text)),
    en: listPassages(en).filter((text) => !de.includes(text)),
  };
}

/** Only of letters, spaces and commas: what minifiers leave as it is. */
const listPassages = (code: string) =>
  [...code.matchAll(/`([^`]*)`/g)].flatMap(([, text = '']) => text.match(/[\p{L} ,]{24,}/gu) ?? []);
