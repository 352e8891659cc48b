import { redirect } from '@sveltejs/kit';
import { acceptInvitation, readInvitation } from '#lib/paper/server/invitations.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import { z } from 'zod';

export async function load({ locals, params }) {
  return { invitation: await readInvitation(locals.db, params.token) };
}

export const actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const paperId = await acceptInvitation(locals.db, params.token);
    if (!paperId) return form.refuse({ message: m.invitation_gone() }, 410);
    // a reader who has the paper open becomes an editor at once
    getHandle().accessChanged(paperId);
    redirect(303, localizeHref(`/papers/${paperId}`));
  },
};
