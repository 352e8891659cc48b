// What the fields of the form are called, also in the summary of what is wrong.
import { m } from '#lib/paraglide/messages.js';
import { linkLimits } from './kinds.ts';

export function nameFields() {
  const rows = Array.from({ length: linkLimits.count }, (_, row) => row);
  const links = rows.flatMap((row) => [
    [`link_label.${row}`, m.project_link_label({ number: row + 1 })],
    [`link_url.${row}`, m.project_link_url({ number: row + 1 })],
  ]);
  return {
    kind: m.project_kind(),
    title: m.project_title(),
    summary: m.project_summary(),
    description: m.project_description(),
    areas: m.project_areas(),
    topics: m.project_topics(),
    stage: m.project_stage(),
    organisation: m.project_organisation(),
    place: m.project_place(),
    licence: m.project_licence(),
    repository: m.project_repository(),
    ...(Object.fromEntries(links) as Record<string, string>),
  };
}
