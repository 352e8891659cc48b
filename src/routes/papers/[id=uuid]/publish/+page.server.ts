import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { tellForks } from '#lib/paper/server/reuse-mails.ts';
import { listPaperAuthors, listVersions, publishVersion, readDraft } from '#lib/paper/server/versions.ts';
import { isEmpty, listEmptySections } from '#lib/paper/letters.ts';
import { tableLimits } from '#lib/paper/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';

/** What would be published now, for the owner to look at before she does. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (paper?.role !== 'owner') error(404);
  const [text, authors, versions] = await Promise.all([
    readDraft(db, paper.id),
    listPaperAuthors(db, paper.id),
    listVersions(db, getLocale(), paper.id),
  ]);
  const problem = !text
    ? m.paper_publish_invalid(tableLimits)
    : isEmpty(text)
      ? m.paper_publish_empty()
      : null;
  const gaps = text ? listEmptySections(text) : [];
  return { paper, text, authors, problem, gaps, number: (versions[0]?.number ?? 0) + 1 };
}

export const actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
    if (!paper) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const outcome = await publishVersion(db, paper.id, paper.title);
    switch (outcome.kind) {
      case 'published':
        await tellForks(openServiceDb(), { paper, number: outcome.number, origin: url.origin });
        return redirect(303, localizeHref(`/papers/${paper.id}/versions/${outcome.number}`));
      case 'empty':
        return form.refuse({ message: m.paper_publish_empty() });
      case 'invalid':
        return form.refuse({ message: m.paper_publish_invalid(tableLimits) });
      case 'foreign image':
        return form.refuse({ message: m.file_publish_foreign() });
      case 'forbidden':
        return form.refuse({ message: m.paper_not_allowed() }, 403);
    }
  },
};
