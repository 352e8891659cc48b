import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readLocale } from '#lib/account/server/accounts.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { AdoptionChoice } from '#lib/paper/adoption/adoption.ts';
import { ClassificationInput } from '#lib/paper/library/filter.ts';
import {
  InvitationChoice,
  InvitationInput,
  MemberChoice,
  PaperInput,
  RoleChange,
  type Paper,
  type PaperOrganisation,
} from '#lib/paper/paper.ts';
import {
  confirmAdoption,
  deleteAdoption,
  listAdoptionsOf,
  readAdoption,
} from '#lib/paper/server/adoptions.ts';
import { readSource } from '#lib/paper/server/forks.ts';
import { createInvitation, listInvitations, withdrawInvitation } from '#lib/paper/server/invitations.ts';
import { classifyPaper, readClassification } from '#lib/paper/server/library.ts';
import { sendInvitation } from '#lib/paper/server/mails.ts';
import {
  changeRole,
  deletePaper,
  listMembers,
  readPaper,
  removeMember,
  updatePaper,
} from '#lib/paper/server/papers.ts';
import { tellOrganisationOfConfirmation } from '#lib/paper/server/reuse-mails.ts';
import { readOpenReview } from '#lib/paper/server/review.ts';
import { listVersions } from '#lib/paper/server/versions.ts';
import { listWithdrawals } from '#lib/paper/server/withdrawals.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { listTopics } from '#lib/project/server/topics.ts';

/** Members see the workshop; everyone else is led to what is published, or to nothing. */
export async function load({ locals, params }) {
  const { db, account } = locals;
  const locale = getLocale();
  const [paper, versions, withdrawals] = await Promise.all([
    account ? readPaper(db, locale, account.id, params.id) : null,
    listVersions(db, locale, params.id),
    listWithdrawals(db, params.id),
  ]);
  if (!paper) {
    const newest = versions[0] ?? withdrawals[0];
    if (newest) redirect(307, localizeHref(`/papers/${params.id}/versions/${newest.number}`));
    error(404);
  }
  const isOwner = paper.role === 'owner';
  const [members, invitations, areas, own, classification, topics, adoptions, source, review] =
    await Promise.all([
      listMembers(db, paper.id),
      isOwner ? listInvitations(db, paper.id) : [],
      listAreas(db, locale),
      account ? listOwnOrganisations(db, account.id) : [],
      readClassification(db, paper.id),
      listTopics(db, locale),
      listAdoptionsOf(db, paper.id),
      readSource(db, locale, paper.id),
      readOpenReview(db, paper.id),
    ]);
  return {
    paper,
    versions,
    withdrawals,
    review: review && {
      isOwn: review.reviewers.some((each) => each.accountId === account?.id && !each.answer),
    },
    members,
    invitations,
    areas,
    classification,
    topics: topics.map(({ id, name }) => ({ id, name })),
    adoptions,
    source,
    organisations: addPresent(own, paper),
    ownId: account?.id,
  };
}

/** A paper keeps the organisation that it has, also when somebody from elsewhere changes its title. */
function addPresent(own: PaperOrganisation[], { organisation }: Paper): PaperOrganisation[] {
  if (!organisation || own.some(({ id }) => id === organisation.id)) return own;
  return [organisation, ...own];
}

async function readPaperOf(locals: App.Locals, id: string): Promise<Paper | null> {
  return locals.account && readPaper(locals.db, getLocale(), locals.account.id, id);
}

export const actions = {
  settings: async ({ request, locals, params }) => {
    const form = await readForm(request, PaperInput);
    if (!form.ok) return form.failure;
    const outcome = await updatePaper(locals.db, params.id, form.data);
    return outcome === 'done' ? { saved: true } : form.refuse({ message: m.paper_not_allowed() }, 403);
  },

  invite: async (event) => {
    const { locals, params, url } = event;
    const form = await readForm(event.request, InvitationInput);
    if (!form.ok) return form.failure;
    const paper = await readPaperOf(locals, params.id);
    if (!locals.account || !paper) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const minutes = await countTry(event, 'invitation', locals.account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const invited = await createInvitation(locals.db, locals.account.id, paper.id, form.data);
    if (invited.kind === 'already there') {
      return form.refuse({ errors: { email: m.paper_invited_already() } }, 409);
    }
    if (invited.kind !== 'invited') return form.refuse({ message: m.paper_not_allowed() }, 403);
    try {
      // the service: whether the guest has an account is for her mail alone
      const locale = await readLocale(openServiceDb(), form.data.email, getLocale());
      const mail = { invitation: form.data, paperTitle: paper.title, inviterName: locals.account.name };
      await sendInvitation({ ...mail, token: invited.token, locale, origin: url.origin });
    } catch (fault) {
      // what never left the house is not an open invitation
      await withdrawInvitation(locals.db, paper.id, invited.id);
      reportFault(fault, 'an invitation could not be sent');
      return form.refuse({ message: m.paper_invite_failed() }, 503);
    }
    return { invited: form.data.email };
  },

  withdraw: async ({ request, locals, params }) => {
    const form = await readForm(request, InvitationChoice);
    if (!form.ok) return form.failure;
    const outcome = await withdrawInvitation(locals.db, params.id, form.data.invitation);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
  },

  role: async ({ request, locals, params }) => {
    const form = await readForm(request, RoleChange);
    if (!form.ok) return form.failure;
    const outcome = await changeRole(locals.db, params.id, form.data);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    getHandle().accessChanged(params.id);
  },

  remove: async ({ request, locals, params }) => {
    const form = await readForm(request, MemberChoice);
    if (!form.ok) return form.failure;
    const outcome = await removeMember(locals.db, params.id, form.data.account);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    getHandle().accessChanged(params.id);
    if (form.data.account === locals.account?.id) redirect(303, localizeHref('/papers'));
  },

  classify: async ({ request, locals, params }) => {
    const form = await readForm(request, ClassificationInput, { lists: ['topics'] });
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await classifyPaper(locals.db, params.id, form.data);
    return outcome === 'done' ? { classified: true } : form.refuse({ message: m.paper_not_allowed() }, 403);
  },

  confirmAdoption: async ({ request, locals, params, url }) => {
    const form = await readForm(request, AdoptionChoice);
    if (!form.ok) return form.failure;
    const adoption = await readAdoption(locals.db, params.id, form.data.adoption);
    const outcome = adoption ? await confirmAdoption(locals.db, adoption.id) : 'forbidden';
    if (!adoption || outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    const paper = { id: params.id, title: adoption.paper.title ?? '' };
    const news = { paper, organisation: adoption.organisation, origin: url.origin };
    await tellOrganisationOfConfirmation(openServiceDb(), news);
  },

  declineAdoption: async ({ request, locals, params }) => {
    const form = await readForm(request, AdoptionChoice);
    if (!form.ok) return form.failure;
    const outcome = await deleteAdoption(locals.db, params.id, form.data.adoption);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
  },

  delete: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    const outcome = await deletePaper(locals.db, params.id);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    getHandle().accessChanged(params.id);
    redirect(303, localizeHref('/papers'));
  },
};
