// The one walk over the text of a paper that all formats share.
import type { Block, Inline, PaperText } from '../../text.ts';
import type { Chapter, Note, Part, Run, WalkedText, Words } from './document.ts';
import { isNote, plain } from './document.ts';
import { layTable } from './grid.ts';

/** Where what a text mentions is found, as a whole address. */
export type MentionAddress = (kind: 'project' | 'organisation' | 'paper', id: string) => string;

export function walkText({ content }: PaperText, addressOf: MentionAddress): WalkedText {
  const walker = new Walker(addressOf);
  const parts = content.flatMap((block) => walker.walk(block));
  const { notes, chapters } = walker;
  return { parts, notes, chapters, hasContents: parts.some(({ kind }) => kind === 'contents') };
}

/** Word knows nine levels of lists. */
const deepest = 8;

class Walker {
  readonly notes: Note[] = [];
  readonly chapters: Chapter[] = [];
  readonly #addressOf: MentionAddress;
  readonly #ids = new Map<string, number>();
  /** How many lists, quotes and the like are open. */
  #depth = 0;

  constructor(addressOf: MentionAddress) {
    this.#addressOf = addressOf;
  }

  walk(block: Block): Part[] {
    switch (block.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', runs: this.#line(block.content) }];
      case 'heading':
        return this.#heading(block.attrs.level, this.#line(block.content));
      case 'bulletList':
        return [{ kind: 'list', start: null, items: this.#items(block.content) }];
      case 'orderedList':
        return [
          { kind: 'list', start: Math.max(0, block.attrs?.start ?? 1), items: this.#items(block.content) },
        ];
      case 'taskList': {
        const items = block.content.map(({ attrs, content }) => ({
          checked: attrs.checked,
          parts: this.#all(content),
        }));
        return [{ kind: 'tasks', items }];
      }
      case 'blockquote':
        return [{ kind: 'quote', parts: this.#all(block.content) }];
      case 'callout':
        return [{ kind: 'callout', callout: block.attrs.kind, parts: this.#all(block.content) }];
      case 'table':
        return [{ kind: 'table', grid: layTable(block, (cell) => this.#all(cell.content)) }];
      case 'image': {
        const { caption = '', ...attributes } = block.attrs;
        return [{ kind: 'picture', picture: { ...attributes, caption } }];
      }
      case 'tableOfContents':
        return [{ kind: 'contents' }];
      case 'horizontalRule':
        return [{ kind: 'rule' }];
    }
  }

  readonly #items = (items: { content: Block[] }[]): Part[][] =>
    items.map(({ content }) => this.#all(content));

  /** What stands in something. Where no format could follow any more, a list is only its lines. */
  #all(blocks: Block[]): Part[] {
    this.#depth += 1;
    const parts = blocks.flatMap((block) => this.walk(block));
    this.#depth -= 1;
    if (this.#depth < deepest) return parts;
    return parts.flatMap((part) =>
      'items' in part ? part.items.flatMap((item) => ('parts' in item ? item.parts : item)) : part,
    );
  }

  /** A heading without words would be an empty line in the contents. */
  #heading(level: 2 | 3, runs: Run[]): Part[] {
    const text = plain(runs).trim();
    if (text === '') return [];
    // one in a list begins no chapter
    if (this.#depth > 0)
      return [{ kind: 'paragraph', runs: runs.map((run) => (isNote(run) ? run : { ...run, bold: true })) }];
    const depth = level === 3 && this.chapters.length > 0 ? 2 : 1;
    const id = this.#nameChapter(text);
    this.chapters.push({ depth, id, text });
    return [{ kind: 'heading', depth, id, runs }];
  }

  #nameChapter(text: string): string {
    const words = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
    const name = words || 'abschnitt';
    const count = this.#ids.get(name) ?? 0;
    this.#ids.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  }

  readonly #line = (content: Inline[] = []): Run[] => content.map((inline) => this.#run(inline));

  #run(inline: Inline): Run {
    if (inline.type === 'footnote') {
      this.notes.push({ text: inline.attrs.text, href: inline.attrs.href ?? null });
      return { note: this.notes.length };
    }
    if (inline.type === 'mention') {
      const { kind, id, label } = inline.attrs;
      const link = { href: this.#addressOf(kind, id), title: null };
      return { text: label, bold: false, italic: false, link };
    }
    return toWords(inline.text, inline.marks ?? []);
  }
}

type Marks = NonNullable<Extract<Inline, { type: 'text' }>['marks']>;

function toWords(text: string, marks: Marks): Words {
  const link = marks.find((mark) => mark.type === 'link');
  return {
    // a line is a line in every format
    text: text.replaceAll(/\s*[\n\r\u2028\u2029]+\s*/g, ' '),
    bold: marks.some(({ type }) => type === 'bold'),
    italic: marks.some(({ type }) => type === 'italic'),
    link: link ? { href: link.attrs.href, title: link.attrs.title ?? null } : null,
  };
}
