// People of an organisation: invited or asking, shown only when they agree; what owners tell; the log of it all.
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { enrol, foundOrganisation, post, postForAnswer } from './quick.ts';
import { expect, findLink, readMail, startSite, test, type Person, type Site } from './site.ts';

const consent = 'Alle dürfen sehen, dass ich hier mitmache';
const markup = '<b onclick="alert(1)">Laut</b><script>alert(2)</script> & "leise" 🎈';
const pathOf = (id: string, rest = '') => `/organisationen/${id}${rest}`;

let people: Record<'owner' | 'guest' | 'stranger', Person>;
test.beforeAll(async ({ browser, site }) => {
  people = {
    owner: await enrol(browser, site, 'Olga Inhaberin'),
    guest: await enrol(browser, site, 'Gil Gast'),
    stranger: await enrol(browser, site, 'Sam Fremd'),
  };
});

async function invite(site: Site, id: string, email: string, role: string): Promise<string> {
  const path = pathOf(id, '/mitglieder?/invite');
  expect((await post(people.owner.context, site, path, { email, role })).status()).toBe(200);
  return findLink(readMail(site, email));
}

/** Makes somebody a member by an invitation. */
async function admit(site: Site, id: string, person: Person, role: string): Promise<void> {
  const link = await invite(site, id, person.email, role);
  await person.page.goto(link);
  await person.page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(person.page).toHaveURL(pathOf(id));
}

async function openPlain(like: BrowserContext, site: Site): Promise<Page> {
  const browser = like.browser();
  if (!browser) throw new Error('a context has a browser');
  const storageState = await like.storageState();
  return (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState })).newPage();
}

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
  await admit(site, id, people.guest, 'member');
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
  const link = await invite(site, id, people.guest.email, 'owner');
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
  await admit(site, id, people.guest, 'member');
  await invite(site, id, 'wartet@example.org', 'member');
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

test('by keyboard alone an owner changes a role and a member leaves', async ({ site }) => {
  const id = await foundOrganisation(people.owner, site, 'Tastenverein');
  await admit(site, id, people.guest, 'member');
  const { page } = people.owner;
  await page.goto(pathOf(id, '/mitglieder'), { waitUntil: 'networkidle' });
  await page.getByRole('combobox', { name: 'Rolle von Gil Gast' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rolle von Gil Gast ändern' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Die Rolle ist geändert.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Rolle von Gil Gast' })).toHaveValue('editor');
  const leaves = people.guest.page;
  await leaves.goto(pathOf(id, '/mitglieder'), { waitUntil: 'networkidle' });
  await leaves.locator('summary', { hasText: 'Organisation verlassen' }).focus();
  await leaves.keyboard.press('Enter');
  await leaves.keyboard.press('Tab');
  await leaves.keyboard.press('Enter');
  await expect(leaves).toHaveURL(pathOf(id));
});

test.describe('in the demo', () => {
  let demo: Site;
  test.beforeAll(async () => {
    demo = await startSite(['--demo']);
  });
  test.afterAll(() => demo.stop());

  test('a coordinator reads the log, and no page has a barrier that a machine finds', async ({ browser }) => {
    // two dozen pages, each examined twice
    test.setTimeout(400_000);
    const context = await browser.newContext({ baseURL: demo.url });
    const page = await context.newPage();
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail-Adresse').fill('anna@example.org');
    await page.getByLabel('Passwort').fill('impulswerk-demo');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(page).toHaveURL(/\/konto$/);
    const asking = await enrol(browser, demo, 'Frieda Fragt');
    const anna = { ...asking, context, page };
    const id = await foundOrganisation(anna, demo, 'Werkstatt für digitale Teilhabe und Nachbarschaftshilfe');
    const tell = { name: 'Werkstatt', place: 'Lemgo', ags: '', state: '05', website: 'example.org' };
    const description = 'Wir reparieren, erklären und verleihen.\n\nKommen Sie vorbei: dienstags ab 17 Uhr.';
    await post(context, demo, pathOf(id, '/bearbeiten'), { ...tell, description });
    await post(context, demo, pathOf(id, '/mitglieder?/show'), { shown: 'on' });
    await post(context, demo, pathOf(id, '/mitglieder?/invite'), {
      email: 'ben@example.org',
      role: 'editor',
    });
    await post(context, demo, pathOf(id, '/mitglieder?/invite'), { email: 'c@example.org', role: 'owner' });
    const message = 'Ich arbeite seit März in der Stabsstelle Digitalisierung.';
    await post(asking.context, demo, pathOf(id, '/beitreten?/ask'), { message });
    const link = findLink(readMail(demo, 'c@example.org'));

    await page.goto('/koordination');
    await page.getByRole('link', { name: 'Zum Protokoll' }).click();
    await expect(
      page.getByText(
        'Anna Brandt hat die Angaben zu „Werkstatt“ geändert: Beschreibung, Name, Ort, Land, Internetseite.',
      ),
    ).toBeVisible();
    await expect(
      page.getByText('Anna Brandt gehört jetzt zu „Werkstatt“ (Inhaberin oder Inhaber).'),
    ).toBeVisible();
    const paths = [
      pathOf(id),
      pathOf(id, '/mitglieder'),
      pathOf(id, '/bearbeiten'),
      '/organisationen/019df702-0d00-7000-8000-000000000201/bearbeiten',
      '/konto',
      '/koordination/protokoll',
      `/en/organisations/${id}/members`,
      `/en/organisations/${id}/edit`,
      '/en/coordination/log',
      new URL(link).pathname,
    ];
    await expectNoBarriers(page, 'anna', paths);
    await expectNoBarriers(asking.page, 'frieda', [pathOf(id, '/beitreten'), '/konto']);
    await post(asking.context, demo, pathOf(id, '/beitreten?/withdraw'));
    await expectNoBarriers(asking.page, 'frieda-again', [pathOf(id, '/beitreten'), pathOf(id)]);
    const ben = await (await browser.newContext({ baseURL: demo.url })).newPage();
    await ben.goto('/anmelden');
    await ben.getByLabel('E-Mail-Adresse').fill('ben@example.org');
    await ben.getByLabel('Passwort').fill('impulswerk-demo');
    await ben.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await expect(ben).toHaveURL(/\/konto$/);
    await expectNoBarriers(ben, 'ben', [
      '/konto',
      pathOf(id, '/beitreten'),
      new URL(findLink(readMail(demo, 'ben@example.org'))).pathname,
    ]);
  });
});

async function expectNoBarriers(page: Page, who: string, paths: string[]): Promise<void> {
  for (const [at, path] of paths.entries()) {
    for (const width of path.startsWith('/en/') ? [390] : [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      if (process.env.SCREENSHOTS) {
        await page.screenshot({
          path: `${process.env.SCREENSHOTS}/${who}-${at}-${width}.png`,
          fullPage: true,
        });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `${path} at ${width}`,
      ).toEqual([]);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(excess, `${path} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  }
}
