// A paper as a Word file (Office Open XML): real headings, lists, tables with header rows, footnotes and alternative
// texts, so that Word and LibreOffice read it aloud as they should. Written without a library: those that there are put
// the time and random ids into a file, which would be another one each time.
import { isPicture, pack } from './archive.ts';
import type { Grid, PaperDocument, Part, Picture, Run, Slot, WrittenExport } from './document.ts';
import { groupLinks, isNote, isRightToLeft, plain } from './document.ts';
import {
  deepest,
  officeRelation,
  w,
  writeCore,
  writeFooter,
  writeNumbering,
  writeSettings,
  writeStyles,
  type Numbering,
} from './docx-parts.ts';
import { element, said, xmlHead } from './xml.ts';

/** English metric units: 9525 a pixel, and what a page of A4 has room for. */
const pixel = 9525;
const widest = 5_760_000;
const highest = 8_000_000;

export function writeDocx(paper: PaperDocument): WrittenExport {
  const writer = new Writer(paper);
  const files: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'docProps/core.xml': writeCore(paper),
    'word/styles.xml': writeStyles(paper),
    'word/settings.xml': writeSettings(paper),
    'word/footer1.xml': writeFooter(paper),
    'word/document.xml': writer.writeBody(),
    'word/footnotes.xml': writer.writeNotes(),
    'word/numbering.xml': writeNumbering(writer.lists),
    'word/_rels/document.xml.rels': writer.relations.write(),
    'word/_rels/footnotes.xml.rels': writer.noteRelations.write(),
    ...writer.media,
  };
  return {
    bytes: pack(files, isPicture),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  };
}

/** The contents of the title page, which are no part of the text. */
export const frontTag = 'impulspapier-front';

/** Where a paragraph stands. */
interface Place {
  style: string | null;
  list: { number: number; level: number } | null;
}

class Writer {
  readonly lists: Numbering[] = [
    { kind: 'bullet', start: 1, level: 0 },
    { kind: 'none', start: 1, level: 0 },
  ];
  readonly relations = new Relations([
    ['styles', 'styles.xml'],
    ['settings', 'settings.xml'],
    ['numbering', 'numbering.xml'],
    ['footnotes', 'footnotes.xml'],
    ['footer', 'footer1.xml'],
  ]);
  readonly noteRelations = new Relations([]);
  readonly media: Record<string, Uint8Array> = {};
  readonly #paper: PaperDocument;
  #drawings = 0;
  #bookmarks = 0;

  constructor(paper: PaperDocument) {
    this.#paper = paper;
  }

  writeBody(): string {
    const { title, state, facts, parts, chapters, hasContents } = this.#paper;
    const front = [
      paragraph('Title', run(title), title),
      paragraph('Subtitle', run(state)),
      ...facts.map(({ label, text, href }) => {
        const words = run(text);
        return paragraph(
          'PaperFacts',
          run(`${label}: `, '<w:b/>') + (href ? this.#link(href, null, words) : words),
        );
      }),
      !hasContents && chapters.length > 2 ? this.#contents(frontTag) : '',
    ];
    const section = element(
      'w:sectPr',
      {},
      element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId5' }),
      '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>',
    );
    // the text begins on a page of its own
    const parting = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const body = parts.length > 0 ? [parting, this.#parts(parts, nowhere)] : [];
    return xmlHead + element('w:document', namespaces, element('w:body', {}, ...front, ...body, section));
  }

  writeNotes(): string {
    const separator = (id: number, type: string, mark: string) =>
      element('w:footnote', { 'w:id': id, 'w:type': type }, `<w:p><w:r><w:${mark}/></w:r></w:p>`);
    const notes = this.#paper.notes.map(({ text, href }, at) => {
      const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>';
      const source = href ? run(' ') + link(this.noteRelations.link(href), null, run(href)) : '';
      return element(
        'w:footnote',
        { 'w:id': at + 1 },
        paragraph('FootnoteText', mark + run(` ${text}`) + source, text),
      );
    });
    const parts = [
      separator(-1, 'separator', 'separator'),
      separator(0, 'continuationSeparator', 'continuationSeparator'),
      ...notes,
    ];
    return xmlHead + element('w:footnotes', namespaces, ...parts);
  }

  readonly #parts = (parts: Part[], place: Place): string =>
    parts.map((part) => this.#part(part, place)).join('');

  #part(part: Part, place: Place): string {
    switch (part.kind) {
      case 'heading': {
        const id = (this.#bookmarks += 1);
        const mark =
          element('w:bookmarkStart', { 'w:id': id, 'w:name': `_Toc${id}` }) +
          this.#line(part.runs) +
          element('w:bookmarkEnd', { 'w:id': id });
        return paragraph(`Heading${part.depth}`, mark, plain(part.runs), place.list);
      }
      case 'paragraph':
        return paragraph(place.style, this.#line(part.runs), plain(part.runs), place.list);
      case 'list':
        return this.#list(part.items, part.start, place);
      case 'tasks':
        return part.items
          .map(({ checked, parts }) => {
            const [first, ...rest] = parts;
            const inside = { ...place, list: { number: 2, level: nextLevel(place) } };
            const words = first?.kind === 'paragraph' ? first.runs : [];
            const others = first?.kind === 'paragraph' ? rest : parts;
            const line = box(checked) + run(' ') + this.#line(words);
            return (
              paragraph(place.style ?? 'ListParagraph', line, plain(words), inside.list) +
              this.#parts(others, { ...inside, style: place.style })
            );
          })
          .join('');
      case 'quote':
        return this.#parts(part.parts, { style: 'Quote', list: null });
      case 'callout': {
        const style = `Callout${part.callout[0]?.toUpperCase()}${part.callout.slice(1)}`;
        const label = paragraph(style, run(this.#paper.words.callouts[part.callout], '<w:b/><w:bCs/>'));
        return label + this.#parts(part.parts, { style, list: null });
      }
      case 'rule':
        return paragraph('HorizontalLine', '');
      case 'contents':
        return this.#contents();
      case 'table':
        return this.#table(part.grid);
      case 'picture':
        return this.#picture(part.picture);
    }
  }

  /** What follows in an item without being its first line stands below it, without a mark of its own. */
  #list(items: Part[][], start: number | null, place: Place): string {
    const level = nextLevel(place);
    const number = start === null ? 1 : this.lists.push({ kind: 'decimal', start, level });
    return items
      .map((parts) =>
        parts
          .map((part, at) => {
            const list = { number: at === 0 ? number : 2, level };
            return this.#part(part, {
              style: place.style ?? (part.kind === 'paragraph' ? 'ListParagraph' : null),
              list,
            });
          })
          .join(''),
      )
      .join('');
  }

  /** @param tag what an import knows it by */
  #contents(tag?: string): string {
    const { chapters, words } = this.#paper;
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
      element('w:sdtContent', {}, paragraph('TOCHeading', run(words.contents)), ...lines),
    );
  }

  #table({ columns, headRows, rows }: Grid): string {
    const width = Math.floor(9070 / columns);
    const grid = Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width }));
    const properties = element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'TableGrid' }),
      element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
      element('w:tblLook', { 'w:val': headRows > 0 ? '0020' : '0000', 'w:firstRow': headRows > 0 ? 1 : 0 }),
    );
    const lines = rows.map((row, at) =>
      element(
        'w:tr',
        {},
        at < headRows ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>',
        ...row.map((slot) => this.#slot(slot, width)),
      ),
    );
    // two tables in a row would be one
    return (
      element('w:tbl', {}, properties, element('w:tblGrid', {}, ...grid), ...lines) +
      paragraph('TableText', '')
    );
  }

  #slot(slot: Slot, width: number): string {
    if (slot.kind === 'covered' && (!slot.isBelow || !slot.isFirst)) return '';
    const { colspan } = slot;
    const isStart = slot.kind === 'cell' && slot.rowspan > 1;
    const properties = element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width * colspan, 'w:type': 'dxa' }),
      colspan > 1 ? element('w:gridSpan', { 'w:val': colspan }) : '',
      slot.kind === 'covered' ? '<w:vMerge/>' : isStart ? '<w:vMerge w:val="restart"/>' : '',
      slot.kind === 'cell' && slot.isHeader ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/>' : '',
    );
    const style = slot.kind === 'cell' && slot.isHeader ? 'TableHeading' : 'TableText';
    const inside = slot.kind === 'cell' ? this.#parts(slot.parts, { style, list: null }) : '';
    // a cell ends with a paragraph
    const end = inside.endsWith('</w:p>') || inside.endsWith('<w:p/>') ? '' : paragraph('TableText', '');
    return element('w:tc', {}, properties, inside, end);
  }

  #picture({ file, alt, caption, width, height }: Picture): string {
    const below = caption ? paragraph('Caption', run(caption), caption) : '';
    const stored = this.#paper.pictures.get(file);
    if (!stored) return paragraph(null, run(`[${alt}]`), alt) + below;
    const name = `word/media/image${[...this.#paper.pictures.keys()].indexOf(file) + 1}.${stored.mediaType === 'image/png' ? 'png' : 'jpeg'}`;
    this.media[name] = stored.bytes;
    const relation = this.relations.add('image', name.slice('word/'.length));
    const scale = Math.min(1, widest / (width * pixel), highest / (height * pixel));
    const extent = { cx: Math.round(width * pixel * scale), cy: Math.round(height * pixel * scale) };
    const id = (this.#drawings += 1);
    return paragraph(null, drawing(id, relation, alt, extent)) + below;
  }

  readonly #link = (href: string, title: string | null, inside: string) =>
    link(this.relations.link(href), title, inside);

  #line(runs: Run[]): string {
    return groupLinks(runs)
      .map(({ link, runs }) => {
        const inside = runs.map((each) => (isNote(each) ? reference(each.note) : writeWords(each))).join('');
        return link ? this.#link(link.href, link.title, inside) : inside;
      })
      .join('');
  }
}

const nowhere: Place = { style: null, list: null };

const nextLevel = ({ list }: Place) => Math.min(deepest, list ? list.level + 1 : 0);

function paragraph(style: string | null, inside: string, words = '', list: Place['list'] = null): string {
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

function run(text: string, looks = ''): string {
  const all = looks + (isRightToLeft(text) ? '<w:rtl/>' : '');
  const properties = all && element('w:rPr', {}, all);
  return element('w:r', {}, properties, said('w:t', text, { 'xml:space': 'preserve' }));
}

function writeWords({ text, bold, italic, link }: Exclude<Run, { note: number }>): string {
  const looks =
    (link ? '<w:rStyle w:val="Hyperlink"/>' : '') +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '');
  return run(text, looks);
}

const link = (relation: string, title: string | null, inside: string) =>
  element('w:hyperlink', { 'r:id': relation, 'w:tooltip': title, 'w:history': 1 }, inside);

const reference = (note: number) =>
  element(
    'w:r',
    {},
    '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>',
    element('w:footnoteReference', { 'w:id': note }),
  );

/** A box that can be ticked in Word too. */
const box = (checked: boolean) =>
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

function drawing(id: number, relation: string, alt: string, extent: { cx: number; cy: number }): string {
  const named = { id, name: `Bild ${id}`, descr: alt };
  const graphic = element(
    'pic:pic',
    {},
    element('pic:nvPicPr', {}, element('pic:cNvPr', named), '<pic:cNvPicPr/>'),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': relation }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, '<a:off x="0" y="0"/>', element('a:ext', extent)),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', named),
    element(
      'a:graphic',
      {},
      element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, graphic),
    ),
  );
  return element('w:r', {}, element('w:drawing', {}, inline));
}

const namespaces = {
  'xmlns:w': w,
  'xmlns:r': officeRelation,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
};

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a part of the file points to; the same address twice is one. */
class Relations {
  readonly #lines: string[] = [];
  readonly #known = new Map<string, string>();

  constructor(first: [type: string, target: string][]) {
    for (const [type, target] of first) this.add(type, target);
  }

  add(type: string, target: string, mode: 'External' | null = null): string {
    const known = this.#known.get(`${type} ${target}`);
    if (known) return known;
    const Id = `rId${this.#lines.length + 1}`;
    const attributes = { Id, Type: `${officeRelation}/${type}`, Target: target, TargetMode: mode };
    this.#lines.push(element('Relationship', attributes));
    this.#known.set(`${type} ${target}`, Id);
    return Id;
  }

  link(href: string): string {
    return this.add('hyperlink', href, 'External');
  }

  write(): string {
    return xmlHead + element('Relationships', { xmlns: relationsNamespace }, ...this.#lines);
  }
}

const packageRelations =
  xmlHead +
  element(
    'Relationships',
    { xmlns: relationsNamespace },
    element('Relationship', {
      Id: 'rId1',
      Type: `${officeRelation}/officeDocument`,
      Target: 'word/document.xml',
    }),
    element('Relationship', {
      Id: 'rId2',
      Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      Target: 'docProps/core.xml',
    }),
  );

const wordPart = (part: string, type: string) =>
  element('Override', {
    PartName: `/word/${part}.xml`,
    ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`,
  });

const contentTypes =
  xmlHead +
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    '<Default Extension="jpeg" ContentType="image/jpeg"/>',
    wordPart('document', 'document.main'),
    wordPart('styles', 'styles'),
    wordPart('settings', 'settings'),
    wordPart('numbering', 'numbering'),
    wordPart('footnotes', 'footnotes'),
    wordPart('footer1', 'footer'),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  );
