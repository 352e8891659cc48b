// Opens pages one after another and notes what no page may do: reach out to other sites, log errors.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, type Site } from './site.ts';

export const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text von|^Text of/ });

export class Tour {
  readonly page: Page;
  readonly faults: string[] = [];

  constructor(page: Page, site: Site) {
    this.page = page;
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.url}/`)) this.faults.push(`foreign request: ${request.url()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // the browser's own line about an answer of 400 or 404, which some pages are about
      const isAnswer = /^Failed to load resource: .*status of 4/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isAnswer)
        this.faults.push(`console: ${message.text()}`);
    });
  }

  async visit(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'load' });
    if (/(schreiben|write)$/.test(address)) await expect(editorOf(this.page)).toBeVisible();
  }

  async end(): Promise<void> {
    await this.page.context().close();
    expect(this.faults).toEqual([]);
  }
}

export interface Look {
  colorScheme: 'light' | 'dark';
  width: 390 | 1280;
  locale: 'de' | 'en';
}

/** A tour in a new window, signed in like somebody or not at all. */
export async function openTour(
  browser: Browser,
  site: Site,
  look: Partial<Look> & { like?: BrowserContext } = {},
): Promise<Tour> {
  const context = await browser.newContext({
    baseURL: site.url,
    colorScheme: look.colorScheme ?? 'light',
    viewport: { width: look.width ?? 1280, height: 900 },
    reducedMotion: 'reduce',
    storageState: await look.like?.storageState(),
  });
  return new Tour(await context.newPage(), site);
}
