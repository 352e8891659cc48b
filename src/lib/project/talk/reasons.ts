// Why something is reported, in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import type { ReportReason } from './words.ts';

const reasons: Record<ReportReason, () => string> = {
  spam: m.talk_reason_spam,
  insult: m.talk_reason_insult,
  personal_data: m.talk_reason_personal_data,
  false: m.talk_reason_false,
  other: m.talk_reason_other,
};

export const nameReason = (reason: ReportReason) => reasons[reason]();
