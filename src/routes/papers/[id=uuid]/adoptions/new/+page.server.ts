import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { AdoptionInput } from '#lib/paper/adoption/adoption.ts';
import { recordAdoption } from '#lib/paper/server/adoptions.ts';
import { tellAuthorsOfAdoption } from '#lib/paper/server/reuse-mails.ts';
import { listVersions } from '#lib/paper/server/versions.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [versions, own] = await Promise.all([
    listVersions(locals.db, getLocale(), params.id),
    listOwnOrganisations(locals.db, account.id),
  ]);
  const [paper] = versions;
  if (!paper) error(404);
  // nobody uses what was written in her own name
  const organisations = own
    .filter(({ id }) => !versions.some(({ organisation }) => organisation?.id === id))
    .map(({ id, name }) => ({ id, name }));
  return { paper, organisations };
}

export const actions = {
  save: async (event) => {
    const { locals, params, request, url } = event;
    const form = await readForm(request, AdoptionInput);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
    const [[paper], own] = await Promise.all([
      listVersions(db, getLocale(), params.id),
      listOwnOrganisations(db, account.id),
    ]);
    if (!paper) error(404);
    const organisation = own.find(({ id }) => id === form.data.organisation);
    if (!organisation) return form.refuse({ errors: { organisation: m.reuse_adoption_foreign() } }, 403);
    const minutes = await countTry(event, 'record an adoption', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const outcome = await recordAdoption(db, account.id, params.id, form.data);
    if (outcome === 'already there') {
      return form.refuse({ errors: { organisation: m.reuse_adoption_known() } }, 409);
    }
    if (outcome === 'forbidden') {
      return form.refuse({ errors: { organisation: m.reuse_adoption_foreign() } }, 403);
    }
    const about = { paper: { id: paper.paperId, title: paper.title }, organisation, origin: url.origin };
    await tellAuthorsOfAdoption(openServiceDb(), about);
    redirect(303, localizeHref(`/papers/${params.id}/versions/${paper.number}`));
  },
};
