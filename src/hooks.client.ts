import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { readLocale } from '#lib/platform/localize.ts';

// who changes the language loads the whole page anew
const locale = readLocale(location.pathname);
overwriteGetLocale(() => locale);
