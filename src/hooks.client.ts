import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { readLocale } from '#lib/platform/localize.ts';

// who changes the language loads the whole page anew; in what is built, scripts are in one language by themselves
overwriteGetLocale(() => readLocale(location.pathname));
