// What people change about themselves, up to leaving; and the pages where they do.
import { expectNoBarrier } from './barriers.ts';
import { beginPaper, editorOf, invite, openEditor, saveState } from './editing.ts';
import { enrol } from './quick.ts';
import { fillSignIn, signedOut, signInElsewhere } from './signing-in.ts';
import { expect, findLink, readMail, test } from './site.ts';

test('name, language and address are changed without JavaScript; the address once its link was opened', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Probe');
  const page = await signInElsewhere(browser, site, anna, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Kontoeinstellungen' }).click();
  await page.getByRole('link', { name: 'Name ändern' }).click();
  await page.getByLabel('Ihr Name').fill('   ');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('#name-error')).toContainText('Bitte füllen Sie dieses Feld aus.');
  await page.getByLabel('Ihr Name').fill('Anna Neumann');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Ihr Name ist geändert.')).toBeVisible();
  await expect(page.getByRole('definition').first()).toHaveText('Anna Neumann');

  await page.getByRole('link', { name: 'Sprache ändern' }).click();
  await page.getByLabel('Englisch').check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Die Sprache Ihrer E-Mails ist geändert.')).toBeVisible();

  const email = `neu-${anna.email}`;
  await page.getByRole('link', { name: 'E-Mail-Adresse ändern' }).click();
  await page.getByLabel('Neue E-Mail-Adresse').fill(email);
  await page.getByLabel('Ihr jetziges Passwort').fill('ein falsches Passwort');
  await page.getByRole('button', { name: 'Link an die neue Adresse schicken' }).click();
  await expect(page.locator('#password-error')).toContainText('Das Passwort stimmt nicht.');
  await expect(page.getByLabel('Neue E-Mail-Adresse')).toHaveValue(email);
  await page.getByLabel('Ihr jetziges Passwort').fill(anna.password);
  await page.getByRole('button', { name: 'Link an die neue Adresse schicken' }).click();
  await expect(page.getByText(`Wir haben eine E-Mail an ${email} geschickt.`)).toBeVisible();
  expect(readMail(site, anna.email)).toContain('a new e-mail address was entered');
  await page.goto('/konto/einstellungen');
  await expect(page.getByRole('main')).not.toContainText(email);

  // the mail speaks the language that was chosen, and so does its link
  await page.goto(findLink(readMail(site, email)));
  await page.getByLabel('Password').fill(anna.password);
  await page.getByRole('button', { name: 'Use this address' }).click();
  await expect(page.getByText('Your new e-mail address holds from now on')).toBeVisible();
  await page.goto('/konto/einstellungen');
  await expect(page.getByRole('main')).toContainText(email);
  await signInElsewhere(browser, site, { ...anna, email });
});

test('who deletes her account is gone, also from what she published, and others go on', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Probe');
  const ben = await enrol(browser, site, 'Ben Probe');
  const paperUrl = await beginPaper(anna.page, 'Was bleibt');
  await invite(site, anna, paperUrl, ben, 'Schreibt mit');
  await openEditor(anna.page, paperUrl);
  await editorOf(anna.page).click();
  await anna.page.keyboard.type('Annas Satz.');
  await expect(saveState(anna.page, 'saved')).toBeVisible();
  await anna.page.goto(`${paperUrl}/veroeffentlichen`);
  await anna.page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(anna.page).toHaveURL(`${paperUrl}/fassungen/1`);
  await expect(anna.page.getByText('Anna Probe').nth(1)).toBeVisible();
  const phone = await signInElsewhere(browser, site, anna);
  await openEditor(phone, paperUrl);

  const { page } = anna;
  await page.goto('/konto/loeschen');
  await page.getByLabel('Ihr jetziges Passwort').fill('ein falsches Passwort');
  await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
  await expect(page.locator('#password-error')).toContainText('Das Passwort stimmt nicht.');
  await page.getByLabel('Ihr jetziges Passwort').fill(anna.password);
  await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Konto ist gelöscht' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Anmelden' })).toBeVisible();
  await expect(signedOut(phone)).toBeVisible();
  await page.goto('/anmelden');
  await fillSignIn(page, anna);
  await expect(page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.')).toBeVisible();

  await page.goto(`${paperUrl}/fassungen/1`);
  await expect(page.getByText('Annas Satz.')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Anna Probe');
  await ben.page.goto(paperUrl);
  await expect(ben.page.getByText('Ihre Rolle: Inhaberin/Inhaber')).toBeVisible();
});

const pages = [
  ...['name', 'email', 'password', 'language', 'sessions', 'delete', 'settings', 'deleted'].map(
    (path) => `/en/account/${path}`,
  ),
  '/en/forgotten-password',
  `/en/confirm-email/${'x'.repeat(43)}`,
];

// the tour of every page (pages.journey.ts) sees them in German, and narrow
test('axe finds nothing on the pages of an account, wide and in English', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Probe');
  await signInElsewhere(browser, site, anna);
  const { page } = anna;
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of pages) {
    await page.goto(path);
    await expectNoBarrier(page, path);
  }
});
