import { redirect } from '@sveltejs/kit';
import { ReturnPath } from '#lib/account/account.ts';
import { readBody } from '#lib/platform/server/form.ts';
import { Theme, writeTheme } from '#lib/platform/server/theme.ts';

/** Nothing to see here; the choice is at the foot of every page. */
export function GET() {
  redirect(303, '/');
}

/** A person chooses light, dark or (with anything else) what her system does. Open to everyone: it sets a cookie of her own. */
export async function POST({ request, cookies, url }) {
  const form = await readBody(request);
  writeTheme(cookies, Theme.parse(form.get('theme')), url.protocol === 'https:');
  redirect(303, ReturnPath.parse(form.get('back')));
}
