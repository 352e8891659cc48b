import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { countOpenIntroductions } from '#lib/matching/server/introductions.ts';
import { OrganisationConsent } from '#lib/organisation/membership.ts';
import { listOwnInvitations } from '#lib/organisation/server/invitations.ts';
import { listMemberships, showMember } from '#lib/organisation/server/members.ts';
import { listOwnRequests } from '#lib/organisation/server/requests.ts';
import { listOpenMentions } from '#lib/paper/server/comments.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { listAsked } from '#lib/project/server/partners.ts';
import { listOwnProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const locale = getLocale();
  const [projects, papers, memberships, invitations, requests, coordinations, openIntroductions, mentions] =
    await Promise.all([
      listOwnProjects(locals.db, locale, account.id),
      listOwnPapers(locals.db, locale, account.id),
      listMemberships(locals.db, account.id),
      listOwnInvitations(locals.db, account.email),
      listOwnRequests(locals.db, account.id),
      listCoordinations(locals.db, account.id),
      countOpenIntroductions(locals.db),
      listOpenMentions(locals.db),
    ]);
  const asked = await listAsked(
    locals.db,
    memberships.map(({ organisation }) => organisation),
  );
  const isCoordinator = coordinations.length > 0;
  const { id: accountId, email, name } = account;
  const waiting = { invitations, requests, asked, openIntroductions, mentions };
  return { accountId, email, name, projects, papers, memberships, isCoordinator, ...waiting };
}

export const actions = {
  show: async ({ request, locals }) => {
    const form = await readForm(request, OrganisationConsent);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const { organisation, shown } = form.data;
    const outcome = account && (await showMember(db, account.id, organisation, shown));
    if (outcome !== 'done') return form.refuse({ message: m.organisation_not_allowed() }, 403);
  },
};
