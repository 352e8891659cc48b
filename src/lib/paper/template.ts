// The template of an Impulspapier: headings, which are text, and for each a word of guidance, which is none. The editor
// shows the guidance where a section is still empty; it is never in the document, so it can never be published.
import { m } from '#lib/paraglide/messages.js';
import { locales, type Locale } from '#lib/paraglide/runtime.js';

const sections = [
  { heading: m.template_situation, guidance: m.template_situation_guidance },
  { heading: m.template_approach, guidance: m.template_approach_guidance },
  { heading: m.template_experience, guidance: m.template_experience_guidance },
  { heading: m.template_advice, guidance: m.template_advice_guidance },
  { heading: m.template_tools, guidance: m.template_tools_guidance },
];

/** The headings of the template, in order. */
export function listTemplateHeadings(locale: Locale): string[] {
  return sections.map(({ heading }) => heading({}, { locale }));
}

/** What belongs below a heading of the template, in the heading's language; null for any other heading. */
export function findGuidance(heading: string): string | null {
  for (const locale of locales) {
    const section = sections.find((each) => each.heading({}, { locale }) === heading.trim());
    if (section) return section.guidance({}, { locale });
  }
  return null;
}
