// Pages in either language: scripts speak the one of their page, and none brings words of the other.
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { expectNoBarriers } from './barriers.ts';
import { saveState } from './editing.ts';
import { beginPaper, enrol } from './quick.ts';
import { expect, openLive, seeScripts, test } from './site.ts';
import { openTour } from './tour.ts';

const english = '/_app/immutable/en/';

/** Which scripts a page has loaded, from now on. */
function listScripts(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/_app/immutable/') && pathname.endsWith('.js')) scripts.push(pathname);
  });
  return scripts;
}

const isGerman = (path: string) => !path.startsWith(english);

test('whoever changes the language goes on in the other one, in what scripts write too', async ({
  browser,
  site,
}) => {
  const tour = await openTour(browser, site);
  const { page } = tour;
  const scripts = listScripts(page);
  const title = page.getByRole('heading', { level: 1 });
  /** Scripts alone write the page that one comes to by such a link. */
  const go = (name: string) =>
    page.getByRole('banner').getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const mark = () => page.evaluate(() => (document.documentElement.dataset['mark'] = 'kept'));
  const marked = page.locator('html[data-mark=kept]');

  await openLive(page, '/en/projects');
  await mark();
  await go('Organisations');
  await expect(title).toHaveText('Organisations');
  await expect(marked).toBeAttached();
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter(isGerman)).toEqual([]);
  await expectNoBarriers(page);

  scripts.length = 0;
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/organisationen$/);
  await seeScripts(page);
  await mark();
  await go('Projekte');
  await expect(title).toHaveText('Projekte');
  await expect(marked).toBeAttached();
  await expectNoBarriers(page);

  // a link like any other, such as one that somebody wrote, and the way back
  await page.evaluate(() => document.querySelector('main a')?.setAttribute('href', '/en/papers'));
  await page.locator('main a[href="/en/papers"]').click();
  await expect(page).toHaveURL(/\/en\/papers$/);
  await expect(marked).toBeHidden();
  await seeScripts(page);
  await go('Organisations');
  await expect(title).toHaveText('Organisations');
  await page.goBack();
  await page.goBack();
  await expect(title).toHaveText('Projekte');
  await seeScripts(page);
  await go('Organisationen');
  await expect(title).toHaveText('Organisationen');
  await tour.end();
});

test('the editor and what it loads later speak the language of the page', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Zweisprachig');
  const id = await beginPaper(anna, site, 'Ein Papier in zwei Sprachen');
  const tour = await openTour(browser, site, { like: anna.context });
  const { page } = tour;
  const scripts = listScripts(page);
  for (const [path, saved, find, isForeign] of [
    [`/en/papers/${id}/write`, 'Saved', 'Find and replace', isGerman],
    [
      `/impulspapiere/${id}/schreiben`,
      'Gespeichert',
      'Suchen und ersetzen',
      (path: string) => !isGerman(path),
    ],
  ] as const) {
    scripts.length = 0;
    await tour.visit(path);
    await expect(saveState(page, 'saved')).toContainText(saved);
    await page.getByRole('button', { name: find }).click();
    await expect(page.getByRole('search', { name: find })).toBeVisible();
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.filter(isForeign)).toEqual([]);
  }
  await tour.end();
  await anna.context.close();
});

/** Sentences that no minifier changes, by language; none is in the other one too. */
function listSentences(): Record<'de' | 'en', string[]> {
  const read = (locale: string) =>
    readdirSync(`messages/${locale}`).flatMap((file) =>
      Object.values(
        JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8')) as Record<string, unknown>,
      ),
    );
  const isPlain = (text: unknown) => typeof text === 'string' && /^[\p{L} ,.]{50,}$/u.test(text);
  const [de, en] = [read('de').filter(isPlain), read('en').filter(isPlain)] as [string[], string[]];
  return { de, en };
}

test('scripts bring the words of their language alone', () => {
  const read = (folder: string) =>
    ['chunks', 'nodes', 'entry']
      .flatMap((part) => readdirSync(`${folder}/${part}`).map((file) => `${folder}/${part}/${file}`))
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
  const scripts = {
    de: read('build/client/_app/immutable'),
    en: read(`build/client${english.slice(0, -1)}`),
  };
  const sentences = listSentences();
  const find = (locale: 'de' | 'en', within: 'de' | 'en') =>
    sentences[locale].filter((text) => scripts[within].includes(text));
  expect(find('de', 'de').length).toBeGreaterThan(100);
  expect(find('en', 'en').length).toBeGreaterThan(100);
  expect(find('de', 'en')).toEqual([]);
  expect(find('en', 'de')).toEqual([]);
  expect(scripts.de + scripts.en).not.toContain('__IS_ENGLISH__');
});
