// What the fields of the form hold when somebody opens it.
import type { ProjectProfile } from './project.ts';

export interface FormValues {
  values: Record<string, string>;
  lists: Record<string, string[]>;
}

/** A new project: partners are welcome, and one's first organisation is proposed. */
export const emptyProject = (organisationId = ''): FormValues => ({
  values: { organisation: organisationId, cooperation: 'on' },
  lists: {},
});

/** A project that is there. Where it is where its organisation is, the field stays empty, so that it moves along. */
export function toFormValues(project: ProjectProfile): FormValues {
  const place = project.hasOwnPlace ? project.place : null;
  return {
    values: {
      kind: project.kind,
      title: project.title,
      summary: project.summary,
      description: project.description,
      stage: project.stage,
      organisation: project.organisation?.id ?? '',
      place: place?.name ?? '',
      ags: place?.ags ?? '',
      licence: project.licence ?? '',
      repository: project.repository ?? '',
      ...(project.cooperationWanted && { cooperation: 'on' }),
    },
    lists: {
      areas: project.areaIds,
      topics: project.topics,
      link_label: project.links.map(({ label }) => label),
      link_url: project.links.map(({ url }) => url),
    },
  };
}
