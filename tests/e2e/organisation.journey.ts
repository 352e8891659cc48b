// Organisations: chosen from the register by keyboard and without a script, there once, confirmed by a coordinator.
import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarriersOn } from './barriers.ts';
import { createPerson, expect, startSite, test, type Site } from './site.ts';

const addMunicipality = '/organisationen/neu?kind=municipality';
const field = (page: Page) => page.getByRole('combobox', { name: 'Ihre Kommune' });

async function chooseByKeyboard(page: Page, letters: string, name: string): Promise<void> {
  await page.goto(addMunicipality);
  await field(page).focus();
  await page.keyboard.type(letters);
  const option = page.getByRole('option', { name });
  await expect(option).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  // whatever place it has in the list, and though the list may still change for the last letter
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true', { timeout: 300 });
  }).toPass();
  const marked = await option.getAttribute('id');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', marked ?? '');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(field(page)).toHaveValue(name);
}

test('a person finds her municipality by keyboard, and a second one for it is refused', async ({
  browser,
  site,
}) => {
  const { page } = await createPerson(browser, site, 'Mia Meer');
  await chooseByKeyboard(page, 'luebe', 'Lübeck');
  await expect(page.getByText('2 (200.000 bis unter 400.000 Einwohner)')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Organisation anlegen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lübeck', level: 1 })).toBeVisible();
  await expect(page.getByText('noch nicht bestätigt')).toBeVisible();
  await expect(page.getByText('Schleswig-Holstein')).toBeVisible();
  const address = new URL(page.url()).pathname;

  const second = await createPerson(browser, site, 'Nils Nord');
  await chooseByKeyboard(second.page, 'Lübeck', 'Lübeck');
  await second.page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(second.page.getByRole('alert')).toContainText('Diese Kommune ist schon angelegt');
  await second.page.getByRole('link', { name: 'Zur vorhandenen Organisation' }).click();
  await expect(second.page).toHaveURL(`${site.url}${address}`);
});

test('the list of suggestions closes with Escape, and what one writes on is no longer chosen', async ({
  browser,
  site,
}) => {
  const { page } = await createPerson(browser, site, 'Esther Eder');
  await chooseByKeyboard(page, 'Kiel', 'Kiel');
  await page.keyboard.type('x');
  await expect(page.getByText('Ausgewählt', { exact: true })).toBeHidden();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('option', { name: 'Kiel' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toBeHidden();
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Bitte suchen Sie Ihre Kommune und wählen Sie sie aus.',
  );
});

test('without JavaScript a person searches, chooses from a list, and adds her municipality', async ({
  browser,
  site,
}) => {
  const person = await createPerson(browser, site, 'Ohne Skript');
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    storageState: await person.context.storageState(),
  });
  const page = await context.newPage();
  await page.goto('/organisationen');
  await page.getByRole('link', { name: 'Organisation anlegen' }).click();
  await page.getByRole('link', { name: 'Kommune' }).click();
  await page.getByRole('textbox', { name: 'Ihre Kommune' }).fill('Gibtesnicht');
  await page.getByRole('button', { name: 'Im Verzeichnis suchen' }).click();
  await expect(page.getByText('Zu „Gibtesnicht“ steht keine Kommune im Verzeichnis.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Ihre Kommune' }).fill('Munster');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]q=Munster/);
  await page.getByRole('radio', { name: 'Münster', exact: true }).check();
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { name: 'Münster', level: 1 })).toBeVisible();
  await page.goto('/organisationen?kind=municipality&state=05&q=muenster');
  await expect(page.getByRole('link', { name: 'Münster' })).toBeVisible();
});

test('an association gives its name and place, and nothing typed is lost', async ({ browser, site }) => {
  const { page } = await createPerson(browser, site, 'Vera Verein');
  await page.goto('/organisationen/neu?kind=civil_society');
  await page.getByRole('combobox', { name: 'Ort' }).fill('Lemgo');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText('Name der Organisation');
  await expect(page.getByRole('combobox', { name: 'Ort' })).toHaveValue('Lemgo');
  await page.getByLabel('Name der Organisation').fill('Offene Werkstatt Lemgo');
  await page.getByRole('combobox', { name: 'Ort' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Lemgo' }).click();
  await expect(page.getByLabel('Land')).toHaveValue('05');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { name: 'Offene Werkstatt Lemgo', level: 1 })).toBeVisible();
  await expect(page.getByText('Nordrhein-Westfalen')).toBeVisible();
});

async function signIn(page: Page, site: Site, name: string): Promise<void> {
  await page.goto(`${site.url}/anmelden`);
  await page.getByLabel('E-Mail-Adresse').fill(`${name}@example.org`);
  await page.getByLabel('Passwort').fill('impulswerk-demo');
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/konto$/);
}

test.describe('in the demo', () => {
  let demo: Site;
  test.beforeAll(async () => {
    demo = await startSite(['--demo']);
  });
  test.afterAll(() => demo.stop());

  test('a coordinator confirms an organisation; a stranger cannot', async ({ browser }) => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, demo, 'anna');
    await page.getByRole('link', { name: 'Zur Koordination' }).click();
    await page.getByRole('button', { name: 'Stadtbibliothek Musterau bestätigen' }).click();
    await expect(page.getByText('Stadtbibliothek Musterau ist bestätigt.')).toBeVisible();
    await page.goto(`${demo.url}/organisationen?q=Stadtbibliothek`);
    await page.getByRole('link', { name: 'Stadtbibliothek Musterau' }).click();
    await expect(page.getByText('bestätigt', { exact: true })).toBeVisible();

    const stranger = await (await browser.newContext()).newPage();
    await signIn(stranger, demo, 'clara');
    await expect(stranger.getByRole('link', { name: 'Zur Koordination' })).toBeHidden();
    expect((await stranger.goto(`${demo.url}/koordination`))?.status()).toBe(403);
    await stranger.goto(`${demo.url}/organisationen?q=Werkstatt`);
    const link = stranger.getByRole('link', { name: 'Offene Werkstatt Wiesenfurt' });
    const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    const answer = await stranger.request.post(`${demo.url}/koordination?/verify`, {
      form: { id, name: 'x' },
      headers: { origin: demo.url, accept: 'text/html' },
    });
    expect(answer.status()).toBe(403);
    await link.click();
    await expect(stranger.getByText('noch nicht bestätigt')).toBeVisible();
  });

  test('a coordinator decides whether the page of her area names her', async ({ browser }) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${demo.url}/`);
    await page.getByRole('link', { name: 'Zum Bereich: Leben im Ökosystem der Digitalisierung' }).click();
    await expect(page).toHaveURL(`${demo.url}/bereiche/oekosystem`);
    await expect(page.getByText('Koordination: Anna Brandt')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Mitmachkarte' }).first()).toBeVisible();
    await signIn(page, demo, 'anna');
    await page.goto(`${demo.url}/koordination`);
    await page.getByLabel('Mein Name soll auf der Seite des Bereichs stehen').uncheck();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
    await page.goto(`${demo.url}/bereiche/oekosystem`);
    await expect(page.getByText('Anna Brandt', { exact: true }).and(page.locator('main *'))).toBeHidden();
    await page.goto(`${demo.url}/koordination`);
    await page.getByLabel('Mein Name soll auf der Seite des Bereichs stehen').check();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Gespeichert.')).toBeVisible();
  });

  test('the pages have no barrier that a machine finds, narrow and wide, in both languages', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const page = await (await browser.newContext()).newPage();
    await signIn(page, demo, 'anna');
    const paths = [
      '/',
      '/bereiche/oekosystem',
      '/bereiche/verwaltung',
      '/organisationen',
      '/organisationen?q=gibtesnicht&kind=science',
      '/organisationen/019df702-0d00-7000-8000-000000000201',
      '/organisationen/neu',
      '/organisationen/neu?kind=municipality&q=bad',
      '/organisationen/neu?kind=company',
      '/koordination',
      '/en/organisations',
      '/en/organisations/new?kind=municipality&q=bad',
      '/en/areas/ecosystem',
      '/en/coordination',
    ];
    await expectNoBarriersOn(
      page,
      paths.map((path) => demo.url + path),
    );
    await page.goto(`${demo.url}${addMunicipality}`);
    await field(page).pressSequentially('ham');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expectNoBarrier(page, 'the open list of suggestions');
    await page.keyboard.press('Enter');
    await expectNoBarrier(page, 'the chosen municipality');
  });
});
