import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { readImport } from '#lib/paper/server/imports/reports.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** How a paper came out of a file, for its members. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [paper, report] = await Promise.all([
    readPaper(locals.db, getLocale(), account.id, params.id),
    readImport(locals.db, params.id),
  ]);
  if (!paper || !report) error(404);
  return { paper, report };
}
