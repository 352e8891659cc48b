// A line of Markdown as the editor has it. A break parts it in several, and pictures stand after it.
import type { Token } from 'markdown-it';
import { NewLinkAddress } from '../../text-parts.ts';
import type { DraftNode, Losses } from './draft-file.ts';
import { joinTexts } from './join-texts.ts';

export interface InlineWorld {
  losses: Losses;
  notes: Map<string, { text: string; href: string | null }>;
  /** The place of a picture in the list, by its address; null when it is not at hand. */
  takePicture(address: string): number | null;
}

export interface InlineLine {
  lines: DraftNode[][];
  pictures: DraftNode[];
}

const elements: Record<string, 'bold' | 'italic'> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic' };

export function readInline(tokens: Token[], world: InlineWorld): InlineLine {
  const reader = new InlineReader(world);
  for (const token of tokens) reader.read(token);
  return { lines: reader.lines.map(joinTexts), pictures: reader.pictures };
}

class InlineReader {
  readonly lines: DraftNode[][] = [[]];
  readonly pictures: DraftNode[] = [];
  readonly #world: InlineWorld;
  readonly #looks = { bold: 0, italic: 0 };
  #link: { href: string; title?: string } | null = null;

  constructor(world: InlineWorld) {
    this.#world = world;
  }

  read(token: Token): void {
    const { losses } = this.#world;
    switch (token.type) {
      case 'text':
        return this.#say(token.content);
      case 'softbreak':
        return this.#say(' ');
      case 'hardbreak':
        return void this.lines.push([]);
      case 'code_inline':
        losses.note('code', token.content);
        return this.#say(token.content);
      case 'strong_open':
      case 'em_open':
        this.#looks[token.type === 'em_open' ? 'italic' : 'bold'] += 1;
        return;
      case 'strong_close':
      case 'em_close':
        this.#looks[token.type === 'em_close' ? 'italic' : 'bold'] -= 1;
        return;
      case 's_open':
        return losses.note('look');
      case 'link_open':
        return this.#openLink(token);
      case 'link_close':
        this.#link = null;
        return;
      case 'footnote':
        return this.#addNote(token.content);
      case 'image':
        return this.#addPicture(token);
      case 'html_inline':
        return this.#readHtml(token.content);
    }
  }

  #say(text: string): void {
    if (text === '') return;
    const marks = [
      ...(this.#looks.bold > 0 ? [{ type: 'bold' }] : []),
      ...(this.#looks.italic > 0 ? [{ type: 'italic' }] : []),
      ...(this.#link ? [{ type: 'link', attrs: this.#link }] : []),
    ];
    const said = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    this.lines.at(-1)?.push({ type: 'text', text: said, ...(marks.length > 0 && { marks }) });
  }

  #openLink(token: Token): void {
    const address = String(token.attrGet('href') ?? '');
    const href = NewLinkAddress.safeParse(address).data;
    // a place in the same text
    if (address.startsWith('#')) return;
    if (!href) return this.#world.losses.note('link', address);
    const title = [...String(token.attrGet('title') ?? '')].slice(0, 200).join('');
    this.#link = { href, ...(title && { title }) };
  }

  #addNote(id: string): void {
    const note = this.#world.notes.get(id);
    if (note?.text) this.lines.at(-1)?.push({ type: 'footnote', attrs: { ...note } });
  }

  #addPicture(token: Token): void {
    const address = String(token.attrGet('src') ?? '');
    const picture = this.#world.takePicture(address);
    if (picture === null) return this.#world.losses.note('picture', token.content || address);
    const alt = [...token.content.replaceAll(/\s+/g, ' ').trim()].slice(0, 300).join('');
    this.pictures.push({
      type: 'image',
      attrs: { picture, alt, caption: String(token.attrGet('title') ?? '') },
    });
  }

  #readHtml(html: string): void {
    if (/^<br\s*\/?>$/i.test(html)) return void this.lines.push([]);
    const [, close, name = ''] = /^<(\/?)([a-z]+)>$/i.exec(html) ?? [];
    const look = elements[name.toLowerCase()];
    if (look) this.#looks[look] = Math.max(0, this.#looks[look] + (close ? -1 : 1));
    else this.#world.losses.note('html', html);
  }
}
