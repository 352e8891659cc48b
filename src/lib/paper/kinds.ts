// The kinds of Impulspapiere, without the schema library, which would weigh in the browser.
import { m } from '#lib/paraglide/messages.js';

export const paperKinds = ['report', 'recommendation', 'method', 'position'] as const;
export type PaperKind = (typeof paperKinds)[number];

const names = {
  report: m.reuse_kind_report,
  recommendation: m.reuse_kind_recommendation,
  method: m.reuse_kind_method,
  position: m.reuse_kind_position,
};

/** A kind in the language of the page. */
export function namePaperKind(kind: PaperKind): string {
  return names[kind]();
}
