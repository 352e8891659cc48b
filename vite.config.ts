import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { devHouse } from './scripts/dev.ts';
import { messageOptions } from './scripts/messages.ts';
import { onlyUsedKern } from './src/lib/ui/kern.ts';

export default defineConfig({
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // one file for what many pages share: dozens of tiny ones weigh more than what a page does not need of it
            codeSplitting: {
              groups: [
                { name: 'frame', test: /node_modules\/(svelte|@sveltejs|devalue|esm-env|clsx)\//, minShareCount: 30 },
                { name: 'shared', test: /src\/lib\//, minShareCount: 12 },
              ],
            },
          },
        },
      },
    },
  },
  css: { postcss: { plugins: [onlyUsedKern] } },
  plugins: [
    devHouse(),
    paraglideVitePlugin(messageOptions),
    sveltekit({
      adapter: adapter(),
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
