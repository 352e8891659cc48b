import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';

/** What was changed a moment ago: the form leads back here with it. */
const Saved = z.enum(['name', 'language', 'password']).nullable().catch(null);

export function load({ locals, url }) {
  const { name, email, locale } = requireAccount({ locals, url });
  return { name, email, locale, saved: Saved.parse(url.searchParams.get('saved')) };
}
