// Reasons and states in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatCount, nameSizeClass } from '#lib/organisation/names.ts';
import { nameStage } from '#lib/project/names.ts';
import type { CooperationState } from './cooperation.ts';
import type { IntroductionState } from './matching.ts';
import type { Misfit, Reason } from './reason.ts';

const states: Record<IntroductionState, () => string> = {
  asked: m.introduction_state_asked,
  accepted: m.introduction_state_accepted,
  declined: m.introduction_state_declined,
  withdrawn: m.introduction_state_withdrawn,
};

export const nameIntroductionState = (state: IntroductionState) => states[state]();

const cooperationStates: Record<CooperationState, () => string> = {
  proposed: m.cooperation_state_proposed,
  confirmed: m.cooperation_state_confirmed,
  not_yet: m.cooperation_state_not_yet,
  withdrawn: m.cooperation_state_withdrawn,
  ended: m.cooperation_state_ended,
};

export const nameCooperationState = (state: CooperationState) => cooperationStates[state]();

/** A reason that needs no quotes, in a line; null for the others. */
export function tellPlainReason(reason: Reason): string | null {
  switch (reason.kind) {
    case 'topics':
      return m.matching_topics({ topics: reason.topics.map(({ name }) => name).join(', ') });
    case 'near':
      return reason.km < 1 ? m.matching_same_place() : m.matching_near({ km: formatCount(reason.km) });
    case 'size class':
      return m.matching_size({ size: nameSizeClass(reason.sizeClass) });
    case 'stage':
      return m.matching_stage({ stage: nameStage(reason.stage) });
    default:
      return null;
  }
}

export function tellMisfit(misfit: Misfit): string {
  switch (misfit.kind) {
    case 'period':
      return m.matching_period({ offer: tellDay(misfit.offerUntil), need: tellDay(misfit.needUntil) });
    case 'far':
      return m.matching_far({ km: formatCount(misfit.km) });
    case 'size class':
      return m.matching_sizes({ ours: nameSizeClass(misfit.ours), theirs: nameSizeClass(misfit.theirs) });
    case 'stage':
      return m.matching_stages({ ours: nameStage(misfit.ours), theirs: nameStage(misfit.theirs) });
  }
}

/** A day without a time has no time zone: it is the same everywhere. */
function tellDay(day: string): string {
  const format = new Intl.DateTimeFormat(getLocale(), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}
