import type { BrowserContext, Page } from '@playwright/test';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { admit, beginPaper, enrol, foundOrganisation, invite, post, postDraft } from './quick.ts';
import { expect, findLink, readMail, startSite, test, type Person, type Site } from './site.ts';
import { editorOf, Tour } from './tour.ts';

/** Every page, by its German address; `signed out` are those that somebody sees who is not signed in. */
interface Pages {
  'signed in': Record<string, string>;
  'signed out': Record<string, string>;
}

let anna: Person;
let pages: Pages;

test.beforeAll(async ({ browser, site }) => {
  anna = await enrol(browser, site, 'Anna-Katharina von Seitenweise');
  const ben = await enrol(browser, site, 'Ben Beispiel');
  const organisation = await foundOrganisation(anna, site, 'Verbandsgemeinde Langennamenshausen');
  const title = 'Verwaltungsmodernisierungsbeschleunigungsgesetz verständlich erklärt';
  const draft = await postDraft(anna, site, title, organisation);
  const project = await postDraft(anna, site, 'Repair-Café für Bildschirme', organisation);
  await post(anna.context, site, `/projekte/${project}?/publish`);
  const paper = await beginPaper(anna, site, 'Digitale Lotsinnen und Lotsen gewinnen');
  await admit(anna, ben, site, paper, 'editor');
  const guest = 'eine.besonders.lange.adresse@verbandsgemeinde-langennamenshausen.example';
  const invitation = new URL(await invite(anna, site, paper, guest, 'reader')).pathname;
  await writeText(anna.page, `/impulspapiere/${paper}/schreiben`);
  await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`);
  const newcomer = 'neu@example.org';
  const signUp = { name: 'Neu', email: newcomer, password: 'ein langes Passwort' };
  const fresh = await browser.newContext();
  await post(fresh, site, '/registrieren', signUp);
  await fresh.close();
  pages = {
    'signed in': {
      account: '/konto',
      draft: `/projekte/${draft}`,
      'project new': '/projekte/neu',
      'project edit': `/projekte/${draft}/bearbeiten`,
      'organisation new': '/organisationen/neu',
      papers: '/impulspapiere',
      'paper new': '/impulspapiere/neu',
      paper: `/impulspapiere/${paper}`,
      write: `/impulspapiere/${paper}/schreiben`,
      publish: `/impulspapiere/${paper}/veroeffentlichen`,
      'invitation open': invitation,
    },
    'signed out': {
      start: '/',
      projects: '/projekte',
      project: `/projekte/${project}`,
      organisations: '/organisationen',
      organisation: `/organisationen/${organisation}`,
      version: `/impulspapiere/${paper}/fassungen/1`,
      'sign in': '/anmelden',
      'sign up': '/registrieren',
      verify: new URL(findLink(readMail(site, newcomer))).pathname,
      invitation,
      'invitation gone': `/einladungen/${'A'.repeat(43)}`,
      'legal notice': '/impressum',
      privacy: '/datenschutz',
      accessibility: '/barrierefreiheit',
      'not found': '/gibt-es-nicht',
    },
  };
});

/** A text with everything that a paper can hold. */
async function writeText(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await editorOf(page).click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Überschrift');
  await page.keyboard.type('Ausgangslage\n');
  await page.keyboard.type('Niemand war zuständig. Mehr unter https://example.org/lotsen dazu.\n');
  await press('Aufzählung');
  await page.keyboard.type('erstens\nzweitens\n\n');
  await press('Zwischenüberschrift');
  await page.keyboard.type('Unterwegs');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

interface Look {
  colorScheme: 'light' | 'dark';
  width: 390 | 1280;
  locale: 'de' | 'en';
}

/** A browser of its own, with or without who is signed in, for a tour. */
async function open(like: BrowserContext | null, site: Site, look: Partial<Look> = {}): Promise<Tour> {
  const browser = anna.context.browser();
  if (!browser) throw new Error('a context has a browser');
  const context = await browser.newContext({
    baseURL: site.url,
    colorScheme: look.colorScheme ?? 'light',
    viewport: { width: look.width ?? 1280, height: 900 },
    reducedMotion: 'reduce',
    storageState: await like?.storageState(),
  });
  return new Tour(await context.newPage(), site);
}

/** The English address of a page comes from the page itself: the link in its head leads there. */
async function switchLanguage(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

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
/** `AXE_ALL=1` looks at all pages in all looks. */
const isThorough = Boolean(process.env['AXE_ALL']);

for (const [index, look] of (isThorough ? everywhere : looks).entries()) {
  const all = index === 0 || isThorough;
  const name = `${look.colorScheme}, ${look.width} px, ${look.locale}`;
  test(`${all ? 'every page' : 'a sample of pages'} is free of findings (${name})`, async ({ site }) => {
    // axe takes a second a page, and several when other work shares the cores
    test.slow();
    for (const [who, list] of Object.entries(pages)) {
      const tour = await open(who === 'signed in' ? anna.context : null, site, look);
      for (const [what, address] of Object.entries<string>(list)) {
        if (!all && !sample.has(what)) continue;
        await tour.visit(address);
        if (look.locale === 'en') await switchLanguage(tour.page);
        await tour.expectAccessible(what);
        await tour.expectNoSideways(what);
      }
      await tour.end();
    }
  });
}

test('after interactions there are no findings either', async ({ site }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const tour = await open(anna.context, site, { colorScheme, width: 390 });
    const { page } = tour;
    await tour.visit(pages['signed in']['project new'] ?? '');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.locator('main').getByRole('alert')).toBeVisible();
    await tour.expectAccessible('a failed form');
    await tour.expectNoSideways('a failed form');

    await tour.visit(pages['signed in']['write'] ?? '');
    await editorOf(page).click();
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Bitte eine Adresse mit https://')).toBeVisible();
    await tour.expectAccessible('the link form');
    await tour.expectNoSideways('the link form');

    await post(page.context(), site, '/abmelden');
    await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
    await tour.expectAccessible('a closed editor');
    await tour.expectNoSideways('a closed editor');
    await tour.end();
    // the session is gone; the next round needs one of its own
    await post(anna.context, site, '/anmelden', { email: anna.email, password: anna.password });
  }
});

test('every page has its title, one heading and its language, in German and English', async ({ site }) => {
  const titles = new Map<string, string>();
  for (const [who, list] of Object.entries(pages)) {
    const context = who === 'signed in' ? anna.context : (await open(null, site)).page.context();
    for (const [what, address] of Object.entries<string>(list)) {
      const html = await (await context.request.get(site.url + address)).text();
      expect(html.match(/<html lang="(\w+)"/)?.[1], what).toBe('de');
      expect(html.match(/<h1[\s>]/g)?.length, `${what}: headings of the first level`).toBe(1);
      const title = html.match(/<title>(.+?)<\/title>/s)?.[1] ?? '';
      expect(title, what).toContain('Impulswerk');
      const twin = html.match(/href="(\/en[^"]*)"[^>]*hreflang="en"/)?.[1] ?? '';
      expect(twin, `${what}: the way to English`).toMatch(/^\/en(\/|$)/);
      const english = await (await context.request.get(site.url + twin)).text();
      expect(english.match(/<html lang="(\w+)"/)?.[1], twin).toBe('en');
      const back = english.match(/href="([^"]*)"[^>]*hreflang="de"/)?.[1];
      expect(back, `${what}: the way back`).toBe(address);
      titles.set(what, title);
    }
  }
  const own = [...titles].filter(([what]) => what !== 'invitation').map(([, title]) => title);
  const shared = own.filter((title, index) => own.indexOf(title) !== index);
  expect(
    shared.filter((title) => !/Einladung|erklärt|Lots/.test(title)),
    'two pages share a title',
  ).toEqual([]);
});

test('an address in the wrong language leads to the right one', async ({ request }) => {
  const moves: [from: string, to: string][] = [
    ['/projects', '/projekte'],
    ['/projects?before=x', '/projekte?before=x'],
    ['/papers/new', '/impulspapiere/neu'],
    ['/sign-in', '/anmelden'],
    ['/en/projekte', '/en/projects'],
  ];
  for (const [from, to] of moves) {
    const response = await request.get(from, { maxRedirects: 0 });
    expect([response.status(), response.headers()['location']], from).toEqual([308, to]);
  }
});

test('the language switch stays on the page, its links stay in the language', async ({ site }) => {
  const tour = await open(null, site);
  const { page } = tour;
  await page.goto(`${pages['signed out']['version']}?from=mail`);
  await page.getByRole('link', { name: 'English' }).click();
  const english = (pages['signed out']['version'] ?? '')
    .replace('/impulspapiere', '/en/papers')
    .replace('fassungen', 'versions');
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
    await page.goto('/projekte?before=', { waitUntil: 'networkidle' });
    expect(await isDark(page)).toBe(false);
    await page.getByRole('button', { name: 'Dunkel', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');
    await expect(page, 'one stays on the page').toHaveURL('/projekte?before=');
    await expect(page.getByRole('button', { name: 'Dunkel', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect.poll(async () => (await context.cookies()).length).toBe(1);
    await page.goto('/en/papers');
    expect(await isDark(page), 'on the next page').toBe(true);
    await page.getByRole('button', { name: /light/i }).first().click();
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    expect(await isDark(page), 'light although the system is dark').toBe(false);
    await page.getByRole('button', { name: 'Wie das System' }).click();
    await expect(page.locator('html[data-kern-theme]')).toHaveCount(0);
    await expect.poll(() => isDark(page)).toBe(true);
    await context.close();
  }
});

test('the demo shows its mails, and a fault shows its number', async () => {
  const site = await startSite([]);
  try {
    const tour = await open(null, site, { width: 390 });
    const { page } = tour;
    await post(page.context(), site, '/registrieren', {
      name: 'Demo',
      email: 'demo@example.org',
      password: 'ein langes Passwort',
    });
    await tour.visit('/postausgang');
    await tour.expectAccessible('the mails');
    await tour.expectNoSideways('the mails');
    await page.getByRole('link', { name: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    );
    await tour.expectAccessible('a mail');
    await tour.expectNoSideways('a mail');
    await page
      .locator('main')
      .getByRole('link', { name: /bestaetigen/ })
      .click();
    await expect(page.getByRole('button', { name: 'Bestätigen und anmelden' })).toBeVisible();
    for (const address of ['/', '/projekte', '/impulspapiere', '/organisationen']) {
      await tour.visit(address);
      await tour.expectNoSideways(`${address} of the demo`);
    }
    await tour.end();
    await expectFaultPage(site);
  } finally {
    await site.stop();
  }
});

/** A folder that has become a file is a fault of ours: the page says so, with the number that the log has too. */
async function expectFaultPage(site: Site): Promise<void> {
  const { page } = await open(null, site);
  const folder = `${site.folder}/mail`;
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'no folder any more');
  try {
    const response = await page.goto('/postausgang');
    expect(response?.status()).toBe(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Da ist uns ein Fehler unterlaufen');
    await expect(page.getByText(/^Fehlernummer: [0-9a-f]{8}$/)).toBeVisible();
    await expect(page.locator('main')).not.toContainText('ENOTDIR');
    await new Tour(page, site).expectAccessible('a fault');
  } finally {
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
    await page.context().close();
  }
}

test('an installation without demo content does not show its mails', async ({ request }) => {
  expect((await request.get('/postausgang')).status()).toBe(404);
});

test('an address that nobody meant is answered calmly', async ({ request, site }) => {
  const answers: [path: string, status: number, location?: string][] = [
    ['/projekte/', 308, '/projekte'],
    ['/en/projects/', 308],
    ['//evil.example', 308, '/evil.example'],
    ['//evil.example/%2e%2e', 308],
    ['/%', 400],
    ['/projekte?before=9999-99-99_00000000-0000-0000-0000-000000000000', 200],
    ['/projekte/nicht-die-id', 404],
    ['/impulspapiere/nicht-die-id/schreiben', 404],
  ];
  for (const [path, status, location] of answers) {
    const response = await request.get(site.url + path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(status);
    const leadsTo = response.headers()['location'];
    if (location) expect(leadsTo, path).toBe(location);
    if (leadsTo) expect(new URL(leadsTo, site.url + path).origin, path).toBe(site.url);
  }
  const broken = await request.post('/anmelden', {
    headers: { origin: site.url, accept: 'text/html', 'content-type': 'multipart/form-data; boundary=x' },
    data: 'no form at all',
  });
  expect(broken.status()).toBe(400);
});

test('a long list goes on where the page before ended', async ({ browser, site }) => {
  const writer = await enrol(browser, site, 'Vielschreiberin');
  for (let number = 1; number <= 21; number++) {
    const id = await postDraft(writer, site, `Vorhaben ${number} von 21`);
    await post(writer.context, site, `/projekte/${id}?/publish`);
  }
  const { page } = writer;
  await page.goto('/projekte');
  await expect(page.locator('main article')).toHaveCount(20);
  await expect(page.getByRole('heading', { name: 'Vorhaben 21 von 21' })).toBeVisible();
  await page.getByRole('link', { name: 'Ältere Projekte' }).click();
  await expect(page.getByRole('heading', { name: 'Vorhaben 1 von 21', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vorhaben 2 von 21', exact: true })).toBeHidden();
});
