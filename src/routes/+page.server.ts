import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { listProjects } from '#lib/project/server/projects.ts';

export async function load({ locals }) {
  const [projects, versions] = await Promise.all([
    listProjects(locals.db, getLocale(), { limit: 3 }),
    listNewestVersions(locals.db, getLocale(), { limit: 3 }),
  ]);
  return {
    projects: projects.items.map(({ id, title, summary, area, organisation }) => ({
      id,
      title,
      summary,
      areaName: area.name,
      organisationName: organisation?.name ?? null,
    })),
    papers: versions.items.map(({ paperId: id, title, number, publishedAt }) => ({
      id,
      title,
      number,
      publishedAt,
    })),
  };
}
