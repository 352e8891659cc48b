// The coordinator's view: what stands in it. Plain, so that pages may load it.
import type { HelpKind } from '#lib/project/kinds.ts';
import type { OrganisationKind } from '#lib/organisation/kinds.ts';
import type { StateId } from '#lib/organisation/states.ts';

/** A need for which the search found nobody. */
export interface UnservedNeed {
  id: string;
  kind: HelpKind;
  text: string;
  /** The last day, where there is one. */
  until: string | null;
  /** In ISO 8601. */
  createdAt: string;
  /** Null for a need of an organisation itself. */
  project: { id: string; title: string } | null;
  organisation: { id: string; name: string } | null;
}

/** An organisation without introduction, cooperation and shared project. */
export interface UnconnectedOrganisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  place: string;
  state: StateId | null;
  verified: boolean;
  /** In ISO 8601. */
  createdAt: string;
}

/** In their order: how far two come. */
export const steps = ['proposed', 'interesting', 'asked', 'accepted', 'agreed'] as const;
export type Step = (typeof steps)[number];

/** In days; everything that is kept, where it is null. The database knows these alone. */
export const periods = { '30': 30, '90': 90, year: 365, all: null } as const;
export type Period = keyof typeof periods;
export const usualPeriod: Period = '90';

/** Of one size class, or (null) without a place. */
export interface Exposure {
  size: number | null;
  /** Projects and organisations that can be proposed. */
  parties: number;
  /** In how many lists of others they stand. */
  shown: number;
}

/** The tables that can be had as CSV, as addresses name them. */
export const tableNames = ['needs', 'organisations', 'topics', 'links', 'steps', 'sizes'] as const;
export type TableName = (typeof tableNames)[number];

export const needsOnOverview = 5;
export const pageSize = 20;
/** More rows than this no spreadsheet of ours has. */
export const mostRows = 5000;
