// Reads a Word file as a paper: what stands in it in order, with what it means by its styles and not by its looks.
import { frontTag } from '../exports/docx-contents.ts';
import { Losses, type DraftFile, type DraftNode } from './draft-file.ts';
import { DocxSettings, readListPlace, type ParagraphStyle } from './docx-settings.ts';
import { LineReader } from './docx-line.ts';
import { listCells, makeTables, type ReadCell } from './docx-table.ts';
import { fitAll, fitText } from './fit.ts';
import { nest, type Frame, type Line, type ListPlace } from './lines.ts';
import { UnreadableFile, unpack } from './package.ts';
import { child, childrenOf, isOn, valueOf, wordsOf, type XmlNode } from './xml-tree.ts';

/** @throws UnreadableFile for what is no Word file, or hides too much in itself */
export function readDocx(bytes: Uint8Array): DraftFile {
  const files = unpack(bytes);
  const settings = new DocxSettings(files);
  const body = child(settings.open('word/document.xml'), 'body');
  if (!body) throw new UnreadableFile('the file has no text');
  return new DocxReader(files, settings).read(body);
}

class DocxReader {
  readonly #settings: DocxSettings;
  readonly #losses = new Losses();
  readonly #line: LineReader;
  #title = '';
  #lines: Line[] = [];

  constructor(files: Map<string, Uint8Array>, settings: DocxSettings) {
    this.#settings = settings;
    this.#line = new LineReader(files, settings, this.#losses);
  }

  read(body: XmlNode): DraftFile {
    this.#readAll(body.children);
    this.#noteMargins();
    const blocks = this.#promote(fitText(nest(this.#lines), this.#losses));
    return { title: this.#title, blocks, pictures: this.#line.pictures, losses: this.#losses.list() };
  }

  #readAll(nodes: XmlNode[]): void {
    for (const node of nodes) this.#readBlock(node);
  }

  #readBlock(node: XmlNode): void {
    switch (node.name) {
      case 'p':
        return this.#readParagraph(node);
      case 'tbl':
        return this.#readTable(node);
      case 'sdt': {
        const properties = child(node, 'sdtPr');
        if (valueOf(properties, 'tag') === frontTag) return;
        const gallery = valueOf(child(properties, 'docPartObj'), 'docPartGallery');
        if (gallery === 'Table of Contents') return this.#addContents();
        return this.#readAll(child(node, 'sdtContent')?.children ?? []);
      }
      case 'ins':
      case 'moveTo':
        this.#losses.note('change');
        return this.#readAll(node.children);
      case 'del':
      case 'moveFrom':
        return this.#losses.note('change', wordsOf(node));
      case 'smartTag':
      case 'customXml':
      case 'Choice':
        return this.#readAll(node.children);
      case 'AlternateContent':
        return this.#readAll(node.children.slice(0, 1));
      case 'altChunk':
        return this.#losses.note('object');
    }
  }

  #addContents(): void {
    if (!this.#lines.some(({ block }) => block.type === 'tableOfContents'))
      this.#add({ type: 'tableOfContents' });
  }

  readonly #add = (block: DraftNode, list: ListPlace | null = null, frame: Frame = null) =>
    this.#lines.push({ block, list, frame });

  #readParagraph(node: XmlNode): void {
    const properties = child(node, 'pPr');
    const style = this.#settings.style(valueOf(properties, 'pStyle'));
    const name = style?.name ?? '';
    if (/^paper (facts|abstract)/.test(name) || (this.#settings.isOwn && name === 'subtitle')) return;
    if (/^toc \d|^toc heading/.test(name)) return this.#addContents();
    if (name === 'horizontal line') return void this.#add({ type: 'horizontalRule' });

    const { content, texts, pictures } = this.#line.read(node, style);
    const words = texts.join('').trim();
    if (/^(title|titel)$/.test(name) && this.#title === '' && words) {
      this.#title = words;
      return;
    }
    const level = this.#findLevel(properties, style);
    if (level !== null && words) this.#addHeading(level, content.flat(), words);
    else if (words || content.some((line) => line.length > 0))
      this.#addLines(properties, style, content, words);
    this.#addPictures(pictures);
  }

  #findLevel(properties: XmlNode | undefined, style: ParagraphStyle | undefined): number | null {
    const named = /^(?:heading|überschrift) (\d)/.exec(style?.name ?? '')?.[1];
    if (named) return Number(named);
    if (/^(title|titel)$/.test(style?.name ?? '')) return 1;
    const own = valueOf(properties, 'outlineLvl') ?? style?.outline;
    return own === undefined || own === null || Number(own) > 8 ? null : Number(own) + 1;
  }

  /** The text's own headings are of the levels 2 and 3: the title is the first. */
  #addHeading(depth: number, content: DraftNode[], words: string): void {
    if (depth > 2) this.#losses.note('heading level', words);
    this.#add({ type: 'heading', attrs: { level: depth === 1 ? 2 : 3 }, content });
  }

  #addLines(
    properties: XmlNode | undefined,
    style: ParagraphStyle | undefined,
    lines: DraftNode[][],
    words: string,
  ): void {
    const name = style?.name ?? '';
    const last = this.#lines.at(-1)?.block;
    if (name === 'caption' && last?.type === 'image' && !last.attrs?.['caption']) {
      last.attrs = { ...last.attrs, caption: [...words].slice(0, 300).join('') };
      return;
    }
    const frame = findFrame(name);
    // the label of a callout is made from its kind
    const isLabel = frame !== this.#lines.at(-1)?.frame && frame !== 'quote' && frame !== null;
    if (isLabel && isBold(lines.flat())) return;
    const place = readListPlace(properties) ?? style?.list ?? null;
    const list = place && place.number !== '0' ? this.#readList(place) : null;
    lines.forEach((content, at) => {
      const box = at === 0 && list?.format !== 'ordered' ? takeBox(content) : null;
      const format = box ?? (at === 0 ? list?.format : 'none');
      const where = list ?? (box ? { level: 0, start: 1, number: 'boxes' } : null);
      const block: DraftNode = { type: 'paragraph', ...(content.length > 0 && { content }) };
      this.#add(block, where && format ? { ...where, format } : null, frame);
    });
  }

  #readList({ number, level }: { number: string; level: number }): ListPlace {
    const found = this.#settings.level(number, level);
    const format =
      found?.format === 'none' ? 'none' : found && found.format !== 'bullet' ? 'ordered' : 'bullet';
    return { format, level, number, start: found?.start ?? 1 };
  }

  #addPictures(pictures: DraftNode[]): void {
    for (const picture of pictures) this.#add(picture);
  }

  #readTable(node: XmlNode): void {
    const pictures: DraftNode[] = [];
    const rows = childrenOf(node, 'tr').map((row) => this.#readRow(row, pictures));
    const { tables, isCut } = makeTables(rows);
    if (isCut) this.#losses.note('wide table');
    for (const table of tables) this.#add(table);
    this.#addPictures(pictures);
  }

  #readRow(row: XmlNode, pictures: DraftNode[]): ReadCell[] {
    const isHead = isOn(child(row, 'trPr'), 'tblHeader');
    const cells = row.children.flatMap((node) =>
      node.name === 'sdt' ? (child(node, 'sdtContent')?.children ?? []) : [node],
    );
    return cells
      .filter(({ name }) => name === 'tc')
      .map((cell) => {
        const properties = child(cell, 'tcPr');
        const merge = child(properties, 'vMerge');
        const { content, isNamed } = this.#readCell(cell, pictures);
        return {
          isHeader: isHead || isNamed,
          colspan: Math.max(1, Number(valueOf(properties, 'gridSpan') ?? 1) || 1),
          rowspan: 1,
          isContinued: merge !== undefined && merge.attributes.get('val') !== 'restart',
          content,
        };
      });
  }

  /** Cells hold paragraphs and lists; what else stands there becomes such, or follows the table. */
  #readCell(cell: XmlNode, pictures: DraftNode[]): { content: DraftNode[]; isNamed: boolean } {
    const outside = this.#lines;
    this.#lines = [];
    this.#readAll(cell.children);
    const inside = this.#lines.flatMap((line): Line[] => {
      if (line.block.type !== 'table') return [{ ...line, frame: null }];
      this.#losses.note('nested table');
      return listCells(line.block).map((block) => ({ block, list: null, frame: null }));
    });
    this.#lines = outside;
    const { kept, after } = fitAll(nest(inside), 'plain', this.#losses);
    pictures.push(...after);
    const styles = childrenOf(cell, 'p').map((node) =>
      this.#settings.style(valueOf(child(node, 'pPr'), 'pStyle')),
    );
    const isNamed = styles.length > 0 && styles.every((style) => style?.name === 'table heading');
    return { content: kept.length > 0 ? kept : [{ type: 'paragraph' }], isNamed };
  }

  /** What stands at the edges of all pages, and what others wrote beside the text. */
  #noteMargins(): void {
    for (const { type, target } of this.#settings.relations('word/document.xml').values()) {
      if (!this.#settings.isOwn && (type === 'header' || type === 'footer')) {
        const part = this.#settings.open(`word/${target}`);
        const words = part ? wordsOf(part).trim() : '';
        if (words) this.#losses.note('header', words);
      }
      if (type === 'comments')
        for (const comment of childrenOf(this.#settings.open(`word/${target}`), 'comment'))
          this.#losses.note('comment', wordsOf(comment));
    }
  }

  /** A file without a title paragraph whose first heading is its only chapter has its title there. */
  #promote(blocks: DraftNode[]): DraftNode[] {
    const first = blocks[0];
    const chapters = blocks.filter(({ type, attrs }) => type === 'heading' && attrs?.['level'] === 2);
    if (this.#title !== '' || first?.type !== 'heading' || chapters.length !== 1 || chapters[0] !== first)
      return blocks;
    this.#title = (first.content ?? [])
      .map(({ text = '' }) => text)
      .join('')
      .trim();
    return blocks
      .slice(1)
      .map((block) => (block.type === 'heading' ? { ...block, attrs: { level: 2 } } : block));
  }
}

function findFrame(style: string): Frame {
  if (/^(intense )?quote$|^quotations$/.test(style)) return 'quote';
  const kind = /^callout (experience|recommendation|warning)$/.exec(style)?.[1];
  return kind === 'experience' || kind === 'recommendation' || kind === 'warning' ? kind : null;
}

const isBold = (content: DraftNode[]) =>
  content.length > 0 && content.every(({ marks = [] }) => marks.some(({ type }) => type === 'bold'));

/** A box at the beginning of a line makes a task of it; it is taken away. */
function takeBox(content: DraftNode[]): 'done' | 'open' | null {
  const first = content[0];
  const box = /^\s*([☐☑☒✓✔])\s*/u.exec(first?.text ?? '');
  if (!first?.text || !box) return null;
  first.text = first.text.slice(box[0].length);
  if (first.text === '') content.shift();
  return box[1] === '☐' ? 'open' : 'done';
}
