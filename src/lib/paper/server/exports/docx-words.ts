// Paragraphs of a Word file, and what stands in their lines.
import { isRightToLeft, type Run } from './document.ts';
import { element, said } from './xml.ts';

/** Where a paragraph stands. */
export interface Place {
  style: string | null;
  list: { number: number; level: number } | null;
}

export function paragraph(
  style: string | null,
  inside: string,
  words = '',
  list: Place['list'] = null,
): string {
  const properties = [
    style ? element('w:pStyle', { 'w:val': style }) : '',
    list
      ? element(
          'w:numPr',
          {},
          element('w:ilvl', { 'w:val': list.level }),
          element('w:numId', { 'w:val': list.number }),
        )
      : '',
    isRightToLeft(words) ? '<w:bidi/>' : '',
  ].join('');
  return element('w:p', {}, properties && element('w:pPr', {}, properties), inside);
}

export function run(text: string, looks = ''): string {
  const all = looks + (isRightToLeft(text) ? '<w:rtl/>' : '');
  const properties = all && element('w:rPr', {}, all);
  return element('w:r', {}, properties, said('w:t', text, { 'xml:space': 'preserve' }));
}

export function writeWords({ text, bold, italic, link }: Exclude<Run, { note: number }>): string {
  const looks =
    (link ? '<w:rStyle w:val="Hyperlink"/>' : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '');
  return run(text, looks);
}

export const link = (relation: string, title: string | null, inside: string) =>
  element('w:hyperlink', { 'r:id': relation, 'w:tooltip': title, 'w:history': 1 }, inside);

export const reference = (note: number) =>
  element(
    'w:r',
    {},
    '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>',
    element('w:footnoteReference', { 'w:id': note }),
  );

/** A box that can be ticked in Word too. */
export const box = (checked: boolean) =>
  element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      element(
        'w14:checkbox',
        {},
        element('w14:checked', { 'w14:val': checked ? 1 : 0 }),
        '<w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/><w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/>',
      ),
    ),
    element('w:sdtContent', {}, run(checked ? '☑' : '☐')),
  );
