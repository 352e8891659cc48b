// No barrier that a machine finds, and nothing that scrolls sideways.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** `AXE_ALL=1` looks at everything in all looks; without it journeys look at what they do on a phone. */
export const isThorough = Boolean(process.env['AXE_ALL']);
const widths = isThorough ? [390, 1280] : [390];

/** As the page is now. No rule is switched off. */
export async function expectNoBarrier(page: Page, what = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found, what).toEqual([]);
  await expectNoSideways(page, what);
}

export async function expectNoSideways(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** In each width; afterwards the window is as it was. `SCREENSHOTS=folder` keeps a picture of each. */
export async function expectNoBarriers(page: Page, what = new URL(page.url()).pathname): Promise<void> {
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const folder = process.env['SCREENSHOTS'];
    const name = `${what.replaceAll(/\W+/g, '-')}-${width}.png`;
    if (folder) await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
    await expectNoBarrier(page, `${what} at ${width}`);
  }
  if (before) await page.setViewportSize(before);
}

/** The same for several pages, one after another. */
export async function expectNoBarriersOn(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expectNoBarriers(page, path);
  }
}
