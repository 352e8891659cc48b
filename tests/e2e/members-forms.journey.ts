// The forms about people of an organisation: without scripts, by mistake, and from those who may not.
import { randomUUID } from 'node:crypto';
import { markup, openPlain } from './form-parts.ts';
import { admit, consent, enrolPeople, invite, pathOf, type People } from './organisation-people.ts';
import { foundOrganisation, postForAnswer } from './quick.ts';
import { expect, test } from './site.ts';

let people: People;
test.beforeAll(async ({ browser, site }) => {
  people = await enrolPeople(browser, site);
});

test('without JavaScript an owner edits, invites and answers, and a guest asks and withdraws', async ({
  site,
}) => {
  const id = await foundOrganisation(people.owner, site, 'Ohne Skript e. V.');
  const page = await openPlain(people.owner.context, site);
  await page.goto(pathOf(id));
  await page.getByRole('link', { name: 'Angaben bearbeiten' }).click();
  await expect(page.getByText('Ein neuer Name hebt die Bestätigung auf')).toBeVisible();
  await page.getByLabel('Name der Organisation').fill('Mit Namen e. V.');
  await page.getByLabel('Beschreibung').fill(`Wir helfen.\n${markup}`);
  await page.getByLabel('Internetseite').fill('www.example.org/verein');
  await page.getByRole('button', { name: 'Änderungen speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Mit Namen e. V.', level: 1 })).toBeVisible();
  await expect(page.getByText(markup)).toBeVisible();
  const website = page.getByRole('link', { name: 'www.example.org/verein' });
  await expect(website).toHaveAttribute('href', 'https://www.example.org/verein');

  const asks = await openPlain(people.guest.context, site);
  await asks.goto(pathOf(id, '/beitreten'));
  await asks.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asks.getByText('Ihre Anfrage ist unterwegs')).toBeVisible();
  await asks.goto('/konto');
  await asks.getByRole('button', { name: 'Anfrage an Mit Namen e. V. zurückziehen' }).click();
  await expect(asks.getByText('Ihre Anfrage ist zurückgezogen.')).toBeVisible();
  await asks.getByLabel('Nachricht').fill('Doch');
  await asks.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asks.getByText('Ihre Anfrage ist unterwegs')).toBeVisible();
  await page.goto(pathOf(id, '/mitglieder'));
  await page.getByRole('button', { name: 'Gil Gast aufnehmen' }).click();
  await expect(page.getByText('Gil Gast gehört jetzt dazu')).toBeVisible();
  await asks.goto('/konto');
  await asks.getByRole('button', { name: 'Namen bei Mit Namen e. V. zeigen' }).click();
  await expect(asks.getByText('Ihr Name steht auf der Seite.')).toBeVisible();
  await page.getByLabel(consent).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByLabel('E-Mail-Adresse').fill('skriptlos@example.org');
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText('Die Einladung an skriptlos@example.org ist unterwegs.')).toBeVisible();
  await page.getByRole('button', { name: 'Einladung zurückziehen: skriptlos@example.org' }).click();
  await expect(page.getByRole('heading', { name: 'Offene Einladungen' })).toBeHidden();
  await page.getByRole('button', { name: 'Gil Gast entfernen' }).click();
  await expect(page.getByText('Die Person gehört nicht mehr zur Organisation.')).toBeVisible();
  await page.goto(pathOf(id));
  await expect(page.getByText('Olga Inhaberin').and(page.locator('main *'))).toBeVisible();
});

test('each form tells what is wrong and keeps what was typed', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Fehlerfreie gGmbH');
  const page = await openPlain(people.owner.context, site);
  await page.goto(pathOf(id, '/mitglieder'));
  const inviting = page.locator('form#invite');
  await inviting.getByRole('button').click();
  await expect(inviting.getByRole('alert')).toContainText('Bitte füllen Sie dieses Feld aus.');
  await inviting.getByLabel('E-Mail-Adresse').fill(markup);
  await inviting.getByRole('button').click();
  await expect(inviting.getByLabel('E-Mail-Adresse')).toHaveValue(markup);
  await expect(inviting.getByLabel('E-Mail-Adresse')).toHaveAccessibleDescription(/name@example\.org/);
  const refused = async (path: string, form: Record<string, string>, status: number) =>
    expect(await postForAnswer(people.owner.context, site, pathOf(id, path), form), path).toMatchObject({
      type: 'failure',
      status,
    });
  await refused('/mitglieder?/invite', { email: 'a@example.org', role: 'boss' }, 400);
  await refused('/mitglieder?/role', { account: 'x', role: 'owner' }, 400);
  await refused('/mitglieder?/role', { account: randomUUID(), role: 'owner' }, 403);
  await refused('/mitglieder?/remove', { account: randomUUID() }, 403);
  await refused('/mitglieder?/withdraw', { invitation: randomUUID() }, 403);
  await refused('/mitglieder?/accept', { request: randomUUID(), role: 'member' }, 409);
  await refused('/mitglieder?/decline', { request: randomUUID() }, 409);
  await refused('/mitglieder?/decline', { request: '1 or 1=1' }, 400);
  await refused('/beitreten?/ask', { message: 'Ich bin doch schon da' }, 409);

  await page.goto(pathOf(id, '/bearbeiten'));
  const editing = page.locator('main form');
  await editing.getByLabel('Name der Organisation').fill('');
  await editing.getByLabel('Beschreibung').fill('🎈'.repeat(601));
  await editing.getByLabel('Internetseite').fill('http://example.org');
  await editing.getByRole('button').click();
  const summary = editing.getByRole('alert');
  await expect(summary).toContainText('Name der Organisation');
  await expect(summary).toContainText('höchstens 600 Zeichen; jetzt sind es 601');
  await expect(summary).toContainText('die mit https:// beginnt');
  await expect(editing.getByLabel('Beschreibung')).toHaveValue('🎈'.repeat(601));
  await expect(editing.getByLabel('Internetseite')).toHaveValue('http://example.org');

  const asks = await openPlain(people.stranger.context, site);
  await asks.goto(pathOf(id, '/beitreten'));
  await asks.getByLabel('Nachricht').fill('x'.repeat(501));
  await asks.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(asks.getByRole('alert').first()).toContainText('höchstens 500 Zeichen');
  await expect(asks.getByLabel('Nachricht')).toHaveValue('x'.repeat(501));
});

test('strangers and mere members are refused what is for owners', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Nur für uns');
  await admit(people, site, id, 'member');
  await invite(people.owner, site, id, 'wartet@example.org', 'member');
  await people.owner.page.goto(pathOf(id, '/mitglieder'));
  const value = (name: string) =>
    people.owner.page.locator(`main input[name="${name}"]`).first().getAttribute('value');
  const account = (await value('account')) ?? '';
  const invitation = (await value('invitation')) ?? '';
  const tries: [string, Record<string, string>][] = [
    ['/mitglieder?/invite', { email: 'komplizin@example.org', role: 'owner' }],
    ['/mitglieder?/withdraw', { invitation }],
    ['/mitglieder?/role', { account, role: 'member' }],
    ['/mitglieder?/remove', { account }],
    ['/bearbeiten', { name: 'Gekapert', place: 'Ort', ags: '', state: '', description: '', website: '' }],
  ];
  for (const { context } of [people.guest, people.stranger]) {
    for (const [path, form] of tries) {
      const { status } = await postForAnswer(context, site, pathOf(id, path), form);
      expect(status, path).toBe(403);
    }
  }
  expect((await people.stranger.page.goto(pathOf(id, '/mitglieder')))?.status()).toBe(403);
  expect((await people.stranger.page.goto(pathOf(id, '/bearbeiten')))?.status()).toBe(403);
  await people.guest.page.goto(pathOf(id, '/mitglieder'));
  await expect(people.guest.page.getByText('wartet@example.org')).toBeHidden();
  expect((await people.guest.page.goto('/koordination/protokoll'))?.status()).toBe(403);
  await people.owner.page.reload();
  await expect(people.owner.page.getByText('wartet@example.org')).toBeVisible();
});
