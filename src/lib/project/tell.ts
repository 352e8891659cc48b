// Numbers about projects, in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { mostCounted } from './query.ts';

const write = (number: number) => new Intl.NumberFormat(getLocale()).format(number);

/** How many there are, as far as they are counted. */
export function tellCount(count: number): string {
  return count > mostCounted ? m.search_count_many({ count: write(mostCounted) }) : m.search_count({ count });
}

/** A way in metres, in whole kilometres. */
export function tellDistance(metres: number): string {
  const kilometres = Math.round(metres / 1000);
  return kilometres === 0 ? m.search_here() : m.search_metres({ kilometres: write(kilometres) });
}
