// Forms as such: without scripts, with them, before them, in English, and from elsewhere.
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { chooseOne, expectKept, expectRefusal, formOf, openPlain, required, tooShort } from './form-parts.ts';
import { enrol, foundOrganisation } from './quick.ts';
import { expect, findLink, openLive, type Person, readMail, seeScripts, test } from './site.ts';

let anna: Person;
/** Anna's pages without scripts. */
let plain: Page;

test.beforeAll(async ({ browser, site }) => {
  anna = await enrol(browser, site, 'Anna Formular');
  plain = await openPlain(anna.context, site);
});

test('without JavaScript a person signs up, signs in, founds, posts, publishes, writes and invites', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  const email = `${randomUUID()}@example.org`;
  const password = 'ein langes Passwort';
  await page.goto('/registrieren');
  await page.getByLabel('Ihr Name').fill('Olga Ohne-Skript');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByText(`Wir haben eine E-Mail an ${email} geschickt.`)).toBeVisible();

  await page.goto(findLink(readMail(site, email)));
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Bestätigen und anmelden' }).click();
  await expect(page).toHaveURL('/konto');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page).toHaveURL('/');
  await page.goto('/konto');
  await expect(page).toHaveURL('/anmelden?back=%2Fkonto');
  await page.getByLabel('E-Mail-Adresse').fill(email.toUpperCase());
  await page.getByLabel('Passwort').fill(password);
  await page.locator('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText(`Angemeldet als ${email}`)).toBeVisible();

  await page.getByRole('link', { name: 'Organisation anlegen' }).click();
  await page.locator('main a[href$="kind=civil_society"]').click();
  await page.getByLabel('Name der Organisation').fill('Gemeinde Ohneskript');
  await page.locator('input[name="place"]').fill('Ohneskript an der Leine');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { name: 'Gemeinde Ohneskript', level: 1 })).toBeVisible();
  const organisationUrl = page.url();

  await page.goto('/projekte/neu');
  await page.getByRole('radio', { name: 'Idee' }).check();
  await page.getByLabel('Titel').fill('Bushaltestelle mit Anschluss');
  await page.getByLabel('Kurzfassung').fill('Wer wartet, sieht am Bildschirm, was in der Gemeinde los ist.');
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Stand').selectOption('Planung');
  await page.getByLabel('Im Namen von').selectOption('Gemeinde Ohneskript');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByText('Nur Sie und Ihre Organisation sehen diesen Entwurf.')).toBeVisible();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByText('Nur Sie und Ihre Organisation sehen diesen Entwurf.')).toBeHidden();
  for (const address of ['/projekte', organisationUrl, '/']) {
    await page.goto(address);
    await expect(page.getByRole('link', { name: 'Bushaltestelle mit Anschluss' })).toBeVisible();
  }

  await page.goto('/impulspapiere/neu');
  await page.getByLabel('Titel').fill('Warten mit Gewinn');
  await page.getByLabel('Wirksame digitale Verwaltung').check();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(page.getByRole('heading', { name: 'Warten mit Gewinn', level: 1 })).toBeVisible();
  await page.getByLabel('E-Mail-Adresse').fill('gast@example.org');
  await page.getByLabel('Liest mit').check();
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText('Die Einladung an gast@example.org ist unterwegs.')).toBeVisible();
  expect(readMail(site, 'gast@example.org')).toContain(
    'Olga Ohne-Skript lädt Sie ein, beim Impulspapier „Warten mit Gewinn“ mitzulesen.',
  );
  await page.getByRole('link', { name: 'Schreiben', exact: true }).click();
  // Playwright's own search for texts passes by everything in noscript
  await expect(page.locator('noscript .kern-title')).toBeVisible();
  await expect(page.getByText('Der Text wird geladen …')).toBeHidden();
});

test('an English form speaks English', async () => {
  await plain.goto('/en/projects/new');
  const fillIn = 'Please fill in this field.';
  await expectRefusal(formOf(plain), {
    kind: fillIn,
    title: fillIn,
    summary: fillIn,
    areas: 'Please choose at least one.',
    stage: fillIn,
  });
  await expect(plain.getByRole('alert')).toContainText('Title: Please fill in this field.');
});

test('with JavaScript a refused form stays on the page, and its summary leads to the field', async () => {
  const { page } = anna;
  await openLive(page, '/projekte/neu');
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await page.getByLabel('Titel').fill('Bleibt stehen');
  await expectRefusal(formOf(page), {
    kind: required,
    summary: required,
    areas: chooseOne,
    stage: required,
  });
  await expect(page.locator('body[data-same-page]')).toBeAttached();
  await expectKept(formOf(page), { Titel: 'Bleibt stehen' });
  await page.getByRole('link', { name: `Kurzfassung: ${required}` }).click();
  await expect(page.getByLabel('Kurzfassung')).toBeFocused();
});

test('what is typed before the scripts arrive is not lost', async ({ site }) => {
  await foundOrganisation(anna, site, 'Erste Gemeinde');
  const page = await anna.context.newPage();
  const scripts = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto('/projekte/neu', { waitUntil: 'commit' });
  await page.getByLabel('Titel').fill('Früh getippt');
  await page.getByLabel('Kurzfassung').fill('Auch das steht schon da, bevor ein Skript läuft.');
  await page.getByRole('radio', { name: 'Idee' }).check();
  await page.getByLabel('Wirksame digitale Verwaltung').check();
  await page.getByLabel('Stand').selectOption('Planung');
  await page.getByLabel('Im Namen von').selectOption('mir als Bürgerin oder Bürger, ohne Organisation');
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  scripts.resolve();
  await seeScripts(page);
  await expect(page.getByLabel('Titel')).toHaveValue('Früh getippt');
  await expect(page.getByLabel('Kurzfassung')).toHaveValue(/^Auch das steht schon da/);
  await expect(page.getByRole('radio', { name: 'Idee' })).toBeChecked();
  await expect(page.getByLabel('Wirksame digitale Verwaltung')).toBeChecked();
  await expect(page.getByLabel('Stand')).toHaveValue('planning');
  await expect(page.getByLabel('Im Namen von')).toHaveValue('');
  await page.getByLabel('Titel').fill('x');
  await expectRefusal(formOf(page), { title: tooShort(3) });
  await expect(page.locator('body[data-same-page]'), 'the scripts have taken over').toBeAttached();
  await page.close();
});

test('a form post counts over plain http from the own origin only', async ({ request, site }) => {
  const send = async (headers: Record<string, string>) => {
    const form = { name: 'Otto', email: `${randomUUID()}@example.org`, password: 'ein langes Passwort' };
    const response = await request.post('/registrieren', {
      form,
      headers: { accept: 'text/html', ...headers },
    });
    return { status: response.status(), email: form.email };
  };
  const own = await send({ origin: site.url });
  expect(own.status).toBe(200);
  readMail(site, own.email);
  const foreigners: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: site.url.replace('http:', 'https:') },
    { origin: `${site.url}.evil.example` },
    { origin: 'null' },
    // Every browser sends an Origin with a form post, so that Kit refuses a post without one as foreign too.
    {},
    // The address that the proxy names to the pages is the server's to say, not the client's.
    { origin: 'https://evil.example', 'x-own-host': 'evil.example', 'x-own-protocol': 'https' },
  ];
  for (const headers of foreigners) {
    const foreign = await send(headers);
    expect(foreign.status, JSON.stringify(headers)).toBe(403);
    expect(() => readMail(site, foreign.email)).toThrow('no mail');
  }
});
