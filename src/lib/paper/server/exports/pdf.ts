// A paper as an accessible PDF (PDF/UA-1), set by Typst: tags, reading order, contents, alternative texts, headers of
// tables and language are part of the file. What the paper says is handed over as data, never as markup.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import type { Grid, PaperDocument, Part, Picture, Run, Slot, WrittenExport } from './document.ts';
import { groupLinks, isNote, isRightToLeft, plain } from './document.ts';
import { fontFamilies, fontFiles, replaceUndrawable } from './fonts.ts';

const template = readFileSync(new URL('./pdf.typ', import.meta.url), 'utf8');

/** A folder that does not exist: Typst sees what it is given, and no file of this machine. */
const workspace = '/impulspapier';

/** Centimetres on a page, and points of a pixel. */
const widest = 16;
const highest = 20;
const pixel = 2.54 / 110;

/** @throws Error when Typst refuses, with its reasons */
export function writePdf(paper: PaperDocument): WrittenExport {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontFiles() }] });
  compiler.mapShadow(`${workspace}/paper.json`, Buffer.from(JSON.stringify(toData(paper))));
  for (const [id, { bytes }] of paper.pictures)
    compiler.mapShadow(workspace + nameImage(paper, id), Buffer.from(bytes));
  const created = Math.floor(new Date(paper.date).getTime() / 1000);
  const bytes = compiler.pdf(
    { mainFileContent: template },
    { pdfStandard: 'ua-1', creationTimestamp: created },
  );
  return { bytes: new Uint8Array(bytes), mediaType: 'application/pdf', extension: 'pdf' };
}

const nameImage = ({ pictures }: PaperDocument, id: string) =>
  `/picture-${id}.${pictures.get(id)?.mediaType === 'image/png' ? 'png' : 'jpg'}`;

function toData(paper: PaperDocument) {
  const { state, authors, locale, facts, words, notes, chapters, hasContents, date } = paper;
  // an accessible PDF has a title of which something is to be seen
  const title = isBlank(paper.title) ? '\u25A1' : paper.title;
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  const data = {
    title,
    short: [...title].length > 90 ? `${[...title].slice(0, 88).join('')} …` : title,
    state,
    authors,
    locale,
    facts,
    words,
    notes,
    region: locale === 'de' ? 'DE' : 'GB',
    rtl: isRightToLeft(title),
    day: [year, month, day],
    contents: !hasContents && chapters.length > 2,
    parts: paper.parts.map((part) => toPart(paper, part)),
  };
  return { ...clean(data), fonts: fontFamilies };
}

const isBlank = (text: string) => replaceUndrawable(text).trim() === '';

/** The same data with words that our letters can draw. */
function clean<T>(value: T): T;
function clean(value: unknown): unknown {
  if (typeof value === 'string') return replaceUndrawable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
}

const toLine = (runs: Run[]) => ({
  rtl: isRightToLeft(plain(runs)),
  stretches: groupLinks(runs).map(({ link, runs }) => ({ href: link?.href ?? null, runs })),
});

function toPart(paper: PaperDocument, part: Part): unknown {
  const all = (parts: Part[]) => parts.map((each) => toPart(paper, each));
  switch (part.kind) {
    case 'heading':
      // an accessible PDF has no heading of which nothing is to be seen
      return { ...part, kind: isBlank(plain(part.runs)) ? 'paragraph' : 'heading', runs: toLine(part.runs) };
    case 'paragraph':
      return { ...part, runs: toLine(part.runs) };
    case 'list':
      return { ...part, items: part.items.map(all) };
    case 'tasks':
      return { ...part, items: part.items.map(({ checked, parts }) => ({ checked, parts: all(parts) })) };
    case 'quote':
    case 'callout':
      return { ...part, parts: all(part.parts) };
    case 'table':
      return toTable(part.grid, all);
    case 'picture':
      return toPicture(paper, part.picture);
    default:
      return part;
  }
}

function toPicture(paper: PaperDocument, { file, alt, caption, width, height }: Picture) {
  const scale = Math.min(1, widest / (width * pixel), highest / (height * pixel));
  return {
    kind: 'picture',
    image: paper.pictures.has(file) ? nameImage(paper, file) : null,
    alt,
    caption,
    width: width * pixel * scale,
    height: height * pixel * scale,
  };
}

function toTable({ columns, headRows, rows }: Grid, all: (parts: Part[]) => unknown) {
  const place = (from: number, to: number) =>
    rows
      .slice(from, to)
      .flatMap((row, y) =>
        row.flatMap((slot, x) =>
          slot.kind === 'cell' ? [{ ...slot, parts: all(slot.parts), x, y: from + y }] : [],
        ),
      );
  return {
    kind: 'table',
    columns,
    // a wide table gets a page across
    isWide: columns > 6,
    size: columns <= 4 ? 9.5 : columns <= 8 ? 8.5 : columns <= 12 ? 7.5 : 6.5,
    // a note in a repeated row would be repeated too
    repeats: !rows.slice(0, headRows).flat().some(holdsNote),
    head: place(0, headRows),
    body: place(headRows, rows.length),
  };
}

const holdsNote = (slot: Slot) =>
  slot.kind === 'cell' && slot.parts.some((part) => part.kind === 'paragraph' && part.runs.some(isNote));
