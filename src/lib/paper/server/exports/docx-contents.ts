// The table of contents of a Word file, which Word can renew.
import type { PaperDocument } from './document.ts';
import { paragraph, run } from './docx-words.ts';
import { element } from './xml.ts';

/** The contents of the title page, which are no part of the text. */
export const frontTag = 'impulspapier-front';

/** @param tag what an import knows it by */
export function writeContents(chapters: PaperDocument['chapters'], heading: string, tag?: string): string {
  const lines = chapters.map(({ depth, text }, at) =>
    paragraph(
      `TOC${depth}`,
      element('w:hyperlink', { 'w:anchor': `_Toc${at + 1}`, 'w:history': 1 }, run(text)),
      text,
    ),
  );
  return element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      tag ? element('w:tag', { 'w:val': tag }) : '',
      element(
        'w:docPartObj',
        {},
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        '<w:docPartUnique/>',
      ),
    ),
    element('w:sdtContent', {}, paragraph('TOCHeading', run(heading)), ...lines),
  );
}
