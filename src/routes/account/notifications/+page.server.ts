import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { MailChoice, wantMatchMails, wantsMatchMails } from '#lib/matching/server/found/settings.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  return { mails: await wantsMatchMails(locals.db) };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, MailChoice);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    await wantMatchMails(locals.db, form.data.mails);
    redirect(303, `${localizeHref('/account/settings')}?saved=notifications`);
  },
};
