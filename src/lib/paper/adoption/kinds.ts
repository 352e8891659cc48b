// How an organisation uses a paper (Nachnutzung), without the schema library, which would weigh in the browser.
import { m } from '#lib/paraglide/messages.js';

export const adoptionKinds = ['model', 'exchange', 'joint', 'transfer'] as const;
export type AdoptionKind = (typeof adoptionKinds)[number];

/** In characters, euros and working days. */
export const adoptionLimits = { cost: 1000, words: 2000, euros: 100_000_000, personDays: 100_000 };

const names = {
  model: m.reuse_adoption_model,
  exchange: m.reuse_adoption_exchange,
  joint: m.reuse_adoption_joint,
  transfer: m.reuse_adoption_transfer,
};
const explanations = {
  model: m.reuse_adoption_model_about,
  exchange: m.reuse_adoption_exchange_about,
  joint: m.reuse_adoption_joint_about,
  transfer: m.reuse_adoption_transfer_about,
};

export const nameAdoptionKind = (kind: AdoptionKind): string => names[kind]();

export const explainAdoptionKind = (kind: AdoptionKind): string => explanations[kind]();

/** What an organisation says of its use of a paper. */
export interface Adoption {
  id: string;
  paper: { id: string; title: string | null; number: number | null };
  organisation: { id: string; name: string; place: string };
  /** Where on the map of Germany; null when nobody said where it is. */
  point: { x: number; y: number } | null;
  kind: AdoptionKind;
  /** A day, such as `2026-03-01`. */
  since: string;
  cost: string | null;
  euros: number | null;
  personDays: number | null;
  learned: string | null;
  changed: string | null;
  isConfirmed: boolean;
  mayEdit: boolean;
  mayConfirm: boolean;
}
