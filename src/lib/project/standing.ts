// What a need or an offer counts as today; without zod, so that pages may load it.
import type { HelpState } from './kinds.ts';

/** What is shown: the state, or that the day is past; nothing is open where the project is archived. */
export type HelpStanding = HelpState | 'expired' | 'closed';

/** @param today ISO date, in German time */
export function readStanding(
  { state, until }: { state: HelpState; until: string | null },
  today: string,
  isArchived = false,
): HelpStanding {
  if (state !== 'open') return state;
  if (isArchived) return 'closed';
  return until !== null && until < today ? 'expired' : 'open';
}

const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day in Germany, as an ISO date. */
export const toDay = (moment: Date) => germanDay.format(moment);

export const readToday = () => toDay(new Date());
