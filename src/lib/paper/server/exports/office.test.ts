// LibreOffice opens what we write, and finds in it what was there. It runs once for all files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '../imports/docx.ts';
import type { DraftFile, DraftNode } from '../imports/draft-file.ts';
import { composeEverything } from './testing/sample.ts';
import { writeExport } from './writers.ts';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
/** The machine that decides must have it. */
const isRequired = process.env['LIBREOFFICE'] === 'required';
if (!office && !isRequired)
  console.warn(
    'LibreOffice is not installed (apt-get install libreoffice-writer-nogui): its tests are skipped.',
  );

const formats = ['docx', 'odt', 'html'] as const;
let folder: string;
const opened = new Map<string, DraftFile>();

beforeAll(async () => {
  if (!office) return;
  folder = mkdtempSync(`${tmpdir()}/impulswerk-office-`);
  mkdirSync(`${folder}/in`);
  const paper = await composeEverything();
  for (const format of formats)
    writeFileSync(`${folder}/in/${format}.${format}`, (await writeExport(format, paper)).bytes);
  const { status, stderr } = spawnSync(
    office,
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      `${folder}/out`,
      ...formats.map((format) => `${folder}/in/${format}.${format}`),
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
  for (const format of formats) {
    const path = `${folder}/out/${format}.docx`;
    if (existsSync(path)) opened.set(format, readDocx(new Uint8Array(readFileSync(path))));
  }
}, 150_000);
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

const wordsOf = (nodes: DraftNode[]): string =>
  nodes.map((node) => (node.text ?? '') + wordsOf(node.content ?? [])).join('');
const all = (nodes: DraftNode[]): DraftNode[] => nodes.flatMap((node) => [node, ...all(node.content ?? [])]);

test('LibreOffice is there where it must be', () => {
  expect(!isRequired || Boolean(office), 'apt-get install libreoffice-writer-nogui').toBe(true);
});

test.skipIf(!office).each(['docx', 'odt'] as const)('LibreOffice finds everything in %s', (format) => {
  const blocks = opened.get(format)?.blocks ?? [];
  const nodes = all(blocks);
  const count = (type: string) => nodes.filter((node) => node.type === type).length;
  expect(count('heading')).toBe(3);
  expect(count('footnote')).toBe(2);
  expect(count('table')).toBe(1);
  expect(nodes.filter(({ type }) => type === 'tableHeader').map((each) => wordsOf([each]))).toEqual([
    'Gemeinde',
    'Jahr',
    'Kosten',
    // in ODT a header beside the first row is one by its style, which LibreOffice hands on
    'Musterstadt',
  ]);
  expect(
    nodes
      .filter(({ type }) => /^table(Cell|Header)$/.test(type))
      .map(({ attrs }) => [attrs?.['colspan'], attrs?.['rowspan']]),
  ).toContainEqual([2, 1]);
  expect(nodes.find(({ type }) => type === 'image')?.attrs).toMatchObject({ alt: 'Der neue Platz' });
  expect(
    nodes.filter(({ marks = [] }) => marks.some(({ type }) => type === 'link')).map(({ text }) => text),
  ).toContain('Link');
  expect(nodes.find(({ type }) => type === 'orderedList')?.attrs).toEqual({ start: 3 });
  expect(wordsOf(blocks)).toContain('*kein* _Markup_ #let x = 1 $y$ <b>hier</b> [nein](nein)');
  expect(wordsOf(blocks)).toContain('שלום עולם');
});

test.skipIf(!office)('LibreOffice opens HTML', () => {
  expect(wordsOf(opened.get('html')?.blocks ?? [])).toContain('Das hat uns ein Jahr gespart.');
});
