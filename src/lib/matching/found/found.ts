// "For me": what was found for the organisations of a person, and what she may say of it. Plain, so that pages may load it.
import type { Party } from '../party.ts';
import type { Match } from '../reason.ts';

type Side = Pick<Party, 'type' | 'id' | 'title'>;

/** A match of an organisation of the reader, told to it. */
export interface FoundMatch {
  id: string;
  /** The organisation on whose behalf. */
  organisation: string;
  /** What it fits: a project of the organisation, or the organisation itself. */
  ours: Side;
  match: Match;
  /** Whether it was found since she looked last. */
  isNew: boolean;
  /** Whether she speaks for the organisation. */
  mayAnswer: boolean;
}

export interface FoundMatches {
  /** How many there are in all, and how many of them are new. */
  total: number;
  fresh: number;
  /** Whether an organisation of hers was never looked for until now. */
  waiting: boolean;
  organisations: { id: string; name: string; mayAnswer: boolean }[];
  matches: FoundMatch[];
}

export const unsuitableReasons = ['matter', 'distance', 'period', 'known', 'other'] as const;
export type UnsuitableReason = (typeof unsuitableReasons)[number];

/** What an organisation said of a match. */
export interface MatchAnswer {
  id: string;
  answer: 'interesting' | 'unsuitable';
  reason: UnsuitableReason | null;
  note: string;
  /** In ISO 8601. */
  createdAt: string;
  organisation: { id: string; name: string };
  mayAnswer: boolean;
  ours: Side;
  /** Without a title where it is hidden by now. */
  theirs: Omit<Side, 'title'> & { title: string | null };
  /** Whether it still wants to be asked. */
  isOpen: boolean;
}

/** An organisation that is never to be proposed to another one again. */
export interface ExcludedOrganisation {
  organisation: { id: string; name: string };
  excluded: { id: string; name: string };
  /** In ISO 8601. */
  createdAt: string;
}

/** In characters. */
export const noteLength = 200;

/** How many stand on the start page, and on a page of their own before "all". */
export const foundOnStart = 3;
export const foundOnPage = 12;
export const mostFoundOnPage = 60;
