// Files as Word writes them, and files that mean no good.
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import type { DraftFile, DraftNode } from './draft-file.ts';
import { readMarkdown } from './markdown.ts';
import { UnreadableFile } from './package.ts';
import { parseXml } from './xml-tree.ts';

const space =
  'xmlns:w="w" xmlns:r="r" xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:mc="mc" xmlns:m="m" xmlns:v="v" xmlns:o="o"';

const styles = `<w:styles ${space}>
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:styleId="berschrift4"><w:name w:val="heading 4"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
  <w:style w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`;

/** A Word file around a body. */
const build = (body: string, files: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${space}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': styles,
        ...files,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const run = (words: string, looks = '') =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (content: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${content}</w:p>`;
const relations = (...lines: string[]) => `<Relationships>${lines.join('')}</Relationships>`;
const wordsOf = (nodes: DraftNode[]): string =>
  nodes.map((node) => (node.text ?? '') + wordsOf(node.content ?? [])).join('|');
const lossesOf = ({ losses }: DraftFile) =>
  Object.fromEntries(losses.map(({ kind, count }) => [kind, count]));

test('styles in any language, and those made of them, are headings', () => {
  const file = readDocx(
    build(
      line(run('Mein Titel'), 'Titel') +
        line(run('Kapitel'), 'berschrift1') +
        line(run('Von mir'), 'Eigene') +
        line(run('Tief unten'), 'berschrift4'),
    ),
  );
  expect(file.title).toBe('Mein Titel');
  expect(file.blocks.map(({ attrs }) => attrs?.['level'])).toEqual([2, 2, 3]);
  expect(lossesOf(file)).toEqual({ 'heading level': 1 });
});

test('words that Word has cut up are one again, and looks that we lack are told', () => {
  const file = readDocx(
    build(
      line(
        run('Zu', '<w:rStyle w:val="Fett"/>') +
          run('sammen', '<w:b/>') +
          run(' rot', '<w:color w:val="FF0000"/>') +
          run(' unten', '<w:u w:val="single"/>') +
          run(' schwarz', '<w:color w:val="auto"/><w:b w:val="0"/>'),
      ),
    ),
  );
  expect(file.blocks[0]?.content).toEqual([
    { type: 'text', text: 'Zusammen', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' rot unten schwarz' },
  ]);
  expect(file.losses).toEqual([{ kind: 'look', count: 2, examples: ['rot', 'unten'] }]);
});

test('tracked changes, comments, text boxes, objects and formulas are told', () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><a:graphic><wps:txbx><w:txbxContent>${line(run('Im Kasten'))}</w:txbxContent></wps:txbx></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
  const file = readDocx(
    build(
      line(
        `${run('Vorher ')}<w:ins>${run('neu')}</w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del>` +
          `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${box}<w:r><w:object/></w:r>`,
      ),
      {
        'word/_rels/document.xml.rels': relations(
          '<Relationship Id="c" Type="x/comments" Target="comments.xml"/>',
          '<Relationship Id="h" Type="x/header" Target="header1.xml"/>',
        ),
        'word/comments.xml': `<w:comments ${space}><w:comment>${line(run('Bitte prüfen'))}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr ${space}>${line(run('Stadt Musterstadt'))}</w:hdr>`,
      },
    ),
  );
  expect(wordsOf(file.blocks)).toContain('Vorher neu');
  expect(wordsOf(file.blocks)).not.toContain('alt');
  expect(lossesOf(file)).toEqual({ 'text box': 1, comment: 1, change: 2, object: 1, equation: 1, header: 1 });
  expect(file.losses.find(({ kind }) => kind === 'text box')?.examples).toEqual(['Im Kasten']);
});

test('links are held to https and mail; fields of Word are links too', () => {
  const field = (part: string) => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`;
  const file = readDocx(
    build(
      line(
        `<w:hyperlink r:id="a">${run('gut')}</w:hyperlink><w:hyperlink r:id="b">${run(' böse')}</w:hyperlink>` +
          `${field('begin')}<w:r><w:instrText>HYPERLINK "https://example.org/feld"</w:instrText></w:r>${field('separate')}${run(' Feld')}${field('end')}`,
      ),
      {
        'word/_rels/document.xml.rels': relations(
          '<Relationship Id="a" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/>',
          '<Relationship Id="b" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
        ),
      },
    ),
  );
  const hrefs = file.blocks[0]?.content?.map(({ marks }) => marks?.[0]?.attrs?.['href']);
  expect(hrefs).toEqual(['https://example.org/', undefined, 'https://example.org/feld']);
  expect(file.losses).toEqual([{ kind: 'link', count: 1, examples: ['javascript:alert(1)'] }]);
});

test('lists nest by their levels, and numbering begins where it says', () => {
  const numbering = `<w:numbering ${space}>
    <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (words: string, level: number) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr></w:pPr>${run(words)}</w:p>`;
  const file = readDocx(
    build(item('a', 0) + item('b', 1) + item('c', 1) + item('d', 0), { 'word/numbering.xml': numbering }),
  );
  expect(file.blocks).toHaveLength(1);
  expect(file.blocks[0]).toMatchObject({ type: 'orderedList', attrs: { start: 4 } });
  expect(file.blocks[0]?.content?.[0]?.content?.[1]).toMatchObject({ type: 'bulletList' });
  expect(wordsOf(file.blocks).replaceAll('|', '')).toBe('abcd');
});

describe('files that mean no good', () => {
  test('a zip file that unpacks to gigabytes is refused before it is unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readDocx(bomb)).toThrow(UnreadableFile);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()])),
    );
    expect(() => readDocx(many)).toThrow(UnreadableFile);
  });

  test('a size that is a lie gives no more bytes than it says', () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(1_000_000).fill(32) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const end = bytes.length - 22;
    // the list of contents says ten bytes
    view.setUint32(view.getUint32(end + 16, true) + 24, 10, true);
    expect(() => readDocx(bytes)).toThrow(UnreadableFile);
  });

  test('entities are refused', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body/></w:document>';
    expect(() => readDocx(zipSync({ 'word/document.xml': strToU8(laughs) }))).toThrow(UnreadableFile);
    expect(() => parseXml(strToU8('<a>&b;</a>'))).toThrow(UnreadableFile);
    expect(() => parseXml(strToU8('<a>'.repeat(300) + '</a>'.repeat(300)))).toThrow(UnreadableFile);
  });

  test('what is no file of the kind is refused', () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8('hello'),
      strToU8('PK\u0003\u0004'),
      zipSync({ 'a.txt': strToU8('a') }),
    ])
      expect(() => readDocx(bytes)).toThrow(UnreadableFile);
    expect(() => readMarkdown(strToU8('a\u0000b'))).toThrow(UnreadableFile);
  });
});

describe('Markdown', () => {
  const readText = (words: string) => readMarkdown(strToU8(words));

  test('titles come from the head, or from the only heading of the first level', () => {
    expect(readText('---\ntitle: "Ein \\"Titel\\""\nauthor: x\n---\n\nText.').title).toBe('Ein "Titel"');
    const file = readText('# Titel\n\n## Kapitel\n\nText.');
    expect([file.title, file.blocks[0]?.attrs?.['level']]).toEqual(['Titel', 2]);
    const chapters = readText('# Eins\n\nText.\n\n# Zwei\n\n## Drei');
    expect([chapters.title, chapters.blocks.map(({ attrs }) => attrs?.['level'])]).toEqual([
      '',
      [2, undefined, 2, 3],
    ]);
  });

  test('HTML, code and pictures from elsewhere are told, and run nothing', () => {
    const file = readText(
      'Text <script>alert(1)</script> `x = 1`\n\n<div onclick="x">Kasten</div>\n\n![Plan](https://a.example/plan.png)',
    );
    expect(lossesOf(file)).toEqual({ html: 3, code: 1, picture: 1 });
    expect(JSON.stringify(file.blocks)).not.toContain('<script');
  });

  test('what cannot stand in lists and quotes follows', () => {
    const file = readText(
      '> ## Überschrift\n>\n> | a |\n> | - |\n> | b |\n\n- [x] fertig\n- [ ] offen\n- ein Punkt',
    );
    expect(file.blocks.map(({ type }) => type)).toEqual(['blockquote', 'table', 'taskList', 'bulletList']);
    expect(file.losses).toEqual([{ kind: 'place', count: 1, examples: [] }]);
  });

  test('lists that nest without end end at nine levels, and no word is lost', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- ${at}`);
    const { blocks } = readText(lines.join('\n'));
    expect(wordsOf(blocks).split('|').filter(Boolean)).toEqual(
      Array.from({ length: 40 }, (_, at) => String(at)),
    );
    expect(JSON.stringify(blocks).match(/"bulletList"/g)).toHaveLength(9);
  });

  test('notes, alerts and tables are taken over', () => {
    const file = readText(
      'Ein Satz.[^a]\n\n> [!WARNING]\n> Achtung\n\n| A | B |\n| - | - |\n| 1<br>2 | **x** |\n\n[^a]: Quelle <https://example.org/q>',
    );
    expect(file.blocks[0]?.content?.[1]).toEqual({
      type: 'footnote',
      attrs: { text: 'Quelle', href: 'https://example.org/q' },
    });
    expect(file.blocks[1]).toMatchObject({ type: 'callout', attrs: { kind: 'warning' } });
    expect(file.blocks[2]?.content?.[1]?.content?.[0]?.content).toHaveLength(2);
    expect(file.losses).toEqual([]);
  });
});
