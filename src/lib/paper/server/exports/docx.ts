// A paper as a Word file (Office Open XML): real headings, lists, tables with header rows, footnotes and alternative
// texts, so that Word and LibreOffice read it aloud as they should. Written without a library: those that there are put
// the time and random ids into a file, which would be another one each time.
import { isPicture, pack } from './archive.ts';
import type { Abstract, PaperDocument, Part, Picture, Run, WrittenExport } from './document.ts';
import { groupLinks, isNote, linesOf, plain } from './document.ts';
import { frontTag, writeContents } from './docx-contents.ts';
import { contentTypes, namespaces, packageRelations, Relations } from './docx-package.ts';
import {
  deepest,
  writeCore,
  writeFooter,
  writeNumbering,
  writeSettings,
  writeStyles,
  type Numbering,
} from './docx-parts.ts';
import { writePicture } from './docx-picture.ts';
import { writeTable } from './docx-table.ts';
import { box, link, paragraph, reference, run, writeWords, type Place } from './docx-words.ts';
import { element, xmlHead } from './xml.ts';

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

function writeAbstract(abstract: Abstract): string {
  const language = `<w:lang w:val="${abstract.language === 'de' ? 'de-DE' : 'en-GB'}"/>`;
  const lines = linesOf(abstract).map((line) => paragraph('PaperAbstract', run(line, language), line));
  return paragraph('PaperAbstractTitle', run(abstract.title, language)) + lines.join('');
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
    const { title, state, facts, abstracts, parts, chapters, hasContents } = this.#paper;
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
      ...abstracts.map(writeAbstract),
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
        return writeTable(part.grid, this.#parts);
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
    return writeContents(this.#paper.chapters, this.#paper.words.contents, tag);
  }

  #picture(picture: Picture): string {
    const { file, alt, caption } = picture;
    const below = caption ? paragraph('Caption', run(caption), caption) : '';
    const stored = this.#paper.pictures.get(file);
    if (!stored) return paragraph(null, run(`[${alt}]`), alt) + below;
    const name = `word/media/image${[...this.#paper.pictures.keys()].indexOf(file) + 1}.${stored.mediaType === 'image/png' ? 'png' : 'jpeg'}`;
    this.media[name] = stored.bytes;
    const relation = this.relations.add('image', name.slice('word/'.length));
    const id = (this.#drawings += 1);
    return paragraph(null, writePicture(id, relation, picture)) + below;
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
