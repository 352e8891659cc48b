import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { PaperInput } from '#lib/paper/paper.ts';
import { createPaper } from '#lib/paper/server/papers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  return { areas: await listAreas(locals.db, getLocale()) };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, PaperInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const id = await createPaper(locals.db, form.data);
    redirect(303, localizeHref(`/papers/${id}`));
  },
};
