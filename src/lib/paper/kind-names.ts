import { m } from '#lib/paraglide/messages.js';
import type { paperKinds } from './kinds.ts';

export type PaperKind = (typeof paperKinds)[number];

const names = {
  experience_report: m.reuse_kind_report,
  recommendation: m.reuse_kind_recommendation,
  method: m.reuse_kind_method,
  position: m.reuse_kind_position,
};

/** A kind in the language of the page. */
export function namePaperKind(kind: PaperKind): string {
  return names[kind]();
}
