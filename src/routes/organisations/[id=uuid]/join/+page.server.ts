import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { Consent, InvitationChoice, RequestInput } from '#lib/organisation/membership.ts';
import { acceptInvitation, endInvitation, listOwnInvitations } from '#lib/organisation/server/invitations.ts';
import { listContacts } from '#lib/organisation/server/contacts.ts';
import { readStanding } from '#lib/organisation/server/members.ts';
import { tellOwners } from '#lib/organisation/server/news.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { askToJoin, listOwnRequests, withdrawRequest } from '#lib/organisation/server/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

/** The door of an organisation: with an invitation one comes in, without one asks. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const [organisation, standing, invitations, requests] = await Promise.all([
    readOrganisation(db, params.id),
    readStanding(db, account.id, params.id),
    listOwnInvitations(db, account.email),
    listOwnRequests(db, account.id),
  ]);
  if (!organisation) error(404);
  const isHere = (found: { organisation: { id: string } }) => found.organisation.id === params.id;
  const invitation = invitations.find(isHere) ?? null;
  if (standing && !invitation) redirect(303, localizeHref(`/organisations/${params.id}/members`));
  return { organisation, invitation, request: requests.find(isHere) ?? null };
}

export const actions = {
  ask: async (event) => {
    const { locals, params, url } = event;
    const { account, db } = locals;
    const form = await readForm(event.request, RequestInput);
    if (!form.ok) return form.failure;
    if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
    const organisation = await readOrganisation(db, params.id);
    if (!organisation) error(404);
    const minutes = await countTry(event, 'request to join', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    // the service: who asks does not learn who the owners are
    const owners = await listContacts(openServiceDb(), params.id, ['owner']);
    if (owners.length === 0) return form.refuse({ message: m.join_no_owner() }, 409);
    const outcome = await askToJoin(db, account.id, params.id, form.data.message);
    if (outcome !== 'done') return form.refuse({ message: m.join_already() }, 409);
    await tellOwners(owners, url.origin, organisation, account.name);
    redirect(303, localizeHref(`/organisations/${params.id}/join`));
  },

  withdraw: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await withdrawRequest(locals.db, locals.account.id, params.id);
    if (outcome !== 'done') return form.refuse({ message: m.members_request_gone() }, 409);
    return { done: m.join_withdrawn() };
  },

  accept: async ({ request, locals }) => {
    const form = await readForm(request, InvitationChoice.extend(Consent.shape));
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const { invitation, shown } = form.data;
    const organisationId = await acceptInvitation(locals.db, invitation, shown);
    if (!organisationId) return form.refuse({ message: m.invitation_gone() }, 410);
    redirect(303, localizeHref(`/organisations/${organisationId}`));
  },

  decline: async ({ request, locals, params }) => {
    const form = await readForm(request, InvitationChoice);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await endInvitation(locals.db, params.id, form.data.invitation);
    if (outcome !== 'done') return form.refuse({ message: m.invitation_gone() }, 410);
    return { done: m.join_declined() };
  },
};
