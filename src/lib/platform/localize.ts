// From routes to addresses in the language of the page, and back. Every link of every page comes through here.
import { getLocale, type Locale } from '#lib/paraglide/runtime.js';
import { words } from './addresses.ts';

const german = new Map(Object.entries(words));
const routes = new Map(Object.entries(words).map(([route, word]) => [word, route]));

const isEnglish = (path: string) => path === '/en' || path.startsWith('/en/');

/** The language of a page with this path. */
export const readLocale = (path: string): Locale => (isEnglish(path) ? 'en' : 'de');

const translate = (path: string, words: Map<string, string>) =>
  path
    .split('/')
    .map((part) => words.get(part) ?? part)
    .join('/');

/** A path and what follows it: query and hash stay as they are. */
function split(href: string): [path: string, rest: string] {
  const [path = ''] = href.split(/[?#]/, 1);
  return [path, href.slice(path.length)];
}

/** `/projekte` and `/en/projects` → `/projects`; what is no path stays as it is. */
export function deLocalizeHref(href: string): string {
  const [path, rest] = split(href);
  return (isEnglish(path) ? path.slice(3) || '/' : translate(path, routes)) + rest;
}

/** `/projects` → `/projekte` or `/en/projects`, in the language of the page unless another one is wanted. */
export function localizeHref(href: string, { locale = getLocale() }: { locale?: Locale } = {}): string {
  if (!href.startsWith('/')) return href;
  const [path, rest] = split(deLocalizeHref(href));
  if (locale === 'de') return translate(path, german) + rest;
  return `/en${path === '/' ? '' : path}${rest}`;
}
