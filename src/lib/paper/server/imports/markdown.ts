// Reads Markdown (CommonMark with tables, tasks, footnotes and alerts) as a paper; a zip file may bring its pictures.
import MarkdownIt, { type Token } from 'markdown-it';
import { NewLinkAddress, tableLimits } from '../../text-parts.ts';
import { Losses, type DraftFile, type DraftNode } from './draft-file.ts';
import { fitText } from './fit.ts';
import { readInline, type InlineLine, type InlineWorld } from './markdown-inline.ts';
import { addNotes, takeNotes } from './markdown-notes.ts';
import { UnreadableFile, unpack } from './package.ts';

/** Characters. */
const longest = 2_000_000;

const parser = new MarkdownIt({ html: true, linkify: false });
addNotes(parser);

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @throws UnreadableFile */
export function readMarkdown(bytes: Uint8Array): DraftFile {
  const files = isZip(bytes) ? unpack(bytes) : new Map([['text.md', bytes]]);
  const [, own] = [...files].find(([name]) => /\.(md|markdown)$/i.test(name)) ?? [];
  if (!own || own.length > longest * 4) throw new UnreadableFile('there is no text of a fitting length');
  const text = new TextDecoder()
    .decode(own)
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\uFEFF/, '');
  if (text.length > longest || text.includes('\u0000')) throw new UnreadableFile('the file is no text');
  return new MarkdownReader(files).read(text);
}

const alerts: Record<string, string> = {
  note: 'experience',
  tip: 'recommendation',
  important: 'recommendation',
  warning: 'warning',
  caution: 'warning',
};

class MarkdownReader {
  readonly #files: Map<string, Uint8Array>;
  readonly #losses = new Losses();
  readonly #pictures: Uint8Array[] = [];
  readonly #known = new Map<string, number>();
  readonly #world: InlineWorld;
  #tokens: Token[] = [];
  #at = 0;

  constructor(files: Map<string, Uint8Array>) {
    this.#files = files;
    this.#world = {
      losses: this.#losses,
      notes: new Map(),
      takePicture: (address) => this.#takePicture(address),
    };
  }

  read(whole: string): DraftFile {
    const { title, rest } = takeHead(whole);
    const { text, notes } = takeNotes(rest);
    for (const [name, words] of notes) this.#world.notes.set(name, this.#readNote(words));
    this.#tokens = parser.parse(text, {});
    const named = nameText(this.#readUntil(null));
    const blocks = fitText(this.#captions(named.blocks), this.#losses);
    return { title: named.title || title, blocks, pictures: this.#pictures, losses: this.#losses.list() };
  }

  #readNote(words: string): { text: string; href: string | null } {
    const tokens = parser.parseInline(words, {})[0]?.children ?? [];
    const address = tokens.find(({ type }) => type === 'link_open')?.attrGet('href') ?? null;
    const href = NewLinkAddress.safeParse(address).data ?? null;
    const source = href?.startsWith('https:') ? href : null;
    let text = tokens
      .map(({ type, content }) => (/break/.test(type) ? ' ' : content))
      .join('')
      .trim();
    if (source && text.endsWith(source)) text = text.slice(0, -source.length).trim() || source;
    const letters = [...text];
    if (letters.length > 1000) this.#losses.note('note', text);
    return { text: letters.length > 1000 ? `${letters.slice(0, 999).join('')}…` : text, href: source };
  }

  /** The blocks up to a closing token, which is taken too. */
  #readUntil(close: string | null): DraftNode[] {
    const blocks: DraftNode[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (!token || token.type === close) break;
      blocks.push(...this.#readBlock(token));
    }
    return blocks;
  }

  #readBlock(token: Token): DraftNode[] {
    switch (token.type) {
      case 'heading_open': {
        const { lines, pictures } = this.#readLine('heading_close');
        const level = Number(token.tag.slice(1));
        return [{ type: 'heading', attrs: { level }, content: lines.flat() }, ...pictures];
      }
      case 'paragraph_open': {
        const { lines, pictures } = this.#readLine('paragraph_close');
        return [...toParagraphs(lines), ...pictures];
      }
      case 'inline':
        return toParagraphs(readInline(token.children ?? [], this.#world).lines);
      case 'bullet_list_open':
        return this.#readList('bulletList', 'bullet_list_close', 1);
      case 'ordered_list_open':
        return this.#readList('orderedList', 'ordered_list_close', Number(token.attrGet('start') ?? 1));
      case 'blockquote_open': {
        const source = this.#peek();
        return [toFrame(this.#readUntil('blockquote_close'), source)];
      }
      case 'table_open':
        return this.#readTable();
      case 'hr':
        return [{ type: 'horizontalRule' }];
      case 'fence':
      case 'code_block':
        this.#losses.note('code', token.content);
        return token.content
          .split('\n')
          .filter((line) => line.trim())
          .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
      case 'html_block':
        if (!/^\s*<!--[^]*-->\s*$/.test(token.content)) this.#losses.note('html', token.content);
        return [];
      default:
        return [];
    }
  }

  /** The first line of what was just opened, as it was typed: `\\[ ]` is no box. */
  #peek(): string {
    return this.#tokens[this.#at]?.type === 'paragraph_open'
      ? (this.#tokens[this.#at + 1]?.content ?? '')
      : '';
  }

  #readLine(close: string): InlineLine {
    const token = this.#tokens[this.#at];
    while (this.#at < this.#tokens.length && this.#tokens[this.#at]?.type !== close) this.#at += 1;
    this.#at += 1;
    return readInline(token?.children ?? [], this.#world);
  }

  /** A run of tasks and a run of other items are two lists. */
  #readList(type: string, close: string, start: number): DraftNode[] {
    const lists: DraftNode[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (!token || token.type === close) break;
      const source = this.#peek();
      const content = this.#readUntil('list_item_close');
      const checked = type === 'bulletList' ? takeBox(content, source) : null;
      const kind = checked === null ? type : 'taskList';
      const item =
        checked === null ? { type: 'listItem', content } : { type: 'taskItem', attrs: { checked }, content };
      const last = lists.at(-1);
      if (last?.type === kind) last.content?.push(item);
      else lists.push({ type: kind, ...(kind === 'orderedList' && { attrs: { start } }), content: [item] });
    }
    return lists;
  }

  #readTable(): DraftNode[] {
    const rows: DraftNode[] = [];
    const pictures: DraftNode[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (!token || token.type === 'table_close') break;
      if (token.type === 'tr_open') rows.push({ type: 'tableRow', content: [] });
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const read = this.#readLine(token.type.replace('open', 'close'));
      pictures.push(...read.pictures);
      const content = toParagraphs(read.lines);
      const cells = rows.at(-1)?.content ?? [];
      if (cells.length < tableLimits.columns)
        cells.push({
          type: token.type === 'th_open' ? 'tableHeader' : 'tableCell',
          attrs: { colspan: 1, rowspan: 1 },
          content: content.length > 0 ? content : [{ type: 'paragraph' }],
        });
      else this.#losses.note('wide table');
    }
    const hasHead = rows[0]?.content?.some((cell) => cell.content?.some(({ content }) => content));
    const kept = hasHead ? rows : rows.slice(1);
    if (kept.length > tableLimits.rows) this.#losses.note('wide table');
    const tables: DraftNode[] = [];
    for (let at = 0; at < kept.length; at += tableLimits.rows)
      tables.push({ type: 'table', content: kept.slice(at, at + tableLimits.rows) });
    return [...tables, ...pictures];
  }

  /** A line in italics below a picture is its caption, and deeper headings than the third become such. */
  #captions(blocks: DraftNode[]): DraftNode[] {
    const kept: DraftNode[] = [];
    for (const block of blocks) {
      const last = kept.at(-1);
      const content = block.content ?? [];
      const isCaption =
        block.type === 'paragraph' &&
        content.length > 0 &&
        content.every(({ marks }) => marks?.[0]?.type === 'italic');
      if (isCaption && last?.type === 'image' && !last.attrs?.['caption']) {
        const caption = content.map(({ text = '' }) => text).join('');
        last.attrs = { ...last.attrs, caption: [...caption].slice(0, 300).join('') };
        continue;
      }
      const level = Number(block.attrs?.['level'] ?? 2);
      if (block.type === 'heading' && level > 3) this.#losses.note('heading level', wordsOf(block));
      kept.push(
        block.type === 'heading' ? { ...block, attrs: { level: Math.min(3, Math.max(2, level)) } } : block,
      );
    }
    return kept;
  }

  #takePicture(address: string): number | null {
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const data = /^data:image\/[\w+.-]+;base64,([\w+/=]+)$/.exec(address)?.[1];
    const bytes = data ? new Uint8Array(Buffer.from(data, 'base64')) : this.#findFile(address);
    if (!bytes) return null;
    const place = this.#pictures.push(bytes) - 1;
    this.#known.set(address, place);
    return place;
  }

  #findFile(address: string): Uint8Array | undefined {
    if (/^[a-z]+:/i.test(address)) return undefined;
    try {
      const path = decodeURIComponent(address).replace(/^\.?\//, '');
      return [...this.#files].find(([name]) => name === path || name.endsWith(`/${path}`))?.[1];
    } catch {
      return undefined;
    }
  }
}

const wordsOf = ({ content = [] }: DraftNode): string => content.map(({ text = '' }) => text).join('');

const toParagraphs = (lines: DraftNode[][]): DraftNode[] =>
  lines.filter((content) => content.length > 0).map((content) => ({ type: 'paragraph', content }));

/** What stands between two lines of hyphens at the top is said about the text. */
function takeHead(text: string): { title: string; rest: string } {
  const head = /^---\n([^]*?)\n---\n/.exec(text);
  if (!head?.[1]) return { title: '', rest: text };
  const written = /^title:[ \t]*(.+)$/m.exec(head[1])?.[1]?.trim() ?? '';
  return { title: unquote(written), rest: text.slice(head[0].length) };
}

function unquote(text: string): string {
  if (!/^".*"$/.test(text)) return text.replace(/^'(.*)'$/, '$1');
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** The first heading of the first level is the title when no other is of that level; else all move one down. */
function nameText(blocks: DraftNode[]): { title: string; blocks: DraftNode[] } {
  const isTop = ({ type, attrs }: DraftNode) => type === 'heading' && attrs?.['level'] === 1;
  const tops = blocks.filter(isTop);
  if (tops.length === 0) return { title: '', blocks };
  const [first] = tops;
  if (tops.length === 1 && first)
    return { title: wordsOf(first), blocks: blocks.filter((each) => each !== first) };
  const lower = (block: DraftNode) =>
    block.type === 'heading' ? { ...block, attrs: { level: Number(block.attrs?.['level']) + 1 } } : block;
  return { title: '', blocks: blocks.map(lower) };
}

/** A quote that begins with a word such as `[!TIP]` is a callout. */
function toFrame(content: DraftNode[], source: string): DraftNode {
  const line = content[0];
  const words = line?.content?.[0];
  const [mark = '', name = ''] = /^\[!(\w+)\]\s*/.exec(words?.text ?? '') ?? [];
  const kind = alerts[name.toLowerCase()];
  if (!kind || !words || !line || !source.startsWith('[!')) return { type: 'blockquote', content };
  words.text = words.text?.slice(mark.length) ?? '';
  if (words.text === '') line.content?.shift();
  const rest = line.content?.length ? content : content.slice(1);
  return { type: 'callout', attrs: { kind }, content: rest };
}

/** `[x]` or `[ ]` at the beginning of an item; it is taken away. */
function takeBox(content: DraftNode[], source: string): boolean | null {
  const first = content[0]?.content?.[0];
  const box = /^\[([ xX])\](\s+|$)/.exec(first?.text ?? '');
  if (!first?.text || !box || !/^\[[ xX]\]/.test(source)) return null;
  first.text = first.text.slice(box[0].length);
  if (first.text === '') content[0]?.content?.shift();
  return box[1] !== ' ';
}
