// What the operator says on the pages that the law asks for: files in Markdown, read at each visit.
import { readFile } from 'node:fs/promises';
import { getHandle } from './handle.ts';
import { renderMarkdown } from './markdown.ts';

/** As the files are called, before `.de.md` and `.en.md`. */
export type LegalName = 'impressum' | 'datenschutz' | 'barrierefreiheit';
type Locale = 'de' | 'en';

export interface LegalText {
  html: string;
  /** The language of the text: the other one where there is none in this. */
  locale: Locale;
}

/** The operator's text, or null where there is none yet. */
export async function readLegalText(name: LegalName, locale: Locale): Promise<LegalText | null> {
  for (const each of [locale, locale === 'de' ? 'en' : 'de'] as const) {
    const text = withoutTitle(await readText(name, each));
    if (text) return { html: renderMarkdown(text), locale: each };
  }
  return null;
}

async function readText(name: LegalName, locale: Locale): Promise<string> {
  try {
    return await readFile(`${getHandle().legalTexts}/${name}.${locale}.md`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The page has its title already. */
const withoutTitle = (text: string) => text.replace(/^\uFEFF?\s*# .*/, '').trim();
