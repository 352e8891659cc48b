// The form of a project, new or changed: what may be wrong with it, and what the person is told.
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { Municipality } from '#lib/organisation/municipality.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import type { FormReport } from '#lib/platform/form-report.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';
import { ProjectInput, projectLists } from '../project.ts';
import { findPlace } from './place.ts';
import { saveProject } from './projects.ts';

/** What is like what was posted: told once before a new project is saved. */
type FindExisting<Existing> = (accountId: string, input: ProjectInput) => Promise<Existing[]>;

interface PostingReport<Existing> extends FormReport {
  /** What the name of a place may mean. */
  candidates?: Municipality[];
  existing?: Existing[];
}

/**
 * Saves what was posted. Returns the id of the project, or what to answer.
 * @param id null for a new one
 * @param findExisting asked where the form has not shown yet what there is already
 */
export async function postProject<Existing = never>(
  event: RequestEvent,
  id: string | null,
  findExisting?: FindExisting<Existing>,
): Promise<string | ActionFailure<PostingReport<Existing>>> {
  const { request, locals } = event;
  const form = await readForm(request, ProjectInput, { lists: projectLists });
  if (!form.ok) return form.failure;
  if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
  const once = await openOnce(locals, id ? undefined : form.id, (made) =>
    redirect(303, localizeHref(`/projects/${made}`)),
  );
  const minutes = id ? null : await countTry(event, 'new project', locals.account.id);
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);

  const place = await findPlace(locals.db, form.data.place, form.data.ags);
  if (place.kind === 'unclear') {
    const { candidates } = place;
    const message = candidates.length > 0 ? m.project_place_choose() : m.project_place_unknown();
    return fail(400, { ...form.refuse({ errors: { place: message } }).data, candidates });
  }

  const existing = form.data.hasSeenSimilar ? [] : await findExisting?.(locals.account.id, form.data);
  if (existing && existing.length > 0) return fail(409, { ...form.refuse({}, 409).data, existing });

  const outcome = await once((db) => saveProject(db, id, { ...form.data, ags: place.ags }));
  switch (outcome.kind) {
    case 'saved':
      return outcome.id;
    case 'unknown topic':
      return form.refuse({ errors: { topics: m.form_choice() } });
    case 'unknown place':
      return form.refuse({ errors: { place: m.project_place_unknown() } });
    case 'forbidden':
      return id
        ? form.refuse({ message: m.project_not_allowed() }, 403)
        : form.refuse({ errors: { organisation: m.project_foreign_organisation() } }, 403);
  }
}
