import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { ForkInput } from '#lib/paper/fork/source.ts';
import { forkPaper } from '#lib/paper/server/forks.ts';
import { listVersions } from '#lib/paper/server/versions.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';

/** What is taken over, and under which name: the newest version, unless the address names another. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [versions, own] = await Promise.all([
    listVersions(locals.db, getLocale(), params.id),
    listOwnOrganisations(locals.db, account.id),
  ]);
  const asked = Number(url.searchParams.get('number'));
  const version = versions.find(({ number }) => number === asked) ?? versions[0];
  if (!version) error(404);
  return { version, organisations: own.map(({ id, name }) => ({ id, name })) };
}

export const actions = {
  default: async (event) => {
    const { locals, params, request } = event;
    const form = await readForm(request, ForkInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const goOn = (id: string) => redirect(303, localizeHref(`/papers/${id}`));
    const once = await openOnce(locals, form.id, goOn);
    const minutes = await countTry(event, 'fork a paper', locals.account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const id = await once((db) => forkPaper(db, params.id, form.data));
    if (!id) return form.refuse({ message: m.reuse_fork_refused() }, 403);
    return goOn(id);
  },
};
