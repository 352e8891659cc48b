// Eigene Fassung: a paper that began as a published version of another one.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';
import type { DiffNode } from '../history/diff.ts';
import type { PaperOrganisation } from '../paper.ts';
import { paperLimits } from '../paper-limits.ts';
import type { Block } from '../text.ts';
import type { Piece } from './merge.ts';

export const ForkInput = z.object({
  title: oneLine({ minimum: 3, maximum: paperLimits.title }),
  organisation: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()).default(null),
  number: z.coerce.number().int().positive(),
});

/** What a paper or a version says of the one that it builds on. */
export interface Source {
  paperId: string;
  /** The version that was taken over; null when it was withdrawn since. */
  number: number | null;
  title: string | null;
  authors: string[];
  organisation: PaperOrganisation | null;
  /** The newest version there is, where one can be read. */
  newest: number | null;
}

/** A published fork. */
export interface Fork {
  paperId: string;
  number: number;
  title: string;
  authors: string[];
  organisation: PaperOrganisation | null;
  publishedAt: string;
}

/** A change of the source that waits for a decision. The id stays the same as long as both sides do. */
export type OpenPiece = Piece<Block> & {
  id: string;
  /** From the version that the fork has seen to the newest one. */
  diff: DiffNode[];
};
