import { getLocale } from '#lib/paraglide/runtime.js';
import { readLegalText } from '#lib/platform/server/legal-texts.ts';
import { renderMarkdown } from '#lib/platform/server/markdown.ts';
import de from './software.de.md?raw';
import en from './software.en.md?raw';

export async function load() {
  const locale = getLocale();
  // also below the operator's text: licences want their sources to be named
  return { text: await readLegalText('impressum', locale), software: renderMarkdown({ de, en }[locale]) };
}
