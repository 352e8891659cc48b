// Where one gets in touch.
import { localizeHref } from '#lib/platform/localize.ts';
import { writePartyRef, type Party } from './party.ts';

type Ref = Pick<Party, 'type' | 'id'>;

/** The form of a Kontaktanfrage: to whom, for whom, and which need it answers. */
export function introductionHref(
  to: Ref,
  { from, need }: { from?: Ref | undefined; need?: string } = {},
): string {
  const query = new URLSearchParams({ to: writePartyRef(to) });
  if (from) query.set('from', writePartyRef(from));
  if (need) query.set('need', need);
  return `${localizeHref('/introductions/new')}?${query}`;
}
