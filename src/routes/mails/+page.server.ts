import { error } from '@sveltejs/kit';
import { getHandle } from '#lib/platform/server/handle.ts';
import { listKeptMails } from '#lib/platform/server/kept-mails.ts';

/** Only in the demo: its mails are for everyone who tries it. */
export async function load() {
  if (!getHandle().demo) error(404);
  return { mails: await listKeptMails() };
}
