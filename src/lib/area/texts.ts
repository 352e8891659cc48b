// What the areas are about, in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import type { Area } from './area.ts';

const texts = {
  ecosystem: [m.area_ecosystem_lead, m.area_ecosystem_text, m.area_ecosystem_ways],
  administration: [m.area_administration_lead, m.area_administration_text, m.area_administration_ways],
} as const;

/** A sentence, and the paragraphs that follow it. */
export function describeArea(id: Area['id']): { lead: string; paragraphs: string[] } {
  const [lead, ...paragraphs] = texts[id].map((text) => text());
  return { lead: lead ?? '', paragraphs };
}
