import { error } from '@sveltejs/kit';
import { getHandle } from '#lib/platform/server/handle.ts';
import { readKeptMail } from '#lib/platform/server/kept-mails.ts';

export async function load({ params }) {
  const mail = getHandle().demo ? await readKeptMail(params.id) : null;
  if (!mail) error(404);
  return { mail };
}
