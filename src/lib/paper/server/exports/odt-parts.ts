// The parts of an OpenDocument text that are the same for every paper, but for its language.
import type { PaperDocument } from './document.ts';
import { element, said, xmlHead } from './xml.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

export const namespaces = {
  'xmlns:office': `${oasis}:office:1.0`,
  'xmlns:style': `${oasis}:style:1.0`,
  'xmlns:text': `${oasis}:text:1.0`,
  'xmlns:table': `${oasis}:table:1.0`,
  'xmlns:draw': `${oasis}:drawing:1.0`,
  'xmlns:fo': `${oasis}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${oasis}:svg-compatible:1.0`,
  'xmlns:meta': `${oasis}:meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'office:version': '1.3',
};

type Look = Record<string, string | number>;

const style = (
  name: string,
  shown: string,
  text: Look,
  paragraph: Look,
  outline?: number,
  parent = 'Standard',
) =>
  element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': shown,
      'style:family': 'paragraph',
      'style:parent-style-name': name === 'Standard' ? null : parent,
      'style:default-outline-level': outline,
    },
    element('style:paragraph-properties', paragraph),
    Object.keys(text).length > 0 ? element('style:text-properties', text) : '',
  );

/** Bold and large letters for every script. */
const letters = (points: number, isBold = false): Look => ({
  'fo:font-size': `${points}pt`,
  'style:font-size-asian': `${points}pt`,
  'style:font-size-complex': `${points}pt`,
  ...(isBold && boldLook),
});
const boldLook = {
  'fo:font-weight': 'bold',
  'style:font-weight-asian': 'bold',
  'style:font-weight-complex': 'bold',
};
const italicLook = {
  'fo:font-style': 'italic',
  'style:font-style-asian': 'italic',
  'style:font-style-complex': 'italic',
};

const space = (above: number, below: number): Look => ({
  'fo:margin-top': `${above}pt`,
  'fo:margin-bottom': `${below}pt`,
});
const keep = { 'fo:keep-with-next': 'always' };
const bar = (color: string, fill?: string): Look => ({
  'fo:margin-left': '0.5cm',
  'fo:border-left': `2pt solid ${color}`,
  'fo:padding-left': '0.25cm',
  ...(fill && { 'fo:background-color': fill }),
  ...space(0, 6),
});

const paragraphs = [
  style('Standard', 'Standard', {}, { ...space(0, 8), 'fo:line-height': '125%' }),
  style('Title', 'Title', letters(26, true), space(100, 12)),
  style('Subtitle', 'Subtitle', letters(14), space(0, 24)),
  style('Paper_20_Facts', 'Paper Facts', letters(10), space(0, 3)),
  style('Paper_20_Abstract_20_Title', 'Paper Abstract Title', letters(11, true), {
    ...space(18, 3),
    ...keep,
  }),
  style('Paper_20_Abstract', 'Paper Abstract', {}, space(0, 6)),
  style('Heading_20_1', 'Heading 1', letters(16, true), { ...space(24, 6), ...keep }, 1),
  style('Heading_20_2', 'Heading 2', letters(13, true), { ...space(16, 4), ...keep }, 2),
  style('Contents_20_Heading', 'Contents Heading', letters(16, true), { ...space(24, 6), ...keep }),
  style('Contents_20_1', 'Contents 1', {}, space(0, 3)),
  style('Contents_20_2', 'Contents 2', {}, { ...space(0, 3), 'fo:margin-left': '0.6cm' }),
  style('List_20_Contents', 'List Contents', {}, space(0, 3)),
  style('Quotations', 'Quotations', {}, bar('#8c8c8c')),
  style('Callout_20_Experience', 'Callout Experience', {}, bar('#2a5ba8', '#eaf0f8')),
  style('Callout_20_Recommendation', 'Callout Recommendation', {}, bar('#1f7a44', '#e9f3ed')),
  style('Callout_20_Warning', 'Callout Warning', {}, bar('#b3261e', '#faebea')),
  style('Caption', 'Caption', letters(10), space(3, 12)),
  style('Table_20_Contents', 'Table Contents', letters(10), space(2, 2)),
  style('Table_20_Heading', 'Table Heading', letters(10, true), space(2, 2), undefined, 'Table_20_Contents'),
  style(
    'Horizontal_20_Line',
    'Horizontal Line',
    {},
    { ...space(6, 12), 'fo:border-bottom': '0.5pt solid #8c8c8c' },
  ),
  style('Footnote', 'Footnote', letters(9), space(0, 0)),
  style('Footer', 'Footer', letters(9), { 'fo:text-align': 'center' }),
];

const levels = Array.from({ length: 10 }, (_, at) => at + 1);
const place = (level: number) =>
  element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'fo:text-indent': '-0.7cm',
      'fo:margin-left': `${(level * 0.7).toFixed(1)}cm`,
    }),
  );
const lists = [
  element(
    'text:list-style',
    { 'style:name': 'Bullets' },
    ...levels.map((level) =>
      element('text:list-level-style-bullet', { 'text:level': level, 'text:bullet-char': '•' }, place(level)),
    ),
  ),
  element(
    'text:list-style',
    { 'style:name': 'Numbers' },
    ...levels.map((level) =>
      element(
        'text:list-level-style-number',
        { 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
        place(level),
      ),
    ),
  ),
];

const notes = element('text:notes-configuration', {
  'text:note-class': 'footnote',
  'text:default-style-name': 'Footnote',
  'style:num-format': '1',
  'text:start-value': 0,
  'text:footnotes-position': 'page',
});

export function writeStyles({ locale, title }: PaperDocument): string {
  const language: Look =
    locale === 'de'
      ? { 'fo:language': 'de', 'fo:country': 'DE' }
      : { 'fo:language': 'en', 'fo:country': 'GB' };
  const defaults = element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', { 'style:writing-mode': 'page' }),
    element('style:text-properties', {
      'fo:font-family': "Calibri, Carlito, 'Liberation Sans', sans-serif",
      ...letters(11),
      ...language,
    }),
  );
  const layout = element(
    'style:page-layout',
    { 'style:name': 'A4' },
    '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2.5cm"/>',
    '<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style>',
  );
  const footer = element(
    'style:footer',
    {},
    said('text:p', `${title} · `, { 'text:style-name': 'Footer' }).replace(
      '</text:p>',
      '<text:page-number text:select-page="current">1</text:page-number></text:p>',
    ),
  );
  const master = element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
    footer,
  );
  const parts = [
    element('office:styles', {}, defaults, ...paragraphs, ...lists, notes),
    element('office:automatic-styles', {}, layout),
    element('office:master-styles', {}, master),
  ];
  return xmlHead + element('office:document-styles', namespaces, ...parts);
}

/** Looks of words and tables, and those paragraphs that begin a page or read from right to left. */
export function writeAutomatic(paragraphs: Iterable<[name: string, parent: string, look: Look]>): string {
  const words = (name: string, look: Look) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'text' },
      element('style:text-properties', look),
    );
  const cell = (name: string, look: Look) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell' },
      element('style:table-cell-properties', {
        'fo:border': '0.5pt solid #8c8c8c',
        'fo:padding': '0.15cm',
        ...look,
      }),
    );
  return element(
    'office:automatic-styles',
    {},
    words('Strong', boldLook),
    words('Emphasis', italicLook),
    words('StrongEmphasis', { ...boldLook, ...italicLook }),
    cell('Cell', {}),
    cell('HeadCell', { 'fo:background-color': '#edeff2' }),
    '<style:style style:name="Table" style:family="table"><style:table-properties style:width="16cm" table:align="margins" fo:margin-bottom="0.4cm"/></style:style>',
    '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
    '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties text:anchor-type="as-char" style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
    '<style:style style:name="Contents" style:family="section"><style:section-properties/></style:style>',
    ...[...paragraphs].map(([name, parent, look]) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent },
        element('style:paragraph-properties', look),
      ),
    ),
  );
}

export function writeMeta({ title, state, authors, date, locale }: PaperDocument): string {
  const moment = new Date(date).toISOString().slice(0, 19);
  return (
    xmlHead +
    element(
      'office:document-meta',
      namespaces,
      element(
        'office:meta',
        {},
        said('dc:title', title),
        said('dc:subject', state),
        said('meta:initial-creator', authors.join(', ')),
        said('dc:creator', authors.join(', ')),
        said('meta:creation-date', moment),
        said('dc:date', moment),
        said('dc:language', locale === 'de' ? 'de-DE' : 'en-GB'),
      ),
    )
  );
}

export function writeManifest(files: [name: string, mediaType: string][]): string {
  const entry = ([name, type]: [string, string]) =>
    element('manifest:file-entry', { 'manifest:full-path': name, 'manifest:media-type': type });
  const space = { 'xmlns:manifest': `${oasis}:manifest:1.0`, 'manifest:version': '1.3' };
  return xmlHead + element('manifest:manifest', space, ...files.map(entry));
}
