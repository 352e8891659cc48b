// Puts projects on the map: places as circles, those that would overlap as one.
import type { StateId } from '#lib/organisation/states.ts';
import type { Place } from './found.ts';
import { stateCentres } from '#lib/organisation/map/outline.ts';
import { projectOntoMap, type MapPoint } from '#lib/organisation/map/projection.ts';

/** A circle: one place or several close ones. */
export interface Cluster extends MapPoint {
  count: number;
  /** The place with the most projects, or the state where no place is known. */
  name: string | null;
  state: StateId | null;
  /** As the filter of the list takes them. */
  codes: string[];
}

/** More places than this are drawn by their districts. */
const mostPlaces = 150;

/** The area of a circle tells the number, above a ring in which a number has room. */
export const measureRadius = (count: number) => Math.min(38, 13 + 2.4 * Math.sqrt(count));

function toCluster(place: Place): Cluster | null {
  const { count, name, state, ags } = place;
  if (ags && place.latitude !== null && place.longitude !== null) {
    const point = projectOntoMap({ latitude: place.latitude, longitude: place.longitude });
    return { ...point, count, name, state, codes: [ags] };
  }
  return state && !ags ? { ...stateCentres[state], count, name: null, state, codes: [state] } : null;
}

/** One circle for two, between them by their weight, named after the larger one. */
function merge(one: Cluster, other: Cluster): Cluster {
  const [large, small] = one.count >= other.count ? [one, other] : [other, one];
  const count = large.count + small.count;
  const between = (a: number, b: number) => (a * large.count + b * small.count) / count;
  return {
    ...large,
    x: between(large.x, small.x),
    y: between(large.y, small.y),
    count,
    codes: [...new Set([...large.codes, ...small.codes])],
  };
}

function joinDistricts(clusters: Cluster[]): Cluster[] {
  const districts = new Map<string, Cluster>();
  for (const cluster of clusters) {
    const code = (cluster.codes[0] ?? '').slice(0, 5);
    const known = districts.get(code);
    districts.set(code, { ...(known ? merge(known, cluster) : cluster), codes: [code] });
  }
  return [...districts.values()];
}

const overlap = (one: Cluster, other: Cluster) =>
  Math.hypot(one.x - other.x, one.y - other.y) < measureRadius(one.count) + measureRadius(other.count);

/** Circles that do not overlap, the largest first. */
export function clusterPlaces(places: Place[]): Cluster[] {
  const all = places.map(toCluster).filter((cluster) => cluster !== null);
  const waiting = (all.length > mostPlaces ? joinDistricts(all) : all).sort((a, b) => a.count - b.count);
  const done: Cluster[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const current = next;
    const at = done.findIndex((other) => overlap(current, other));
    const [neighbour] = at < 0 ? [] : done.splice(at, 1);
    // what has grown may overlap with another one now
    if (neighbour) waiting.push(merge(current, neighbour));
    else done.push(current);
  }
  return done.sort((a, b) => b.count - a.count);
}

export interface StateCount {
  state: StateId;
  count: number;
  /** The places with the most projects. */
  places: { ags: string; name: string; count: number }[];
}

/** The same by states, those with the most projects first. */
export function countByState(places: Place[]): StateCount[] {
  const states = new Map<StateId, StateCount>();
  for (const { state, ags, name, count } of places) {
    if (!state) continue;
    const entry = states.get(state) ?? { state, count: 0, places: [] };
    entry.count += count;
    if (ags && name) entry.places.push({ ags, name, count });
    states.set(state, entry);
  }
  for (const entry of states.values()) {
    entry.places.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
    entry.places.splice(6);
  }
  return [...states.values()].sort((a, b) => b.count - a.count || a.state.localeCompare(b.state));
}

export const countNowhere = (places: Place[]) =>
  places.filter(({ ags, state }) => !ags && !state).reduce((sum, { count }) => sum + count, 0);
