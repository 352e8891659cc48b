// How messages and addresses are compiled: for Vite, and (run directly) before anything that checks types.
import { compile, type CompilerOptions } from '@inlang/paraglide-js';
import { urlPatterns } from '../src/lib/platform/addresses.ts';

export const messageOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['url', 'baseLocale'],
  urlPatterns,
  emitTsDeclarations: true,
} satisfies CompilerOptions;

if (import.meta.main) await compile(messageOptions);
