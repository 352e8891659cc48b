import { error, redirect } from '@sveltejs/kit';
import { readLocale } from '#lib/account/server/accounts.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import {
  Consent,
  InvitationChoice,
  MemberChoice,
  MemberInvitationInput,
  RequestAnswer,
  RequestChoice,
  RoleChange,
} from '#lib/organisation/membership.ts';
import { createInvitation, endInvitation, listInvitations } from '#lib/organisation/server/invitations.ts';
import { sendInvitation } from '#lib/organisation/server/mails.ts';
import {
  changeRole,
  listMembers,
  readStanding,
  removeMember,
  showMember,
  type MemberOutcome,
} from '#lib/organisation/server/members.ts';
import { tellAnswer } from '#lib/organisation/server/news.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import {
  acceptRequest,
  declineRequest,
  listRequests,
  readRequest,
} from '#lib/organisation/server/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

/** For members alone; what only owners decide comes to owners alone. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const [organisation, standing] = await Promise.all([
    readOrganisation(db, params.id),
    readStanding(db, account.id, params.id),
  ]);
  if (!organisation) error(404);
  if (!standing) error(403);
  const isOwner = standing.role === 'owner';
  const [members, invitations, requests] = await Promise.all([
    listMembers(db, params.id),
    isOwner ? listInvitations(db, params.id) : [],
    isOwner ? listRequests(db, params.id) : [],
  ]);
  return { organisation, standing, isOwner, members, invitations, requests, ownId: account.id };
}

const refusals = { forbidden: m.organisation_not_allowed, 'last owner': m.members_last_owner };
const statuses = { forbidden: 403, 'last owner': 409 };

const explain = (outcome: Exclude<MemberOutcome, 'done'>) =>
  [{ message: refusals[outcome]() }, statuses[outcome]] as const;

/** The database decides on each: for who may not, nothing happens. */
export const actions = {
  show: async ({ request, locals, params }) => {
    const form = await readForm(request, Consent);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const outcome = account && (await showMember(db, account.id, params.id, form.data.shown));
    if (outcome !== 'done') return form.refuse({ message: m.organisation_not_allowed() }, 403);
    return { done: 'consent' as const };
  },

  invite: async (event) => {
    const { locals, params, url } = event;
    const { account, db } = locals;
    const form = await readForm(event.request, MemberInvitationInput);
    if (!form.ok) return form.failure;
    const organisation = account && (await readOrganisation(db, params.id));
    if (!organisation) return form.refuse({ message: m.organisation_not_allowed() }, 403);
    const minutes = await countTry(event, 'invitation', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const { email, role } = form.data;
    const invited = await createInvitation(db, account.id, params.id, form.data);
    if (invited.kind === 'already there') {
      return form.refuse({ errors: { email: m.paper_invited_already() } }, 409);
    }
    if (invited.kind !== 'invited') return form.refuse({ message: m.organisation_not_allowed() }, 403);
    try {
      // the service: whether the guest has an account is for her mail alone
      const locale = await readLocale(openServiceDb(), email, getLocale());
      const mail = { token: invited.token, role, organisation: organisation.name, inviter: account.name };
      await sendInvitation({ email, locale }, url.origin, mail);
    } catch (fault) {
      // what never left the house is not an open invitation
      await endInvitation(db, params.id, invited.id);
      reportFault(fault, 'an invitation could not be sent');
      return form.refuse({ message: m.paper_invite_failed() }, 503);
    }
    return { invited: email };
  },

  withdraw: async ({ request, locals, params }) => {
    const form = await readForm(request, InvitationChoice);
    if (!form.ok) return form.failure;
    const outcome = await endInvitation(locals.db, params.id, form.data.invitation);
    if (outcome !== 'done') return form.refuse({ message: m.organisation_not_allowed() }, 403);
  },

  role: async ({ request, locals, params }) => {
    const form = await readForm(request, RoleChange);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await changeRole(locals.db, params.id, form.data);
    return outcome === 'done' ? { done: 'role' as const } : form.refuse(...explain(outcome));
  },

  remove: async ({ request, locals, params }) => {
    const form = await readForm(request, MemberChoice);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await removeMember(locals.db, params.id, form.data.account);
    if (outcome !== 'done') return form.refuse(...explain(outcome));
    if (form.data.account === locals.account.id) redirect(303, localizeHref(`/organisations/${params.id}`));
    return { done: 'removal' as const };
  },

  accept: async ({ request, locals, params, url }) => {
    const form = await readForm(request, RequestAnswer);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const asked = await readRequest(locals.db, params.id, form.data.request);
    const isAccepted = asked && (await acceptRequest(locals.db, form.data));
    if (!isAccepted) return form.refuse({ message: m.members_request_gone() }, 409);
    await tellAnswer(url.origin, params.id, asked.accountId, form.data.role);
    return { done: 'acceptance' as const, name: asked.name };
  },

  decline: async ({ request, locals, params, url }) => {
    const form = await readForm(request, RequestChoice);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const asked = await readRequest(locals.db, params.id, form.data.request);
    const isDeclined = asked && (await declineRequest(locals.db, params.id, asked.id)) === 'done';
    if (!isDeclined) return form.refuse({ message: m.members_request_gone() }, 409);
    await tellAnswer(url.origin, params.id, asked.accountId, null);
    return { done: 'refusal' as const, name: asked.name };
  },
};
