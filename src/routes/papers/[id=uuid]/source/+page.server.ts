import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import type { Choice } from '#lib/paper/fork/merge.ts';
import { mayWrite } from '#lib/paper/rights.ts';
import { copyImages, dropCopies, readSource, replaceImages, settleSource } from '#lib/paper/server/forks.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import {
  listOpenPieces,
  mergeSource,
  readSourceChange,
  takeChosen,
} from '#lib/paper/server/source-changes.ts';
import { readDraft } from '#lib/paper/server/versions.ts';
import { rewritePaper } from '#lib/paper/server/rewrite.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

async function readAll(locals: App.Locals, paperId: string) {
  const { db, account } = locals;
  const paper = account && (await readPaper(db, getLocale(), account.id, paperId));
  if (!account || !paper) return null;
  const [source, draft] = await Promise.all([readSource(db, getLocale(), paperId), readDraft(db, paperId)]);
  const change = source && draft ? await readSourceChange(db, source, draft) : null;
  return { account, paper, source, draft, change };
}

/** What the source of a fork changed since, for those who write the fork. */
export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const all = await readAll(locals, params.id);
  if (!all?.source) error(404);
  const { paper, source, draft, change } = all;
  const pieces = change && draft ? listOpenPieces(mergeSource(change, draft)) : [];
  return { paper, source, pieces, isReadable: draft !== null, writes: mayWrite(paper.role) };
}

const Chosen = z.object({ piece: z.string().max(40), take: z.enum(['theirs', 'both']) });

export const actions = {
  take: async ({ request, locals, params }) => {
    const form = await readForm(request, Chosen);
    if (!form.ok) return form.failure;
    const all = await readAll(locals, params.id);
    if (!all?.source?.newest || !mayWrite(all.paper.role)) {
      return form.refuse({ message: m.paper_not_allowed() }, 403);
    }
    const { account, change, draft, source } = all;
    const choices = new Map<string, Choice>([[form.data.piece, form.data.take]]);
    const parts = change && draft && mergeSource(change, draft);
    const piece = parts && listOpenPieces(parts).find(({ id }) => id === form.data.piece);
    if (!change || !piece) return form.refuse({ message: m.reuse_source_moved() }, 409);
    // pictures first: a text must never name one that is not there
    const names = await copyImages(locals.db, params.id, source.newest ?? 0, piece.theirs);
    if (names === 'full') return form.refuse({ message: m.file_full() }, 409);
    if (names === 'gone') return form.refuse({ message: m.reuse_source_moved() }, 409);
    const outcome = await rewritePaper(params.id, account.id, (present) => {
      const content = takeChosen(mergeSource(change, present), choices);
      return (
        content &&
        content.map((block) => (present.content.includes(block) ? block : replaceImages(block, names)))
      );
    });
    if (outcome !== 'done') await dropCopies(locals.db, params.id, names);
    if (outcome === 'suggestions') return form.refuse({ message: m.reuse_source_suggestions() }, 409);
    if (outcome !== 'done') return form.refuse({ message: m.reuse_source_moved() }, 409);
    redirect(303, localizeHref(`/papers/${params.id}/source`));
  },

  settle: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({ number: z.coerce.number().int().positive() }));
    if (!form.ok) return form.failure;
    const outcome = await settleSource(locals.db, params.id, form.data.number);
    if (outcome !== 'done') return form.refuse({ message: m.paper_not_allowed() }, 403);
    redirect(303, localizeHref(`/papers/${params.id}`));
  },
};
