// Makes the scripts of the pages smaller by what a bundler cannot see. A page that wants more of the
// runtime of messages than is here does not build.
import type { Plugin } from 'vite';
import { chooseWords, isEnglish } from './words.ts';

const runtime = `export const locales = ['de', 'en'];
export const getLocale = () => (${isEnglish} ? 'en' : 'de');
export const overwriteGetLocale = () => {};
`;

/** The server alone writes values into pages; and pages keep no state beside their address that had to be written. */
const lightenTransport = (code: string) =>
  `${code
    .replaceAll('devalue.uneval', 'String')
    .replaceAll('devalue.stringify(data, encoders)', 'writeNothing(data)')}
function writeNothing(data) {
  if (Object.keys(data).length > 0) throw new Error('pages keep no state: see scripts/lighter.ts');
  return '[{}]';
}
`;

export function lighterScripts(): Plugin {
  return {
    name: 'impulswerk-lighter-scripts',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (/\/paraglide\/messages\/(?!_index)\w+\.js$/.test(id)) {
        return { code: chooseWords(code), map: null };
      }
      // of what it brings, pages need the language alone; scripts/languages.ts puts it in
      if (id.endsWith('/paraglide/runtime.js')) return { code: runtime, map: null };
      if (id.endsWith('/kit/src/runtime/app/internal/transport.js')) {
        return { code: lightenTransport(code), map: null };
      }
      return null;
    },
  };
}
