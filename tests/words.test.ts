import { compile } from '@inlang/paraglide-js';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { messageOptions } from '../scripts/messages.ts';
import { chooseWords, findTelling } from '../scripts/words.ts';
import { findScript } from '../src/lib/platform/english-scripts.ts';
import { inEnglish } from '../src/lib/platform/script-folder.ts';

// as a build compiles them: `npm run dev` leaves them in another form in `src/lib/paraglide`
const outdir = mkdtempSync(`${tmpdir()}/impulswerk-words-`);
await compile({ ...messageOptions, outdir, outputStructure: 'message-modules', emitTsDeclarations: false });
afterAll(() => rmSync(outdir, { recursive: true }));
const folder = pathToFileURL(`${outdir}/messages/`);
const messages = readdirSync(folder)
  .filter((file) => /^(?!_index)\w+\.js$/.test(file))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));
const read = (name: string) => readFileSync(new URL(`${name}.js`, folder), 'utf8');

/** What a page of this language says. */
function say(name: string, isEnglish: boolean, inputs?: object): string {
  const code = chooseWords(read(name))
    .replace(/^import .*/, '')
    .replaceAll('__IS_ENGLISH__', String(isEnglish));
  const registry = { plural: (locale: string, count: number) => new Intl.PluralRules(locale).select(count) };
  return new Function('registry', 'inputs', `${code.replace('export ', '')}\nreturn ${name}(inputs);`)(
    registry,
    inputs,
  );
}

test('every message has words for both languages, and most tell theirs', () => {
  expect(messages.length).toBeGreaterThan(2_000);
  const telling = messages.map((code) => {
    expect(chooseWords(code)).toContain('if (__IS_ENGLISH__) {');
    return findTelling(code);
  });
  expect(telling.filter(({ de, en }) => de.length > 0 && en.length > 0).length).toBeGreaterThan(600);
});

test('a message says the same as before', () => {
  expect(say('account_language', false)).toBe('Sprache der E-Mails');
  expect(say('account_language', true)).toBe('Language of e-mails');
  expect(say('ui_suggestions', false, { count: 1 })).toBe('Ein Vorschlag');
  expect(say('ui_suggestions', true, { count: 3 })).toBe('3 suggestions');
});

test('what is no message as they were compiled so far is not guessed at', () => {
  expect(() => chooseWords(read('account_language').replace('de_account', 'at_account'))).toThrow('so far');
  expect(() => chooseWords('export const more = () => "more";')).toThrow('so far');
});

test('pages under /en find the English scripts, and the styles of all', () => {
  const [german, english] = ['/energie', '/en/projects'].map((path) => new URL(path, 'http://localhost')) as [
    URL,
    URL,
  ];
  const script = '_app/immutable/nodes/0.abc.js';
  expect(findScript(script, german)).toBe(script);
  expect(findScript(script, english)).toBe('_app/immutable/en/nodes/0.abc.js');
  expect(findScript('_app/immutable/assets/0.abc.css', english)).toBe('_app/immutable/assets/0.abc.css');
  expect(findScript(undefined, english)).toBeUndefined();
  expect(inEnglish('favicon.svg')).toBe('favicon.svg');
});
