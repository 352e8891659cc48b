import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { ProjectInput } from '#lib/project/project.ts';
import { createProject } from '#lib/project/server/projects.ts';

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
    const form = await readForm(request, ProjectInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const id = await createProject(locals.db, locals.account.id, form.data);
    if (!id) return form.refuse({ errors: { organisation: m.project_foreign_organisation() } }, 403);
    redirect(303, localizeHref(`/projects/${id}`));
  },
};
