import { error } from '@sveltejs/kit';
import { listAreas } from '#lib/area/server/areas.ts';
import { listCoordinators } from '#lib/area/server/coordinators.ts';
import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { listProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, params }) {
  const { db } = locals;
  const newest = { area: params.id, limit: 6 };
  const [areas, coordinators, projects, papers] = await Promise.all([
    listAreas(db, getLocale()),
    listCoordinators(db, params.id),
    listProjects(db, getLocale(), newest),
    listNewestVersions(db, getLocale(), newest),
  ]);
  const area = areas.find(({ id }) => id === params.id);
  if (!area) error(404);
  return { area, coordinators, projects: projects.items, papers: papers.items };
}
