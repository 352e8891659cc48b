import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { readVersion } from '#lib/paper/server/versions.ts';
import { withdrawVersion } from '#lib/paper/server/withdrawals.ts';
import { WithdrawalInput } from '#lib/paper/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

/** For owners of the paper, and coordinators. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const [version, paper, coordinated] = await Promise.all([
    readVersion(db, getLocale(), params.id, params.number),
    readPaper(db, getLocale(), account.id, params.id),
    listCoordinations(db, account.id),
  ]);
  if (!version) error(404);
  if (paper?.role !== 'owner' && coordinated.length === 0) error(403);
  return { version: { paperId: version.paperId, number: version.number, title: version.title } };
}

export const actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, WithdrawalInput);
    if (!form.ok) return form.failure;
    const { db } = locals;
    const isGone = locals.account && (await withdrawVersion(db, params.id, params.number, form.data.reason));
    if (!isGone) return form.refuse({ message: m.paper_not_allowed() }, 403);
    redirect(303, localizeHref(`/papers/${params.id}/versions/${params.number}`));
  },
};
