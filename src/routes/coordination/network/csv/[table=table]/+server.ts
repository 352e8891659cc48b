import { error } from '@sveltejs/kit';
import { writeCsv } from '#lib/matching/network/csv.ts';
import { readTable } from '#lib/matching/server/network/tables.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { words } from '#lib/platform/addresses.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { readScope } from '../../scope.server.ts';

export async function GET(event) {
  const { account, query } = await readScope(event);
  const minutes = await countTry(event, 'download a table', account.id);
  if (minutes) error(429, m.form_too_many({ minutes }));
  const locale = getLocale();
  const { table } = event.params;
  const asked = { area: query.area, period: query.period, locale, origin: event.url.origin };
  const { head, rows } = await readTable(event.locals.db, table, asked);
  const name = locale === 'de' ? words[table] : table;
  return new Response(writeCsv(head, rows, locale === 'de' ? ',' : '.'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
