// A page is in one language, and so are its scripts: each one is built with the words of both, and then
// copied for each. A page that could bring both languages, or words of the other one, does not build.
import { fileURLToPath } from 'node:url';
import { minifySync, type Plugin } from 'vite';
import { inEnglish } from '../src/lib/platform/script-folder.ts';
import { findTelling, isEnglish } from './words.ts';

const messageFile = /\/paraglide\/messages\/(?!_index)\w+\.js$/;
const finder = fileURLToPath(new URL('../src/lib/platform/english-scripts.ts', import.meta.url));

/** Replaces what must be there. */
function swap(code: string, from: string, to: string): string {
  if (code.split(from).length !== 2) throw new Error(`SvelteKit is not as it was: no single ${from}`);
  return code.replace(from, () => to);
}

const askFinder = (code: string) => `import { findScript } from ${JSON.stringify(finder)};\n${code}`;

/** Where SvelteKit's server names scripts, it names those in the language of the page. */
const server: Record<string, (code: string) => string> = {
  '/kit/src/runtime/server/page/server_routing.js': (code) =>
    askFinder(
      swap(
        swap(
          code,
          'create_client_import(client.nodes?.[n],',
          'create_client_import(findScript(client.nodes?.[n], url),',
        ),
        'create_client_import(client.start,',
        'create_client_import(findScript(client.start, url),',
      ),
    ),
  '/kit/src/runtime/server/page/render.js': (code) =>
    askFinder(
      swap(
        code,
        'const prefixed = (path) => client_path(path,',
        'const prefixed = (path) => client_path(findScript(path, event.url),',
      ),
    ),
};

/** A page of the other language is loaded as a whole, however one gets there: this one has no words for it. */
const client: Record<string, (code: string) => string> = {
  '/kit/src/runtime/client/utils.js': (code) =>
    swap(
      code,
      'export function is_external_url(url, base, hash_routing) {',
      `export function is_external_url(url, base, hash_routing) {
  if (/^\\/en(\\/|$)/.test(url.pathname) !== ${isEnglish}) return true;`,
    ),
};

/** A script in one language. */
function speak(code: string, fileName: string, locale: 'de' | 'en'): string {
  const { code: spoken, errors } = minifySync(fileName, code.replaceAll(isEnglish, String(locale === 'en')), {
    module: true,
    // what the browsers that Vite builds for understand
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
  });
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]?.message}`);
  if (locale === 'de') return spoken;
  // scripts name each other from where they are; but those that Vite loads ahead have whole addresses
  const moved = spoken.replaceAll(/(?<=\/)_app\/immutable\/[^"'`,\s]+\.js/g, inEnglish);
  const left = /_app\/immutable\/(?!en\/|assets\/).*/.exec(moved)?.[0];
  if (left) throw new Error(`${fileName} leads to German scripts: ${left}`);
  return moved;
}

export function oneLanguagePerScript(): Plugin {
  const telling = new Map<string, ReturnType<typeof findTelling>>();

  /** @throws Error where a script says something in the other language */
  function check(code: string, fileName: string, modules: string[], other: 'de' | 'en') {
    for (const id of modules) {
      const foreign = telling.get(id)?.[other].find((text) => code.includes(text));
      if (foreign) throw new Error(`${fileName}: "${foreign}" is in the other language`);
    }
    return code;
  }

  return {
    name: 'impulswerk-one-language-per-script',
    apply: 'build',
    transform(code, id) {
      const changes = this.environment.name === 'client' ? client : server;
      const change = Object.entries(changes).find(([file]) => id.endsWith(file))?.[1];
      if (change) return { code: change(code), map: null };
      if (this.environment.name === 'client' && messageFile.test(id)) telling.set(id, findTelling(code));
      return null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const { code, fileName, moduleIds } = chunk;
          chunk.code = check(speak(code, fileName, 'de'), fileName, moduleIds, 'en');
          const english = inEnglish(fileName);
          if (english === fileName) throw new Error(`${fileName} would be in one language for all pages`);
          const source = check(speak(code, english, 'en'), english, moduleIds, 'de');
          this.emitFile({ type: 'asset', fileName: english, source });
        }
      },
    },
  };
}
