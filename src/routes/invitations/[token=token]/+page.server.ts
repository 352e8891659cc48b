import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as organisations from '#lib/organisation/server/invitations.ts';
import * as papers from '#lib/paper/server/invitations.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

/** A link of a mail leads to an invitation of one kind or the other. */
export async function load({ locals, params }) {
  const [paper, organisation] = await Promise.all([
    papers.readInvitation(locals.db, params.token),
    organisations.readInvitation(locals.db, params.token),
  ]);
  return { paper, organisation, email: locals.account?.email };
}

export const actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const paperId = await papers.acceptInvitation(locals.db, params.token);
    if (!paperId) return form.refuse({ message: m.invitation_gone() }, 410);
    // a reader who has the paper open becomes an editor at once
    getHandle().accessChanged(paperId);
    redirect(303, localizeHref(`/papers/${paperId}`));
  },
};
