import type { BrowserContext, Locator, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { beginPaper, enrol, foundOrganisation, post, postDraft } from './quick.ts';
import { expect, findLink, readMail, test, type Person, type Site } from './site.ts';

const required = 'Bitte füllen Sie dieses Feld aus.';
const chooseOne = 'Bitte wählen Sie mindestens eine Möglichkeit.';
const choice = 'Bitte wählen Sie eine der angebotenen Möglichkeiten.';
const notAnAddress = 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.';
const tooLong = (maximum: number, length: number) =>
  `Bitte kürzen Sie auf höchstens ${maximum} Zeichen; jetzt sind es ${length}.`;
const tooShort = (minimum: number) => `Bitte schreiben Sie mindestens ${minimum} Zeichen.`;
const allRequired = { kind: required, title: required, summary: required, stage: required };
const markup = '<b onclick="alert(1)">Laut</b><script>alert(2)</script> & "leise" 🎈';

/** A browser without scripts, with somebody's cookies if she is given. */
async function openPlain(like: BrowserContext | null, site: Site): Promise<Page> {
  const storageState = await like?.storageState();
  const browser = like?.browser();
  if (!browser) throw new Error('a context has a browser');
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

const formOf = (page: Page, id?: string) => page.locator(id ? `main form#${id}` : 'main form').last();

/** Sends the form and expects it back with these messages, each at its field and linked from the summary. */
async function expectRefusal(form: Locator, errors: Record<string, string>): Promise<void> {
  const page = form.page();
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await form.getByRole('button').last().click();
  expect((await answer).status()).toBe(400);
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  for (const [name, message] of Object.entries(errors)) {
    const fields = form.locator(`[name="${name}"]`);
    const isGroup = ['radio', 'checkbox'].includes((await fields.first().getAttribute('type')) ?? '');
    const described = isGroup ? fields.first().locator('xpath=ancestor::fieldset') : fields;
    await expect(described).toHaveAccessibleDescription(new RegExp(escape(message)));
    if (!isGroup) await expect(fields).toHaveAttribute('aria-invalid', 'true');
    const id = (await fields.first().getAttribute('id')) ?? '';
    await expect(summary.locator(`a[href="#${id}"]`)).toContainText(message);
  }
  await expect(summary.getByRole('listitem')).toHaveCount(Object.keys(errors).length);
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function expectKept(form: Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await expect(form.getByLabel(label)).toHaveValue(value);
}

/** Makes the first choice of a name send something that was never offered. */
async function forgeChoice(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first();
  await field.evaluate((element, forged) => {
    const input = element instanceof HTMLSelectElement ? element.options[0] : element;
    input?.setAttribute('value', forged);
    if (element instanceof HTMLSelectElement) element.selectedIndex = 0;
    else if (element instanceof HTMLInputElement) element.checked = true;
  }, value);
}

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
  await page.getByRole('radio', { name: 'Projekt' }).check();
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

test('the organisation form tells what is wrong, and markup in a name is only text', async () => {
  await plain.goto('/organisationen/neu?kind=company');
  const form = formOf(plain);
  const place = form.locator('input[name="place"]');
  await expectRefusal(form, { name: required, place: required });
  await form.getByLabel('Name der Organisation').fill('N'.repeat(121));
  await place.fill('🎈');
  await expectRefusal(form, { name: tooLong(120, 121), place: tooShort(2) });
  await expectKept(form, { 'Name der Organisation': 'N'.repeat(121) });
  await expect(place).toHaveValue('🎈');
  await form.getByLabel('Name der Organisation').fill(markup);
  await place.fill('🎈🎈');
  await form.getByRole('button').last().click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(markup);
  await expect(plain.locator('main b, main script')).toHaveCount(0);
});

test('both project forms tell what is wrong and lose nothing', async ({ site, browser }) => {
  const foreign = await foundOrganisation(await enrol(browser, site, 'Fred Fremd'), site, 'Fremdstadt');
  const own = await foundOrganisation(anna, site, 'Eigenstadt');
  const draft = await postDraft(anna, site, 'Wird gleich geändert', own);
  for (const address of ['/projekte/neu', `/projekte/${draft}/bearbeiten`]) {
    await plain.goto(address);
    const form = formOf(plain);
    await form.getByLabel('Titel').fill('');
    await form.getByLabel('Kurzfassung').fill(' \n ');
    if (address.endsWith('neu')) {
      const { kind, title, summary, stage } = allRequired;
      await expectRefusal(form, { kind, title, summary, areas: chooseOne, stage });
      await form.getByRole('radio', { name: 'Idee' }).check();
      await form.getByLabel('Stand').selectOption('Planung');
    } else await expectRefusal(form, { title: required, summary: required });
    const summary = `${markup}\n${'s'.repeat(280)}`;
    await form.getByLabel('Titel').fill('😀😀');
    await form.getByLabel('Kurzfassung').fill(summary);
    await forgeChoice(form, 'areas', 'everything');
    await forgeChoice(form, 'organisation', 'not-an-id');
    await expectRefusal(form, {
      title: tooShort(3),
      summary: tooLong(280, [...summary].length),
      areas: choice,
      organisation: choice,
    });
    await expectKept(form, { Titel: '😀😀', Kurzfassung: summary });

    await form.getByLabel('Titel').fill(`${'😀'.repeat(100)} ${markup.slice(0, 19)}`);
    await form.getByLabel('Kurzfassung').fill(markup);
    await form.getByLabel('Wirksame digitale Verwaltung').check();
    await forgeChoice(form, 'organisation', foreign);
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toBeVisible();
    await expectKept(form, { Kurzfassung: markup });
    await expect(form.getByLabel('Wirksame digitale Verwaltung')).toBeChecked();
    await form.getByLabel('Im Namen von').selectOption(own);
    await form.getByRole('button').click();
    await expect(plain.getByText(markup)).toBeVisible();
    await expect(plain.locator('main b, main script')).toHaveCount(0);
  }
});

test('the forms of a paper tell what is wrong and lose nothing', async ({ site }) => {
  await plain.goto('/impulspapiere/neu');
  await expectRefusal(formOf(plain), { title: required, area: required });
  await formOf(plain).getByLabel('Titel').fill('T'.repeat(161));
  await forgeChoice(formOf(plain), 'area', 'everything');
  await expectRefusal(formOf(plain), { title: tooLong(160, 161), area: choice });
  await expectKept(formOf(plain), { Titel: 'T'.repeat(161) });

  await plain.goto(`/impulspapiere/${await beginPaper(anna, site, markup)}`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(markup);
  const settings = formOf(plain, 'settings');
  await settings.getByLabel('Titel').fill(' ');
  await expectRefusal(settings, { title: required });
  await settings.getByLabel('Titel').fill('😀😀');
  await forgeChoice(settings, 'area', 'everything');
  await expectRefusal(settings, { title: tooShort(3), area: choice });
  await expectKept(settings, { Titel: '😀😀' });

  const invite = formOf(plain, 'invite');
  await expectRefusal(invite, { email: required });
  await invite.getByLabel('E-Mail-Adresse').fill(`${'l'.repeat(250)}@example.org`);
  await expectRefusal(invite, { email: tooLong(254, 262) });
  await invite.getByLabel('E-Mail-Adresse').fill(markup);
  await forgeChoice(invite, 'role', 'owner');
  await expectRefusal(invite, { email: notAnAddress, role: choice });
  await expectKept(invite, { 'E-Mail-Adresse': markup });
  await expect(formOf(plain, 'settings').getByRole('alert')).toHaveCount(0);
});

test('an English form speaks English', async () => {
  await plain.goto('/en/projects/new');
  await expectRefusal(formOf(plain), {
    kind: 'Please fill in this field.',
    title: 'Please fill in this field.',
    summary: 'Please fill in this field.',
    areas: 'Please choose at least one.',
    stage: 'Please fill in this field.',
  });
  await expect(plain.getByRole('alert')).toContainText('Title: Please fill in this field.');
});

test('with JavaScript a refused form stays on the page, and its summary leads to the field', async () => {
  const { page } = anna;
  await page.goto('/projekte/neu', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  await page.getByLabel('Titel').fill('Bleibt stehen');
  const { kind, summary, stage } = allRequired;
  await expectRefusal(formOf(page), { kind, summary, areas: chooseOne, stage });
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
  await page.getByRole('radio', { name: 'Idee' }).check();
  await page.getByLabel('Titel').fill('Früh getippt');
  await page.getByLabel('Kurzfassung').fill('Auch das steht schon da, bevor ein Skript läuft.');
  await page.getByLabel('Wirksame digitale Verwaltung').check();
  await page.getByLabel('Im Namen von').selectOption({ value: '' });
  await page.getByLabel('Stand').selectOption('Planung');
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
  scripts.resolve();
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('Titel')).toHaveValue('Früh getippt');
  await expect(page.getByLabel('Kurzfassung')).toHaveValue(/^Auch das steht schon da/);
  await expect(page.getByLabel('Wirksame digitale Verwaltung')).toBeChecked();
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

test('when no mail can be sent the form says so and keeps what was typed', async ({ browser, site }) => {
  const paperId = await beginPaper(anna, site, 'Papier ohne Post');
  const page = await openPlain(await browser.newContext(), site);
  const folder = `${site.folder}/mail`;
  const count = readdirSync(folder).length;
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, 'no folder any more');
  try {
    await page.goto('/registrieren');
    await page.getByLabel('Ihr Name').fill('Paul Postlos');
    await page.getByLabel('E-Mail-Adresse').fill('paul@example.org');
    await page.getByLabel('Passwort').fill('ein langes Passwort');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    expect((await answer).status()).toBe(503);
    await expect(page.getByRole('alert')).toContainText('Die E-Mail konnte gerade nicht verschickt werden.');
    await expectKept(formOf(page), { 'Ihr Name': 'Paul Postlos', 'E-Mail-Adresse': 'paul@example.org' });

    await plain.goto(`/impulspapiere/${paperId}`);
    await plain.getByLabel('E-Mail-Adresse').fill('gast@example.org');
    await plain.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(formOf(plain, 'invite').getByRole('alert')).toContainText(
      'Die Einladung konnte gerade nicht verschickt werden.',
    );
    await expectKept(formOf(plain, 'invite'), { 'E-Mail-Adresse': 'gast@example.org' });
    await expect(plain.getByText('Offene Einladungen')).toBeHidden();
  } finally {
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
  }
  await page.getByLabel('Passwort').fill('ein langes Passwort');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
  expect(readdirSync(folder).length).toBe(count + 1);
});
