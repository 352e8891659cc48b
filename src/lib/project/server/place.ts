// From the name of a place, as somebody typed it, to a municipality of the register.
import type { Municipality } from '#lib/organisation/municipality.ts';
import { searchMunicipalities } from '#lib/organisation/server/municipalities.ts';
import type { Db } from '#lib/platform/server/database.ts';

export type FoundPlace =
  | { kind: 'found'; ags: string | undefined }
  /** Several that it could be, or none at all. */
  | { kind: 'unclear'; candidates: Municipality[] };

/** @param ags the key that came with the name; it counts when the name leads to it */
export async function findPlace(db: Db, place: string, ags: string | undefined): Promise<FoundPlace> {
  if (place === '') return { kind: 'found', ags: undefined };
  const towns = await searchMunicipalities(db, place, 50);
  if (towns.some((town) => town.ags === ags)) return { kind: 'found', ags };
  const namesakes = towns.filter(({ name }) => name.toLowerCase() === place.toLowerCase());
  if (namesakes.length === 1) return { kind: 'found', ags: namesakes[0]?.ags };
  return { kind: 'unclear', candidates: (namesakes.length > 0 ? namesakes : towns).slice(0, 12) };
}
