// Passwords and sessions: forgotten, changed, ended, guessed; and the cookie that carries one.
import { beginPaper, editorOf, openEditor, saveState } from './editing.ts';
import { enrol } from './quick.ts';
import {
  better,
  expectSignedOut,
  fillSignIn,
  signedOut,
  signInElsewhere,
  waitForMail,
} from './signing-in.ts';
import { createPerson, expect, findLink, readMail, startSite, test } from './site.ts';

test('a forgotten password is replaced without JavaScript, and every other browser is out', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Brandtner');
  const paperUrl = await beginPaper(anna.page, 'Was vergessen wurde');
  await openEditor(anna.page, paperUrl);
  await editorOf(anna.page).click();
  await anna.page.keyboard.type('Mitten im Satz');
  await expect(saveState(anna.page, 'saved')).toBeVisible();

  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  const answers: string[] = [];
  for (const email of ['niemand@example.org', anna.email]) {
    await page.goto('/anmelden');
    await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Link anfordern' }).click();
    await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
    await page.waitForLoadState();
    answers.push((await page.getByRole('main').innerText()).replace(email, '…'));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(() => readMail(site, 'niemand@example.org')).toThrow('no mail');

  const link = findLink(await waitForMail(site, anna.email, '/passwort-vergessen/'));
  const field = page.getByLabel('Neues Passwort');
  for (const [weak, why] of [
    ['kurz', 'mindestens 10 Zeichen'],
    ['Passwort2026!', 'zu leicht zu erraten'],
    ['AnnaBrandtner1', 'fast nur aus Ihrem Namen'],
  ] as const) {
    await page.goto(link);
    await field.fill(weak);
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#new_password-error')).toContainText(why);
  }
  await field.fill(better);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page.getByText('Ihr neues Passwort ist gespeichert.')).toBeVisible();
  await expect(signedOut(anna.page)).toBeVisible();
  await expectSignedOut(anna.page);
  expect(readMail(site, anna.email)).toContain('wurde soeben geändert');

  await fillSignIn(page, anna);
  await expect(page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.')).toBeVisible();
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue(anna.email);
  await fillSignIn(page, { ...anna, password: better });
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('Dieser Link gilt nicht mehr')).toBeVisible();
});

test('a weak password is refused at sign-up in both languages, and nothing else typed is lost', async ({
  page,
}) => {
  await page.goto('/registrieren');
  await page.getByLabel('Ihr Name').fill('Berta <b>Beispiel</b> 🌻');
  await page.getByLabel('E-Mail-Adresse').fill('berta@example.org');
  await page.getByLabel('Passwort').fill('berta@example.org');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.locator('#password-error')).toContainText('fast nur aus Ihrem Namen');
  await expect(page.getByLabel('Ihr Name')).toHaveValue('Berta <b>Beispiel</b> 🌻');
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('berta@example.org');

  await page.goto('/en/sign-up');
  await page.getByLabel('Your name').fill('Berta');
  await page.getByLabel('E-mail address').fill('berta@example.org');
  await page.getByLabel('Password').fill('password12345');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.locator('#password-error')).toContainText('too easy to guess');
});

test('a changed password and an ended session throw the other browser out, also from an open editor', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Probe');
  const paperUrl = await beginPaper(anna.page, 'Zwei Geräte');
  const phone = await signInElsewhere(browser, site, anna);
  await openEditor(phone, paperUrl);
  await expect(saveState(phone, 'saved')).toBeVisible();

  const { page } = anna;
  await page.goto('/konto/passwort');
  await page.getByLabel('Ihr jetziges Passwort').fill('ein falsches Passwort');
  await page.getByLabel('Neues Passwort').fill(better);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.locator('#password-error')).toContainText('Das Passwort stimmt nicht.');
  await page.getByLabel('Ihr jetziges Passwort').fill(anna.password);
  await page.getByLabel('Neues Passwort').fill(better);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Ihr Passwort ist geändert.')).toBeVisible();
  await expect(signedOut(phone)).toBeVisible();
  await expectSignedOut(phone);

  await fillSignIn(phone, { ...anna, password: better });
  await expect(phone.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  await openEditor(phone, paperUrl);
  const tablet = await signInElsewhere(browser, site, { ...anna, password: better });
  await page.goto('/konto/anmeldungen');
  await expect(page.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('row').nth(1)).toContainText('diese hier');
  await page.getByRole('button', { name: 'Beenden' }).first().click();
  await expect(page.getByText('Die Anmeldung ist beendet.')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Alle anderen beenden' }).click();
  await expect(page.getByText('Sie sind nur hier angemeldet.')).toBeVisible();
  await expect(signedOut(phone)).toBeVisible();
  await expectSignedOut(phone);
  await expectSignedOut(tablet);
  await page.goto('/konto');
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
});

test('too many wrong passwords have to wait, and are told how long', async ({ browser }) => {
  const site = await startSite(['--empty'], undefined, { LIMITS: 'on' });
  try {
    const anna = await enrol(browser, site, 'Anna Probe');
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/anmelden');
    const headers = { origin: site.url };
    const form = { email: anna.email, password: 'geraten' };
    for (let tries = 0; tries < 10; tries++) {
      expect((await context.request.post('/anmelden', { headers, form })).status()).toBe(400);
    }
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await fillSignIn(page, anna);
    const answer = await answered;
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
    await expect(page.getByText(/zu viele Versuche.* in \d+ Minuten noch einmal/)).toBeVisible();
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue(anna.email);
    // somebody else at the same address is not held up
    await fillSignIn(page, { email: 'ben@example.org', password: 'geraten' });
    await expect(page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.')).toBeVisible();
  } finally {
    await site.stop();
  }
});

test('the cookie is for the server alone, and Secure wherever the site is', async ({ browser, site }) => {
  const anna = await createPerson(browser, site, 'Anna Probe');
  const [cookie] = (await anna.context.cookies()).filter(({ name }) => name === 'session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });
  const days = (cookie!.expires - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThan(30.1);
  expect(await anna.page.evaluate(() => document.cookie)).not.toContain('session');

  const proxied = await startSite(['--empty'], undefined, { ORIGIN: 'https://impulswerk.example' });
  try {
    const answer = await fetch(`${proxied.url}/konto`, {
      headers: { cookie: 'session=made-up' },
      redirect: 'manual',
    });
    expect(answer.headers.get('set-cookie')).toMatch(/session=;.*HttpOnly.*Secure.*SameSite=Lax/i);
  } finally {
    await proxied.stop();
  }
});
