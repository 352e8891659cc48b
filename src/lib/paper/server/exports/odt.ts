// A paper as an OpenDocument text, as LibreOffice and the administration's standard have it.
import { isPicture, pack } from './archive.ts';
import type { Abstract, Grid, PaperDocument, Part, Picture, Run, Slot, WrittenExport } from './document.ts';
import { groupLinks, isNote, isRightToLeft, linesOf, plain } from './document.ts';
import { namespaces, writeAutomatic, writeManifest, writeMeta, writeStyles } from './odt-parts.ts';
import { element, said, toXmlText, xmlHead } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/** Centimetres: of a pixel, and what a page of A4 has room for. */
const pixel = 2.54 / 96;
const widest = 16;
const highest = 22;

export function writeOdt(paper: PaperDocument): WrittenExport {
  const writer = new Writer(paper);
  const content = writer.write();
  const texts = { 'content.xml': content, 'styles.xml': writeStyles(paper), 'meta.xml': writeMeta(paper) };
  const names: [string, string][] = [
    ['/', mediaType],
    ...Object.keys(texts).map((name): [string, string] => [name, 'text/xml']),
    ...Object.keys(writer.media).map((name): [string, string] => [
      name,
      name.endsWith('.png') ? 'image/png' : 'image/jpeg',
    ]),
  ];
  const files = {
    // first and as it is: programs tell the format by these bytes
    mimetype: mediaType,
    ...texts,
    ...writer.media,
    'META-INF/manifest.xml': writeManifest(names),
  };
  const bytes = pack(files, (name) => name === 'mimetype' || isPicture(name));
  return { bytes, mediaType, extension: 'odt' };
}

class Writer {
  readonly media: Record<string, Uint8Array> = {};
  readonly #paper: PaperDocument;
  /** Styles made on the way, by what they add to which. */
  readonly #styles = new Map<string, [name: string, parent: string, look: Record<string, string>]>();
  #frames = 0;
  #tables = 0;
  #headings = 0;

  constructor(paper: PaperDocument) {
    this.#paper = paper;
  }

  write(): string {
    const { title, state, facts, abstracts, parts, chapters, hasContents } = this.#paper;
    const front = [
      this.#paragraph('Title', toText(title), title),
      this.#paragraph('Subtitle', toText(state)),
      ...facts.map(({ label, text, href }) => {
        const words = href ? link(href, null, toText(text)) : toText(text);
        return this.#paragraph('Paper_20_Facts', span('Strong', `${toText(label)}: `) + words);
      }),
      ...abstracts.map((abstract) => this.#abstract(abstract)),
      !hasContents && chapters.length > 2 ? this.#contents() : '',
    ];
    const parting = element('text:p', {
      'text:style-name': this.#derive('Standard', { 'fo:break-before': 'page' }),
    });
    const body = [...front, ...(parts.length > 0 ? [parting, this.#parts(parts, null)] : [])].join('');
    return (
      xmlHead +
      element(
        'office:document-content',
        namespaces,
        writeAutomatic(this.#styles.values()),
        element('office:body', {}, element('office:text', {}, body)),
      )
    );
  }

  #abstract(abstract: Abstract): string {
    const { language, title } = abstract;
    const speak = (style: string) =>
      this.#derive(style, { 'fo:language': language, 'fo:country': language === 'de' ? 'DE' : 'GB' });
    const lines = linesOf(abstract).map((line) =>
      this.#paragraph(speak('Paper_20_Abstract'), toText(line), line),
    );
    return this.#paragraph(speak('Paper_20_Abstract_20_Title'), toText(title)) + lines.join('');
  }

  #derive(parent: string, look: Record<string, string>): string {
    const key = `${parent} ${JSON.stringify(look)}`;
    const known = this.#styles.get(key);
    if (known) return known[0];
    const name = `P${this.#styles.size + 1}`;
    this.#styles.set(key, [name, parent, look]);
    return name;
  }

  #paragraph(style: string, inside: string, words = ''): string {
    const name = isRightToLeft(words)
      ? this.#derive(style, { 'style:writing-mode': 'rl-tb', 'fo:text-align': 'start' })
      : style;
    return element('text:p', { 'text:style-name': name }, inside);
  }

  /** @param style of paragraphs that stand in something */
  readonly #parts = (parts: Part[], style: string | null): string =>
    parts.map((part) => this.#part(part, style)).join('');

  #part(part: Part, style: string | null): string {
    switch (part.kind) {
      case 'heading': {
        this.#headings += 1;
        const mark = element('text:bookmark', { 'text:name': `chapter-${this.#headings}` });
        const name = { 'text:style-name': `Heading_20_${part.depth}`, 'text:outline-level': part.depth };
        return element('text:h', name, mark, this.#line(part.runs));
      }
      case 'paragraph':
        return this.#paragraph(style ?? 'Standard', this.#line(part.runs), plain(part.runs));
      case 'list':
        return this.#list(part.items, part.start, style);
      case 'tasks': {
        const items = part.items.map(({ checked, parts }) => {
          const box: Run = { text: checked ? '☑ ' : '☐ ', bold: false, italic: false, link: null };
          const [first, ...rest] = parts;
          const isLine = first?.kind === 'paragraph';
          const line: Part = { kind: 'paragraph', runs: [box, ...(isLine ? first.runs : [])] };
          return [line, ...(isLine ? rest : parts)];
        });
        return this.#list(items, null, style);
      }
      case 'quote':
        return this.#parts(part.parts, 'Quotations');
      case 'callout': {
        const name = `Callout_20_${part.callout[0]?.toUpperCase()}${part.callout.slice(1)}`;
        const label = span('Strong', toText(this.#paper.words.callouts[part.callout]));
        return this.#paragraph(name, label) + this.#parts(part.parts, name);
      }
      case 'rule':
        return this.#paragraph('Horizontal_20_Line', '');
      case 'contents':
        return this.#contents();
      case 'table':
        return this.#table(part.grid);
      case 'picture':
        return this.#picture(part.picture);
    }
  }

  #list(items: Part[][], start: number | null, style: string | null): string {
    const written = items.map((parts, at) => {
      const first = at === 0 && start !== null ? { 'text:start-value': start } : {};
      return element('text:list-item', first, ...parts.map((part) => this.#inItem(part, style)));
    });
    return element('text:list', { 'text:style-name': start === null ? 'Bullets' : 'Numbers' }, ...written);
  }

  #inItem(part: Part, style: string | null): string {
    return this.#part(part, style ?? 'List_20_Contents');
  }

  #contents(): string {
    const { chapters, words } = this.#paper;
    const lines = chapters.map(({ depth, text }, at) =>
      this.#paragraph(`Contents_20_${depth}`, link(`#chapter-${at + 1}`, null, toText(text)), text),
    );
    const source = element(
      'text:table-of-content-source',
      { 'text:outline-level': 2 },
      element(
        'text:index-title-template',
        { 'text:style-name': 'Contents_20_Heading' },
        toText(words.contents),
      ),
    );
    const title = element(
      'text:index-title',
      { 'text:style-name': 'Contents', 'text:name': 'Contents_Head' },
      this.#paragraph('Contents_20_Heading', toText(words.contents)),
    );
    return element(
      'text:table-of-content',
      { 'text:style-name': 'Contents', 'text:protected': 'false', 'text:name': 'Contents' },
      source,
      element('text:index-body', {}, title, ...lines),
    );
  }

  #table({ columns, headRows, rows }: Grid): string {
    this.#tables += 1;
    const write = (row: Slot[]) =>
      element('table:table-row', { 'table:style-name': 'Row' }, ...row.map((slot) => this.#slot(slot)));
    const head = rows.slice(0, headRows).map(write);
    return element(
      'table:table',
      { 'table:name': `Table${this.#tables}`, 'table:style-name': 'Table' },
      element('table:table-column', { 'table:number-columns-repeated': columns }),
      head.length > 0 ? element('table:table-header-rows', {}, ...head) : '',
      ...rows.slice(headRows).map(write),
    );
  }

  #slot(slot: Slot): string {
    if (slot.kind === 'covered') return element('table:covered-table-cell');
    const { colspan, rowspan, isHeader, parts } = slot;
    return element(
      'table:table-cell',
      {
        'table:style-name': isHeader ? 'HeadCell' : 'Cell',
        'table:number-columns-spanned': colspan > 1 || rowspan > 1 ? colspan : null,
        'table:number-rows-spanned': colspan > 1 || rowspan > 1 ? rowspan : null,
        'office:value-type': 'string',
      },
      this.#parts(parts, isHeader ? 'Table_20_Heading' : 'Table_20_Contents') || element('text:p'),
    );
  }

  #picture({ file, alt, caption, width, height }: Picture): string {
    const below = caption ? this.#paragraph('Caption', toText(caption), caption) : '';
    const stored = this.#paper.pictures.get(file);
    if (!stored) return this.#paragraph('Standard', toText(`[${alt}]`), alt) + below;
    const number = [...this.#paper.pictures.keys()].indexOf(file) + 1;
    const name = `Pictures/${number}.${stored.mediaType === 'image/png' ? 'png' : 'jpg'}`;
    this.media[name] = stored.bytes;
    this.#frames += 1;
    const scale = Math.min(1, widest / (width * pixel), highest / (height * pixel));
    const frame = element(
      'draw:frame',
      {
        'draw:style-name': 'Picture',
        'draw:name': `Picture${this.#frames}`,
        'text:anchor-type': 'as-char',
        'svg:width': `${(width * pixel * scale).toFixed(3)}cm`,
        'svg:height': `${(height * pixel * scale).toFixed(3)}cm`,
      },
      element('draw:image', {
        'xlink:href': name,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
      }),
      // LibreOffice reads the title as the alternative text and this as the long one
      said('svg:title', alt),
      said('svg:desc', alt),
    );
    return this.#paragraph('Standard', frame) + below;
  }

  #line(runs: Run[]): string {
    return groupLinks(runs)
      .map(({ link: to, runs }) => {
        const inside = runs.map((run) => (isNote(run) ? this.#note(run.note) : writeWords(run))).join('');
        return to ? link(to.href, to.title, inside) : inside;
      })
      .join('');
  }

  #note(number: number): string {
    const { text, href } = this.#paper.notes[number - 1] ?? { text: '', href: null };
    const source = href ? ` ${link(href, null, toText(href))}` : '';
    return element(
      'text:note',
      { 'text:id': `note-${number}`, 'text:note-class': 'footnote' },
      said('text:note-citation', String(number)),
      element('text:note-body', {}, this.#paragraph('Footnote', toText(text) + source, text)),
    );
  }
}

/** Spaces at the edges and in a row count. */
const toText = (text: string) =>
  toXmlText(text)
    .replaceAll(/^ | $/g, '<text:s/>')
    .replaceAll(/ {2,}/g, (spaces) => ` ${element('text:s', { 'text:c': spaces.length - 1 })}`)
    .replaceAll('\t', '<text:tab/>');

const span = (style: string, inside: string) => element('text:span', { 'text:style-name': style }, inside);

function writeWords({ text, bold, italic }: Exclude<Run, { note: number }>): string {
  const words = toText(text);
  if (bold && italic) return span('StrongEmphasis', words);
  if (bold) return span('Strong', words);
  return italic ? span('Emphasis', words) : words;
}

const link = (href: string, title: string | null, inside: string) =>
  element('text:a', { 'xlink:type': 'simple', 'xlink:href': href, 'office:title': title }, inside);
