import { getLocale } from '#lib/paraglide/runtime.js';
import { readLegalText } from '#lib/platform/server/legal-texts.ts';
import { renderMarkdown } from '#lib/platform/server/markdown.ts';
import de from './software.de.md?raw';
import en from './software.en.md?raw';

export async function load() {
  const locale = getLocale();
  const text = await readLegalText('barrierefreiheit', locale);
  return { text, software: text ? null : renderMarkdown({ de, en }[locale]) };
}
