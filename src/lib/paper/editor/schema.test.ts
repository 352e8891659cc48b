// The editor's schema, the checked data and the stored log must say the same; and texts of version 1 must stay as they are.
import { getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { initProseMirrorDoc, prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { readText } from '../server/versions.ts';
import { PaperText } from '../text.ts';
import { tableLimits } from '../text-parts.ts';
import { documentField } from '../wire.ts';
import { textExtensions } from './schema.ts';
import { measureExcess } from './table.ts';

const schema = getSchema(textExtensions);

/** The schema as version 1 had it; it never changes again. */
const firstExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3] }),
  Bold,
  Italic,
  BulletList,
  OrderedList,
  ListItem,
  Link,
];
const firstSchema = getSchema(firstExtensions);

const secondPlain = '(paragraph | bulletList | orderedList)+';
/** The schema as version 2 had it; it never changes again either. Pictures are tried in image.test.ts. */
const secondSchema = getSchema([
  ...firstExtensions.filter((each) => each !== ListItem),
  ListItem.extend({ content: 'paragraph (paragraph | heading | bulletList | orderedList)*' }),
  Blockquote.extend({ content: secondPlain }),
  HorizontalRule,
  Table,
  TableRow,
  TableHeader.extend({ content: secondPlain }),
  TableCell.extend({ content: secondPlain }),
]);

interface Json {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
  marks?: Json[];
  text?: string;
}

const word = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'aäß Z1„😀') });

const run = (schemes: string[]) => {
  const address = fc.constantFrom(...schemes).map((scheme) => `${scheme}example.org`);
  const mark = fc.oneof(
    fc.constantFrom<Json>({ type: 'bold' }, { type: 'italic' }),
    address.map((href): Json => ({ type: 'link', attrs: { href } })),
  );
  const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
  return fc.record({ type: fc.constant('text'), text: word, marks });
};
const line = (schemes: string[]) => fc.array(run(schemes), { maxLength: 3 });

/** What version 3 lets into a line besides. */
const sign = fc.constantFrom<Json>(
  { type: 'footnote', attrs: { text: 'Nach eigener Zählung.', href: null } },
  { type: 'footnote', attrs: { text: 'Leitfaden', href: 'https://example.org/a' } },
  { type: 'mention', attrs: { kind: 'project', id: randomUUID(), label: 'Rufbus' } },
  { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://b.org', title: 'Worum' } }] },
);

const node = (type: string, content: fc.Arbitrary<Json[]>, attrs: Json['attrs'] = {}) =>
  content.map((children): Json => ({ type, attrs, content: children }));

const firstAddresses = ['http://', 'https://', 'mailto:a@'];
const paragraph = node('paragraph', line(firstAddresses));
const heading = fc.constantFrom(2, 3).chain((level) => node('heading', line(firstAddresses), { level }));

const { firstBlock, plainBlock } = fc.letrec<{ firstBlock: Json; plainBlock: Json }>((tie) => {
  const lists = (block: fc.Arbitrary<Json>) => {
    const rest = fc.array(block, { maxLength: 2 });
    const item = fc
      .tuple(paragraph, rest)
      .map(([first, more]): Json => ({ type: 'listItem', content: [first, ...more] }));
    const items = fc.array(item, { minLength: 1, maxLength: 2 });
    return fc.oneof(node('bulletList', items), node('orderedList', items, { start: 1 }));
  };
  return {
    firstBlock: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      paragraph,
      heading,
      lists(tie('firstBlock')),
    ),
    plainBlock: fc.oneof({ maxDepth: 2, withCrossShrink: true }, paragraph, lists(tie('firstBlock'))),
  };
});

const plain = fc.array(plainBlock, { minLength: 1, maxLength: 2 });
const table = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 3 }),
    hasHeader: fc.boolean(),
  })
  .chain(({ columns, rows, hasHeader }) => {
    const cell = (type: string) => node(type, plain, { colspan: 1, rowspan: 1 });
    const row = (at: number) => {
      const type = at === 0 && hasHeader ? 'tableHeader' : 'tableCell';
      return node('tableRow', fc.array(cell(type), { minLength: columns, maxLength: columns }));
    };
    return fc.tuple(...Array.from({ length: rows }, (_, at) => row(at)));
  })
  .map((content): Json => ({ type: 'table', content }));
const secondBlock = fc.oneof(
  firstBlock,
  node('blockquote', plain),
  fc.constant<Json>({ type: 'horizontalRule' }),
  table,
);

const { taskList } = fc.letrec<{ taskList: Json }>((tie) => {
  const more = fc.array(fc.oneof({ maxDepth: 2, withCrossShrink: true }, plainBlock, tie('taskList')), {
    maxLength: 2,
  });
  const item = fc.tuple(fc.boolean(), paragraph, more).map(([checked, first, rest]): Json => ({
    type: 'taskItem',
    attrs: { checked },
    content: [first, ...rest],
  }));
  return { taskList: node('taskList', fc.array(item, { minLength: 1, maxLength: 3 })) };
});
const callout = fc
  .constantFrom('experience', 'recommendation', 'warning')
  .chain((kind) => node('callout', plain, { kind }));
const block = fc.oneof(
  secondBlock,
  taskList,
  callout,
  node('paragraph', fc.array(fc.oneof(run(firstAddresses), sign), { maxLength: 4 })),
  fc.constant<Json>({ type: 'tableOfContents' }),
);

const doc = (blocks: fc.Arbitrary<Json>) =>
  fc.array(blocks, { minLength: 1, maxLength: 5 }).map((content): Json => ({ type: 'doc', content }));

/** The log of a document that was written at once. */
function write(json: Json, by = schema): Uint8Array {
  const doc = new Y.Doc();
  const normal = by.nodeFromJSON(json).toJSON();
  prosemirrorJSONToYXmlFragment(by, normal, doc.getXmlFragment(documentField));
  return Y.encodeStateAsUpdate(doc);
}

const read = (bytes: Uint8Array) => readText({ snapshot: null, updates: [bytes], seq: 1 });

test('whatever the editor can hold may be published, and comes back the same', () => {
  fc.assert(
    fc.property(doc(block), (json) => {
      const made = schema.nodeFromJSON(json);
      made.check();
      const text = read(write(json));
      expect(text).not.toBeNull();
      expect(schema.nodeFromJSON(text).toString()).toBe(made.toString());
      expect(schema.nodeFromJSON(text).textContent).toBe(made.textContent);
      expect(PaperText.parse(text)).toEqual(text);
    }),
    { numRuns: 150 },
  );
});

test.each([
  [1, firstBlock, firstSchema],
  [2, secondBlock, secondSchema],
] as const)('a text of version %i is opened without a change', (_, blocks, old) => {
  fc.assert(
    fc.property(doc(blocks), (json) => {
      const bytes = write(json, old);
      const live = new Y.Doc();
      Y.applyUpdate(live, bytes);
      const before = Y.encodeStateAsUpdate(live);
      let edits = 0;
      live.on('update', () => edits++);
      const opened = initProseMirrorDoc(live.getXmlFragment(documentField), schema).doc;
      opened.check();
      expect(edits).toBe(0);
      expect(Y.encodeStateAsUpdate(live)).toEqual(before);
      expect(opened.toString()).toBe(old.nodeFromJSON(json).toString());
    }),
    { numRuns: 150 },
  );
});

test('the papers of the demo, written before, open without a change', () => {
  const seed = readFileSync('supabase/seed/30_papers.sql', 'utf8');
  const papers = Map.groupBy(
    seed.matchAll(
      /(?:'([0-9a-f-]{36})', seq, accounts\.id)|\(\d+, '[^']+', '[^']+', '([A-Za-z0-9+/=\s]+)'\)/g,
    ),
    nextPaper(),
  );
  expect(papers.size).toBeGreaterThan(5);
  for (const updates of papers.values()) {
    const live = new Y.Doc();
    for (const [, , bytes] of updates) if (bytes) Y.applyUpdate(live, Buffer.from(bytes, 'base64'));
    const body = live.getXmlFragment(documentField);
    const before = body.toString();
    let edits = 0;
    live.on('update', () => edits++);
    const opened = initProseMirrorDoc(body, schema).doc;
    opened.check();
    expect(opened.textContent.length).toBeGreaterThan(500);
    expect(edits).toBe(0);
    expect(body.toString()).toBe(before);
  }
});

/** Counts on where the updates of the next paper begin. */
function nextPaper() {
  let paper = '';
  return ([, id]: RegExpExecArray) => (paper = id ?? paper);
}

const text = (...marks: object[]) => ({ type: 'text', text: 'x', marks });
const holding = (...content: object[]) => ({ type: 'doc', content });
const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] };
const rows = (count: number, columns: number) => ({
  type: 'table',
  content: Array.from({ length: count }, () => ({ type: 'tableRow', content: Array(columns).fill(cell) })),
});

test.each<[string, object]>([
  ['a foreign mark', { type: 'paragraph', content: [text({ type: 'underline' })] }],
  [
    'a script as a link',
    { type: 'paragraph', content: [text({ type: 'link', attrs: { href: 'javascript:x' } })] },
  ],
  ['a foreign node', { type: 'iframe' }],
  [
    'a heading in a callout',
    { type: 'callout', attrs: { kind: 'warning' }, content: [{ type: 'heading', attrs: { level: 2 } }] },
  ],
  [
    'a callout of a foreign kind',
    { type: 'callout', attrs: { kind: 'joke' }, content: [{ type: 'paragraph' }] },
  ],
  [
    'a note without words',
    { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: ' ', href: null } }] },
  ],
  [
    'a note whose source is a script',
    { type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 'x', href: 'javascript:x' } }] },
  ],
  [
    'a mention of nothing',
    { type: 'paragraph', content: [{ type: 'mention', attrs: { kind: 'project', id: 'x', label: 'x' } }] },
  ],
  ['contents in a quote', { type: 'blockquote', content: [{ type: 'tableOfContents' }] }],
  ['a heading in a quote', { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] }],
  ['a table in a quote', { type: 'blockquote', content: [rows(1, 1)] }],
  [
    'a table in a cell',
    { type: 'table', content: [{ type: 'tableRow', content: [{ ...cell, content: [rows(1, 1)] }] }] },
  ],
  ['a table without rows', { type: 'table', content: [] }],
  ['too many columns', rows(1, tableLimits.columns + 1)],
  ['too many rows', rows(tableLimits.rows + 1, 1)],
  [
    'too many columns in merged cells',
    {
      type: 'table',
      content: [{ type: 'tableRow', content: Array(3).fill({ ...cell, attrs: { colspan: 7 } }) }],
    },
  ],
])('%s is refused', (_, content) => {
  expect(PaperText.safeParse(holding(content)).success).toBe(false);
});

test('a table at the limit is let in, and what is above it is measured', () => {
  const measure = (...tables: object[]) => measureExcess(schema.nodeFromJSON(holding(...tables)));
  const full = rows(tableLimits.rows, tableLimits.columns);
  expect(PaperText.safeParse(holding(full)).success).toBe(true);
  expect(measure(full)).toBe(0);
  expect(measure(full, rows(tableLimits.rows + 2, 1), rows(1, tableLimits.columns + 1))).toBe(3);
});
