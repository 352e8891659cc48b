// The forms around an account: what they refuse, what they keep, where they lead, and that they never tell who has one.
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import {
  expectKept,
  expectRefusal,
  formOf,
  markup,
  notAnAddress,
  openPlain,
  required,
  tooLong,
  tooShort,
} from './form-parts.ts';
import { beginPaper, enrol, post } from './quick.ts';
import { expect, findLink, readMail, test, type Person } from './site.ts';

let anna: Person;
/** Anna's pages without scripts. */
let plain: Page;

test.beforeAll(async ({ browser, site }) => {
  anna = await enrol(browser, site, 'Anna Formular');
  plain = await openPlain(anna.context, site);
});

test('the sign-up form tells what is wrong and keeps what was typed, except the password', async ({
  site,
}) => {
  const page = await openPlain((await anna.context.browser()?.newContext()) ?? null, site);
  await page.goto('/registrieren');
  const form = formOf(page);
  await expectRefusal(form, { name: required, email: required, password: required });
  const name = 'ä'.repeat(81);
  await form.getByLabel('Ihr Name').fill(name);
  await form.getByLabel('E-Mail-Adresse').fill(`${markup}@example`);
  await form.getByLabel('Passwort').fill('zu kurz');
  await expectRefusal(form, { name: tooLong(80, 81), email: notAnAddress, password: tooShort(10) });
  await expectKept(form, {
    'Ihr Name': name,
    'E-Mail-Adresse': `${markup}@example`.trim(),
    Passwort: '',
  });
  await form.getByLabel('Ihr Name').fill(markup);
  await form.getByLabel('Passwort').fill('x'.repeat(201));
  await expectRefusal(form, { email: notAnAddress, password: tooLong(200, 201) });
  await expectKept(form, { 'Ihr Name': markup });
  await page.context().close();
});

test('the forms for signing in and verifying tell what is wrong', async ({ browser, site }) => {
  const page = await openPlain(await browser.newContext(), site);
  await page.goto('/anmelden');
  await expectRefusal(formOf(page), { email: required, password: required });
  await formOf(page).getByLabel('E-Mail-Adresse').fill(anna.email);
  await formOf(page).getByLabel('Passwort').fill('ein falsches Passwort');
  await expectRefusal(formOf(page), {});
  await expect(page.getByRole('alert')).toHaveText('E-Mail-Adresse oder Passwort stimmen nicht.');
  await expectKept(formOf(page), { 'E-Mail-Adresse': anna.email, Passwort: '' });

  const email = `${randomUUID()}@example.org`;
  await post(page.context(), site, '/registrieren', { name: 'Vera', email, password: 'ein langes Passwort' });
  await page.goto(findLink(readMail(site, email)));
  await expectRefusal(formOf(page), { password: required });
  await formOf(page).getByLabel('Passwort').fill('ein falsches Passwort');
  await expectRefusal(formOf(page), { password: 'Das Passwort stimmt nicht.' });
  await page.goto(`/bestaetigen/${'A'.repeat(43)}`);
  await formOf(page).getByLabel('Passwort').fill('ein langes Passwort');
  await formOf(page).getByRole('button').click();
  await expect(page.getByRole('alert')).toContainText('Dieser Link ist abgelaufen oder schon benutzt.');
  await page.context().close();
});

test('signing up with a known address looks exactly as with a new one', async ({ browser, site }) => {
  const see = async (email: string) => {
    const page = await openPlain(await browser.newContext(), site);
    await page.goto('/registrieren');
    await page.getByLabel('Ihr Name').fill('Anna Formular');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByLabel('Passwort').fill('ein ganz anderes Passwort');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    const { status, headers } = { status: (await answer).status(), headers: (await answer).headers() };
    await expect(page.getByText(`Wir haben eine E-Mail an ${email} geschickt.`)).toBeVisible();
    await page.waitForLoadState();
    const html = (await page.locator('body').innerHTML()).replaceAll(email, '…');
    await page.context().close();
    return { status, names: Object.keys(headers).sort(), html: html.replaceAll(/__sveltekit_\w+/g, '') };
  };
  const known = await see(anna.email);
  const unknown = await see(`${randomUUID()}@example.org`);
  expect(known).toEqual(unknown);
  expect(readMail(site, anna.email)).toContain('Sie haben aber schon eines.');
  const context = await browser.newContext();
  const signIn = (password: string) => post(context, site, '/anmelden', { email: anna.email, password });
  expect((await signIn('ein ganz anderes Passwort')).status(), 'the password is the old one').toBe(400);
  expect((await signIn(anna.password)).status()).toBe(303);
});

test('after signing in nobody is led to another site', async ({ browser, site }) => {
  const { email, password } = anna;
  const evil = [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'evil.example',
  ];
  for (const back of evil) {
    const context = await browser.newContext();
    const address = `/anmelden?back=${encodeURIComponent(back)}`;
    const signedIn = await post(context, site, address, { email, password });
    expect(signedIn.headers()['location'], back).toBe('/konto');
    const again = await context.request.get(site.url + address, { maxRedirects: 0 });
    expect(again.headers()['location'], `${back}, already signed in`).toBe('/konto');
    await context.close();
  }
  const page = await (await browser.newContext({ baseURL: site.url })).newPage();
  await page.goto('/anmelden?back=%2F%2Fevil.example');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.locator('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(`${site.url}/konto`);
  await page.goto('/anmelden?back=%2Fprojekte%2Fneu%3Fa%3D1');
  await expect(page, 'an own page is led back to').toHaveURL(`${site.url}/projekte/neu?a=1`);
});

test('who is asked to sign up for an invitation comes back to it', async ({ browser, site }) => {
  const paperId = await beginPaper(anna, site, 'Ein Papier für Neue');
  const email = `${randomUUID()}@example.org`;
  await post(anna.context, site, `/impulspapiere/${paperId}?/invite`, { email, role: 'reader' });
  const page = await (await browser.newContext({ baseURL: site.url })).newPage();
  await page.goto(findLink(readMail(site, email)));
  await page.locator('main').getByRole('link', { name: 'Registrieren' }).click();
  await page.getByLabel('Ihr Name').fill('Nora Neu');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill('ein langes Passwort');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
  await page.goto(findLink(readMail(site, email)));
  await page.getByLabel('Passwort').fill('ein langes Passwort');
  await page.getByRole('button', { name: 'Bestätigen und anmelden' }).click();
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(page.getByRole('heading', { name: 'Ein Papier für Neue', level: 1 })).toBeVisible();
});

test('while no mail can be delivered the forms work, and the mails come later', async ({ browser, site }) => {
  const paperId = await beginPaper(anna, site, 'Papier ohne Post');
  const page = await openPlain(await browser.newContext(), site);
  const folder = `${site.folder}/mail`;
  // a mail that is being written is no mail yet
  const countMails = (at: string) => readdirSync(at).filter((name) => name.endsWith('.json')).length;
  const count = countMails(folder);
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'no folder any more');
  try {
    await page.goto('/registrieren');
    await page.getByLabel('Ihr Name').fill('Paul Postlos');
    await page.getByLabel('E-Mail-Adresse').fill('paul@example.org');
    await page.getByLabel('Passwort').fill('ein langes Passwort');
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();

    await plain.goto(`/impulspapiere/${paperId}`);
    await plain.getByLabel('E-Mail-Adresse').fill('gast@example.org');
    await plain.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(plain.getByText('Offene Einladungen')).toBeVisible();
    expect(countMails(`${folder}-away`)).toBe(count);
  } finally {
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
  }
  // the next tries come by themselves (MAIL_RETRY), with pauses that double
  await expect.poll(() => countMails(folder), { timeout: 150_000 }).toBe(count + 2);
  expect(findLink(readMail(site, 'paul@example.org'))).toContain('/bestaetigen/');
  expect(findLink(readMail(site, 'gast@example.org'))).toContain('/einladungen/');
});
