// What a fork's source changed since: read as pieces, and taken over into the live text.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { isPiece, mergeBlocks, takePieces, type Choice, type Part, type Piece } from '../fork/merge.ts';
import type { OpenPiece, Source } from '../fork/source.ts';
import { diffBlocks } from '../history/diff.ts';
import { listImages } from '../image.ts';
import type { Block, PaperText } from '../text.ts';
import { readVersion } from './versions.ts';

/** The version that a fork has seen, and the newest one of its source. */
export interface SourceChange {
  base: PaperText;
  theirs: PaperText;
  /** Tells two pictures that are the same apart from two that are not, whatever they are called. */
  prints: Record<string, string>;
}

export async function readSourceChange(db: Db, source: Source, own: PaperText): Promise<SourceChange | null> {
  if (source.number === null || source.newest === null || source.newest <= source.number) return null;
  const [base, theirs] = await Promise.all([
    readVersion(db, 'de', source.paperId, source.number),
    readVersion(db, 'de', source.paperId, source.newest),
  ]);
  if (!base || !theirs) return null;
  return {
    base: base.body,
    theirs: theirs.body,
    prints: await readPrints(db, [base.body, theirs.body, own]),
  };
}

/** So many ids fit into one question. */
const batch = 100;

/** Copies of a picture have ids of their own, and the same bytes. */
export async function readPrints(db: Db, texts: PaperText[]): Promise<Record<string, string>> {
  const ids = [...new Set(texts.flatMap(listImages))];
  const questions = Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) =>
    readRows(
      z.object({ id: z.uuid(), sha256: z.string() }),
      db
        .from('files')
        .select('id, sha256')
        .in('id', ids.slice(at * batch, (at + 1) * batch)),
    ),
  );
  const rows = (await Promise.all(questions)).flat();
  return Object.fromEntries(rows.map(({ id, sha256 }) => [id, sha256]));
}

/** The same words for blocks that count as the same: keys in order, and pictures by their bytes. */
export function printBlock(block: Block, prints: Record<string, string>): string {
  return JSON.stringify(block, (key, value: unknown) => {
    if (key === 'file' && typeof value === 'string') return prints[value] ?? value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).filter(([, each]) => !Array.isArray(each) || each.length > 0);
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

export function mergeSource({ base, theirs, prints }: SourceChange, own: PaperText): Part<Block>[] {
  const print = (block: Block) => printBlock(block, prints);
  return mergeBlocks(print, base.content, theirs.content, own.content);
}

/** A piece by what it holds: who decides on it decides on exactly this. */
const namePiece = (piece: Piece<Block>) =>
  createHash('sha256')
    .update(JSON.stringify([piece.base, piece.theirs, piece.own]))
    .digest('hex')
    .slice(0, 16);

/** What is to be decided, in the order of the text. */
export function listOpenPieces(parts: Part<Block>[]): OpenPiece[] {
  return parts.filter(isPiece).map((piece, at) => ({
    ...piece,
    id: `${at}-${namePiece(piece)}`,
    diff: diffBlocks(piece.base, piece.theirs),
  }));
}

/**
 * The fork's text with the chosen pieces, or null when one of them is there no more: somebody wrote on meanwhile, or took
 * it over already.
 */
export function takeChosen(parts: Part<Block>[], choices: ReadonlyMap<string, Choice>): Block[] | null {
  const ids = listOpenPieces(parts).map(({ id }) => id);
  if (![...choices.keys()].every((id) => ids.includes(id))) return null;
  let at = 0;
  return takePieces(parts, () => choices.get(ids[at++] ?? ''));
}
