// From routes to addresses in the language of the page, and back. Every link of every page comes through here, so the
// patterns are compiled once; paraglide's own functions compile all of them for each link, and bring a polyfill along.
import { getLocale, type Locale } from '#lib/paraglide/runtime.js';
import { addresses } from './addresses.ts';

const compile = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(/:(\w+)\(\.\*\)/g, '(?<$1>.*)').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

const rules = addresses.map((address) => ({
  address,
  patterns: [address.en, address.de, address.route].map(compile),
}));

/** The language of a page with this path. */
export const readLocale = (path: string): Locale => (path === '/en' || path.startsWith('/en/') ? 'en' : 'de');

/** The same page: a path as route or address of any language becomes the one that is wanted. Query and hash stay. */
function translate(href: string, to: 'route' | Locale): string {
  const [path = ''] = href.split(/[?#]/, 1);
  for (const { address, patterns } of rules) {
    for (const pattern of patterns) {
      const found = pattern.exec(path);
      if (found) return fill(address[to], found.groups) + href.slice(path.length);
    }
  }
  return href;
}

const fill = (pattern: string, values: Record<string, string> = {}) =>
  pattern.replaceAll(/:(\w+)(\(\.\*\))?/g, (_, name: string) => values[name] ?? '');

/** `/projects` → `/projekte` or `/en/projects`, in the language of the page unless another one is wanted. */
export const localizeHref = (href: string, { locale = getLocale() }: { locale?: Locale } = {}): string =>
  translate(href, locale);

/** `/projekte` and `/en/projects` → `/projects`. */
export const deLocalizeHref = (href: string): string => translate(href, 'route');
