// A paper as Markdown as GitHub and its like read it: tables, tasks, footnotes, alerts. What somebody typed is never
// markup. With pictures it is a zip file of the text and a folder.
import { isPicture, pack } from './archive.ts';
import type { CalloutKind, PaperDocument, Part, Picture, Run, Slot, WrittenExport } from './document.ts';
import { groupLinks, isNote, plain } from './document.ts';
import { escapeAddress, escapeBeginning, escapeMarkdown, writeLooks } from './markdown-escape.ts';

const alerts: Record<CalloutKind, string> = { experience: 'NOTE', recommendation: 'TIP', warning: 'WARNING' };

export function writeMarkdown(paper: PaperDocument): WrittenExport {
  const names = namePictures(paper);
  const text = new Writer(paper, names).write();
  if (names.size === 0)
    return {
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/markdown; charset=utf-8',
      extension: 'md',
    };
  const files: Record<string, Uint8Array | string> = { 'text.md': text };
  for (const [id, name] of names) files[name] = paper.pictures.get(id)?.bytes ?? new Uint8Array();
  return { bytes: pack(files, isPicture), mediaType: 'application/zip', extension: 'zip' };
}

const namePictures = ({ pictures, locale }: PaperDocument): Map<string, string> =>
  new Map(
    [...pictures.keys()].map((id, at) => [
      id,
      `${locale === 'de' ? 'bilder/bild' : 'images/image'}-${at + 1}.webp`,
    ]),
  );

class Writer {
  readonly #paper: PaperDocument;
  readonly #names: Map<string, string>;

  constructor(paper: PaperDocument, names: Map<string, string>) {
    this.#paper = paper;
    this.#names = names;
  }

  write(): string {
    const { title, facts, abstracts, parts, notes, state } = this.#paper;
    // strings of JSON are strings of YAML
    const head = ['---', `title: ${JSON.stringify(title)}`, `state: ${JSON.stringify(state)}`];
    const rows = facts.map(
      ({ label, text, href }) =>
        `${JSON.stringify(label)}: ${JSON.stringify(href && href !== text ? `${text} (${href})` : text)}`,
    );
    const spoken = abstracts.map(
      ({ title: name, text }) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`,
    );
    const lines = notes.map(
      ({ text, href }, at) =>
        `[^${at + 1}]: ${escapeMarkdown(text)}${href ? ` <${escapeAddress(href)}>` : ''}`,
    );
    const body = [`# ${escapeMarkdown(title)}`, this.#parts(parts), lines.join('\n')].filter(Boolean);
    return `${[...head, ...rows, ...spoken, '---'].join('\n')}\n\n${body.join('\n\n')}\n`;
  }

  readonly #parts = (parts: Part[]): string =>
    parts
      .map((part, at) => {
        const before = parts[at - 1];
        // two lists in a row would be one
        const parting =
          before && isList(before) && before.kind === part.kind && isList(part) ? '<!-- -->\n\n' : '';
        return parting + this.#part(part);
      })
      .filter((text) => text !== '')
      .join('\n\n');

  #part(part: Part): string {
    switch (part.kind) {
      case 'heading':
        return `${'#'.repeat(part.depth + 1)} ${this.#line(part.runs)}`;
      case 'paragraph':
        return this.#line(part.runs);
      case 'list':
        return part.items
          .map((parts, at) => hang(part.start === null ? '- ' : `${part.start + at}. `, this.#parts(parts)))
          .join('\n');
      case 'tasks':
        return part.items
          .map(({ checked, parts }) => hang('- ', `[${checked ? 'x' : ' '}] ${this.#parts(parts)}`))
          .join('\n');
      case 'quote':
        return quote(this.#parts(part.parts));
      case 'callout':
        return quote(`[!${alerts[part.callout]}]\n${this.#parts(part.parts)}`);
      case 'rule':
        return '---';
      case 'contents':
        return this.#paper.chapters
          .map(
            ({ depth, id, text }) =>
              `${depth === 2 ? '  ' : ''}- [${escapeMarkdown(text)}](#${encodeURI(id)})`,
          )
          .join('\n');
      case 'table':
        return this.#table(part.grid.rows, part.grid.headRows);
      case 'picture':
        return this.#picture(part.picture);
    }
  }

  #picture({ file, alt, caption }: Picture): string {
    const name = this.#names.get(file);
    const words = name ? `![${escapeMarkdown(alt)}](${name})` : `\\[${escapeMarkdown(alt)}\\]`;
    return caption ? `${words}\n\n*${escapeMarkdown(caption)}*` : words;
  }

  /** Tables of Markdown have one row of headers and no spans: what is covered stays empty. */
  #table(rows: Slot[][], headRows: number): string {
    const write = (row: Slot[]) => `| ${row.map((slot) => this.#cell(slot)).join(' | ')} |`;
    const columns = rows[0]?.length ?? 1;
    const blank = `|${'  |'.repeat(columns)}`;
    const [first, ...rest] = headRows > 0 ? rows.map(write) : [blank, ...rows.map(write)];
    return [first, `|${' --- |'.repeat(columns)}`, ...rest].join('\n');
  }

  #cell(slot: Slot): string {
    if (slot.kind === 'covered') return '';
    return this.#flat(slot.parts).join('<br>');
  }

  /** A cell is one line: its paragraphs and items are parted by breaks. */
  #flat(parts: Part[]): string[] {
    return parts.flatMap((part) => {
      if (part.kind === 'paragraph' || part.kind === 'heading') {
        const text = this.#line(part.runs);
        return text === '' ? [] : [text];
      }
      if (part.kind === 'list')
        return part.items.flatMap((item, at) =>
          this.#flat(item).map((text, line) => {
            if (line > 0) return text;
            return part.start === null ? `• ${text}` : `${part.start + at}\\. ${text}`;
          }),
        );
      if (part.kind === 'tasks')
        return part.items.flatMap(({ checked, parts }) =>
          this.#flat(parts).map((text, line) => (line === 0 ? `${checked ? '☑' : '☐'} ${text}` : text)),
        );
      return 'parts' in part ? this.#flat(part.parts) : [];
    });
  }

  #line(runs: Run[]): string {
    const stretches = groupLinks(runs).map(({ link, runs }) => {
      const text = writeLooks(
        runs.map((run) =>
          isNote(run) ? { text: `[^${run.note}]`, isMarkup: true } : { ...run, isMarkup: false },
        ),
      );
      if (!link || text.trim() === '') return text;
      const title = link.title ? ` "${escapeMarkdown(link.title).replaceAll('"', '\\"')}"` : '';
      return `[${text}](<${escapeAddress(link.href)}>${title})`;
    });
    return plain(runs) === '' && !runs.some(isNote) ? '' : escapeBeginning(stretches.join('').trim());
  }
}

const isList = ({ kind }: Part) => kind === 'list' || kind === 'tasks';

/** Below the first line, what belongs to an item stands as far in as its words begin. */
function hang(mark: string, text: string): string {
  return mark + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

const quote = (text: string) => text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
