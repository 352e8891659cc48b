import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { markAuthors } from '#lib/paper/history/authorship.ts';
import { mayWrite } from '#lib/paper/rights.ts';
import { restoreState } from '#lib/paper/server/history/restoring.ts';
import {
  deleteState,
  keepState,
  listStates,
  readDraftState,
  readNodes,
  readStateText,
} from '#lib/paper/server/history/states.ts';
import { listWriters, readOwners } from '#lib/paper/server/history/writers.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { StateInput } from '#lib/paper/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { openOnce } from '#lib/platform/server/once.ts';

/** For members: the states of a paper, and the text of one of them with who wrote what. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  const key = url.searchParams.get('state') ?? 'now';
  const isMarked = url.searchParams.get('authors') === '1';
  const [states, text, ownerOf] = await Promise.all([
    listStates(db, paper.id),
    readStateText(db, paper.id, key),
    readOwners(db, paper.id),
  ]);
  const shown = states.find((state) => state.key === key);
  if (!shown || (!text && key !== 'now')) error(404);
  const nodes = text ? readNodes(text) : [];
  const authorship = text?.authorship;
  const writers = authorship ? await listWriters(db, paper.id, nodes, authorship, ownerOf) : [];
  const marked = authorship && isMarked ? markAuthors(nodes, authorship, ownerOf) : nodes;
  return {
    paper,
    states,
    shown,
    nodes: marked,
    writers,
    isMarked: isMarked && authorship !== null,
    /** Of older versions it was not kept. */
    isAuthorshipKnown: authorship !== null,
    isReadable: text !== null,
    mayWrite: mayWrite(paper.role),
  };
}

const StateChoice = z.object({ state: z.string().max(50) });

async function readWritable({ account, db }: App.Locals, id: string) {
  const paper = account && (await readPaper(db, getLocale(), account.id, id));
  return account && paper && mayWrite(paper.role) ? { account, paper } : null;
}

export const actions = {
  keep: async ({ request, locals, params }) => {
    const form = await readForm(request, StateInput);
    if (!form.ok) return form.failure;
    const goOn = () => redirect(303, localizeHref(`/papers/${params.id}/history`));
    const once = await openOnce(locals, form.id, goOn);
    const found = await readWritable(locals, params.id);
    const state = found && (await readDraftState(locals.db, params.id));
    if (!found || !state) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const outcome = await once((db) => keepState(db, found.account.id, params.id, state, form.data.name));
    if (outcome !== 'done') return form.refuse({ message: m.version_states_full() }, 409);
    return goOn();
  },

  remove: async ({ request, locals, params }) => {
    const form = await readForm(request, StateChoice);
    if (!form.ok) return form.failure;
    const isId = z.uuid().safeParse(form.data.state).success;
    const outcome = isId ? await deleteState(locals.db, params.id, form.data.state) : 'forbidden';
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    redirect(303, localizeHref(`/papers/${params.id}/history`));
  },

  restore: async ({ request, locals, params }) => {
    const form = await readForm(request, StateChoice);
    if (!form.ok) return form.failure;
    const found = await readWritable(locals, params.id);
    const outcome = found
      ? await restoreState(locals.db, found.account.id, params.id, form.data.state)
      : 'forbidden';
    if (outcome === 'forbidden') return form.refuse({ message: m.paper_not_allowed() }, 403);
    if (outcome === 'full') return form.refuse({ message: m.version_states_full() }, 409);
    if (outcome === 'suggestions') return form.refuse({ message: m.version_restore_suggestions() }, 409);
    if (outcome === 'gone') error(404);
    redirect(303, `${localizeHref(`/papers/${params.id}/history`)}?restored`);
  },
};
