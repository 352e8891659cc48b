import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { devHouse } from './scripts/dev.ts';
import { oneLanguagePerScript } from './scripts/languages.ts';
import { lighterScripts } from './scripts/lighter.ts';
import { messageOptions } from './scripts/messages.ts';
import { onlyUsedKern } from './src/lib/ui/kern.ts';

const lib0InPages = fileURLToPath(new URL('src/lib/paper/editor/lib0-in-pages.ts', import.meta.url));

// without forms, which pages that are only read do not have, and without papers, which have pages of their own
const framework = /node_modules\/(svelte|devalue|esm-env|clsx|@sveltejs\/kit\/src\/(?!runtime\/app\/forms))/;
const parts =
  /src\/lib\/(?!ui\/(Form|ErrorSummary|Confirm|TextField|SelectField)\.svelte|paper\/|paraglide\/messages\/(account|need|introduction|paper|comment|suggestion|version|export|reuse|editor)_)/;
// words of a few bytes each, which would be files of their own: those at the top and at the bottom of every page,
// and what a project's page and papers have in common with a few other pages
const everywhere =
  /paraglide\/messages\/(ui_(sign_in|projects|papers|organisations|start_life|start_office)|need_list|legal_(notice|privacy|accessibility)|project_(list|draft|published|areas|topics|place|links)|talk_(unfollow|former_member)|cooperation_weights|matching_new_need|forme_answers|paper_list|comment_former_member|form_invalid|account_sign_in)\.js$/;

export default defineConfig({
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // one file for what many pages share: dozens of tiny ones weigh more than what a page does not need of it
            codeSplitting: {
              groups: [
                { name: 'frame', test: framework, minShareCount: 50 },
                { name: 'shared', test: parts, minShareCount: 14 },
                { name: 'words', test: everywhere },
              ],
            },
          },
        },
      },
    },
  },
  // the editor finds fewer addresses than the library, writes to the console without colours, and weighs less
  resolve: {
    alias: {
      linkifyjs: fileURLToPath(new URL('src/lib/paper/editor/find-addresses.ts', import.meta.url)),
      'lib0/dom': lib0InPages,
      'lib0/logging': lib0InPages,
    },
  },
  css: { postcss: { plugins: [onlyUsedKern] } },
  plugins: [
    devHouse(),
    paraglideVitePlugin(messageOptions),
    oneLanguagePerScript(),
    lighterScripts(),
    sveltekit({
      adapter: adapter(),
      // else every page would bring the list of all pages along
      router: { resolution: 'server' },
      // whole addresses: what the server says of a page to come is read on pages of any depth
      paths: { relative: false },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'connect-src': ['self'],
          'img-src': ['self', 'data:'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
