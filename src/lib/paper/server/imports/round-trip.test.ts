// What goes out comes back: a paper as DOCX or Markdown, read again, is the same text.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../exports/docx.ts';
import type { PaperDocument } from '../exports/document.ts';
import { redrawPictures } from '../exports/draw-pictures.ts';
import { writeMarkdown } from '../exports/markdown.ts';
import {
  compose,
  composeEverything,
  everything,
  heading,
  item,
  paragraph,
  parse,
  text,
} from '../exports/testing/sample.ts';
import type { DraftFile, DraftNode } from './draft-file.ts';
import { listPlaced, prepareImport } from './import.ts';
import { readDocx } from './docx.ts';
import { readMarkdown } from './markdown.ts';

let paper: PaperDocument;
beforeAll(async () => {
  paper = await composeEverything();
});

const anyId = 'a picture';

/** As it would be written: ids of pictures are new each time, and attributes that say nothing are left out. */
function plainly(nodes: DraftNode[]): DraftNode[] {
  return nodes.map(({ type, attrs, content, marks, text }) => ({
    type,
    ...(attrs && { attrs: type === 'image' ? { ...attrs, file: anyId } : attrs }),
    ...(content?.length && { content: plainly(content) }),
    ...(marks && { marks }),
    ...(text !== undefined && { text }),
  }));
}

async function settle(file: DraftFile): Promise<DraftNode[]> {
  const prepared = await prepareImport(
    file,
    listPlaced(file.blocks).map(({ alt }) => alt),
  );
  if (!prepared) throw new Error('nothing could be read');
  return plainly(prepared.text.content);
}

/** What both sides have in common: a mention comes back as the link that it was written as. */
const expected = plainly(
  parse(...everything.content.slice(0, -1), {
    type: 'paragraph',
    content: [
      text('Siehe '),
      text('Digitale Lotsen', {
        type: 'link',
        attrs: { href: 'https://impulswerk.example/projects/01890000-0000-7000-8000-000000000002' },
      }),
      text('.'),
    ],
  }).content,
);

test('DOCX keeps headings, lists, tasks, callouts, tables, links, pictures and notes', async () => {
  const file = readDocx(writeDocx(await redrawPictures(paper)).bytes);
  expect(file.title).toBe(paper.title);
  expect(file.losses).toEqual([]);
  expect(await settle(file)).toEqual(expected);
});

test('DOCX → import → DOCX is the same text once more', async () => {
  const once = await prepareImport(readDocx(writeDocx(await redrawPictures(paper)).bytes), [
    'Der neue Platz',
  ]);
  if (!once) throw new Error('nothing could be read');
  const pictures = new Map([...once.images].map(([id, { mediaType, bytes }]) => [id, { mediaType, bytes }]));
  const again = readDocx(writeDocx(await redrawPictures(compose(once.text, pictures))).bytes);
  expect(await settle(again)).toEqual(expected);
});

test('Markdown keeps all but spans of cells', async () => {
  const file = readMarkdown(writeMarkdown(paper).bytes);
  expect(file.title).toBe(paper.title);
  expect(file.losses).toEqual([]);
  const found = await settle(file);
  const without = (nodes: DraftNode[]) =>
    nodes.filter(({ type }) => type !== 'table' && type !== 'tableOfContents');
  // the contents come back as the list of links that they are written as, less what leads nowhere
  expect(without(found).slice(1)).toEqual(without(expected));
  const table = found.find(({ type }) => type === 'table');
  expect(table?.content?.map((row) => row.content?.length)).toEqual([3, 3, 3]);
  expect(table?.content?.[0]?.content?.map(({ type }) => type)).toEqual(Array(3).fill('tableHeader'));
});

const tricky = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
      fc.constantFrom(
        '# ',
        '- ',
        '1. ',
        '2) ',
        '> ',
        '+',
        '=',
        '---',
        '***',
        '**',
        '_a_',
        '`',
        '~~x~~',
        '<b>',
        '<!-- ',
        '&amp;',
      ),
      fc.constantFrom(
        '[x](y)',
        '![x](y)',
        '[^1]',
        '[ ] ',
        '[!NOTE]',
        'https://a.example',
        'www.a.example',
        'a@b.example',
        '|',
        '\\',
      ),
      fc.constantFrom('ä', '„', '“', ' ', '*', '_'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((words) => words !== '');

const looks = fc.constantFrom<string[][]>([], ['bold'], ['italic'], ['bold', 'italic']);
const wordsOf = (nodes: DraftNode[]): string =>
  nodes.map((node) => (node.text ?? '') + wordsOf(node.content ?? [])).join('');

test('whatever somebody typed, Markdown holds it as words with their looks', () => {
  const runs = fc.array(fc.tuple(tricky, looks), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(runs, tricky, (pieces, title) => {
      const line = pieces.map(([words, marks]) => text(words, ...marks));
      const body = parse(heading(2, title), paragraph(...line), {
        type: 'bulletList',
        content: [item(paragraph(title))],
      });
      const file = readMarkdown(writeMarkdown(compose(body, new Map(), title)).bytes);
      const whole = pieces.map(([words]) => words).join('');
      expect(file.title).toBe(title);
      expect(wordsOf(file.blocks)).toBe(title + whole + title);
      expect(file.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList']);
      expect(file.losses).toEqual([]);
      const bold = (nodes: DraftNode[]) =>
        wordsOf(nodes.filter(({ marks = [] }) => marks.some(({ type }) => type === 'bold'))).replaceAll(
          ' ',
          '',
        );
      expect(bold(file.blocks[1]?.content ?? [])).toBe(
        pieces
          .map(([words, marks]) => (marks.includes('bold') ? words : ''))
          .join('')
          .replaceAll(' ', ''),
      );
    }),
    { numRuns: 300 },
  );
});

test('whatever somebody typed, DOCX holds it as words', () => {
  fc.assert(
    fc.property(tricky, (words) => {
      const file = readDocx(
        writeDocx(compose(parse(paragraph(text(words, 'bold')), heading(3, words)), new Map(), words)).bytes,
      );
      expect([file.title, wordsOf(file.blocks)]).toEqual([words, words + words]);
    }),
    { numRuns: 60 },
  );
});
