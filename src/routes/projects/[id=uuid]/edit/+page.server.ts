import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { ProjectInput } from '#lib/project/project.ts';
import { mayEditProject, readProject, updateProject } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [project, mayEdit, areas, organisations] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
    listAreas(locals.db, getLocale()),
    listOwnOrganisations(locals.db, account.id),
  ]);
  if (!project) error(404);
  if (!mayEdit) error(403);
  return { project, areas, organisations };
}

export const actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, ProjectInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await updateProject(locals.db, params.id, form.data);
    if (outcome !== 'done') return form.refuse({ message: m.project_not_allowed() }, 403);
    redirect(303, localizeHref(`/projects/${params.id}`));
  },
};
