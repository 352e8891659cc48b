// The coordinator's view: she looks at all of it, chooses, zooms by keys and downloads; nobody else gets any of it.
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriersOn } from './barriers.ts';
import { enrol } from './quick.ts';
import { expect, openLive, startSite, test, type Site } from './site.ts';
import { signIn } from './talking.ts';

/** The demo: Anna coordinates one area, Emine both, Ben none. */
let site: Site;

test.beforeAll(async () => {
  site = await startSite(['--demo']);
});
test.afterAll(() => site.stop());

const view = '/koordination/netzwerk';
const lists = [view, `${view}/gesuche`, `${view}/organisationen`];
const tables = ['gesuche', 'organisationen', 'themen', 'verbindungen', 'schritte', 'groessen'].map(
  (table) => `${view}/csv/${table}`,
);

async function openAs(browser: Browser, name: string, more: object = {}): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: site.url, ...more })).newPage();
  await page.goto('/anmelden');
  await signIn(page, `${name}@example.org`, 'impulswerk-demo');
  return page;
}

const part = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) });

test('a coordinator looks at her network, chooses, zooms by keys and downloads', async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await openAs(browser, 'emine');

  await test.step('she finds it from the page of coordination', async () => {
    await page.goto('/koordination');
    await page.getByRole('link', { name: 'Netzwerk ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Netzwerk im Blick' })).toBeVisible();
  });

  await test.step('needs that nobody serves stand there once they were looked for, with the way to them', async () => {
    const needs = part(page, 'Gesuche ohne Treffer');
    await expect(async () => {
      await page.reload();
      await expect(needs.getByRole('listitem').first()).toContainText('Offen seit', { timeout: 1_000 });
      // pages come first: the search rests four times as long as it works
    }).toPass({ timeout: 200_000, intervals: [2_000] });
    const link = needs.getByRole('listitem').first().getByRole('link');
    await expect(link).toHaveAttribute('href', /^\/(projekte|organisationen)\//);
    const alone = part(page, 'Organisationen ohne Kontakt').getByRole('listitem').first();
    await expect(alone).toContainText('Dabei seit');
  });

  await test.step('she chooses area and period', async () => {
    await page.getByLabel('Bereich', { exact: true }).selectOption({ label: 'Wirksame digitale Verwaltung' });
    await page.getByLabel('Zeitraum', { exact: true }).selectOption({ label: 'Gesamte Zeit' });
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page).toHaveURL(/area=administration&period=all/);
    const steps = part(page, 'Vom Vorschlag zur Zusammenarbeit');
    await expect(steps).toContainText('„Gesamte Zeit“');
    await expect(steps.getByRole('row').filter({ hasText: 'Vorgeschlagen' })).toContainText(/\d/);
    await page.getByRole('link', { name: 'Auswahl aufheben' }).click();
    await expect(page).toHaveURL(new RegExp(`${view}$`));
  });

  await test.step('she zooms the picture by keys and buttons, and follows a circle', async () => {
    await openLive(page, view);
    const picture = page.getByRole('group', { name: 'Bild der Themen' });
    const zoomed = part(page, 'Worum es in den Projekten geht').getByRole('status');
    await picture.focus();
    await page.keyboard.press('+');
    await expect(zoomed).toHaveText('1,5-fach vergrößert');
    const before = await picture.locator('svg').getAttribute('viewBox');
    await page.keyboard.press('ArrowRight');
    await expect(picture.locator('svg')).not.toHaveAttribute('viewBox', before ?? '');
    await page.keyboard.press('0');
    await expect(zoomed).toHaveText('Alles ist zu sehen');
    await page.getByRole('button', { name: 'Vergrößern' }).click();
    await expect(zoomed).toHaveText('1,5-fach vergrößert');
    await page.getByRole('button', { name: 'Alles zeigen' }).click();
    await picture.hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect(zoomed).toContainText('-fach vergrößert');
    await page.getByRole('button', { name: 'Alles zeigen' }).click();

    const circle = picture.getByRole('link', { name: /^Bürgerbeteiligung: \d+ Projekte$/ });
    await circle.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/topic=participation/);
    const about = page.getByRole('heading', { name: 'Projekte zum Thema „Bürgerbeteiligung“' });
    await expect(about).toBeVisible();
    await expect(zoomed).toContainText('-fach vergrößert');
    const [, count] = (await circle.getAttribute('aria-label'))?.match(/(\d+) Projekte/) ?? [];
    await expect(picture.locator('circle.dot')).toHaveCount(Number(count));
  });

  await test.step('she downloads each table', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tabelle „Gesuche ohne Treffer“ herunterladen (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('gesuche.csv');
    for (const table of tables) {
      const answer = await page.request.get(table);
      expect(answer.headers()['content-type'], table).toBe('text/csv; charset=utf-8');
      const text = (await answer.body()).toString('utf8');
      expect(text, table).toMatch(/^\uFEFF[^\r\n]*;[^\r\n]*\r\n/);
      expect(text.split('\r\n').length, table).toBeGreaterThan(2);
    }
    const english = await page.request.get('/en/coordination/network/csv/steps?period=all');
    expect(await english.text()).toContain('Cooperation agreed;');
    expect((await page.request.get(`${view}/csv/leute`)).status()).toBe(404);
  });

  await test.step('no page has a barrier that a machine finds', async () => {
    await expectNoBarriersOn(page, [...lists, `${view}?topic=participation`]);
  });
});

test('without scripts a circle leads to its topic, and the choice is a form', async ({ browser }) => {
  const page = await openAs(browser, 'anna', { javaScriptEnabled: false });
  await page.goto(`${view}?period=year`);
  await expect(page.getByText('Leben im Ökosystem der Digitalisierung').first()).toBeVisible();
  // she coordinates one area: there is nothing to choose
  await expect(page.getByLabel('Bereich', { exact: true })).toHaveCount(0);
  await page.getByLabel('Zeitraum', { exact: true }).selectOption({ label: 'Letzte 30 Tage' });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(/period=30/);
  const picture = page.getByRole('group', { name: 'Bild der Themen' });
  await expect(picture.locator('svg')).toHaveAttribute('viewBox', '0 0 600 600');
  await picture.getByRole('link', { name: /^Bürgerbeteiligung:/ }).click();
  await expect(page).toHaveURL(/period=30&topic=participation#topics/);
  await expect(picture.locator('svg')).not.toHaveAttribute('viewBox', '0 0 600 600');
  await expect(page.getByRole('button', { name: 'Vergrößern' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Alles zeigen' }).first().click();
  await expect(page).not.toHaveURL(/topic=/);
});

test('nobody else sees any of it: no member, no stranger, no coordinator of another area', async ({
  browser,
}) => {
  const stranger = await enrol(browser, site, 'Sina Fremd');
  const member = await openAs(browser, 'ben');
  const anna = await openAs(browser, 'anna');
  for (const path of [...lists, ...tables]) {
    for (const { request } of [stranger.page, member]) {
      expect((await request.get(path)).status(), path).toBe(403);
      expect((await request.get(`${path}?area=ecosystem`)).status(), path).toBe(403);
    }
    expect((await anna.request.get(path)).status(), path).toBe(200);
    expect((await anna.request.get(`${path}?area=administration`)).status(), path).toBe(403);
    const nobody = await browser.newContext({ baseURL: site.url });
    const answer = await nobody.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(303);
    expect(answer.headers()['location'], path).toContain('/anmelden');
    await nobody.close();
  }
});
