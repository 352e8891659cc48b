import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/account/server/recognise.ts';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { getHandle } from '#lib/platform/server/handle.ts';

/** Ends the session of who asks, and her open papers with it. */
export async function POST(event) {
  await signOut(event);
  getHandle().accessChanged();
  redirect(303, localizeHref('/'));
}
