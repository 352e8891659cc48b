import { error, fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { maySpeakFor } from '#lib/organisation/server/members.ts';
import { m } from '#lib/paraglide/messages.js';
import type { HelpSide } from '#lib/project/kinds.ts';
import { pathOf, postHelp, postHelpState } from '#lib/project/server/help-posting.ts';
import { deleteHelp, readHelp } from '#lib/project/server/helps.ts';
import { mayEditProject } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const found = await readHelp(locals.db, params.side, params.id);
  if (!found) error(404);
  const { kind, id } = found.owner;
  const may = kind === 'project' ? mayEditProject(locals.db, id) : maySpeakFor(locals.db, account.id, id);
  if (!(await may)) error(403);
  return found;
}

/** Back to whose it is. */
async function leave(db: App.Locals['db'], side: HelpSide, id: string): Promise<never> {
  const found = await readHelp(db, side, id);
  if (!found) error(404);
  redirect(303, pathOf(found.owner));
}

export const actions = {
  save: async (event) => {
    const { side, id } = event.params;
    return (await postHelp(event, { side, id })) ?? leave(event.locals.db, side, id);
  },
  state: async (event) => {
    const { side, id } = event.params;
    return (await postHelpState(event, side, id)) ?? leave(event.locals.db, side, id);
  },
  delete: async ({ locals, params }) => {
    const found = await readHelp(locals.db, params.side, params.id);
    if (!found || (await deleteHelp(locals.db, params.side, params.id)) !== 'done')
      return fail(403, { message: m.need_not_allowed() });
    redirect(303, pathOf(found.owner));
  },
};
