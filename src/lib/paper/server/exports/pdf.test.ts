// What a PDF must hold to be read aloud, looked up with a reader of PDF.
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writePdf } from './pdf.ts';
import { redrawPictures } from './draw-pictures.ts';
import { compose, composeEverything, heading, paragraph, parse, text } from './testing/sample.ts';

interface Tag {
  role: string;
  alt?: string | undefined;
  children?: (Tag | { type: string })[] | undefined;
}
const Tag: z.ZodType<Tag> = z.object({
  role: z.string(),
  alt: z.string().optional(),
  get children() {
    return z.array(z.union([Tag, z.object({ type: z.string() })])).optional();
  },
});

const isTag = (node: Tag | { type: string }): node is Tag => 'role' in node;
const flatten = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).filter(isTag).flatMap(flatten)];

async function open(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const words: string[] = [];
  const tags: Tag[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    words.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
    tags.push(...flatten(Tag.parse(await page.getStructTree())));
  }
  // a map, whatever its types say
  const marked = z
    .map(z.string(), z.unknown())
    .parse(await pdf.getMarkInfo())
    .get('Marked');
  await task.destroy();
  return { info, metadata, words: words.join('\n'), tags, marked, count: pdf.numPages };
}

let bytes: Uint8Array;
let pdf: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  bytes = writePdf(await redrawPictures(await composeEverything())).bytes;
  pdf = await open(bytes);
});

test('it says that it is PDF/UA-1, its title, language, authors and date', () => {
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/DisplayDocTitle true/);
  expect(pdf.info).toMatchObject({
    Title: 'Bürger & „Beteiligung“',
    Language: 'de-DE',
    CreationDate: expect.stringContaining('20260303'),
  });
  expect(pdf.marked).toBe(true);
});

test('headings, contents, lists, tables, notes, links and pictures are tagged', () => {
  const count = (role: string) => pdf.tags.filter((tag) => tag.role === role).length;
  expect(count('TOC')).toBeGreaterThan(0);
  expect([count('H2'), count('Table'), count('TH'), count('Note')]).toEqual([1, 1, 3, 2]);
  expect(count('H1')).toBeGreaterThanOrEqual(2);
  expect(count('LI')).toBeGreaterThanOrEqual(6);
  expect(count('Link')).toBeGreaterThanOrEqual(3);
  expect(pdf.tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toEqual(['Der neue Platz']);
});

test('the title page comes first, then the text as it was typed', () => {
  expect(pdf.count).toBe(2);
  expect(pdf.words).toContain('Fassung 2 vom 3. März 2026');
  expect(pdf.words).toContain('*kein* _Markup_ #let x = 1 $y$ <b>hier</b> [nein](nein)');
});

/** Every sign of the first plane; what lies behind it is rare, and drawn at random below. */
function* everySign() {
  for (let code = 0; code < 0xd800; code += 1) yield String.fromCodePoint(code);
  for (let code = 0xe000; code < 0x10000; code += 1) yield String.fromCodePoint(code);
}

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '#eval("1")',
        '$x$',
        '*a*',
        '_b_',
        '`c`',
        '@d',
        '<e>',
        '= f',
        '+ g',
        '#{',
        '\\',
        '//',
        '漢字',
        '👩‍👩‍👧',
        'ﷺ',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
  .filter((words) => words !== '');

test('signs that nobody can see stop no PDF', () => {
  const signs = [...everySign()].filter((sign) => /[\p{C}\p{Z}]/u.test(sign));
  expect(writePdf(compose(parse(paragraph(`a${signs.join('b')}`)))).bytes.length).toBeGreaterThan(1000);
  const unseen = '\u0000\u200B';
  const paper = compose(parse(heading(2, unseen), paragraph(unseen)), new Map(), unseen);
  expect(writePdf(paper).bytes.length).toBeGreaterThan(1000);
});

test('whatever somebody typed, a PDF comes of it', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const note = { type: 'footnote', attrs: { text: `${words}x`, href: null } };
      const body = parse(heading(2, words), paragraph(text(words, 'bold'), note), {
        type: 'callout',
        attrs: { kind: 'experience' },
        content: [paragraph(words)],
      });
      expect(writePdf(compose(body, new Map(), words)).bytes.length).toBeGreaterThan(1000);
    }),
    { numRuns: 60 },
  );
});

test('markup of Typst stays words', async () => {
  const words = '#read("/etc/passwd") #sys.version #include "x" $1+1$';
  const { words: found } = await open(writePdf(compose(parse(paragraph(words)))).bytes);
  expect(found).toContain(words);
});
