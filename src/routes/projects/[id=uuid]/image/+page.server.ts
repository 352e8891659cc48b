import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { explainFlaw } from '#lib/file/flaws.ts';
import { encodeImage } from '#lib/file/server/images.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { ProjectImageInput } from '#lib/project/image.ts';
import { describeProjectImage, removeProjectImage, setProjectImage } from '#lib/project/server/images.ts';
import { mayEditProject, readProject } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const [project, mayEdit] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
  ]);
  if (!project) error(404);
  if (!mayEdit) error(403);
  return { project };
}

export const actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const form = await readForm(request, ProjectImageInput);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
    // asked before the picture is drawn: that is work
    if (!(await mayEditProject(db, params.id))) return form.refuse({ message: m.project_not_allowed() }, 403);

    if (form.data.image_remove) await removeProjectImage(db, params.id);
    else if (form.data.image) {
      const minutes = await countTry(event, 'upload a picture', account.id);
      if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
      const drawn = await encodeImage(new Uint8Array(await form.data.image.arrayBuffer()));
      if (!drawn.ok) return form.refuse({ errors: { image: explainFlaw(drawn.flaw) } });
      const outcome = await setProjectImage(db, params.id, form.data.image_alt, drawn.image);
      if (outcome === 'full') return form.refuse({ errors: { image: m.file_full() } }, 409);
      if (outcome !== 'done') return form.refuse({ message: m.project_not_allowed() }, 403);
    } else if ((await describeProjectImage(db, params.id, form.data.image_alt)) !== 'done') {
      return form.refuse({ errors: { image: m.file_missing() } });
    }
    redirect(303, localizeHref(`/projects/${params.id}`));
  },
};
