// People of an organisation: invited or asking, shown only when they agree, and never without an owner.
import { randomUUID } from 'node:crypto';
import { markup } from './form-parts.ts';
import { admit, consent, enrolPeople, invite, pathOf, type People } from './organisation-people.ts';
import { foundOrganisation, post, postForAnswer } from './quick.ts';
import { expect, findLink, openLive, readMail, test } from './site.ts';

let people: People;
test.beforeAll(async ({ browser, site }) => {
  people = await enrolPeople(browser, site);
});

test('an owner invites; the guest signs up on her way, accepts, and is shown once she agrees', async ({
  browser,
  site,
}) => {
  const { page } = people.owner;
  const id = await foundOrganisation(people.owner, site, 'Offene Werkstatt');
  const email = `${randomUUID()}@example.org`;
  await page.goto(pathOf(id));
  await page.getByRole('link', { name: 'Mitglieder' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(email.toUpperCase());
  await page.getByLabel('Schreibt mit').check();
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText(`Die Einladung an ${email} ist unterwegs.`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Einladung zurückziehen: ${email}` })).toBeVisible();
  const mail = readMail(site, email);
  expect(mail).toContain('Olga Inhaberin lädt Sie ein, auf Impulswerk bei Offene Werkstatt mitzumachen.');

  const newcomer = await (await browser.newContext({ baseURL: site.url })).newPage();
  await newcomer.goto(findLink(mail));
  await expect(newcomer.getByRole('heading', { name: 'Einladung zu Offene Werkstatt' })).toBeVisible();
  await newcomer.getByRole('main').getByRole('link', { name: 'Registrieren' }).click();
  await newcomer.getByLabel('Ihr Name').fill('Nele Neu');
  await newcomer.getByLabel('E-Mail-Adresse').fill(email);
  await newcomer.getByLabel('Passwort').fill('ein langes Passwort');
  await newcomer.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(newcomer.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
  await newcomer.goto(findLink(readMail(site, email)));
  await newcomer.getByLabel('Passwort').fill('ein langes Passwort');
  await newcomer.getByRole('button', { name: 'Bestätigen und anmelden' }).click();
  await expect(newcomer.getByLabel(consent)).not.toBeChecked();
  await newcomer.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(newcomer).toHaveURL(pathOf(id));
  await expect(newcomer.getByRole('main').getByText('Nele Neu')).toBeHidden();

  await newcomer.getByRole('link', { name: 'Mitglieder' }).click();
  await expect(newcomer.getByText('Nele Neu (Sie)')).toBeVisible();
  await expect(newcomer.getByRole('heading', { name: 'Jemanden einladen' })).toBeHidden();
  await newcomer.getByLabel(consent).check();
  await newcomer.getByRole('button', { name: 'Speichern' }).click();
  await expect(newcomer.getByText('Gespeichert.')).toBeVisible();
  const everyone = await (await browser.newContext({ baseURL: site.url })).newPage();
  await everyone.goto(pathOf(id));
  await expect(everyone.getByText('Nele Neu')).toBeVisible();
  await expect(everyone.getByText('Schreibt mit')).toBeVisible();
  await expect(everyone.getByText('Olga Inhaberin')).toBeHidden();

  await newcomer.goto('/konto');
  await newcomer.getByRole('button', { name: 'Namen bei Offene Werkstatt nicht mehr zeigen' }).click();
  await expect(newcomer.getByText('Ihr Name steht nicht auf der Seite.')).toBeVisible();
  await everyone.reload();
  await expect(everyone.getByText('Nele Neu')).toBeHidden();
  await everyone.goto(findLink(mail));
  await expect(everyone.getByText('Diese Einladung gilt nicht mehr')).toBeVisible();
});

test('a person asks to join, the owner accepts, and both hear of it; another is declined', async ({
  site,
}) => {
  const id = await foundOrganisation(people.owner, site, 'Bürgerlabor');
  const asks = people.guest.page;
  await asks.goto(pathOf(id));
  await asks.getByRole('link', { name: 'Mitmachen' }).click();
  await asks.getByLabel('Nachricht').fill(`Ich bin neu im Amt.\n${markup}`);
  await asks.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asks.getByText('Ihre Anfrage ist unterwegs')).toBeVisible();
  const mail = readMail(site, people.owner.email);
  expect(mail).toContain('Gil Gast möchte auf Impulswerk bei Bürgerlabor mitmachen.');
  expect(mail).not.toContain('Amt');
  expect(
    (await post(people.stranger.context, site, pathOf(id, '/beitreten?/ask'), { message: '' })).status(),
  ).toBe(303);

  const { page } = people.owner;
  await page.goto(findLink(mail));
  await expect(page.getByText(markup)).toBeVisible();
  await page.getByRole('combobox', { name: 'Rolle von Gil Gast' }).selectOption('Schreibt mit');
  await page.getByRole('button', { name: 'Gil Gast aufnehmen' }).click();
  await expect(page.getByText('Gil Gast gehört jetzt dazu')).toBeVisible();
  await page.getByRole('button', { name: 'Sam Fremd ablehnen' }).click();
  await expect(page.getByText('Die Anfrage von Sam Fremd ist abgelehnt.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Anfragen' })).toBeHidden();
  expect(readMail(site, people.guest.email)).toContain('Ihre Rolle: Schreibt mit.');
  expect(readMail(site, people.stranger.email)).toContain('wurde abgelehnt');
  await asks.goto('/konto');
  await expect(asks.getByRole('link', { name: 'Bürgerlabor' })).toBeVisible();
  await asks.goto(pathOf(id));
  await expect(asks.getByRole('main').getByText('Gil Gast')).toBeHidden();
});

test('the last owner stays until another member has her role', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Verein der Letzten');
  const { page } = people.owner;
  await page.goto(pathOf(id, '/mitglieder'));
  const alone = 'Sie sind hier die einzige Inhaberin oder der einzige Inhaber.';
  await expect(page.getByText(alone)).toBeVisible();
  await page.getByRole('combobox', { name: 'Rolle von Olga Inhaberin' }).selectOption('Mitglied');
  await page.getByRole('button', { name: 'Rolle von Olga Inhaberin ändern' }).click();
  await expect(page.getByRole('alert')).toContainText(alone);
  await admit(people, site, id, 'member');
  await page.reload();
  await page.getByRole('combobox', { name: 'Rolle von Gil Gast' }).selectOption('Inhaberin oder Inhaber');
  await page.getByRole('button', { name: 'Rolle von Gil Gast ändern' }).click();
  await expect(page.getByText('Die Rolle ist geändert.')).toBeVisible();
  await page.getByText('Organisation verlassen …').click();
  await page.getByRole('button', { name: 'Organisation verlassen' }).click();
  await expect(page).toHaveURL(pathOf(id));
  await expect(page.getByRole('link', { name: 'Mitmachen' })).toBeVisible();
  expect((await page.goto(pathOf(id, '/mitglieder')))?.status()).toBe(403);
});

test('an invitation to another address is not accepted, and one’s own may be declined', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Stiftung Genau');
  const link = await invite(people.owner, site, id, people.guest.email, 'owner');
  const { page } = people.stranger;
  await page.goto(link);
  await expect(page.getByText('Diese Einladung ging an eine andere Adresse')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Einladung annehmen' })).toBeHidden();
  await people.guest.page.goto('/konto');
  await people.guest.page.getByRole('link', { name: 'Einladung von Stiftung Genau ansehen' }).click();
  const invitation = await people.guest.page
    .locator('input[name="invitation"]')
    .first()
    .getAttribute('value');
  const forged = { invitation: invitation ?? '', shown: 'on' };
  const path = pathOf(id, '/beitreten?/accept');
  expect((await postForAnswer(people.stranger.context, site, path, forged)).status).toBe(410);
  await people.guest.page.getByRole('button', { name: 'Einladung ablehnen' }).click();
  await expect(people.guest.page.getByText('Sie haben die Einladung abgelehnt.')).toBeVisible();
  expect((await postForAnswer(people.guest.context, site, path, forged)).status).toBe(410);
});

test('by keyboard alone an owner changes a role and a member leaves', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Tastenverein');
  await admit(people, site, id, 'member');
  const { page } = people.owner;
  await openLive(page, pathOf(id, '/mitglieder'));
  await page.getByRole('combobox', { name: 'Rolle von Gil Gast' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rolle von Gil Gast ändern' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Die Rolle ist geändert.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Rolle von Gil Gast' })).toHaveValue('editor');
  const leaves = people.guest.page;
  await openLive(leaves, pathOf(id, '/mitglieder'));
  await leaves.locator('summary', { hasText: 'Organisation verlassen' }).focus();
  await leaves.keyboard.press('Enter');
  await leaves.keyboard.press('Tab');
  await leaves.keyboard.press('Enter');
  await expect(leaves).toHaveURL(pathOf(id));
});
