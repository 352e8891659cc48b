// What a search for projects finds.
import type { Area } from '#lib/area/area.ts';
import type { Image } from '#lib/file/file.ts';
import type { StateId } from '#lib/organisation/states.ts';
import type { HelpKind, ProjectKind, ProjectStage } from './kinds.ts';

/** A published project, as much of it as a list tells. */
export interface FoundProject {
  id: string;
  title: string;
  summary: string;
  kind: ProjectKind;
  stage: ProjectStage;
  areas: Area['id'][];
  publishedAt: string;
  state: StateId | null;
  place: string | null;
  /** The name of who posted it; null for a person. */
  organisation: string | null;
  topics: string[];
  /** Kinds of what is looked for and offered now. */
  seeks: HelpKind[];
  gives: HelpKind[];
  supports: number;
  image: Image | null;
  /** From the municipality that was asked for, as the crow flies. */
  metres: number | null;
}

/** How many projects are in one place; without `ags` in a state only, without that nowhere. */
export interface Place {
  ags: string | null;
  state: StateId | null;
  name: string | null;
  district: string | null;
  latitude: number | null;
  longitude: number | null;
  count: number;
}
