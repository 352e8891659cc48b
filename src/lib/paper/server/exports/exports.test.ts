import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFormats } from '../../formats.ts';
import { parseXml } from '../imports/xml-tree.ts';
import type { PaperDocument } from './document.ts';
import { nameFile } from './file-name.ts';
import { guessLanguage } from './language.ts';
import { cell, compose, composeEverything, heading, paragraph, parse, row, text } from './testing/sample.ts';
import { walkText } from './walk.ts';
import { writeExport } from './writers.ts';

let everything: PaperDocument;
beforeAll(async () => {
  everything = await composeEverything();
});

const write = async (format: (typeof exportFormats)[number], paper: PaperDocument) =>
  (await writeExport(format, paper)).bytes;
const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe.each(exportFormats)('%s', (format) => {
  test('is the same bytes each time', async () => {
    const [once, again] = [await write(format, everything), await write(format, await composeEverything())];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  test('takes an empty paper', async () => {
    expect((await write(format, compose(parse()))).length).toBeGreaterThan(100);
    expect((await write(format, compose(parse(paragraph())))).length).toBeGreaterThan(100);
  });

  test('takes a picture that is gone', async () => {
    expect((await write(format, { ...everything, pictures: new Map() })).length).toBeGreaterThan(100);
  });
});

/** The words that a file of a format holds, with its marks. */
async function readWords(format: (typeof exportFormats)[number]): Promise<string> {
  const bytes = await write(format, everything);
  const part = { docx: 'word/document.xml', odt: 'content.xml', markdown: 'text.md' }[format as string];
  return part ? strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()) : read(bytes);
}

test.each(exportFormats.filter((format) => format !== 'pdf' && format !== 'json'))(
  '%s tells what it is about in each language, and who stands behind it',
  async (format) => {
    const words = await readWords(format);
    expect(words).toContain('Ein Platz wird umgebaut.');
    expect(words).toMatch(/Mitgezeichnet von.*Gemeinde Beispielow/s);
    const isMarked = format !== 'markdown';
    expect(words).toContain(isMarked ? 'Alle &lt;reden&gt; mit.' : 'Alle <reden> mit.');
    expect(words).toContain(isMarked ? 'rebuilt &amp; everybody' : 'rebuilt & everybody');
    const english = { docx: 'w:val="en-GB"', odt: 'Abstract', html: 'lang="en"', markdown: '"Abstract":' };
    expect(words).toContain(Object.entries(english).find(([name]) => name === format)?.[1]);
  },
);

test(
  'a paper of 60 pages with a table of 20 × 200 is written in all formats',
  { timeout: 60_000 },
  async () => {
    const words = 'Die Gemeinde hat den Platz umgebaut und dabei viel gelernt. '.repeat(45);
    const chapters = Array.from({ length: 60 }, (_, at) => [
      heading(2, `Kapitel ${at + 1}`),
      paragraph(words),
    ]);
    const table = {
      type: 'table',
      content: Array.from({ length: 200 }, (_, y) =>
        row(
          ...Array.from({ length: 20 }, (_, x) => cell(y === 0 ? 'tableHeader' : 'tableCell', `${y} ${x}`)),
        ),
      ),
    };
    const paper = compose(parse(...chapters.flat(), table));
    for (const format of exportFormats) {
      const begun = performance.now();
      expect((await write(format, paper)).length, format).toBeGreaterThan(10_000);
      expect(performance.now() - begun, `${format} stays quick`).toBeLessThan(20_000);
    }
  },
);

/** Everything that can stand in a text, with a weakness for what is markup somewhere. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '<b>',
        '</w:t>',
        ']]>',
        '&amp;',
        '#let x = 1',
        '$x$',
        '*a*',
        '__b__',
        '`',
        '- ',
        '1. ',
        '> ',
        '| x |',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '[x](y)',
        '![x](y)',
        '[^1]',
        'https://a.example',
        '\\',
        '~~~',
        '# ',
        '{',
        '"',
        "'",
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((words) => words.trim() !== '');

test('whatever somebody typed, the XML of DOCX and ODT is whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const paper = compose(parse(heading(2, words), paragraph(text(words, 'bold'))), new Map(), words);
      for (const format of ['docx', 'odt'] as const)
        for (const [name, bytes] of Object.entries(unzipSync(await write(format, paper))))
          if (name.endsWith('.xml') || name.endsWith('.rels')) parseXml(bytes);
    }),
    { numRuns: 60 },
  );
});

test('whatever somebody typed, HTML holds it as words alone', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const page = read(await write('html', compose(parse(paragraph(words)))));
      const inside = /<article>\n<p dir="auto">([^]*)<\/p>\n<\/article>/.exec(page)?.[1] ?? '<';
      expect(inside).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
    }),
  );
});

test('HTML holds no script and asks for nothing', async () => {
  const page = read(await write('html', everything));
  expect(page).toContain('<html lang="de">');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|src="(?!data:)|url\(|<link|@import/i);
  expect(page).toContain('alt="Der neue Platz"');
  expect(page).toContain('<th scope="col">');
  expect(page).toContain('&lt;b&gt;hier&lt;/b&gt;');
  const evil = compose(
    parse(paragraph('<script>alert(1)</script>" onload="x')),
    new Map(),
    '</title><script>',
  );
  expect(read(await write('html', evil))).not.toMatch(/<script>|" onload/);
});

test('DOCX and ODT say their title, language and date', async () => {
  const docx = unzipSync(await write('docx', everything));
  const core = strFromU8(docx['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:title>Bürger &amp; „Beteiligung“</dc:title>');
  expect(core).toContain('2026-03-03T09:30:00Z');
  expect(strFromU8(docx['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="de-DE"');
  const body = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain('descr="Der neue Platz"');
  expect(body).toContain('<w:tblHeader/>');
  expect(body).toContain('<w:bidi/>');
  const odt = await write('odt', everything);
  // programs tell the format by the first bytes
  expect(strFromU8(odt.slice(30, 38))).toBe('mimetype');
  const files = unzipSync(odt);
  const content = strFromU8(files['content.xml'] ?? new Uint8Array());
  expect(content).toContain('<svg:title>Der neue Platz</svg:title>');
  expect(content).toContain('<table:table-header-rows>');
});

test('JSON holds the text as it is, and its pictures', async () => {
  const json = JSON.parse(read(await write('json', everything)));
  expect(json).toMatchObject({
    format: 'impulspapier',
    title: everything.title,
    body: everything.source.text,
  });
  expect(json.files).toHaveLength(1);
});

test('a table that two people left uneven becomes whole', () => {
  const broken = {
    type: 'table',
    content: [
      row(cell('tableHeader', 'a', { colspan: 2 }), cell('tableHeader', 'b')),
      row(cell('tableCell', 'c', { rowspan: 9 })),
      row(cell('tableCell', 'd'), cell('tableCell', 'e', { colspan: 5 })),
    ],
  };
  const [part] = walkText(parse(broken), () => '').parts;
  if (part?.kind !== 'table') throw new Error('no table');
  const { columns, headRows, rows } = part.grid;
  expect([columns, headRows, rows.length]).toEqual([7, 1, 3]);
  for (const each of rows) expect(each).toHaveLength(7);
  expect(rows[1]?.[0]).toMatchObject({ kind: 'cell', rowspan: 2 });
  expect(rows[2]?.[0]).toMatchObject({ kind: 'covered', isBelow: true });
});

test('no depth of headings is skipped, and notes are numbered as one reads', () => {
  const note = (words: string) => ({ type: 'footnote', attrs: { text: words, href: null } });
  const walked = walkText(
    parse(heading(3, 'first'), paragraph(text('a'), note('one')), heading(2, 'second'), heading(3, 'third'), {
      type: 'table',
      content: [row({ type: 'tableCell', content: [paragraph(note('two'))] })],
    }),
    () => '',
  );
  expect(walked.chapters.map(({ depth }) => depth)).toEqual([1, 1, 2]);
  expect(walked.notes.map((each) => each.text)).toEqual(['one', 'two']);
});

test('lists that nest without end end at nine levels', async () => {
  let list: Record<string, unknown> = paragraph('innermost');
  for (let at = 0; at < 40; at += 1)
    list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('x'), list] }] };
  const paper = compose(parse(list));
  for (const format of exportFormats) expect((await write(format, paper)).length).toBeGreaterThan(100);
});

test('names of files say what is in them', () => {
  expect(nameFile('Bürgerbeteiligung „vor Ort“: Größe zählt', 'Fassung 2')).toBe(
    'buergerbeteiligung-vor-ort-groesse-zaehlt-fassung-2',
  );
  expect(nameFile('שלום', 'Entwurf')).toBe('impulspapier-entwurf');
  expect(nameFile('../../etc/passwd\r\nX: y', 'Fassung 1')).toBe('etc-passwd-x-y-fassung-1');
});

test('the language is guessed by small words', () => {
  expect(guessLanguage('Wir haben die Verwaltung und den Rat gefragt.')).toBe('de');
  expect(guessLanguage('We asked the council and it is on the table.')).toBe('en');
  expect(guessLanguage('')).toBe('de');
});
