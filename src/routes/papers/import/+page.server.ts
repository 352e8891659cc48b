import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { ImportInput } from '#lib/paper/import-form.ts';
import { PaperInput } from '#lib/paper/paper.ts';
import { importPaper, listPlaced, mostPictures, prepareImport } from '#lib/paper/server/imports/import.ts';
import { drawThumbnails } from '#lib/paper/server/imports/thumbnails.ts';
import { findFormat } from '#lib/paper/server/imports/find-format.ts';
import { orderImport } from '#lib/paper/server/workshop/workshop.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [areas, organisations] = await Promise.all([
    listAreas(locals.db, getLocale()),
    listOwnOrganisations(locals.db, account.id),
  ]);
  return { areas, organisations };
}

export const actions = {
  default: async (event) => {
    const { request, locals } = event;
    const form = await readForm(request, ImportInput, { lists: ['alt'] });
    if (!form.ok) return withFileMessage(form.failure);
    // with JavaScript the page stays, and the file in it
    const again: Record<string, string> = request.headers.has('x-sveltekit-action')
      ? {}
      : { file: m.export_import_again() };
    const { account } = locals;
    if (!account) return form.refuse({ errors: again, message: m.form_signed_out() }, 401);
    const { file, title, area, organisation, asked, alt: given } = form.data;
    if (!file) return form.refuse({ errors: { file: m.export_import_missing() } });
    const format = findFormat(file.name);
    if (!format) return form.refuse({ errors: { file: m.export_import_kind() } });
    // the first may still be at it: what is told of a file comes last, the paper is there already
    const once = await openOnce(locals, form.id, (id) => redirect(303, localizeHref(`/papers/${id}`)));
    const minutes = await countTry(event, 'import a paper', account.id);
    if (minutes) return form.refuse({ errors: again, message: m.form_too_many({ minutes }) }, 429);

    const read = await orderImport(account.id, format, new Uint8Array(await file.arrayBuffer()));
    if (read === 'busy') return form.refuse({ errors: again, message: m.export_busy() }, 503);
    if (read === 'broken') return form.refuse({ errors: { file: m.export_import_broken() } });
    const places = listPlaced(read.blocks);
    if (places.length > mostPictures)
      return form.refuse({ errors: { file: m.export_import_many({ count: mostPictures }) } });
    const input = PaperInput.safeParse({
      title: title || [...read.title].slice(0, 160).join(''),
      area,
      organisation,
    });
    if (!input.success)
      return form.refuse({
        errors: { ...again, title: title ? m.form_invalid() : m.export_import_untitled() },
      });

    const open = places.flatMap(({ alt }, at) => (alt === '' ? [at] : []));
    // asked once, for this very file: what is then left empty is left out
    const isAnswered = asked === String(open.length) && given.length === open.length;
    if (open.length > 0 && !isAnswered) {
      const refused = form.refuse({ errors: again, message: askFor(open.length) });
      const lists = { alt: given, picture: await drawThumbnails(read, open) };
      return fail(422, { ...refused.data, lists });
    }
    const alts = places.map(({ alt }, at) => alt || (given[open.indexOf(at)] ?? ''));
    const prepared = await prepareImport(read, alts);
    if (!prepared) return form.refuse({ errors: { file: m.export_import_empty() } });
    const id = await once((db) => importPaper(db, getLocale(), input.data, file.name, prepared));
    if (!id) return form.refuse({ errors: { ...again, organisation: m.paper_foreign_organisation() } }, 403);
    redirect(303, localizeHref(`/papers/${id}/import`));
  },
};

const askFor = (count: number) =>
  count === 1 ? m.export_import_alts_one() : m.export_import_alts_many({ count });

type Failure = Extract<Awaited<ReturnType<typeof readForm<typeof ImportInput>>>, { ok: false }>['failure'];

/** A file that was sent along is lost, and is no picture. */
function withFileMessage(failure: Failure): Failure {
  const { errors } = failure.data;
  if (errors['file'] !== m.file_again()) return failure;
  return fail(failure.status, { ...failure.data, errors: { ...errors, file: m.export_import_again() } });
}
