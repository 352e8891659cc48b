import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { Cursor } from '#lib/platform/page.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { listFollowedProjects, untie } from '#lib/project/server/talk/participation.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  return { projects: await listFollowedProjects(locals.db, before) };
}

export const actions = {
  unfollow: async ({ request, locals }) => {
    const form = await readForm(request, z.object({ project: z.uuid() }));
    if (!form.ok) return fail(400, { message: m.form_invalid() });
    if (!locals.account) return fail(401, { message: m.form_signed_out() });
    await untie(locals.db, 'follows', locals.account.id, form.data.project);
    redirect(303, localizeHref('/account/following'));
  },
};
