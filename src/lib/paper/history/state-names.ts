import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { StateCard } from './state.ts';

/** What a state is called, with when it was. */
export function nameState({ kind, name, number, madeAt }: StateCard): string {
  if (kind === 'now' || !madeAt) return m.version_state_now();
  const at = new Intl.DateTimeFormat(getLocale() === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  }).format(new Date(madeAt));
  if (kind === 'version') return m.version_state_version({ number: number ?? 0, at });
  if (kind === 'named') return m.version_state_named({ name: name ?? '', at });
  return kind === 'replaced' ? m.version_state_replaced({ at }) : m.version_state_automatic({ at });
}
