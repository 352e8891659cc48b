import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { Moment } from '#lib/platform/time.ts';
import { tellOutcome, type Outcome } from '#lib/project/server/talk/mails.ts';
import {
  countReports,
  decideReports,
  listHidden,
  listReports,
  showAgain,
} from '#lib/project/server/talk/reports.ts';
import { Dismissal, Hiding } from '#lib/project/talk/talk.ts';

const Before = Moment.optional().catch(undefined);

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const before = Before.parse(url.searchParams.get('before') ?? undefined);
  const [areas, reports, count, hidden] = await Promise.all([
    listCoordinations(locals.db, account.id),
    listReports(locals.db),
    countReports(locals.db),
    listHidden(locals.db, before),
  ]);
  if (areas.length === 0) error(403);
  return { reports, count, hidden };
}

/** The database decides on each: for anyone but a coordinator nothing happens. */
export const actions = {
  hide: async ({ request, locals, url }) => {
    const form = await readForm(request, Hiding);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const { reason, ...subject } = form.data;
    const reports = await decideReports(locals.db, subject, reason);
    if (!reports) return form.refuse({ message: m.talk_decide_refused() }, 403);
    if (reports.length === 0) return form.refuse({ message: m.talk_decide_late() }, 409);
    await tell({ subject, reports, decision: { kind: 'hidden', reason }, origin: url.origin });
    return { done: m.talk_decided_hidden() };
  },

  dismiss: async ({ request, locals, url }) => {
    const form = await readForm(request, Dismissal);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const reports = await decideReports(locals.db, form.data, null);
    if (!reports) return form.refuse({ message: m.talk_decide_refused() }, 403);
    if (reports.length === 0) return form.refuse({ message: m.talk_decide_late() }, 409);
    await tell({ subject: form.data, reports, decision: { kind: 'dismissed' }, origin: url.origin });
    return { done: m.talk_decided_dismissed() };
  },

  show: async ({ request, locals, url }) => {
    const form = await readForm(request, Dismissal);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    if (!(await showAgain(locals.db, form.data))) {
      return form.refuse({ message: m.talk_decide_refused() }, 403);
    }
    await tell({
      subject: form.data,
      reports: [],
      decision: { kind: 'shown again' },
      origin: url.origin,
    });
    return { done: m.talk_decided_shown() };
  },
};

/** The decision stands, also when a mail about it fails. The service alone knows addresses. */
function tell(outcome: Outcome): Promise<void> {
  return tellOutcome(openServiceDb(), outcome).catch((fault) =>
    reportFault(fault, 'those concerned were not told of a decision'),
  );
}
