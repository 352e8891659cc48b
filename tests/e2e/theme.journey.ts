import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** The colour behind the text of the page. */
const isDark = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return null;
    canvas.fillStyle = getComputedStyle(document.body).color;
    canvas.fillRect(0, 0, 1, 1);
    return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) > 128;
  });

test('the choice of light or dark stays, with scripts and without', async ({ browser, site }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL: site.url, colorScheme: 'light', javaScriptEnabled });
    const page = await context.newPage();
    // where scripts run, the choice is shown before the server has it
    const expectStored = (theme: string) =>
      expect.poll(async () => (await context.cookies()).map(({ value }) => value)).toEqual([theme]);
    await page.goto('/organisationen?q=wald');
    expect(await isDark(page)).toBe(false);
    await page.getByRole('button', { name: 'Dunkel', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
    await expect(page, 'one stays on the page').toHaveURL('/organisationen?q=wald');
    await expect(page.getByRole('button', { name: 'Dunkel', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expectStored('dark');
    await page.goto('/en/papers');
    expect(await isDark(page), 'on the next page').toBe(true);
    await page.getByRole('button', { name: /light/i }).first().click();
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'light');
    await expectStored('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    expect(await isDark(page), 'light although the system is dark').toBe(false);
    await page.getByRole('button', { name: 'Wie das System' }).click();
    await expect(page.locator('html[data-kern-theme]')).toHaveCount(0);
    await expect.poll(() => isDark(page)).toBe(true);
    await context.close();
  }
});
