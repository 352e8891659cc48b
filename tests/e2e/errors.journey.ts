// When something is not there, not allowed or broken, a page says so, in the language of the address, with a way on.
import { expectNoBarrier } from './barriers.ts';
import type { Browser, Page } from '@playwright/test';
import { enrol, post } from './quick.ts';
import { expect, startSite, test, type Site } from './site.ts';
import { Tour } from './tour.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('what is not there is explained in both languages, also without scripts', async ({ browser, site }) => {
  for (const [path, title, home] of [
    ['/gibt-es-nicht', 'Diese Seite gibt es nicht', '/'],
    ['/en/does-not-exist', 'This page does not exist', '/en'],
  ] as const) {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        baseURL: site.url,
        javaScriptEnabled,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      expect((await page.goto(path))?.status()).toBe(404);
      await expect(heading(page)).toHaveText(title);
      await page.locator('main').getByRole('link', { name: /start/i }).click();
      await expect(page).toHaveURL(home);
      await context.close();
    }
  }
});

/** What is wrong, as a browser without scripts asks; and how the page is called. */
const refusals: [what: string, path: string, title: string, options: RequestInit][] = [
  ['an address that is none', '/%', 'Diese Anfrage konnten wir nicht verstehen', {}],
  [
    'a post to a page without a form',
    '/projekte',
    'Diese Adresse ist nur für Formulare da',
    { method: 'POST' },
  ],
  [
    'a form of eight megabytes',
    '/registrieren',
    'Das ist mehr, als wir annehmen können',
    { method: 'POST', body: new URLSearchParams({ name: 'a'.repeat(8e6) }) },
  ],
];

test('what we cannot take is explained', async ({ page, site }) => {
  const statuses: number[] = [];
  for (const [what, path, title, options] of refusals) {
    const headers = { accept: 'text/html', origin: site.url };
    const response = await fetch(site.url + path, { ...options, headers });
    statuses.push(response.status);
    const html = await response.text();
    expect(html, what).toContain(title);
    await page.setContent(html.replaceAll(/<script.*?<\/script>/gs, ''));
    await expect(page.locator('main').getByRole('link', { name: 'Zur Startseite' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/not allowed|content-length|malformed/i);
  }
  expect(statuses).toEqual([400, 405, 413]);
});

test('what is not for somebody is explained, and on the phone too', async ({ browser, site }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const person = await enrol(browser, site, 'Ohne Amt', {
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    const tour = new Tour(person.page, site);
    expect((await person.page.goto('/koordination'))?.status()).toBe(403);
    await expect(heading(person.page)).toHaveText('Diese Seite ist nicht für Sie freigegeben');
    await expectNoBarrier(tour.page, 'a page for others');
    expect((await person.page.goto('/en/nowhere'))?.status()).toBe(404);
    await expectNoBarrier(tour.page, 'a page that is not there');
    await tour.end();
  }
});

test('addresses that only forms post to lead on', async ({ browser, site }) => {
  const person = await enrol(browser, site, 'Tippt Adressen');
  await person.page.goto('/abmelden');
  await expect(person.page).toHaveURL('/konto');
  await expect(person.page.getByRole('button', { name: 'Abmelden' })).toBeVisible();
  await person.page.goto('/theme');
  await expect(person.page).toHaveURL('/');
  await post(person.context, site, '/abmelden');
  await person.page.goto('/en/sign-out');
  await expect(person.page).toHaveURL('/en');
});

/** A site whose database does not answer. */
async function startWithoutDatabase(): Promise<Site> {
  return startSite([], undefined, {
    SUPABASE_URL: 'http://127.0.0.1:9',
    SUPABASE_ANON_KEY: 'none',
    SUPABASE_JWT_SECRET: 'a secret that guards nothing at all',
    LOG_LEVEL: 'silent',
  });
}

test('while the database is away, pages say so and give the number of the fault', async ({ browser }) => {
  const site = await startWithoutDatabase();
  try {
    await expectFault(browser, site, false);
    await expectFault(browser, site, true);
    // what needs no database is there
    const page = await browser.newPage();
    expect((await page.goto(`${site.url}/impressum`))?.status()).toBe(200);
    await page.close();
  } finally {
    await site.stop();
  }
});

/** Who is signed in cannot even be recognised: she gets a bare page, in both languages. */
async function expectFault(browser: Browser, site: Site, signedIn: boolean): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  if (signedIn) await context.addCookies([{ name: 'session', value: 'a'.repeat(43), url: site.url }]);
  const page = await context.newPage();
  const response = await page.goto(`${site.url}/en/projects`);
  expect(response?.status()).toBe(500);
  await expect(heading(page)).toHaveText(
    signedIn ? /^Das hat leider nicht geklappt$/ : /^Something went wrong/,
  );
  if (signedIn) await expect(page.getByText('Sorry, that did not work')).toBeVisible();
  await expect(page.locator('main code')).toHaveText(/^[0-9a-f]{8}$/);
  await expect(page.locator('body')).not.toContainText(/fetch failed|ECONNREFUSED|DatabaseError/);
  const tour = new Tour(page, site);
  await expectNoBarrier(tour.page, 'a fault');
  await expect(page.locator('main').getByRole('link', { name: /start page/ })).toHaveAttribute('href', '/en');
  await context.close();
}
