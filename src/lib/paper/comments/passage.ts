/**
 * Where a comment stands in a paper's text: letters named by their Yjs ids, found again whatever happened around them,
 * and the mark that is set on them. No zod here: the editor ships this file.
 */
import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../id-set.ts';

/** The mark's name in the editor's schema. */
export const commentMark = 'comment';

/** Letters of one text from `from` up to `to`, counted as Yjs counts. */
export interface Span {
  text: Y.XmlText;
  from: number;
  to: number;
}

export interface Passage {
  spans: Span[];
  /** The words as they are now, in one line and at most `quoteLimit` characters. */
  quote: string;
}

export const quoteLimit = 300;

/** Shorter words are not looked for when their letters are gone: they stand in many places. */
const tellingLength = 12;

/**
 * The letters that are still there: in each text from the first to the last of them, so that what was written in between
 * belongs to it. When all are gone (a joined or wrapped paragraph is made anew), the same words where they stand once.
 */
export function findPassage(body: Y.XmlFragment, ranges: IdRange[], words = ''): Passage | null {
  const named = new IdSet(ranges);
  const texts = listTexts(body);
  const spans = texts.flatMap((text) => findSpan(text, named) ?? []);
  if (spans.length === 0) spans.push(...findWords(texts, words));
  const quote = toQuote(spans.map(({ text, from, to }) => readLetters(text).slice(from, to)).join(' '));
  return quote === '' ? null : { spans, quote };
}

/** All texts of a fragment, in the order in which they stand there. */
export function listTexts(parent: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? listTexts(child) : [];
  });
}

function findSpan(text: Y.XmlText, named: IdSet): Span | null {
  let at = 0;
  let from = -1;
  let to = -1;
  for (const item of listItems(text)) {
    for (const [start, end] of findNamed(item, named)) {
      if (from < 0) from = at + start;
      to = at + end;
    }
    at += item.length;
  }
  return from < 0 ? null : { text, from, to };
}

/** The part of an item's letters from the first that is named to the last. */
function findNamed({ id, length, content }: Y.Item, named: IdSet): [number, number][] {
  if (!(content instanceof Y.ContentString) || !named.knows(id.client)) return [];
  const rest = named.without([id.client, id.clock, length]);
  const gone = rest.reduce((sum, [, , count]) => sum + count, 0);
  if (gone === length) return [];
  const [first] = rest;
  const last = rest.at(-1);
  const start = first && first[1] === id.clock ? first[2] : 0;
  const end = last && last[1] + last[2] === id.clock + length ? length - last[2] : length;
  return [[start, end]];
}

/** What counts in a text, in order: neither deleted nor formatting. */
export function listItems(text: Y.XmlText): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = text._start; item; item = item.right) if (!item.deleted && item.countable) items.push(item);
  return items;
}

/** What is no letter counts as one, as in Yjs. */
function readLetters(text: Y.XmlText): string {
  return listItems(text)
    .map(({ content, length }) =>
      content instanceof Y.ContentString ? content.str : '\ufffc'.repeat(length),
    )
    .join('');
}

function findWords(texts: Y.XmlText[], words: string): Span[] {
  if (words.length < tellingLength) return [];
  const places = texts.flatMap((text) => {
    const letters = readLetters(text);
    const from = letters.indexOf(words);
    if (from < 0) return [];
    const span = { text, from, to: from + words.length };
    return letters.includes(words, from + 1) ? [span, span] : [span];
  });
  return places.length === 1 ? places : [];
}

/** One line, cut where it is too long. */
export function toQuote(words: string): string {
  const line = words.replaceAll(/[\s\p{Cc}\ufffc]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length <= quoteLimit
    ? line
    : `${letters
        .slice(0, quoteLimit - 1)
        .join('')
        .trimEnd()}…`;
}

/** Sets the mark of a thread. To be called in a transaction. */
export function markPassage({ spans }: Passage, thread: string): void {
  const mark = { [nameMark(thread)]: { id: thread } };
  for (const { text, from, to } of spans) text.format(from, to - from, mark);
}

/**
 * The attribute that stands for the mark of a thread in a text. Marks that may overlap have a hash in their name; any
 * would do, but another than the editor's would be exchanged at the next keystroke, with the whole text for a change.
 */
export function nameMark(thread: string): string {
  const bytes = digest(encodeAny({ type: commentMark, attrs: { id: thread } }));
  const short = bytes.slice(0, 6);
  bytes.subarray(6).forEach((byte, at) => (short[at % 6] = (short[at % 6] ?? 0) ^ byte));
  return `${commentMark}--${toBase64(short)}`;
}

/** The words that carry each thread's mark now, in the order in which they stand in the text. */
export function readMarked(body: Y.XmlFragment): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of listTexts(body)) {
    const here = new Map<string, string>();
    for (const { insert, attributes } of readRuns(text)) {
      for (const thread of listThreads(attributes)) here.set(thread, (here.get(thread) ?? '') + insert);
    }
    for (const [thread, words] of here) {
      const before = found.get(thread);
      found.set(thread, toQuote(before ? `${before} ${words}` : words));
    }
  }
  return found;
}

interface Run {
  insert: string;
  attributes: Record<string, unknown>;
}

function readRuns(text: Y.XmlText): Run[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.map(({ insert, attributes = {} }) => ({
    insert: typeof insert === 'string' ? insert : '',
    attributes,
  }));
}

function listThreads(attributes: Record<string, unknown>): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (!name.startsWith(`${commentMark}--`) && name !== commentMark) return [];
    return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : [];
  });
}
