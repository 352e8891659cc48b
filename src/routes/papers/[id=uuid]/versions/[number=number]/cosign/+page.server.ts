import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import {
  listOrganisations,
  listOwnOrganisations,
  readOrganisation,
} from '#lib/organisation/server/organisations.ts';
import {
  askForCosignature,
  confirmCosignature,
  listCosignatures,
  removeCosignature,
} from '#lib/paper/server/cosignatures.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { tellCosigners, tellOwnersOfCosignature } from '#lib/paper/server/version-mails.ts';
import { readVersion } from '#lib/paper/server/versions.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { oneLine } from '#lib/platform/text.ts';

const Words = oneLine({ minimum: 1, maximum: 100 });
const Choice = z.object({ organisation: z.uuid() });

/** For both sides: the paper's owners ask, owners and editors of an organisation answer. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const [version, paper, own, cosignatures] = await Promise.all([
    readVersion(db, getLocale(), params.id, params.number),
    readPaper(db, getLocale(), account.id, params.id),
    listOwnOrganisations(db, account.id),
    listCosignatures(db, params.id, params.number),
  ]);
  if (!version) error(404);
  const isOwner = paper?.role === 'owner';
  const ownIds = new Set(own.map(({ id }) => id));
  const mine = cosignatures.filter(({ organisation }) => ownIds.has(organisation.id));
  if (!isOwner && mine.length === 0) error(403);
  const q = Words.safeParse(url.searchParams.get('q')).data;
  const found = isOwner && q ? (await listOrganisations(db, { q }, 10)).items : [];
  const taken = new Set([
    version.organisation?.id,
    ...cosignatures.map(({ organisation }) => organisation.id),
  ]);
  const { paperId, number, title } = version;
  return {
    version: { paperId, number, title },
    isOwner,
    mine,
    cosignatures,
    q: q ?? '',
    found: found.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ id, name })),
  };
}

/** What mails say, where the one who asks may see the version and the organisation. */
async function readSubject({ db, account }: App.Locals, id: string, number: number, organisationId: string) {
  if (!account) return null;
  const [version, organisation] = await Promise.all([
    readVersion(db, getLocale(), id, number),
    readOrganisation(db, organisationId),
  ]);
  if (!version || !organisation) return null;
  const { name } = organisation;
  return {
    paperId: id,
    number,
    title: version.title,
    name: account.name,
    organisation: { id: organisationId, name },
  };
}

export const actions = {
  ask: async (event) => {
    const { locals, params, url } = event;
    const form = await readForm(event.request, Choice);
    if (!form.ok) return form.failure;
    const { organisation } = form.data;
    const about = await readSubject(locals, params.id, params.number, organisation);
    if (!locals.account || !about) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const minutes = await countTry(event, 'invitation', locals.account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const outcome = await askForCosignature(locals.db, params.id, params.number, organisation);
    if (outcome === 'forbidden') return form.refuse({ message: m.paper_not_allowed() }, 403);
    if (outcome === 'asked') await tellCosigners(url.origin, about);
    redirect(303, localizeHref(`/papers/${params.id}/versions/${params.number}/cosign`));
  },

  confirm: async ({ request, locals, params, url }) => {
    const form = await readForm(request, Choice);
    if (!form.ok) return form.failure;
    const { organisation } = form.data;
    const about = await readSubject(locals, params.id, params.number, organisation);
    const isDone = about && (await confirmCosignature(locals.db, params.id, params.number, organisation));
    if (!isDone) return form.refuse({ message: m.paper_not_allowed() }, 403);
    await tellOwnersOfCosignature(url.origin, about);
    redirect(303, localizeHref(`/papers/${params.id}/versions/${params.number}/cosign`));
  },

  /** Takes back: what was asked, or that the organisation stands behind it. */
  remove: async ({ request, locals, params }) => {
    const form = await readForm(request, Choice);
    if (!form.ok) return form.failure;
    const { organisation } = form.data;
    const outcome = await removeCosignature(locals.db, params.id, params.number, organisation);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    redirect(303, localizeHref(`/papers/${params.id}/versions/${params.number}`));
  },
};
