import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { NewPaperInput } from '#lib/paper/paper.ts';
import { createPaper } from '#lib/paper/server/papers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { openOnce } from '#lib/platform/server/once.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [areas, organisations] = await Promise.all([
    listAreas(locals.db, getLocale()),
    listOwnOrganisations(locals.db, account.id),
  ]);
  return { areas, organisations };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, NewPaperInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const goOn = (id: string) => redirect(303, localizeHref(`/papers/${id}`));
    const once = await openOnce(locals, form.id, goOn);
    const id = await once((db) => createPaper(db, getLocale(), form.data));
    if (!id) return form.refuse({ errors: { organisation: m.paper_foreign_organisation() } }, 403);
    return goOn(id);
  },
};
