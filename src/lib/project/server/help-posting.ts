// The form of a need or an offer, new or changed: what may be wrong with it, and what the person is told.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';
import { HelpInput, HelpStateChange, type HelpOwner } from '../help.ts';
import { helpLimits, type HelpSide } from '../kinds.ts';
import { createHelp, setHelpState, updateHelp, type HelpOutcome } from './helps.ts';

const refusals: Record<Exclude<HelpOutcome, 'done'>, { status: number; tell: () => string }> = {
  forbidden: { status: 403, tell: m.need_not_allowed },
  'too many': { status: 409, tell: () => m.need_too_many({ maximum: helpLimits.open }) },
  archived: { status: 409, tell: m.need_archived },
};

/** Where one reads what a project or an organisation needs and offers. */
export const pathOf = (owner: Pick<HelpOwner, 'kind' | 'id'>) => localizeHref(`/${owner.kind}s/${owner.id}`);

type Target = { side: HelpSide } & ({ owner: Pick<HelpOwner, 'kind' | 'id'> } | { id: string });

/**
 * Saves a new need or offer (with an owner), once, or a changed one (with an id). Returns what to answer, or null; what came
 * of this form before is shown.
 */
export async function postHelp(event: RequestEvent, target: Target) {
  const { request, locals } = event;
  const form = await readForm(request, HelpInput);
  if (!form.ok) return form.failure;
  if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
  const isNew = 'owner' in target;
  const goOn = () => redirect(303, isNew ? pathOf(target.owner) : event.url.pathname);
  const once = await openOnce(locals, isNew ? form.id : undefined, goOn);
  const minutes = await countTry(event, 'need or offer', locals.account.id);
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
  const outcome = isNew
    ? await once((db) => createHelp(db, target.side, target.owner, form.data))
    : await updateHelp(locals.db, target.side, target.id, form.data);
  if (outcome === 'done') return null;
  const { status, tell } = refusals[outcome];
  return form.refuse({ message: tell() }, status);
}

/** Opens, closes or withdraws one. Returns what to answer, or null. */
export async function postHelpState({ request, locals }: RequestEvent, side: HelpSide, id: string) {
  const form = await readForm(request, HelpStateChange);
  if (!form.ok) return form.failure;
  const outcome = await setHelpState(locals.db, side, id, form.data.state);
  if (outcome === 'done') return null;
  const { status, tell } = refusals[outcome];
  return form.refuse({ message: tell() }, status);
}
