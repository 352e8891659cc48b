// How far two have come, from the question to the cooperation. Plain, for the browser too.
import type { Cooperation } from './cooperation.ts';
import type { Introduction } from './matching.ts';

export interface Step {
  name: 'asked' | 'accepted' | 'talk' | 'agreed' | 'declined' | 'withdrawn' | 'closed' | 'ended';
  standing: 'done' | 'current' | 'open';
  /** In ISO 8601; null where it has not come or was not noted. */
  at: string | null;
}

type Known = Pick<Introduction, 'state' | 'createdAt' | 'changedAt'>;
type Agreed = Pick<Cooperation, 'state' | 'confirmedAt' | 'closedAt'>;

/** Four steps, or those that were taken and the last one where two went apart. */
export function listSteps(
  { state, createdAt, changedAt }: Known,
  cooperation: Agreed | null,
  /** Whether they have talked, and since when, where that is known. */
  { isTalking, since }: { isTalking: boolean; since: string | null },
): Step[] {
  const asked: Step = { name: 'asked', standing: 'done', at: createdAt };
  const end = (name: Step['name'], at: string | null): Step => ({ name, standing: 'current', at });
  if (state === 'asked') {
    const open = (['accepted', 'talk', 'agreed'] as const).map((name) => toOpen(name));
    return [{ ...asked, standing: 'current' }, ...open];
  }
  if (state === 'declined') return [asked, end('declined', changedAt)];
  const agreedAt = cooperation?.confirmedAt ?? null;
  const isApart = state === 'withdrawn';
  if (isApart && !isTalking && !agreedAt) return [asked, end('withdrawn', changedAt)];
  const accepted: Step = { name: 'accepted', standing: 'done', at: isApart ? null : changedAt };
  const talk: Step = { name: 'talk', standing: isTalking ? 'done' : 'open', at: since };
  const agreed: Step = { name: 'agreed', standing: 'done', at: agreedAt };
  if (agreedAt && cooperation?.state === 'ended')
    return [asked, accepted, { ...talk, standing: 'done' }, agreed, end('ended', cooperation.closedAt)];
  if (agreedAt) return [asked, accepted, { ...talk, standing: 'done' }, { ...agreed, standing: 'current' }];
  if (isApart) return [asked, accepted, talk, end('closed', changedAt)];
  return isTalking
    ? [asked, accepted, { ...talk, standing: 'current' }, toOpen('agreed')]
    : [asked, { ...accepted, standing: 'current' }, toOpen('talk'), toOpen('agreed')];
}

const toOpen = (name: Step['name']): Step => ({ name, standing: 'open', at: null });
