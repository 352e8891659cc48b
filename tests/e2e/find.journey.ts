// Finding projects: the list with its filters, the search, the map, with and without scripts, by keyboard.
import { expectNoBarriers, isThorough } from './barriers.ts';
import type { Browser, Page } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fillSite } from '../bench/fill.ts';
import { enrol, postDraft } from './quick.ts';
import { expect, findDatabase, startSite, test as base, type Site } from './site.ts';

/** How many projects there are: those of the demo, and what the site was filled with. */
let published = 0;

/** With the demo and a few pages of projects. */
const test = base.extend<object, { site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(`${tmpdir()}/impulswerk-site-`);
      published = (await fillSite(folder, await findDatabase(folder), 60)).projects;
      const site = await startSite(['--empty'], folder);
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

const openPlain = async (browser: Browser, site: Site) =>
  (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage();

const cards = (page: Page) => page.locator('main article');
const chips = (page: Page) => page.getByRole('navigation', { name: 'Gewählte Filter' });

test('a person narrows the list down, sees what is chosen, and takes it away again', async ({ page }) => {
  await page.goto('/projekte');
  expect(published).toBeGreaterThan(60);
  await expect(page.getByText(`${published} Projekte`, { exact: true })).toBeVisible();
  await page.getByText('Weitere Filter').click();
  await page.getByLabel('Sucht').selectOption({ label: 'Pilotpartner' });
  await page.getByLabel('Nur Projekte, die Partner suchen').check();
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.waitForURL(/\/projekte\?seeks=pilot&coop=1$/);
  await expect(chips(page)).toContainText('sucht Partner');
  const both = await cards(page).count();
  expect(both).toBeGreaterThan(0);
  for (const card of await cards(page).all()) await expect(card).toContainText('sucht Pilotpartner');
  await page.getByRole('link', { name: 'Filter entfernen: sucht Partner' }).click();
  await expect(page).toHaveURL(/\/projekte\?seeks=pilot$/);
  await expect.poll(() => cards(page).count()).toBeGreaterThan(both);
  await chips(page).getByRole('link', { name: 'Filter zurücksetzen' }).click();
  await expect(page).toHaveURL(/\/projekte$/);
  await expect(chips(page)).toBeHidden();
});

test('without JavaScript the same addresses do the same, page by page', async ({ browser, site }) => {
  const page = await openPlain(browser, site);
  await page.goto('/projekte');
  await page.getByText('Weitere Filter').click();
  await page.getByLabel('Bereich', { exact: true }).selectOption('administration');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await page.waitForURL(/\/projekte\?area=administration$/);
  const seen = new Set<string>();
  for (;;) {
    for (const link of await cards(page).getByRole('link').all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect(seen.has(href), href).toBe(false);
      seen.add(href);
    }
    const next = page.getByRole('link', { name: 'Weitere Projekte' });
    if ((await next.count()) === 0) break;
    const further = (await next.getAttribute('href')) ?? '';
    await next.click();
    // the whole page, of which the cards are read at once
    await page.waitForURL(further.replaceAll('&amp;', '&'));
  }
  await page.goto('/projekte?area=administration');
  await expect(page.getByText(`${seen.size} Projekte`)).toBeVisible();
});

test('the nearest projects come first, for a place that is chosen by keyboard or only typed', async ({
  browser,
  page,
  site,
}) => {
  await page.goto('/projekte');
  const field = page.getByRole('combobox', { name: 'In der Nähe von' });
  await field.focus();
  await page.keyboard.type('Köln');
  const option = page.getByRole('option', { name: 'Köln' });
  await expect(option).toBeVisible();
  // whatever place it has in the list, and though the list may still change for the last letter
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true', { timeout: 300 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/near=K%C3%B6ln&at=05315000/);
  await expect(page.getByText('Entfernungen ab Köln, Nordrhein-Westfalen')).toBeVisible();
  const plain = await openPlain(browser, site);
  await plain.goto('/projekte');
  await plain.getByRole('textbox', { name: 'In der Nähe von' }).fill('koeln');
  await plain.getByRole('button', { name: 'Suchen' }).click();
  await expect(plain.getByText('Entfernungen ab Köln')).toBeVisible();
  for (const each of [plain, page]) await each.waitForLoadState();
  expect(await cards(plain).allInnerTexts()).toEqual(await cards(page).allInnerTexts());
  await plain.goto('/projekte?near=Gibtesnichthausen');
  await expect(plain.getByText('steht nicht im Verzeichnis')).toBeVisible();
});

test('nothing found says what to do next', async ({ page }) => {
  await page.goto('/projekte?q=Quastenflosser');
  await expect(page.getByText('Dazu haben wir kein Projekt gefunden')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Projekt einstellen' }).last()).toBeVisible();
});

test('the search in the head finds projects, papers and organisations', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
  await page.getByLabel('Suchbegriff').fill('Bürgerrat Karte');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Zu „Bürgerrat Karte“ haben wir nichts gefunden')).toBeVisible();
  await page.getByLabel('Suchbegriff').fill('Musterau');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Suche nach „Musterau“' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Stadt Musterau' })).toBeVisible();
  await page.getByRole('link', { name: 'Alle anzeigen: Projekte' }).click();
  await expect(page).toHaveURL(/\/projekte\?q=Musterau$/);
  await expect(cards(page).first()).toBeVisible();
});

test('the map leads to the projects of a place, by keyboard and without JavaScript', async ({
  browser,
  page,
  site,
}) => {
  await page.goto('/projekte/karte');
  const circles = page.getByRole('group', { name: 'Karte von Deutschland' }).getByRole('link');
  const name = (await circles.first().getAttribute('aria-label')) ?? '';
  const count = name.endsWith('ein Projekt') ? 1 : Number(/(\d+) Projekte$/.exec(name)?.[1]);
  await circles.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projekte\?place=/);
  await expect(
    page.getByText(count === 1 ? 'Ein Projekt' : `${count} Projekte`, { exact: true }),
  ).toBeVisible();

  const plain = await openPlain(browser, site);
  await plain.goto('/projekte/karte?kind=idea');
  await expect(chips(plain)).toContainText('Idee');
  const state = plain.getByRole('table').getByRole('link').first();
  const label = (await state.textContent()) ?? '';
  await state.click();
  await expect(plain).toHaveURL(/\/projekte\?kind=idea&state=\d\d$/);
  await expect(chips(plain)).toContainText(label);
  await plain.getByRole('link', { name: 'Auf der Karte zeigen' }).click();
  await expect(plain).toHaveURL(/\/projekte\/karte\?kind=idea&state=\d\d$/);
});

test('somebody who is signed in goes on from the start page', async ({ browser, site }) => {
  const person = await enrol(browser, site, 'Wiebke Weiter');
  const id = await postDraft(person, site, 'Noch nicht fertig');
  await person.page.goto('/');
  await person.page.getByRole('link', { name: 'Entwurf: Noch nicht fertig' }).click();
  await expect(person.page).toHaveURL(new RegExp(`/projekte/${id}$`));
});

const addresses = [
  '/',
  '/projekte',
  '/projekte?q=karte&near=K%C3%B6ln&coop=1',
  '/projekte/karte',
  '/suche?q=karte',
];

/** The others by `AXE_ALL=1`; the tour of every page sees them light and narrow. */
const looks = isThorough ? (['light', 'dark'] as const) : (['dark'] as const);

for (const colorScheme of looks) {
  test(`the pages are accessible and fit, ${colorScheme}`, async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site.url, colorScheme });
    const page = await context.newPage();
    for (const address of addresses) {
      await page.goto(address);
      const more = page.getByText('Weitere Filter');
      if ((await more.count()) > 0) await more.click();
      await expectNoBarriers(page, address);
    }
    await context.close();
  });
}

test('no request leaves the site', async ({ page, site }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  for (const address of addresses) await page.goto(address);
  expect(foreign).toEqual([]);
});

const nonsense = [
  ...["'", '%', '%00', '%F0%9F%8E%88', '..', '-1', '1e99', '{}', '[]', 'null', '%ED%A0%80', 'x'.repeat(3000)],
  ...[
    '05315000,05315000',
    ','.repeat(90),
    '2026-13-45',
    '0_2026-99-99T99:99:99+00:00_01a1d0d8-5180-7000-8000-000000000308',
  ],
  '999999999_2026-11-01T00:00:00+00:00_01a1d0d8-5180-7000-8000-000000000308',
];
const parameters = [
  'q',
  'area',
  'kind',
  'topic',
  'stage',
  'state',
  'by',
  'seeks',
  'gives',
  'coop',
  'place',
  'near',
  'at',
  'sort',
  'after',
];

test('nonsense in the address never faults', async ({ page }) => {
  const refused: string[] = [];
  const ask = async (address: string) => {
    const status = (await page.request.get(address)).status();
    if (status >= 500) refused.push(`${status} ${address.slice(0, 120)}`);
  };
  for (const value of nonsense) {
    for (const name of parameters) await ask(`/projekte?${name}=${value}`);
    const all = parameters.map((name) => `${name}=${value}`).join('&');
    await ask(`/projekte/karte?${all}`);
    await ask(`/projekte?${all}`);
    await ask(`/projekte?sort=nearest&near=Bonn&after=${value}`);
    await ask(`/suche?q=${value}`);
  }
  await ask('/projekte?q=a&q=b&area=ecosystem&area=');
  await ask('/en/projects?unknown=1');
  expect(refused).toEqual([]);
});
