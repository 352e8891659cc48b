import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/account/server/recognise.ts';
import { localizeHref } from '#lib/platform/localize.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

/** Who types the address or comes back to it finds the button: a session ends by a form only. */
export function GET({ locals }) {
  redirect(303, localizeHref(locals.account ? '/account' : '/'));
}

/** Ends the session of who asks, and her open papers with it. */
export async function POST(event) {
  await signOut(event);
  getHandle().accessChanged();
  redirect(303, localizeHref('/'));
}
