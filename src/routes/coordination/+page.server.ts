import { error, fail } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations, showCoordinator } from '#lib/area/server/coordinators.ts';
import { listUnverified, verifyOrganisation } from '#lib/organisation/server/verification.ts';
import { Verification } from '#lib/organisation/organisation.ts';
import { countReports } from '#lib/project/server/talk/reports.ts';
import { m } from '#lib/paraglide/messages.js';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [areas, organisations, reportCount] = await Promise.all([
    listCoordinations(locals.db, account.id),
    listUnverified(locals.db),
    countReports(locals.db),
  ]);
  if (areas.length === 0) error(403);
  return { organisations, reportCount, shown: areas.some(({ shown }) => shown) };
}

const refuse = () => fail(403, { message: m.coordination_not_allowed() });

/** The database decides on each: for anyone but a coordinator nothing happens. */
export const actions = {
  verify: async ({ request, locals }) => {
    const { data } = Verification.safeParse(Object.fromEntries(await request.formData()));
    if (!locals.account || !data || !(await verifyOrganisation(locals.db, data.id))) return refuse();
    return { verified: data.name };
  },
  show: async ({ request, locals }) => {
    if (!locals.account) return refuse();
    const shown = (await request.formData()).has('shown');
    if ((await showCoordinator(locals.db, locals.account.id, shown)) !== 'done') return refuse();
    return { saved: true };
  },
};
