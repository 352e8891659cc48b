import { error, fail } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { OrganisationFilter } from '#lib/organisation/organisation.ts';
import { listOrganisations } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { PartnerChoice } from '#lib/project/partner.ts';
import { postPartner } from '#lib/project/server/partner-asking.ts';
import { endPartnership, listPartners } from '#lib/project/server/partners.ts';
import { mayEditProject, readProject } from '#lib/project/server/projects.ts';

/** The search for an organisation stands in the address, so that it works without JavaScript. */
export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const { db } = locals;
  const { q } = OrganisationFilter.parse(Object.fromEntries(url.searchParams));
  const [project, mayEdit, partners, found] = await Promise.all([
    readProject(db, getLocale(), params.id),
    mayEditProject(db, params.id),
    listPartners(db, params.id),
    q ? listOrganisations(db, { q }, 20) : { items: [] },
  ]);
  if (!project) error(404);
  if (!mayEdit) error(403);
  const { id, title, status, organisation } = project;
  const others = found.items.filter((each) => each.id !== organisation?.id);
  return { project: { id, title, status }, partners, text: q ?? '', found: others };
}

export const actions = {
  ask: async (event) => {
    const project = await readProject(event.locals.db, getLocale(), event.params.id);
    return project ? postPartner(event, project) : fail(403, { message: m.project_not_allowed() });
  },
  end: async ({ request, locals, params }) => {
    const form = await readForm(request, PartnerChoice);
    if (!form.ok) return form.failure;
    const outcome = await endPartnership(locals.db, form.data.organisation, params.id);
    if (outcome !== 'done') return fail(403, { message: m.project_not_allowed() });
  },
};
