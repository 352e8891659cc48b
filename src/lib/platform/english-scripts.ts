// Scripts are in one language: the German ones lie where the bundler puts them, the English ones beside.
// Only in what is built: scripts/languages.ts copies the scripts, and lets SvelteKit ask here.
import { readLocale } from './localize.ts';
import { inEnglish } from './script-folder.ts';

/** Where a page finds this script, or anything else that was built. */
export const findScript = <Path extends string | undefined>(path: Path, page: URL): string | Path =>
  path && readLocale(page.pathname) === 'en' ? inEnglish(path) : path;
