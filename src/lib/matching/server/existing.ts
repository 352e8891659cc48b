// "This exists already": published projects that are like a text while somebody writes it. The text is not stored.
import { z } from 'zod';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import type { Existing } from '../existing/existing.ts';
import { draftLimits, hasEnoughWords, mostShown, type Draft } from '../existing/likeness.ts';
import type { Match } from '../reason.ts';
import { findSimilar } from './matches.ts';

/** What the form asks while somebody types. */
export const DraftInput = z.object({
  title: z.string().max(draftLimits.title),
  summary: z.string().max(draftLimits.summary),
  /** The project that is changed; none for a new one. */
  self: z.uuid().nullable(),
});

export interface Writing {
  /** Who writes. */
  accountId: string;
  draft: Draft;
  /** The project that is changed, which is not like itself. */
  self: string | null;
}

/** Without the papers, which another room knows. */
export type Found = Omit<Existing, 'paper'>;

/** Those that reach a score, the most alike first. @param least `shownFrom` or `clearFrom` */
export async function findExisting(
  db: Db,
  locale: 'de' | 'en',
  { accountId, draft, self }: Writing,
  least: number,
): Promise<Found[]> {
  if (!hasEnoughWords(draft)) return [];
  const similar = await findSimilar(db, locale, { ...draft, description: '' }, { self });
  const matches = similar.filter(({ score }) => score >= least).slice(0, mostShown);
  if (matches.length === 0) return [];
  const tellWhose = await readWhose(db, accountId, matches);
  return matches.flatMap((match): Found[] => {
    const { id, title, organisation, place, reasons } = match;
    const matter = reasons.find((reason) => reason.kind === 'same matter');
    if (!matter) return [];
    const { ours, theirs } = matter;
    return [
      { id, title, organisation: organisation?.name ?? null, place, ours, theirs, whose: tellWhose(match) },
    ];
  });
}

const Id = z.object({ id: z.uuid() });

async function readWhose(db: Db, accountId: string, matches: Match[]) {
  const ids = matches.map(({ id }) => id);
  const [organisations, hers] = await Promise.all([
    listOwnOrganisations(db, accountId),
    readRows(
      Id,
      db.from('projects').select('id').in('id', ids).is('organisation_id', null).eq('created_by', accountId),
    ),
  ]);
  return ({ id, organisation }: Match): Existing['whose'] => {
    if (organisations.some((each) => each.id === organisation?.id)) return 'of her organisation';
    return hers.some((each) => each.id === id) ? 'hers' : 'of others';
  };
}
