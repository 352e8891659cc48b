/**
 * What a suggestion may say beside letters that come and go: paragraphs to be joined, to become headings, words to be set in
 * bold, rows to go. It is the payload of a record and names everything by Yjs ids; nothing of it is done until somebody
 * who writes accepts it.
 */
import type { IdRange } from './id-set.ts';

/** The id of an element. */
export type ElementId = [client: number, clock: number];

export interface Structure {
  /** Blocks that are to be joined to the one before. */
  join?: ElementId[];
  /** Blocks that are to become something else: a paragraph (0), or a heading of that level. */
  turn?: { blocks: ElementId[]; level: 0 | 2 | 3 };
  format?: { mark: 'bold' | 'italic'; isOn: boolean; letters: IdRange[] };
  /** Rows of tables that are to go. */
  rows?: ElementId[];
}

/** A letter that stands for "a new paragraph begins here". */
export const breakLetter = '\u2029';

type Unknown = Record<string, unknown>;
const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNatural = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTuples = (value: unknown, length: number): boolean =>
  Array.isArray(value) &&
  value.length <= 10_000 &&
  value.every((each) => Array.isArray(each) && each.length === length && each.every(isNatural));

const checks: Record<string, (value: unknown) => boolean> = {
  join: (value) => isTuples(value, 2),
  rows: (value) => isTuples(value, 2),
  turn: (value) =>
    isObject(value) && isTuples(value['blocks'], 2) && [0, 2, 3].includes(Number(value['level'])),
  format: (value) =>
    isObject(value) &&
    ['bold', 'italic'].includes(String(value['mark'])) &&
    typeof value['isOn'] === 'boolean' &&
    isTuples(value['letters'], 3),
};

/** What a payload says; nothing where it is not whole, since anybody's client may have written it. */
export function readStructure(payload: unknown): Structure {
  return isStructure(payload) ? payload : {};
}

function isStructure(payload: unknown): payload is Structure {
  return (
    isObject(payload) && Object.entries(payload).every(([name, value]) => checks[name]?.(value) ?? false)
  );
}

/** All that it names. */
export function listNamed({ join = [], turn, format, rows = [] }: Structure): IdRange[] {
  const blocks = [...join, ...(turn?.blocks ?? []), ...rows];
  return [...blocks.map(([client, clock]): IdRange => [client, clock, 1]), ...(format?.letters ?? [])];
}
