import { defineParams } from '@sveltejs/kit/params';

/** Accepts what has this form. Plain patterns: this file goes to every browser, where a schema library would weigh. */
const matching = (form: RegExp) => (param: string) => (form.test(param) ? param : undefined);

/** As `AreaId` of the room area has them. */
const areas = ['ecosystem', 'administration'] as const;

/** The two sides of help: needs (Gesuche) and offers (Angebote). */
const helps = { needs: 'need', offers: 'offer' } as const;

/** As `exportFormats` of the room paper has them. */
const formats = ['pdf', 'docx', 'odt', 'markdown', 'html', 'json'] as const;

/** As `tableNames` of the room matching has them: what coordinators download. */
const tables = ['needs', 'organisations', 'topics', 'links', 'steps', 'sizes'] as const;

/** What addresses may hold; anything else is a page that does not exist. */
export const params = defineParams({
  uuid: matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  area: (param: string) => areas.find((id) => id === param),
  helps: (param: string) => (param === 'needs' || param === 'offers' ? helps[param] : undefined),
  number: (param: string) => (/^[1-9]\d{0,5}$/.test(param) ? Number(param) : undefined),
  format: (param: string) => formats.find((format) => format === param),
  table: (param: string) => tables.find((table) => table === param),
  /** The secret of a link in a mail, as `createSecret` makes it. */
  token: matching(/^[\w-]{43}$/),
});
