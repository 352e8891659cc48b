import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { TemplateInput } from '#lib/paper/paper.ts';
import { changeTemplate, listTemplates } from '#lib/paper/server/template.ts';
import { parseTemplate } from '#lib/paper/template.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [areas, templates] = await Promise.all([
    listCoordinations(locals.db, account.id),
    listTemplates(locals.db),
  ]);
  if (areas.length === 0) error(403);
  return { templates };
}

/** The database decides: for anyone but a coordinator nothing happens. */
export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, TemplateInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const missing = (['de', 'en'] as const).filter((language) => {
      const { content } = parseTemplate(form.data[language]);
      return !content.some(({ type }) => type === 'heading');
    });
    if (missing.length > 0) {
      const errors = Object.fromEntries(
        missing.map((language) => [language, m.editor_template_no_heading()]),
      );
      return form.refuse({ errors });
    }
    if ((await changeTemplate(locals.db, form.data)) !== 'done')
      return form.refuse({ message: m.coordination_not_allowed() }, 403);
    return { saved: form.data.kind };
  },
};
