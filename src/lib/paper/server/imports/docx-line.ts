// The words of one paragraph of a Word file, with their looks, links and notes, and the pictures that stand in it.
import { NewLinkAddress } from '../../text-parts.ts';
import type { DraftNode, Losses } from './draft-file.ts';
import type { DocxSettings, ParagraphStyle } from './docx-settings.ts';
import { joinTexts } from './join-texts.ts';
import { below, child, childrenOf, isOn, valueOf, wordsOf, type XmlNode } from './xml-tree.ts';

interface Look {
  bold: boolean;
  italic: boolean;
  href: string | null;
  title: string | null;
}

export interface ReadLine {
  /** A line break of the file parts one paragraph into several. */
  content: DraftNode[][];
  texts: string[];
  pictures: DraftNode[];
}

const mostInNote = 1000;

export class LineReader {
  readonly pictures: Uint8Array[] = [];
  readonly #files: Map<string, Uint8Array>;
  readonly #settings: DocxSettings;
  readonly #losses: Losses;
  readonly #relations: ReturnType<DocxSettings['relations']>;
  readonly #notes: Map<string, { text: string; href: string | null }>;
  readonly #known = new Map<string, number>();
  #line: ReadLine = { content: [[]], texts: [], pictures: [] };
  /** The field that is open: what it does, and whether its result is being read. */
  #fields: { code: string; isResult: boolean }[] = [];

  constructor(files: Map<string, Uint8Array>, settings: DocxSettings, losses: Losses) {
    this.#files = files;
    this.#settings = settings;
    this.#losses = losses;
    this.#relations = settings.relations('word/document.xml');
    this.#notes = new Map([...this.#readNotes('footnote'), ...this.#readNotes('endnote')]);
  }

  read(paragraph: XmlNode, style: ParagraphStyle | undefined): ReadLine {
    this.#line = { content: [[]], texts: [], pictures: [] };
    // the looks of headings are their style's alone
    const isHeading = (style?.outline ?? null) !== null || style?.name === 'table heading';
    const look = {
      bold: !isHeading && (style?.bold ?? false),
      italic: style?.italic ?? false,
      href: null,
      title: null,
    };
    this.#readAll(paragraph.children, look);
    const content = this.#line.content.map(joinTexts);
    return {
      ...this.#line,
      content: content.length > 1 ? content.filter((line) => line.length > 0) : content,
    };
  }

  #readAll(nodes: XmlNode[], look: Look): void {
    for (const node of nodes) this.#readInline(node, look);
  }

  #readInline(node: XmlNode, look: Look): void {
    switch (node.name) {
      case 'r':
        return this.#readRun(node, look);
      case 'hyperlink':
        return this.#readAll(node.children, { ...look, ...this.#readLink(node) });
      case 'fldSimple':
        return this.#readAll(node.children, {
          ...look,
          ...this.#linkOfField(node.attributes.get('instr') ?? ''),
        });
      case 'ins':
      case 'moveTo':
        this.#losses.note('change', wordsOf(node));
        return this.#readAll(node.children, look);
      case 'del':
      case 'moveFrom':
        return this.#losses.note('change', node.children.map(deletedWords).join(''));
      case 'sdt':
        return this.#readAll(child(node, 'sdtContent')?.children ?? [], look);
      case 'smartTag':
      case 'bdo':
      case 'dir':
      case 'Choice':
        return this.#readAll(node.children, look);
      case 'AlternateContent':
        return this.#readAll(node.children.slice(0, 1), look);
      case 'oMath':
      case 'oMathPara':
        this.#losses.note('equation', wordsOf(node));
        return this.#say(wordsOf(node), look);
    }
  }

  #readRun(run: XmlNode, outer: Look): void {
    const properties = child(run, 'rPr');
    const style = this.#settings.style(valueOf(properties, 'rStyle'));
    const look = {
      ...outer,
      bold: child(properties, 'b') ? isOn(properties, 'b') : outer.bold || (style?.bold ?? false),
      italic: child(properties, 'i') ? isOn(properties, 'i') : outer.italic || (style?.italic ?? false),
    };
    const words = wordsOf(run);
    if (properties && words.trim() && this.#hasOtherLooks(properties, style, look))
      this.#losses.note('look', words);
    for (const node of run.children) this.#readPiece(node, { ...look, ...this.#fieldLink() });
  }

  /** Colours, lines and letters that the text of a paper does not have. Links bring some along. */
  #hasOtherLooks(properties: XmlNode, style: ParagraphStyle | undefined, { href }: Look): boolean {
    if (href || this.#fieldLink() || /hyperlink|footnote|endnote/.test(style?.name ?? '')) return false;
    const color = valueOf(properties, 'color');
    const fill = child(properties, 'shd')?.attributes.get('fill');
    return (
      isOn(properties, 'u') ||
      ['strike', 'dstrike', 'smallCaps', 'highlight'].some((name) => isOn(properties, name)) ||
      /^(super|sub)script$/.test(valueOf(properties, 'vertAlign') ?? '') ||
      (color !== undefined && color !== 'auto' && !/^0{6}$/.test(color)) ||
      (fill !== undefined && !/^(auto|ffffff)$/i.test(fill))
    );
  }

  #readPiece(node: XmlNode, look: Look): void {
    switch (node.name) {
      case 't':
        return this.#say(node.text, look);
      case 'tab':
        return this.#say(' ', look);
      case 'noBreakHyphen':
        return this.#say('\u2011', look);
      case 'br':
      case 'cr':
        if (/^(page|column)$/.test(node.attributes.get('type') ?? '')) return;
        this.#line.content.push([]);
        this.#line.texts.push(' ');
        return;
      case 'sym':
        return this.#losses.note('object');
      case 'footnoteReference':
        return this.#addNote(`footnote ${node.attributes.get('id')}`);
      case 'endnoteReference':
        return this.#addNote(`endnote ${node.attributes.get('id')}`);
      case 'fldChar':
        return this.#turnField(node.attributes.get('fldCharType'));
      case 'instrText': {
        const field = this.#fields.at(-1);
        if (field) field.code += node.text;
        return;
      }
      case 'AlternateContent': {
        const first = node.children[0];
        return first?.children.forEach((each) => this.#readPiece(each, look));
      }
      case 'drawing':
      case 'pict':
        return this.#readDrawing(node);
      case 'object':
        return this.#losses.note('object');
    }
  }

  #turnField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push({ code: '', isResult: false });
    if (type === 'end') this.#fields.pop();
    const field = this.#fields.at(-1);
    if (type === 'separate' && field) field.isResult = true;
  }

  #fieldLink(): Partial<Look> | null {
    const field = this.#fields.findLast(({ code, isResult }) => isResult && /HYPERLINK/.test(code));
    return field ? this.#linkOfField(field.code) : null;
  }

  #linkOfField(code: string): Partial<Look> | null {
    const address = /HYPERLINK\s+"([^"]+)"/.exec(code)?.[1];
    return address ? this.#checkLink(address, null) : null;
  }

  #readLink(node: XmlNode): Partial<Look> {
    const target = this.#relations.get(node.attributes.get('id') ?? '');
    const title = node.attributes.get('tooltip') ?? null;
    return target?.isOutside ? this.#checkLink(target.target, title) : {};
  }

  #checkLink(address: string, title: string | null): Partial<Look> {
    const href = NewLinkAddress.safeParse(address).data;
    if (!href) {
      this.#losses.note('link', address);
      return {};
    }
    return { href, title: title && [...title].slice(0, 300).join('') };
  }

  #say(text: string, { bold, italic, href, title }: Look): void {
    if (text === '' || this.#fields.some(({ isResult }) => !isResult)) return;
    const marks = [
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
      ...(href ? [{ type: 'link', attrs: { href, ...(title && { title }) } }] : []),
    ];
    const said = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    this.#line.content.at(-1)?.push({ type: 'text', text: said, ...(marks.length > 0 && { marks }) });
    this.#line.texts.push(said);
  }

  #addNote(id: string): void {
    const note = this.#notes.get(id);
    if (note?.text) this.#line.content.at(-1)?.push({ type: 'footnote', attrs: { ...note } });
  }

  #readNotes(kind: 'footnote' | 'endnote'): [string, { text: string; href: string | null }][] {
    const part = `word/${kind}s.xml`;
    const relations = this.#settings.relations(part);
    const nodes = childrenOf(this.#settings.open(part), kind);
    return nodes
      .filter((node) => !node.attributes.get('type') || node.attributes.get('type') === 'normal')
      .map((node) => {
        const link = below(node, 'hyperlink');
        const target = relations.get(link?.attributes.get('id') ?? '')?.target;
        const href = NewLinkAddress.safeParse(target).data;
        let text = childrenOf(node, 'p').map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim();
        // an address that is said and meant stands once
        if (href?.startsWith('https:') && text.endsWith(href))
          text = text.slice(0, -href.length).trim() || href;
        const letters = [...text];
        if (letters.length > mostInNote) this.#losses.note('note', text);
        const kept = letters.length > mostInNote ? `${letters.slice(0, mostInNote - 1).join('')}…` : text;
        const source = href?.startsWith('https:') ? href : null;
        return [`${kind} ${node.attributes.get('id')}`, { text: kept, href: source }];
      });
  }

  #readDrawing(node: XmlNode): void {
    const words = below(node, 'txbxContent');
    if (words) return this.#losses.note('text box', wordsOf(words));
    const relation =
      below(node, 'blip')?.attributes.get('embed') ?? below(node, 'imagedata')?.attributes.get('id');
    const target = relation === undefined ? undefined : this.#relations.get(relation);
    if (!target) return this.#losses.note('object', below(node, 'docPr')?.attributes.get('descr') ?? '');
    const picture = this.#takePicture(target);
    if (picture === null) return this.#losses.note('picture', target.target);
    const named = below(node, 'docPr')?.attributes ?? below(node, 'shape')?.attributes;
    const alt = (named?.get('descr') ?? named?.get('alt') ?? '').replaceAll(/\s+/g, ' ').trim();
    const attrs = { picture, alt: [...alt].slice(0, 300).join(''), caption: '' };
    this.#line.pictures.push({ type: 'image', attrs });
  }

  /** The place of the picture in the list; null when the file does not hold it. */
  #takePicture({ target, isOutside }: { target: string; isOutside: boolean }): number | null {
    const path = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const bytes = isOutside ? undefined : this.#files.get(path);
    if (!bytes) return null;
    const known = this.#known.get(path) ?? this.pictures.push(bytes) - 1;
    this.#known.set(path, known);
    return known;
  }
}

const deletedWords = (node: XmlNode): string =>
  node.name === 'delText' ? node.text : node.children.map(deletedWords).join('');
