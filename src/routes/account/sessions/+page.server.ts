import { SessionChoice } from '#lib/account/account.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { endOtherSessions, endSession, listSessions } from '#lib/account/server/sessions.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  return { sessions: await listSessions(openServiceDb(), account.id, locals.sessionId ?? '') };
}

export const actions = {
  default: async ({ request, locals: { account, sessionId } }) => {
    const form = await readForm(request, SessionChoice);
    if (!form.ok) return form.failure;
    if (!account || !sessionId) return form.refuse({ message: m.form_signed_out() }, 401);
    const { session } = form.data;
    await (session === 'others'
      ? endOtherSessions(openServiceDb(), account.id, sessionId)
      : endSession(openServiceDb(), account.id, session));
    getHandle().accessChanged();
    return { ended: session === 'others' ? m.account_sessions_ended() : m.account_session_ended() };
  },
};
