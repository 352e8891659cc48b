// A paper as the formats write it: marks are merged, notes numbered, tables laid on a grid, and every word that is not
// the paper's own is chosen. Plain data, so that it can go to a process of its own.
import type { PaperText } from '../../text.ts';

/** Words with one look. */
export interface Words {
  text: string;
  bold: boolean;
  italic: boolean;
  link: { href: string; title: string | null } | null;
}

/** A piece of a line: words, or the place of a note. */
export type Run = Words | { note: number };

export type CalloutKind = 'experience' | 'recommendation' | 'warning';

export interface Picture {
  file: string;
  alt: string;
  caption: string;
  width: number;
  height: number;
}

/** A cell where it stands; what a span of another covers is `covered`. */
export type Slot =
  | { kind: 'cell'; isHeader: boolean; colspan: number; rowspan: number; parts: Part[] }
  | { kind: 'covered'; colspan: number; isFirst: boolean; isBelow: boolean };

export interface Grid {
  columns: number;
  /** So many rows at the top are headers of the columns. */
  headRows: number;
  rows: Slot[][];
}

export interface TaskItem {
  checked: boolean;
  parts: Part[];
}

export type Part =
  /** 1 is a chapter. No depth is skipped. */
  | { kind: 'heading'; depth: 1 | 2; id: string; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; start: number | null; items: Part[][] }
  | { kind: 'tasks'; items: TaskItem[] }
  | { kind: 'quote'; parts: Part[] }
  | { kind: 'callout'; callout: CalloutKind; parts: Part[] }
  | { kind: 'rule' }
  | { kind: 'contents' }
  | { kind: 'table'; grid: Grid }
  | { kind: 'picture'; picture: Picture };

export interface Note {
  text: string;
  href: string | null;
}

export interface Chapter {
  depth: 1 | 2;
  id: string;
  text: string;
}

/** The text alone. */
export interface WalkedText {
  parts: Part[];
  notes: Note[];
  chapters: Chapter[];
  /** The text has a table of contents of its own. */
  hasContents: boolean;
}

export interface StoredPicture {
  mediaType: string;
  bytes: Uint8Array;
}

/** A line of the title page. */
export interface Fact {
  label: string;
  text: string;
  href: string | null;
}

/** What a paper says of itself before it begins, in one of its languages. */
export interface Abstract {
  title: string;
  text: string;
  language: 'de' | 'en';
}

export interface PaperDocument extends WalkedText {
  locale: 'de' | 'en';
  title: string;
  /** Such as "Fassung 2 vom 3. März 2026". */
  state: string;
  /** When the version was published, ISO 8601; for a draft the day of the export. */
  date: string;
  authors: string[];
  address: string;
  facts: Fact[];
  /** In the language of the paper first. */
  abstracts: Abstract[];
  pictures: Map<string, StoredPicture>;
  words: {
    contents: string;
    notes: string;
    page: string;
    callouts: Record<CalloutKind, string>;
    done: string;
    open: string;
  };
  /** What the JSON format holds beside the files. */
  source: { schema: number; text: PaperText } & Record<string, unknown>;
}

/** What a format made of it. */
export interface WrittenExport {
  bytes: Uint8Array;
  mediaType: string;
  /** Without the dot. */
  extension: string;
}

export const isNote = (run: Run): run is { note: number } => 'note' in run;

/** The lines of an abstract, without empty ones. */
export const linesOf = ({ text }: Abstract): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The words of a line without their looks. */
export const plain = (runs: Run[]): string => runs.map((run) => (isNote(run) ? '' : run.text)).join('');

/** Whether a line reads from right to left: its first letter decides. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

export interface Stretch {
  link: Words['link'];
  runs: Run[];
}

/** Neighbours under one link, so that a link with a bold word in it stays one link. */
export function groupLinks(runs: Run[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const link = isNote(run) ? null : run.link;
    const last = stretches.at(-1);
    if (last && last.link?.href === link?.href && last.link?.title === link?.title) last.runs.push(run);
    else stretches.push({ link, runs: [run] });
  }
  return stretches;
}
