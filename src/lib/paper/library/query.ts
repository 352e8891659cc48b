// What the address of the library holds, without the schema library, which would weigh in the browser.
import type { Area } from '#lib/area/area.ts';
import type { PaperKind } from '../kind-names.ts';
import type { VersionCard } from '../paper.ts';

export const librarySorts = ['newest', 'adopted', 'relevant'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** The KGSt classes of municipalities, from the largest on. */
export const sizeClasses = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The names are those of the address, in every language. */
export interface LibraryFilter {
  /** words to search for */
  q?: string | undefined;
  area?: Area['id'] | undefined;
  topic?: string | undefined;
  kind?: PaperKind | undefined;
  /** the size class of the municipality in whose name a paper is written */
  size?: (typeof sizeClasses)[number] | undefined;
  organisation?: string | undefined;
  sort?: LibrarySort | undefined;
}

/** A paper on the shelf. */
export interface LibraryCard extends VersionCard {
  kind: PaperKind | null;
  /** How many organisations use it. */
  adoptions: number;
  /** Where words were searched for: what stands before the first word found, that word, and what follows. */
  snippet?: [before: string, hit: string, after: string] | undefined;
}

export const isNarrowed = ({ sort, ...filter }: LibraryFilter) =>
  Boolean(sort) || Object.values(filter).some(Boolean);

/** The order that was asked for, if it can be had; else the one that fits the question. */
export function chooseSort({ sort, q }: LibraryFilter): LibrarySort {
  if (sort && (sort !== 'relevant' || q)) return sort;
  return q ? 'relevant' : 'newest';
}

/** A query string with its question mark, or nothing. `changes` come on top; what is undefined there goes. */
export function writeLibraryQuery(
  filter: LibraryFilter,
  changes: LibraryFilter & { after?: string | undefined } = {},
): string {
  const given = Object.entries({ ...filter, ...changes }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
