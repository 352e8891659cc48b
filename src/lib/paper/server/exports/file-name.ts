// Names of exported files: they say what is in them, on every system.
const spelled: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
};

/** Such as `buergerbeteiligung-vor-ort-fassung-2`: letters, digits and hyphens, at most 80 before the state. */
export function nameFile(title: string, state: string): string {
  return `${toSlug(title).slice(0, 80).replace(/-+$/, '') || 'impulspapier'}-${toSlug(state)}`;
}

const toSlug = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæøœł]/g, (letter) => spelled[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
