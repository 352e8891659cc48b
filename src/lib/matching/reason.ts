// Why two fit, and what does not: parts of the score in a form that pages put into words. Plain, for the browser too.
import type { HelpKind, ProjectStage } from '#lib/project/kinds.ts';

/** A phrase out of a field that is there to see, with the words that both sides share. */
export interface Quote {
  text: string;
  /** From and before where, in `text` (UTF-16 units), in order and without overlap. */
  marks: [from: number, to: number][];
  /** Whether something was left out before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

export type Reason =
  /** They offer what we look for. */
  | { kind: 'they help'; need: Quote; offer: Quote; need_kind: HelpKind; offer_kind: HelpKind }
  /** We offer what they look for. */
  | { kind: 'we help'; need: Quote; offer: Quote; need_kind: HelpKind; offer_kind: HelpKind }
  /** Both write about the same. */
  | { kind: 'same matter'; ours: Quote; theirs: Quote }
  | { kind: 'topics'; topics: { id: string; name: string }[] }
  /** Kilometres, rounded. */
  | { kind: 'near'; km: number }
  | { kind: 'size class'; sizeClass: number }
  | { kind: 'stage'; stage: ProjectStage }
  /** Somebody answers this very need, without any match. */
  | { kind: 'answer'; need: Quote; need_kind: HelpKind };

/** Reasons that make a match; the others only strengthen one. */
export const isGround = ({ kind }: Reason) =>
  kind === 'they help' || kind === 'we help' || kind === 'same matter' || kind === 'topics';

export type Misfit =
  /** The offer ends before the need does; days in ISO 8601. */
  | { kind: 'period'; offerUntil: string; needUntil: string }
  | { kind: 'far'; km: number }
  | { kind: 'size class'; ours: number; theirs: number }
  | { kind: 'stage'; ours: ProjectStage; theirs: ProjectStage };

/** A party with the reasons why it fits. */
export interface Match {
  type: 'project' | 'organisation';
  id: string;
  title: string;
  summary: string;
  organisation: { id: string; name: string } | null;
  place: string | null;
  /** From 0 to 1. */
  score: number;
  reasons: Reason[];
  misfits: Misfit[];
}

/** From 1 to 5, for a picture. */
export const toDots = (score: number) => Math.min(5, Math.max(1, Math.ceil(score * 5)));
