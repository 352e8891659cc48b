import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { IntroductionAddress, IntroductionInput, PartyRef } from '#lib/matching/matching.ts';
import { partyPath, writePartyRef, type Party } from '#lib/matching/party.ts';
import { listAskers } from '#lib/matching/server/askers.ts';
import {
  createIntroduction,
  readIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import { keepParts } from '#lib/matching/server/learning.ts';
import { sendIntroductionMails } from '#lib/matching/server/mails.ts';
import { explainIntroduction, readPartiesByRef } from '#lib/matching/server/matches.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { forgetForm, openOnce } from '#lib/platform/server/once.ts';
import { mayEditProject } from '#lib/project/server/projects.ts';

/** Whom the address names; nobody is asked who is not there to see or wants no requests. */
async function readTarget({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  const address = IntroductionAddress.parse(Object.fromEntries(url.searchParams));
  const [to] = address.to ? await readPartiesByRef(locals.db, getLocale(), [address.to]) : [];
  if (!to?.isOpen) error(404);
  return { to, need: to.needs.find(({ id }) => id === address.need), from: address.from };
}

async function readAsker(locals: App.Locals, ref: PartyRef | null): Promise<Party | undefined> {
  const [asker] = ref ? await readPartiesByRef(locals.db, getLocale(), [ref]) : [];
  return asker;
}

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const { to, need, from } = await readTarget({ locals, url });
  const askers = await listAskers(locals.db, account.id, to);
  // nobody asks herself: who speaks for the other side has no form to fill in
  if (to.type === 'project' && (await mayEditProject(locals.db, to.id)))
    redirect(307, localizeHref(partyPath(to)));
  const chosen = [
    ...askers.projects.map(({ id }) => writePartyRef({ type: 'project', id })),
    ...askers.organisations.map(({ id }) => writePartyRef({ type: 'organisation', id })),
  ].find((ref) => ref === from);
  const asker = chosen ? await readAsker(locals, PartyRef.parse(chosen)) : undefined;
  const { reasons } = await explainIntroduction(locals.db, { from: asker, to, need });
  return {
    to: { type: to.type, id: to.id, title: to.title },
    reasons,
    /** Whose reasons these are. */
    asker: asker?.title,
    askers,
    from: chosen ?? (askers.projects.length + askers.organisations.length === 0 ? 'me' : ''),
    email: account.email,
  };
}

export const actions = {
  default: async (event) => {
    const { locals, url } = event;
    const form = await readForm(event.request, IntroductionInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const goOn = (id: string) => redirect(303, localizeHref(`/introductions/${id}`));
    const once = await openOnce(locals, form.id, goOn);
    const { to, need } = await readTarget(event);
    const minutes = await countTry(event, 'introduction', locals.account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const { from, message } = form.data;
    const asker = await readAsker(locals, from);
    if (from && !asker) return form.refuse({ errors: { from: m.form_choice() } });
    const { reasons, parts } = await explainIntroduction(locals.db, { from: asker, to, need });
    const outcome = await once((db) => createIntroduction(db, { from, to, message, reasons }));
    if (outcome.kind === 'asked before') return form.refuse({ message: m.introduction_asked_before() }, 409);
    if (outcome.kind !== 'asked') return form.refuse({ message: m.introduction_forbidden() }, 403);
    if (parts) await keepParts(outcome.id, parts);
    const introduction = await readIntroduction(locals.db, outcome.id);
    const told = introduction ? await sendIntroductionMails('asked', introduction, url.origin) : 0;
    if (told === 0) {
      await withdrawIntroduction(locals.db, outcome.id);
      await forgetForm(locals.db, form.id);
      return form.refuse({ message: m.introduction_nobody() }, 409);
    }
    return goOn(outcome.id);
  },
};
