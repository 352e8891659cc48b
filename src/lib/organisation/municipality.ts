// A municipality of the register, and what its figures say.
import { z } from 'zod';
import { stateIds, type StateId as State } from './states.ts';

/** The official key (Amtlicher Gemeindeschlüssel): eight digits that begin with the state. */
export const Ags = z.string().regex(/^(0[1-9]|1[0-6])\d{6}$/);

/** What an import gives for one municipality. Coordinates are WGS 84 degrees. */
export interface MunicipalityRecord {
  ags: string;
  name: string;
  district?: string | undefined;
  population: number;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

export const StateId = z.enum(stateIds);

/** What somebody chooses from. */
export interface Municipality {
  ags: string;
  name: string;
  state: State;
  district: string | null;
  population: number;
  sizeClass: number;
}

/** The fewest people of each KGSt class (Größenklasse) of municipalities; the seventh takes the rest. */
const fewest = [400_000, 200_000, 100_000, 50_000, 25_000, 10_000];

/**
 * The KGSt class of a municipality with this many people, from 1 (400,000 and more) to 7 (fewer than 10,000). Classes
 * 8 to 10 are for districts, which the register does not hold. The database derives the same (`size_class`).
 */
export function readSizeClass(population: number): number {
  const at = fewest.findIndex((size) => population >= size);
  return at === -1 ? fewest.length + 1 : at + 1;
}
