import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { wantsMatchMails } from '#lib/matching/server/found/settings.ts';

/** What was changed a moment ago: the form leads back here with it. */
const Saved = z.enum(['name', 'language', 'password', 'notifications']).nullable().catch(null);

export async function load({ locals, url }) {
  const { name, email, locale } = requireAccount({ locals, url });
  const mails = await wantsMatchMails(locals.db);
  return { name, email, locale, mails, saved: Saved.parse(url.searchParams.get('saved')) };
}
