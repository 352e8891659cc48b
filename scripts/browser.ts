// The browser of the journeys: Debian's Chromium, or the one that Playwright has already. As root on Debian it is installed.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The shell draws pages and nothing else, which takes half the processor time. */
const debianBrowsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Debian's browser where there is one, else the one that Playwright brought along earlier. */
export const findDebianBrowser = () => debianBrowsers.find((path) => existsSync(path));

const isThere = () => findDebianBrowser() !== undefined || existsSync(chromium.executablePath());

/** Makes sure that a browser is there, or ends the process with what to do. */
export function findBrowser(): void {
  if (isThere()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from Debian …');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'],
      options,
    );
  }
  if (isThere()) return;
  console.error(
    'No browser for the journeys: install Chromium (Debian and Ubuntu: sudo apt-get install chromium; elsewhere: npx playwright install chromium) and run npm test again.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
