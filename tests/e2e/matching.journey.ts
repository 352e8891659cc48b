// Two who fit find each other, with the reasons: a Kontaktanfrage, mails, an answer, and addresses only then.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { enrol, foundOrganisation, post, postDraft } from './quick.ts';
import { expect, findLink, readMail, test, type Person, type Site } from './site.ts';

const needText = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger am Marktplatz.';
const offerText = 'Begleitung von Verfahren der Bürgerbeteiligung';
const message = 'Wollen wir zusammen einen Abend auf dem Marktplatz planen? 🎈';
const markup = '<b onclick="alert(1)">Laut</b><script>alert(2)</script> & "leise" 🎈';

let anna: Person;
let bernd: Person;
let clara: Person;
let market: string;
let town: string;
let help: string;
let needId: string;

test.beforeAll(async ({ browser, site }) => {
  anna = await enrol(browser, site, 'Anna Anfrage');
  bernd = await enrol(browser, site, 'Bernd Bescheid');
  clara = await enrol(browser, site, 'Clara Fremd');
  market = await publish(anna, site, 'Ein Marktplatz für alle');
  town = await foundOrganisation(bernd, site, 'Büro für Dialog');
  help = await publish(bernd, site, 'Dialog in der Mitte', town);
  await addHelp(anna, site, `${market}/gesuche`, needText);
  await addHelp(bernd, site, `${help}/angebote`, offerText);
  await anna.page.goto(`/projekte/${help}`);
  needId = await findNeed(clara.page);
});

async function publish(person: Person, site: Site, title: string, organisation = ''): Promise<string> {
  const id = await postDraft(person, site, title, organisation);
  expect((await post(person.context, site, `/projekte/${id}?/publish`)).status()).toBe(200);
  return id;
}

/** Writes a need or an offer beside a project. */
async function addHelp({ context }: Person, site: Site, address: string, text: string): Promise<void> {
  const response = await post(context, site, `/projekte/${address}/neu`, { kind: 'expertise', text });
  expect(response.status(), await response.text()).toBe(303);
}

/** The id of the need, as the link below it has it. */
async function findNeed(page: Page): Promise<string> {
  await page.goto(`/projekte/${market}`);
  const link = page.getByRole('link', { name: 'Auf dieses Gesuch antworten' });
  const href = (await link.getAttribute('href')) ?? '';
  return new URL(href, 'http://x').searchParams.get('need') ?? '';
}

async function openPlain(like: BrowserContext, browser: Browser, site: Site): Promise<Page> {
  const storageState = await like.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

const formAddress = (to: string, more = '') => `/kontaktanfragen/neu?to=${to}${more}`;

/** Somebody asks without a page; returns the path of the introduction. */
async function ask(person: Person, site: Site, to: string, from = 'me'): Promise<string> {
  const response = await post(person.context, site, formAddress(to), { from, message });
  expect(response.status(), await response.text()).toBe(303);
  return response.headers()['location'] ?? '';
}

test('a match with its reasons becomes a talk: asked by keyboard, told by mail, accepted, and only then addresses', async ({
  site,
}) => {
  const page = anna.page;
  await page.goto(`/projekte/${market}`);
  const partners = page.locator('section', { has: page.getByRole('heading', { name: 'Mögliche Partner' }) });
  const card = partners.getByRole('article').filter({ hasText: 'Dialog in der Mitte' });
  await expect(card).toContainText('Ihr Projekt sucht (Fachwissen)');
  await expect(card.locator('mark')).toHaveText([
    'Beteiligung',
    'Bürgerinnen',
    'Bürger',
    'Bürgerbeteiligung',
  ]);
  await expect(card.getByRole('img', { name: /^Passung [1-5] von 5$/ })).toBeVisible();
  await expectNoBarriers(page, 'project');

  await card.getByRole('link', { name: 'Kontakt aufnehmen: Dialog in der Mitte' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kontaktanfrage', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Warum das passt' })).toBeVisible();
  await expect(page.getByLabel('Sie fragen')).toHaveValue(`project:${market}`);
  await expect(page.getByText(anna.email)).toBeVisible();
  await expectNoBarriers(page, 'form');
  await page.getByLabel('Ihre Nachricht').focus();
  await page.keyboard.type(message);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Anfrage senden' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Die andere Seite hat noch nicht geantwortet.')).toBeVisible();

  const letter = readMail(site, bernd.email);
  expect(letter).toContain('„Ein Marktplatz für alle“ möchte mit „Dialog in der Mitte“ ins Gespräch kommen');
  expect(letter).toContain(message);
  for (const hidden of [anna.name, anna.email]) expect(letter).not.toContain(hidden);

  await bernd.page.goto('/konto');
  await bernd.page.getByRole('link', { name: 'Kontaktanfragen (1 offen)' }).click();
  await expectNoBarriers(bernd.page, 'list');
  await bernd.page.goto(findLink(letter));
  await expect(bernd.page.getByText(message)).toBeVisible();
  await expect(bernd.page.getByText(anna.email)).toHaveCount(0);
  await expect(bernd.page.getByText(anna.name)).toHaveCount(0);
  await expect(page.getByText(bernd.email)).toHaveCount(0);
  await expectNoBarriers(bernd.page, 'answer');
  await bernd.page.getByRole('button', { name: 'Zusagen und Adressen austauschen' }).focus();
  await bernd.page.keyboard.press('Enter');
  await expect(bernd.page.getByText('Jetzt können Sie direkt miteinander sprechen')).toBeVisible();
  await expectNoBarriers(bernd.page, 'accepted');

  const news = readMail(site, anna.email);
  expect(news).toContain('wurde angenommen');
  expect(news).not.toContain(bernd.email);
  await page.goto(findLink(news));
  for (const each of [page, bernd.page]) {
    for (const { name, email } of [anna, bernd]) {
      await expect(each.getByRole('main').getByText(name)).toBeVisible();
      await expect(each.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`);
    }
  }
  const stranger = await clara.page.goto(page.url());
  expect(stranger?.status()).toBe(404);

  await page.getByText('Austausch beenden …').click();
  await page.getByRole('button', { name: 'Austausch beenden' }).click();
  await expect(page.getByText('zurückgezogen')).toBeVisible();
  await bernd.page.reload();
  await expect(bernd.page.getByText(anna.email)).toHaveCount(0);
});

test('without JavaScript somebody who has no project answers a need; it is declined with a reason', async ({
  browser,
  site,
}) => {
  const asker = await openPlain(clara.context, browser, site);
  await asker.goto(`/projekte/${market}`);
  await asker.getByRole('link', { name: 'Auf dieses Gesuch antworten' }).click();
  await expect(asker.getByText(needText)).toBeVisible();
  await expect(asker.getByLabel('Sie fragen')).toHaveValue('me');
  await asker.getByLabel('Ihre Nachricht').fill(message);
  await asker.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asker.getByText('Die andere Seite hat noch nicht geantwortet.')).toBeVisible();
  const letter = readMail(site, anna.email);
  expect(letter).toContain('„Eine Privatperson“');
  expect(letter).not.toContain(clara.name);

  const owner = await openPlain(anna.context, browser, site);
  await owner.goto(findLink(letter));
  await expect(owner.getByText(needText)).toBeVisible();
  await owner.getByLabel('Grund').fill(markup);
  await owner.getByRole('button', { name: 'Absagen' }).click();
  await expect(owner.getByText('abgelehnt')).toBeVisible();
  await asker.goto(findLink(readMail(site, clara.email)));
  await expect(asker.getByText(markup)).toBeVisible();
  await expect(asker.locator('main b, main script')).toHaveCount(0);

  await asker.goto(await ask(clara, site, `project:${market}`));
  await asker.getByText('Anfrage zurückziehen …').click();
  await asker.getByRole('button', { name: 'Anfrage zurückziehen' }).click();
  await expect(asker.getByText('zurückgezogen')).toBeVisible();
  for (const page of [asker, owner]) await page.context().close();
});

test('the form tells what is wrong, loses nothing, and takes markup and emoji as text', async ({
  browser,
  site,
}) => {
  const page = await openPlain(clara.context, browser, site);
  const to = `project:${help}`;
  await page.goto(formAddress(to));
  const send = page.getByRole('button', { name: 'Anfrage senden' });
  const field = page.getByLabel('Ihre Nachricht');
  await send.click();
  await expect(page.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.');
  await expect(page).toHaveURL(new RegExp(`to=project`));
  await field.fill('🎈'.repeat(19));
  await send.click();
  await expect(field).toHaveAccessibleDescription(/mindestens 20 Zeichen/);
  await field.fill(`${markup}\n${'x'.repeat(1500)}`);
  await send.click();
  await expect(field).toHaveAccessibleDescription(/höchstens 1500 Zeichen/);
  await expect(field).toHaveValue(`${markup}\n${'x'.repeat(1500)}`);
  await field.fill(markup);
  await send.click();
  await expect(page.getByText(markup)).toBeVisible();
  await expect(page.locator('main b, main script')).toHaveCount(0);

  const answers: [from: string, status: number][] = [
    ['', 400],
    ['everything', 400],
    ['project:not-an-id', 400],
    [`organisation:${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, 400],
    [`project:${market}`, 403],
    [`organisation:${town}`, 403],
    ['me', 409],
  ];
  for (const [from, status] of answers) {
    const answer = await post(clara.context, site, formAddress(to), { from, message });
    expect(answer.status(), from).toBe(status);
  }
  const nowhere = ['', 'project:', 'project:x', `paper:${help}`, `project:${town}`, `organisation:${help}`];
  for (const target of nowhere) {
    expect((await page.goto(formAddress(encodeURIComponent(target))))?.status(), target).toBe(404);
  }
  await page.goto(formAddress(to, `&need=not-an-id&from=${encodeURIComponent(markup)}`));
  await expect(page.getByRole('heading', { name: 'Kontaktanfrage' })).toBeVisible();
  await page.context().close();
});

test('nobody asks herself, and who is not signed in is led back after signing in', async ({
  browser,
  site,
}) => {
  await anna.page.goto(formAddress(`project:${market}`));
  await expect(anna.page).toHaveURL(`${site.url}/projekte/${market}`);
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto(`/projekte/${market}`);
  await page.getByRole('link', { name: 'Auf dieses Gesuch antworten' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(clara.email);
  await page.getByLabel('Passwort').fill(clara.password);
  await page.locator('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(new RegExp(`/kontaktanfragen/neu\\?to=project.*need=${needId}`));
  await context.close();
});

test('only the side that was asked answers, once; a second answer hears that it is too late', async ({
  site,
}) => {
  const path = await ask(anna, site, `organisation:${town}`);
  const early = await bernd.context.newPage();
  await early.goto(path);
  await bernd.page.goto(path);
  for (const person of [anna, clara]) {
    expect((await post(person.context, site, `${path}?/accept`, { answer: '' })).status()).toBe(
      person === anna ? 403 : 404,
    );
  }
  await bernd.page.getByRole('button', { name: 'Absagen' }).click();
  await expect(bernd.page.getByText('abgelehnt')).toBeVisible();
  await early.getByRole('button', { name: 'Zusagen und Adressen austauschen' }).click();
  await expect(early.getByRole('alert')).toContainText(
    'Diese Anfrage ist schon beantwortet oder zurückgezogen.',
  );
  await early.goto(path);
  await expect(early.getByText(anna.email)).toHaveCount(0);
});

test('a project without needs says what to add, and where', async ({ site }) => {
  const alone = await publish(anna, site, 'Etwas ganz anderes');
  await anna.page.goto(`/projekte/${alone}`);
  const link = anna.page.getByRole('link', { name: 'Gesuch beschreiben' });
  await expect(link).toHaveAttribute('href', new RegExp(`/${alone}/`));
  await expectNoBarriers(anna.page, 'empty');
  await anna.page.goto(`/en/projects/${alone}`);
  await expect(anna.page.getByRole('heading', { name: 'Possible partners' })).toBeVisible();
  await expectNoBarriers(anna.page, 'english');
});
