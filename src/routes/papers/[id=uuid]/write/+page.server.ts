import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listMembers, readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const paper = await readPaper(locals.db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  const members = await listMembers(locals.db, paper.id);
  const names = Object.fromEntries(members.map(({ accountId, name }) => [accountId, name]));
  return { paper, names, accountId: account.id, ownName: account.name };
}
