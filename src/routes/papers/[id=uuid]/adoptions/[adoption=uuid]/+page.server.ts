import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { AdoptionChange } from '#lib/paper/adoption/adoption.ts';
import type { Adoption } from '#lib/paper/adoption/kinds.ts';
import { changeAdoption, deleteAdoption, readAdoption } from '#lib/paper/server/adoptions.ts';
import { tellAuthorsOfChange } from '#lib/paper/server/reuse-mails.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const adoption = await readAdoption(locals.db, params.id, params.adoption);
  if (!adoption?.mayEdit) error(404);
  return { adoption };
}

/** Back to where the organisation sees all that it uses. */
const findBack = (own: Adoption | null) =>
  localizeHref(own ? `/organisations/${own.organisation.id}` : '/papers');

export const actions = {
  save: async ({ request, locals, params, url }) => {
    const form = await readForm(request, AdoptionChange);
    if (!form.ok) return form.failure;
    const own = await readAdoption(locals.db, params.id, params.adoption);
    const outcome = await changeAdoption(locals.db, params.id, params.adoption, form.data);
    if (outcome === 'forbidden') return form.refuse({ message: m.reuse_adoption_foreign() }, 403);
    if (outcome === 'unconfirmed' && own?.paper.title) {
      const paper = { id: params.id, title: own.paper.title };
      await tellAuthorsOfChange(openServiceDb(), {
        paper,
        organisation: own.organisation,
        origin: url.origin,
      });
    }
    redirect(303, findBack(own));
  },

  withdraw: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    const own = await readAdoption(locals.db, params.id, params.adoption);
    const outcome = await deleteAdoption(locals.db, params.id, params.adoption);
    if (outcome !== 'done') return form.refuse({ message: m.reuse_adoption_foreign() }, 403);
    redirect(303, findBack(own));
  },
};
