import { defineConfig } from '@playwright/test';
import { findDebianBrowser } from './scripts/browser.ts';

/** Journeys in a real browser, each worker against a site of its own (tests/e2e/site.ts). */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.journey.ts',
  globalSetup: './tests/e2e/first-start.ts',
  fullyParallel: false,
  // two cores do for three: much of a journey is waiting
  workers: 3,
  // generous: a machine that is busy with something else is slow, not wrong
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  outputDir: 'test-results/journeys',
  use: {
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    // recording every step takes a good part of the time; TRACE=1 does it
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      // Debian's browser where there is one, else the one that Playwright brought along earlier
      executablePath: findDebianBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    },
  },
});
