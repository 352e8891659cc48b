// All pages, in all their looks: no barrier that a machine finds, a title, one heading, and a twin in English.
import { expectNoBarrier, isThorough } from './barriers.ts';
import type { Browser, Page } from '@playwright/test';
import { fillEveryPage, findUnvisited, type EveryPage } from './every-page.ts';
import { readForms } from './page-forms.ts';
import { post } from './quick.ts';
import { expect, test, type Site } from './site.ts';
import { editorOf, openTour, type Look } from './tour.ts';

let every: EveryPage;
test.beforeAll(async ({ browser, site }) => {
  every = await fillEveryPage(browser, site);
});

/** A window of its own for one of those who look. */
const openAs = (browser: Browser, site: Site, who: keyof EveryPage['people'], look: Partial<Look> = {}) =>
  openTour(browser, site, { like: every.people[who]?.context, ...look });

/** The English address of a page comes from the page itself: the link in its head leads there. */
async function switchLanguage(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

const viewers = ['anna', 'coordinator', 'nobody'] as const;

const everywhere: Look[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ([390, 1280] as const).flatMap((width) =>
    (['de', 'en'] as const).map((locale) => ({ colorScheme, width, locale })),
  ),
);
/** All pages in the first look, `sample` in the others; dark phones come with the interactions below. */
const looks: Look[] = [
  { colorScheme: 'light', width: 390, locale: 'de' },
  { colorScheme: 'light', width: 1280, locale: 'en' },
  { colorScheme: 'dark', width: 1280, locale: 'de' },
];
const sample = new Set(['start', 'project', 'version', 'sign up', 'paper', 'write', 'account']);

for (const [index, look] of (isThorough ? everywhere : looks).entries()) {
  const all = index === 0 || isThorough;
  const name = `${look.colorScheme}, ${look.width} px, ${look.locale}`;
  test(`${all ? 'every page' : 'a sample of pages'} is free of findings (${name})`, async ({
    browser,
    site,
  }) => {
    // axe takes a second a page, and several when other work shares the cores
    test.slow();
    for (const who of viewers) {
      const tour = await openAs(browser, site, who, look);
      for (const [what, address] of Object.entries(every.pages[who])) {
        if (!all && !sample.has(what)) continue;
        await tour.visit(address);
        if (look.locale === 'en') await switchLanguage(tour.page);
        await expectNoBarrier(tour.page, what);
      }
      await tour.end();
    }
  });
}

/** An address as a browser reads it. */
const readHref = (html: string, pattern: RegExp) => html.match(pattern)?.[1]?.replaceAll('&amp;', '&');

test('after interactions there are no findings either', async ({ browser, site }) => {
  const { context, email, password } = every.people.anna;
  for (const colorScheme of ['light', 'dark'] as const) {
    const tour = await openAs(browser, site, 'anna', { colorScheme, width: 390 });
    const { page } = tour;
    await tour.visit(every.pages.anna['project new'] ?? '');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.locator('main').getByRole('alert')).toBeVisible();
    await expectNoBarrier(tour.page, 'a failed form');

    await tour.visit(every.pages.anna['write'] ?? '');
    await editorOf(page).click();
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await expect(page.getByLabel('Adresse des Links')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Bitte eine Adresse mit https://')).toBeVisible();
    await expectNoBarrier(tour.page, 'the link form');

    await post(page.context(), site, '/abmelden');
    await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
    await expectNoBarrier(tour.page, 'a closed editor');
    await tour.end();
    // the session is gone; the next round needs one of its own
    await post(context, site, '/anmelden', { email, password });
  }
});

test('no form faults when it is sent by somebody whose session has ended', async ({ browser, site }) => {
  const nobody = (await openAs(browser, site, 'nobody')).page;
  const faults: string[] = [];
  const sent = new Set<string>();
  for (const who of ['anna', 'coordinator'] as const) {
    const { request } = every.people[who].context;
    for (const address of Object.values(every.pages[who])) {
      const html = await (await request.get(site.url + address)).text();
      for (const { path, fields } of await readForms(nobody, address, html)) {
        const key = path + Object.keys(fields).join();
        if (sent.has(key)) continue;
        sent.add(key);
        const answer = await post(nobody.context(), site, path, fields);
        if (answer.status() >= 500) faults.push(`${answer.status()} ${path}`);
      }
    }
  }
  expect(sent.size).toBeGreaterThan(60);
  expect(faults).toEqual([]);
});

test('every page has its title, one heading and its language, in German and English', async ({
  browser,
  site,
}) => {
  test.slow();
  const titles = new Map<string, string>();
  const english: string[] = [];
  for (const who of viewers) {
    const { request } = (await openAs(browser, site, who)).page;
    for (const [what, address] of Object.entries(every.pages[who])) {
      const response = await request.get(site.url + address);
      expect(response.status(), what).toBe(what === 'not found' ? 404 : 200);
      expect(response.url(), `${what} is shown where it was asked for`).toBe(site.url + address);
      const html = await response.text();
      expect(html.match(/<html lang="(\w+)"/)?.[1], what).toBe('de');
      expect(html.match(/<h1[\s>]/g)?.length, `${what}: headings of the first level`).toBe(1);
      const title = html.match(/<title>(.+?)<\/title>/s)?.[1] ?? '';
      expect(title, what).toContain('Impulswerk');
      const twin = readHref(html, /href="(\/en[^"]*)"[^>]*hreflang="en"/) ?? '';
      expect(twin, `${what}: the way to English`).toMatch(/^\/en(\/|$)/);
      const translated = await (await request.get(site.url + twin)).text();
      expect(translated.match(/<html lang="(\w+)"/)?.[1], twin).toBe('en');
      const back = readHref(translated, /href="([^"]*)"[^>]*hreflang="de"/);
      expect(back, `${what}: the way back`).toBe(address);
      titles.set(what, title);
      english.push(new URL(twin, site.url).pathname);
    }
  }
  // what several people see is one page, so is a form for several owners, and invitations are told apart by what they invite to
  const own = [...titles]
    .filter(([what]) => !/^own |^invitation| of an organisation$/.test(what))
    .map(([, title]) => title);
  const shared = own.filter((title, index) => own.indexOf(title) !== index);
  expect(
    shared.filter((title) => !/erklärt|Lots/.test(title)),
    'two pages share a title',
  ).toEqual([]);
  // the mails are shown by the demo alone, which has a journey of its own
  expect(
    findUnvisited(english).filter((route) => !route.startsWith('/mails')),
    'pages that no tour visits',
  ).toEqual([]);
});

test('the language switch stays on the page, its links stay in the language', async ({ browser, site }) => {
  const tour = await openAs(browser, site, 'nobody');
  const { page } = tour;
  const version = every.pages.nobody['version'] ?? '';
  await page.goto(`${version}?from=mail`);
  await page.getByRole('link', { name: 'English' }).click();
  const english = version.replace('/impulspapiere', '/en/papers').replace('fassungen', 'versions');
  await expect(page).toHaveURL(`${english}?from=mail`);
  await page
    .getByRole('navigation', { name: 'Main navigation' })
    .getByRole('link', { name: 'Projects' })
    .click();
  await expect(page).toHaveURL('/en/projects');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Projects');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/projekte');
  await tour.end();
});
