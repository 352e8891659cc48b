// How messages are compiled: for Vite, and (run directly) before anything that checks types.
import { compile, type CompilerOptions } from '@inlang/paraglide-js';

export const messageOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  // the language is that of the address: src/lib/platform/localize.ts says which, hooks.*.ts pass it on
  strategy: ['globalVariable', 'baseLocale'],
  emitTsDeclarations: true,
} satisfies CompilerOptions;

if (import.meta.main) await compile(messageOptions);
