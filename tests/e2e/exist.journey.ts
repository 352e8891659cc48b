// What there is already, while somebody writes a project; and who together gives what a project lacks.
import type { Browser, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { aProject, enrol, post } from './quick.ts';
import { expect, openLive, type Person, type Site, startSite, test } from './site.ts';

/** Much like "Leihbücherei der Dinge" of the demo. */
const title = 'Bibliothek der Dinge';
const summary =
  'Bohrmaschine, Nähmaschine, Beamer: In unserer Bücherei kann man Geräte ausleihen statt kaufen. Ehrenamtliche prüfen, was zurückkommt.';
const like = 'Leihbücherei der Dinge';

let demo: Site;
let ida: Person;
test.beforeAll(async ({ browser }) => {
  demo = await startSite(['--demo']);
  ida = await enrol(browser, demo, 'Ida Idee');
  await waitForIndex(ida.page);
});
test.afterAll(() => demo.stop());

const live = (page: Page) => page.getByRole('region', { name: 'Das gibt es schon' });
const asked = (page: Page) => page.getByRole('region', { name: 'Vielleicht gibt es das schon' });
const told = (page: Page) => page.getByRole('status').filter({ hasText: /ähnlich|geschlossen/ });

/** The index of a site that has just begun is filled a moment later. */
async function waitForIndex(page: Page): Promise<void> {
  await expect(async () => {
    const response = await page.request.post(`${demo.url}/projekte/aehnliche`, {
      data: { title, summary, self: null },
    });
    expect(await response.json()).not.toEqual([]);
  }).toPass();
}

async function fillRest(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Idee', exact: false }).first().check();
  await page.getByRole('checkbox', { name: 'Leben im Ökosystem der Digitalisierung' }).check();
  await page.getByLabel('Stand').selectOption('planning');
}

test('while one writes, what there is already comes without taking the focus, and goes for good by keyboard', async () => {
  const { page } = ida;
  await openLive(page, '/projekte/neu');
  await page.getByLabel('Titel').focus();
  await page.keyboard.type(title);
  await page.waitForTimeout(1_000);
  await expect(live(page), 'three words could be about anything').toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.type(summary);
  await expect(told(page)).toContainText(`„${like}“`);
  await expect(page.getByLabel('Kurzfassung')).toBeFocused();
  const card = live(page).getByRole('listitem').filter({ hasText: like });
  await expect(card).toContainText('Sie schreiben');
  await expect(card).toContainText('Dort steht');
  await expect(card.locator('mark').first()).toBeVisible();
  await expectNoBarriers(page, 'exist live');

  // into the list and out again
  await page.keyboard.press('Tab');
  await expect(live(page).getByRole('link', { name: like }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(live(page)).toHaveCount(0);
  await expect(told(page)).toContainText('Hinweis geschlossen');
  await expect(page.getByLabel('Kurzfassung')).toBeFocused();
  await page.keyboard.type(' Wer macht mit?');
  await page.waitForTimeout(1_200);
  await expect(live(page), 'the same is not told again').toHaveCount(0);

  // another matter is told again, and put away by its button
  await page.getByLabel('Titel').fill('Rufbus mit Buchung am Telefon');
  await page
    .getByLabel('Kurzfassung')
    .fill('Fahrten im Rufbus bestellen, am Telefon und im Netz, quelloffen.');
  await expect(live(page)).toContainText('Rufbus mit offener Buchung');
  const paper = /^Nachnutzen: Impulspapier „Einen Rufbus einführen/;
  await expect(live(page).getByRole('link', { name: paper })).toHaveAttribute('href', /fassungen\/1$/);
  await live(page).getByRole('button', { name: 'Trotzdem anlegen' }).focus();
  await page.keyboard.press('Enter');
  await expect(live(page)).toHaveCount(0);

  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Kurzfassung').fill(summary);
  await fillRest(page);
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title }), 'nobody is asked twice').toBeVisible();
  const draft = new URL(page.url()).pathname;

  // its own form does not warn of itself, and takes the hint away by its own words
  await openLive(page, `${draft}/bearbeiten`);
  await expect(live(page)).toHaveCount(0);
  await page.getByLabel('Kurzfassung').press('End');
  await page.keyboard.type(' Gern auch draußen.');
  await expect(live(page)).toContainText(like);
  await live(page).getByRole('button', { name: 'Hinweis ausblenden' }).click();
  await expect(live(page)).toHaveCount(0);
});

test('one joins in beside the form, which stays as it is, and reuses the paper of a project', async () => {
  const page = await ida.context.newPage();
  await openLive(page, '/projekte/neu');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Kurzfassung').fill(summary);
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    live(page)
      .getByRole('link', { name: `Mitmachen bei „${like}“ (neuer Tab)` })
      .click(),
  ]);
  await expect(beside.getByRole('heading', { name: 'Kontaktanfrage', level: 1 })).toBeVisible();
  await expect(beside.getByText(`alle, die für „${like}“ sprechen`)).toBeVisible();
  await expect(page.getByLabel('Kurzfassung')).toHaveValue(summary);
  await page.close();
});

async function openPlain(browser: Browser): Promise<Page> {
  const storageState = await ida.context.storageState();
  const context = await browser.newContext({ baseURL: demo.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

test('without JavaScript the form comes back once with all that was typed, and then saves', async ({
  browser,
}) => {
  const page = await openPlain(browser);
  await page.goto('/projekte/neu');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Kurzfassung').fill(summary);
  await page.getByLabel('Beschreibung').fill('Mit **Werkbank**');
  await fillRest(page);
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(asked(page)).toContainText(like);
  await expect(asked(page)).toBeFocused();
  await expect(page.getByLabel('Titel')).toHaveValue(title);
  await expect(page.getByLabel('Beschreibung')).toHaveValue('Mit **Werkbank**');
  await expect(page.getByLabel('Stand')).toHaveValue('planning');
  await asked(page).getByRole('button', { name: 'Trotzdem anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.context().close();
});

test('where the list could not come while one wrote, the form that is sent shows it, before a screen reader too', async () => {
  const page = await ida.context.newPage();
  await page.route('**/projekte/aehnliche', (route) => route.abort());
  await openLive(page, '/projekte/neu');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Kurzfassung').fill(summary);
  await fillRest(page);
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(asked(page)).toBeFocused();
  await expect(page.getByLabel('Kurzfassung')).toHaveValue(summary);
  await expectNoBarriers(page, 'exist asked');
  // what was told above is not told below once more
  await page.unroute('**/projekte/aehnliche');
  const answer = page.waitForResponse('**/projekte/aehnliche');
  await page.getByLabel('Kurzfassung').pressSequentially(' ');
  await answer;
  await expect(live(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.close();
});

test('only what is clearly like another is asked about; who is not signed in or sends nonsense hears nothing', async ({
  browser,
}) => {
  const form = { ...aProject, similar_seen: '' };
  const other = {
    ...form,
    title: 'Chor der Nachtwächter',
    summary: 'Wir singen bei Mondschein in der Kirche und im Turm.',
  };
  expect((await post(ida.context, demo, '/projekte/neu', other)).status()).toBe(303);
  const same = { ...form, title, summary };
  expect((await post(ida.context, demo, '/projekte/neu', same)).status()).toBe(409);
  const ask = (data: unknown, context = ida.context) =>
    context.request.post(`${demo.url}/projekte/aehnliche`, { data });
  for (const data of [
    null,
    [],
    'x',
    { title },
    { title, summary, self: 'x' },
    { title: 'x'.repeat(999), summary, self: null },
  ]) {
    expect((await ask(data)).status(), JSON.stringify(data)).toBe(400);
  }
  const nobody = await browser.newContext();
  expect((await ask({ title, summary, self: null }, nobody)).status()).toBe(401);
  await nobody.close();
});

test('two organisations together meet the three needs of a project: told, drawn, with reasons, without barriers', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: demo.url });
  await post(context, demo, '/anmelden', { email: 'clara@example.org', password: 'impulswerk-demo' });
  const page = await context.newPage();
  await page.goto('/suche?q=Leerer+Laden');
  await page.getByRole('link', { name: 'Leerer Laden sucht Idee' }).first().click();
  await page.getByRole('link', { name: 'Was noch fehlt' }).click();
  await expect(page).toHaveURL(/\/fehlendes$/);
  // a site that has just begun knows a moment later who helps whom
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('Für alle 3 Gesuche gibt es jemanden.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const proposal = page.getByRole('article').filter({ hasText: 'Vorschlag 1' });
  await expect(proposal.getByRole('heading')).toContainText('Reallabor Ländlicher Raum');
  await expect(proposal.getByRole('heading')).toContainText('Gemeinde Ostersiel');
  const table = proposal.getByRole('table', { name: 'Wer welches Gesuch abdeckt' });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  const software = table.getByRole('row').filter({ hasText: 'Raumbuchung' });
  await expect(software.getByRole('cell').nth(0)).toHaveText(/nein/);
  await expect(software.getByRole('cell').nth(1)).toHaveText(/ja, Passung [1-5] von 5/);
  await expect(proposal).toContainText('Einfache Raumbuchung für Vereine und Hausmeister');
  await expectNoBarriers(page, 'exist missing');
  await proposal.getByRole('link', { name: 'Kontakt aufnehmen: Reallabor Dorfmitte' }).click();
  await expect(page.getByLabel('Sie fragen')).toHaveValue(/^project:/);

  // who only reads sees the same, and asks nobody from here
  const reader = await browser.newPage({ baseURL: demo.url });
  await page.goBack();
  await reader.goto(new URL(page.url()).pathname);
  await expect(reader.getByRole('article').first()).toBeVisible();
  await expect(reader.getByRole('link', { name: /^Kontakt aufnehmen/ })).toHaveCount(0);
  await reader.close();

  // a need that nobody meets is told plainly
  await page.goto('/suche?q=Schulanmeldung');
  await page.getByRole('link', { name: 'Ein Nachweis weniger' }).first().click();
  await page.getByRole('link', { name: 'Was noch fehlt' }).click();
  await expect(page.getByText('Noch niemand.').first()).toBeVisible();
  await expectNoBarriers(page, 'exist missing open');
  await context.close();
});
