// The parts of a Word file that are the same for every paper, but for its language.
import type { PaperDocument } from './document.ts';
import { element, said, xmlHead } from './xml.ts';

export const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Paragraph styles by the names that an import knows them by. `outline` makes headings of them. */
interface Style {
  id: string;
  name: string;
  next?: string;
  outline?: number;
  paragraph?: string;
  run?: string;
}

const spacing = (before: number, after: number) =>
  element('w:spacing', { 'w:before': before, 'w:after': after });
const size = (halfPoints: number) =>
  element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints });
const bold = '<w:b/><w:bCs/>';
const color = (value: string) => element('w:color', { 'w:val': value });
const bar = (value: string) =>
  element('w:pBdr', {}, element('w:left', { 'w:val': 'single', 'w:sz': 24, 'w:space': 8, 'w:color': value }));
const indent = element('w:ind', { 'w:left': 284 });
const shade = (fill: string) => element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });

const callout = (id: string, name: string, line: string, fill: string): Style => ({
  id,
  name,
  paragraph: bar(line) + shade(fill) + indent,
});

const styles: Style[] = [
  { id: 'Title', name: 'Title', next: 'Subtitle', paragraph: spacing(2400, 240), run: bold + size(52) },
  { id: 'Subtitle', name: 'Subtitle', paragraph: spacing(0, 480), run: color('404040') + size(28) },
  { id: 'PaperFacts', name: 'Paper Facts', paragraph: spacing(0, 60), run: size(20) },
  {
    id: 'PaperAbstractTitle',
    name: 'Paper Abstract Title',
    next: 'PaperAbstract',
    paragraph: `<w:keepNext/>${spacing(360, 60)}`,
    run: bold,
  },
  { id: 'PaperAbstract', name: 'Paper Abstract', paragraph: spacing(0, 120) },
  {
    id: 'Heading1',
    name: 'heading 1',
    outline: 0,
    paragraph: `<w:keepNext/>${spacing(480, 120)}`,
    run: bold + size(32),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    outline: 1,
    paragraph: `<w:keepNext/>${spacing(320, 80)}`,
    run: bold + size(26),
  },
  { id: 'TOCHeading', name: 'TOC Heading', paragraph: spacing(480, 120), run: bold + size(32) },
  { id: 'TOC1', name: 'toc 1', paragraph: spacing(0, 60) },
  { id: 'TOC2', name: 'toc 2', paragraph: spacing(0, 60) + element('w:ind', { 'w:left': 284 }) },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: spacing(0, 60) },
  { id: 'Quote', name: 'Quote', paragraph: bar('8C8C8C') + indent },
  callout('CalloutExperience', 'Callout Experience', '2A5BA8', 'EAF0F8'),
  callout('CalloutRecommendation', 'Callout Recommendation', '1F7A44', 'E9F3ED'),
  callout('CalloutWarning', 'Callout Warning', 'B3261E', 'FAEBEA'),
  { id: 'Caption', name: 'caption', paragraph: spacing(60, 240), run: size(20) },
  { id: 'TableText', name: 'Table Text', paragraph: spacing(40, 40), run: size(20) },
  { id: 'TableHeading', name: 'Table Heading', paragraph: spacing(40, 40), run: bold + size(20) },
  { id: 'HorizontalLine', name: 'Horizontal Line', paragraph: rule() },
  { id: 'FootnoteText', name: 'footnote text', paragraph: spacing(0, 0), run: size(18) },
  { id: 'Footer', name: 'footer', paragraph: element('w:jc', { 'w:val': 'center' }), run: size(18) },
];

function rule(): string {
  const line = { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': '8C8C8C' };
  return element('w:pBdr', {}, element('w:bottom', line)) + spacing(120, 240);
}

const writeStyle = ({ id, name, next, outline, paragraph = '', run }: Style) =>
  element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:styleId': id,
      'w:customStyle': /^(Paper|Callout|Table|Horiz)/.test(name) ? 1 : null,
    },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:next', { 'w:val': next ?? (outline === undefined ? id : 'Normal') }),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      paragraph,
      outline === undefined ? '' : element('w:outlineLvl', { 'w:val': outline }),
    ),
    run ? element('w:rPr', {}, run) : '',
  );

export function writeStyles({ locale }: PaperDocument): string {
  const language = locale === 'de' ? 'de-DE' : 'en-GB';
  const fonts = { 'w:ascii': 'Calibri', 'w:hAnsi': 'Calibri', 'w:cs': 'Arial', 'w:eastAsia': 'Calibri' };
  return (
    xmlHead +
    element(
      'w:styles',
      { 'xmlns:w': w },
      element(
        'w:docDefaults',
        {},
        element(
          'w:rPrDefault',
          {},
          element(
            'w:rPr',
            {},
            element('w:rFonts', fonts),
            size(22),
            element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }),
          ),
        ),
        element(
          'w:pPrDefault',
          {},
          element('w:pPr', {}, element('w:spacing', { 'w:after': 160, 'w:line': 276, 'w:lineRule': 'auto' })),
        ),
      ),
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
      ...styles.map(writeStyle),
      '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57A4"/><w:u w:val="single"/></w:rPr></w:style>',
      '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
      '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>',
      ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
        element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '8C8C8C' }),
      ),
      '</w:tblBorders></w:tblPr></w:style>',
    )
  );
}

/** The deepest list that Word knows. */
export const deepest = 8;

/** Kinds of lists; an ordered one needs a number of its own, with its start. */
export interface Numbering {
  kind: 'bullet' | 'decimal' | 'none';
  start: number;
  /** Where it starts. */
  level: number;
}

const kinds = ['bullet', 'decimal', 'none'] as const;

export function writeNumbering(lists: Numbering[]): string {
  const abstracts = kinds.map((kind, at) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': at },
      element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
      ...Array.from({ length: deepest + 1 }, (_, level) =>
        element(
          'w:lvl',
          { 'w:ilvl': level },
          element('w:start', { 'w:val': 1 }),
          element('w:numFmt', { 'w:val': kind }),
          kind === 'none' ? '<w:suff w:val="nothing"/>' : '',
          element('w:lvlText', {
            'w:val': kind === 'bullet' ? '•' : kind === 'decimal' ? `%${level + 1}.` : '',
          }),
          element('w:lvlJc', { 'w:val': 'left' }),
          element(
            'w:pPr',
            {},
            element('w:ind', { 'w:left': 425 * (level + 1), 'w:hanging': kind === 'none' ? 0 : 425 }),
          ),
        ),
      ),
    ),
  );
  const numbers = lists.map(({ kind, start, level }, at) =>
    element(
      'w:num',
      { 'w:numId': at + 1 },
      element('w:abstractNumId', { 'w:val': kinds.indexOf(kind) }),
      kind === 'decimal'
        ? element('w:lvlOverride', { 'w:ilvl': level }, element('w:startOverride', { 'w:val': start }))
        : '',
    ),
  );
  return xmlHead + element('w:numbering', { 'xmlns:w': w }, ...abstracts, ...numbers);
}

export function writeFooter({ title }: PaperDocument): string {
  const field = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  const number =
    field('begin') +
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    field('separate') +
    '<w:r><w:t>1</w:t></w:r>' +
    field('end');
  return (
    xmlHead +
    element(
      'w:ftr',
      { 'xmlns:w': w },
      element(
        'w:p',
        {},
        element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Footer' })),
        element('w:r', {}, said('w:t', `${title} · `, { 'xml:space': 'preserve' })),
        number,
      ),
    )
  );
}

export const writeSettings = ({ locale }: PaperDocument): string =>
  xmlHead +
  element(
    'w:settings',
    { 'xmlns:w': w },
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    element('w:themeFontLang', { 'w:val': locale === 'de' ? 'de-DE' : 'en-GB' }),
  );

/** Title, authors, language and date, as every program shows them. */
export function writeCore({ title, authors, date, locale, state }: PaperDocument): string {
  const moment = `${new Date(date).toISOString().slice(0, 19)}Z`;
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return (
    xmlHead +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      said('dc:title', title),
      said('dc:subject', state),
      said('dc:creator', authors.join(', ')),
      said('dc:language', locale),
      said('dcterms:created', moment, time),
      said('dcterms:modified', moment, time),
    )
  );
}
