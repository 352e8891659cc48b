import { m } from '#lib/paraglide/messages.js';
import type { UnsuitableReason } from './found.ts';

const reasons: Record<UnsuitableReason, () => string> = {
  matter: m.forme_reason_matter,
  distance: m.forme_reason_distance,
  period: m.forme_reason_period,
  known: m.forme_reason_known,
  other: m.forme_reason_other,
};

export const nameUnsuitableReason = (reason: UnsuitableReason) => reasons[reason]();
