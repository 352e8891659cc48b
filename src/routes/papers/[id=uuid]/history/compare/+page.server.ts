import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { diffBlocks, isUnchanged } from '#lib/paper/history/diff.ts';
import { listStates, readNodes, readStateText } from '#lib/paper/server/history/states.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What changed between two states of a paper; without a choice, from the one before to now. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  const states = await listStates(db, paper.id);
  const from = url.searchParams.get('from') || (states[1]?.key ?? 'now');
  const to = url.searchParams.get('to') || 'now';
  const isKnown = (key: string) => states.some((state) => state.key === key);
  if (!isKnown(from) || !isKnown(to)) error(404);
  const [before, after] = await Promise.all([
    readStateText(db, paper.id, from),
    readStateText(db, paper.id, to),
  ]);
  const diff = before && after ? diffBlocks(readNodes(before), readNodes(after)) : null;
  return { paper, states, from, to, diff, isSame: diff !== null && isUnchanged(diff) };
}
