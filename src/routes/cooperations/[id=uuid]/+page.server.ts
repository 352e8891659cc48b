import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { readCooperation } from '#lib/matching/server/cooperations.ts';
import { cooperationActions } from '../../introductions/cooperation.server.ts';

/** A cooperation by itself: it may be there longer than the introduction that it came from. */
export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const cooperation = await readCooperation(locals.db, params.id);
  if (!cooperation) error(404);
  return { cooperation };
}

export const actions = cooperationActions;
