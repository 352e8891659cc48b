// Runs before `npm start`, `npm run dev` and `npm test`, on the Node of the machine: plain JavaScript with built-ins alone.
// Installs what package-lock.json names when it is not there yet; Node 24 comes with it (the package `node`).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const mark = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isInstalled = existsSync(mark) && readFileSync(mark, 'utf8') === wanted;

if (!isInstalled) {
  console.error('Installing packages (once after each change of package-lock.json) …');
  // Development packages too: the demo is built here. No funding or audit requests: nothing but packages is asked for.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}. Is the npm registry within reach?`);
    process.exit(1);
  }
  writeFileSync(mark, wanted);
}
