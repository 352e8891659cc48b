// The pages that the law asks for, with and without the operator's texts.
import { expectNoBarrier } from './barriers.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, startSite, test } from './site.ts';
import { Tour } from './tour.ts';

const pages = [
  { link: 'Impressum', path: '/impressum', file: 'impressum', english: '/en/legal-notice' },
  { link: 'Datenschutz', path: '/datenschutz', file: 'datenschutz', english: '/en/privacy' },
  {
    link: 'Barrierefreiheit',
    path: '/barrierefreiheit',
    file: 'barrierefreiheit',
    english: '/en/accessibility',
  },
];

test('every page leads to the legal texts, which say what is missing', async ({ page, site }) => {
  const tour = new Tour(page, site);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { link, path, file } of pages) {
    await tour.visit('/projekte');
    const way = page.getByRole('contentinfo').getByRole('link', { name: link });
    await way.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('status')).toContainText(
      'Der Betreiber hat diese Seite noch nicht ausgefüllt',
    );
    await expect(page.getByRole('status')).toContainText(`${file}.de.md`);
    await expect(page.locator('main h2').first()).toBeVisible();
    await expect(way).toHaveAttribute('aria-current', 'page');
  }
  expect(tour.faults).toEqual([]);
});

test('in both languages, light and dark, they are free of findings', async ({ browser, site }) => {
  for (const { colorScheme, width, english } of [
    { colorScheme: 'light', width: 390, english: false },
    { colorScheme: 'dark', width: 390, english: true },
    { colorScheme: 'dark', width: 1280, english: false },
  ] as const) {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ baseURL: site.url, colorScheme, viewport });
    const tour = new Tour(await context.newPage(), site);
    for (const each of pages) {
      const path = english ? each.english : each.path;
      await tour.visit(path);
      await expect(tour.page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'de');
      await expectNoBarrier(tour.page, path);
    }
    await tour.end();
  }
});

test("the operator's text is there as soon as the file is, and holds no markup but its own", async ({
  page,
  site,
}) => {
  const folder = `${site.folder}/legal`;
  mkdirSync(folder);
  try {
    writeFileSync(
      `${folder}/impressum.de.md`,
      '# Impressum\n\n**Stadt Probe**\nMarkt 1\n\n<b id="raw">roh</b>\n\n[Karte](javascript:alert(1))\n\n' +
        '## Vertreten durch\n\n| Amt | Person |\n| --- | --- |\n| Bürgermeisterin | Petra Probe |\n',
    );
    await page.goto('/impressum');
    await expect(page.getByText('Stadt Probe')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2, name: 'Vertreten durch' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Petra Probe' })).toBeVisible();
    await expect(page.locator('#raw, a[href^="javascript"]')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveCount(0);
    // licences want their sources to be named, whatever the operator says
    await expect(page.locator('main')).toContainText('Statistisches Bundesamt');
    await expectNoBarrier(page, "an operator's text");
    await page.goto('/en/legal-notice');
    await expect(page.getByRole('status')).toContainText('This text is available in German only');
    await expect(page.locator('[lang="de"]', { hasText: 'Stadt Probe' })).toBeVisible();
    writeFileSync(`${folder}/datenschutz.de.md`, 'Nur dies.');
    await page.goto('/datenschutz');
    await expect(page.locator('main')).toContainText('Nur dies.');
    await expect(page.locator('main')).not.toContainText('Cookies');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the demo says that it is one, and texts may lie in a folder of their own', async ({ browser }) => {
  const site = await startSite([]);
  try {
    const page = await browser.newPage({ baseURL: site.url });
    await page.goto('/impressum');
    await expect(page.getByRole('status')).toContainText('Dies ist eine Vorführung');
    await page.goto('/en/privacy');
    await expect(page.getByRole('status')).toContainText('This is a demonstration');
    await page.close();
  } finally {
    await site.stop();
  }
});
