// Builds the pages when what they are made of has changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';

const sources = [
  'package-lock.json',
  'vite.config.ts',
  'scripts/messages.ts',
  'scripts/languages.ts',
  'scripts/lighter.ts',
  'scripts/words.ts',
  'project.inlang/settings.json',
];
const folders = ['src', 'static', 'messages'];
const mark = 'build/.sources';

/** SHA-256 (hex) over the names and contents of all sources. */
function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of [...sources, ...folders.flatMap(listFiles)].sort()) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => !path.startsWith('src/lib/paraglide/') && statSync(path).isFile());
}

/** Builds when needed. */
export function buildWhenChanged(): void {
  const hash = hashSources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  console.log('Building the pages (once after each change) …');
  const { status } = spawnSync('vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(mark, hash);
}

if (import.meta.main) buildWhenChanged();
