// Who is matched: a project or an organisation with all that is compared. Plain, so that pages may load it.
import type { HelpKind, ProjectStage } from '#lib/project/kinds.ts';
import type { Match } from './reason.ts';

export interface Help {
  id: string;
  kind: HelpKind;
  text: string;
  /** The last day on which it counts, in ISO 8601, or null. */
  until: string | null;
}

export interface Place {
  name: string;
  latitude: number | null;
  longitude: number | null;
  /** The KGSt class, from 1 (largest) to 7. */
  sizeClass: number;
}

export interface Party {
  type: 'project' | 'organisation';
  id: string;
  /** The title of a project, the name of an organisation. */
  title: string;
  summary: string;
  /** The beginning of it, in Markdown. */
  description: string;
  stage: ProjectStage | null;
  areas: string[];
  /** Whether it is published and wants to cooperate. */
  isOpen: boolean;
  /** The organisation behind it; of an organisation, itself. */
  organisation: { id: string; name: string } | null;
  place: Place | null;
  topics: { id: string; name: string }[];
  /** What is open of them. */
  needs: Help[];
  offers: Help[];
}

/** A party in an address, such as `project:0198…`. */
export const writePartyRef = ({ type, id }: Pick<Party, 'type' | 'id'>) => `${type}:${id}`;

/** Where its page is. */
export const partyPath = ({ type, id }: Pick<Party, 'type' | 'id'>) =>
  type === 'project' ? `/projects/${id}` : `/organisations/${id}`;

/** Both lists of a project. */
export interface Matches {
  /** The project itself, as matching sees it. */
  self: Party;
  partners: Match[];
  similar: Match[];
}
