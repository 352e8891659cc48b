// Makes the scripts of the pages smaller by what a bundler cannot see. Does nothing where messages
// are no longer as expected; a page that wants more of the runtime of messages does not build.
import type { Plugin } from 'vite';

const message =
  /= \/\*\* @type[^\n]*\*\/ \(\((inputs(?: = \{\})?), options = \{\}\) => \{\n\tconst locale = [^\n]*\n\tif \(locale === "en"\) return (\w+)\(inputs\)\n\treturn (\w+)\(inputs\)\n\}\);/;

const runtime = `export const locales = ['de', 'en'];
export let getLocale = () => 'de';
export const experimentalStaticLocale = undefined;
export const overwriteGetLocale = (read) => { getLocale = read; };
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
      // every message brings the same choice of language: once is enough
      if (/\/paraglide\/messages\/(?!_index)\w+\.js$/.test(id) && message.test(code)) {
        return {
          code: `import { speak } from '../../platform/speak.ts';\n${code.replace(message, '= /* @__PURE__ */ speak($3, $2);')}`,
          map: null,
        };
      }
      // of what it brings, pages need the language alone, which hooks.client.ts tells
      if (id.endsWith('/paraglide/runtime.js')) return { code: runtime, map: null };
      if (id.endsWith('/kit/src/runtime/app/internal/transport.js')) {
        return { code: lightenTransport(code), map: null };
      }
      return null;
    },
  };
}
