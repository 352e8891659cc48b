// Scripts are in one language: the German ones lie where the bundler puts them, the English ones beside.
// Only in what is built: scripts/languages.ts copies the scripts, and lets SvelteKit ask here.
import { readLocale } from './localize.ts';

const folder = '_app/immutable/';

/** `_app/immutable/nodes/0.js` → `_app/immutable/en/nodes/0.js`; what is no script is the same in both languages. */
export const inEnglish = (path: string): string =>
  path.startsWith(folder) && path.endsWith('.js') ? `${folder}en/${path.slice(folder.length)}` : path;

/** Where a page finds this script, or anything else that was built. */
export const findScript = <Path extends string | undefined>(path: Path, page: URL): string | Path =>
  path && readLocale(page.pathname) === 'en' ? inEnglish(path) : path;
