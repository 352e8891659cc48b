import { error } from '@sveltejs/kit';
import { readMissing } from '#lib/matching/server/missing.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mayEditProject } from '#lib/project/server/projects.ts';

/** Whoever sees the project sees what it lacks; only its people get in touch from here. */
export async function load({ locals, params }) {
  const [missing, mayEdit] = await Promise.all([
    readMissing(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
  ]);
  if (!missing) error(404);
  const { self, needs, combinations } = missing;
  const { type, id, title } = self;
  return {
    project: { type, id, title },
    needs,
    combinations,
    mayAsk: mayEdit && self.isOpen,
    mayEdit,
  };
}
