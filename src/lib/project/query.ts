// The filter of projects as it stands in an address, without the schema library, which would weigh in the browser.
import type { Area } from '#lib/area/area.ts';
import type { OrganisationKind } from '#lib/organisation/kinds.ts';
import type { StateId } from '#lib/organisation/states.ts';
import type { HelpKind, ProjectKind, ProjectStage } from './kinds.ts';

export const projectSorts = ['newest', 'nearest', 'supported', 'relevant'] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** The names are those of the address, in every language. */
export interface ProjectFilter {
  /** words to search for */
  q?: string | undefined;
  area?: Area['id'] | undefined;
  kind?: ProjectKind | undefined;
  topic?: string | undefined;
  stage?: ProjectStage | undefined;
  state?: StateId | undefined;
  /** the kind of organisation that posts */
  by?: OrganisationKind | undefined;
  /** what is looked for */
  seeks?: HelpKind | undefined;
  /** what is offered */
  gives?: HelpKind | undefined;
  /** only where cooperation is wanted */
  coop?: '1' | undefined;
  /** keys of places, as the map links them */
  place?: string | undefined;
  /** the municipality near which to look, as somebody typed it */
  near?: string | undefined;
  /** the key of that municipality, where it was chosen from the suggestions */
  at?: string | undefined;
  sort?: ProjectSort | undefined;
}

/** What the map, the count and the list share; the rest is about the order. */
export const filterNames = [
  ...(['q', 'area', 'kind', 'topic', 'stage', 'state'] as const),
  ...(['by', 'seeks', 'gives', 'coop', 'place'] as const),
] as const;
export type FilterName = (typeof filterNames)[number];

/** A query string with its question mark, or nothing. `changes` come on top; what is undefined there goes. */
export function writeQuery(
  filter: ProjectFilter,
  changes: ProjectFilter & { after?: string | undefined } = {},
): string {
  const given = Object.entries({ ...filter, ...changes }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}

export const isFiltered = (filter: ProjectFilter) => filterNames.some((name) => filter[name]);

/** How far results are counted. */
export const mostCounted = 500;
