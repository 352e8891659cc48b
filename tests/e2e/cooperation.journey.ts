// From a match to a cooperation: two people in two browsers talk, agree, and show what they agreed, as long as both like.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { enrol, post, postDraft } from './quick.ts';
import { expect, findLink, readMail, test, type Person, type Site } from './site.ts';

const needText = 'Wir suchen eine Software, mit der Bürgerinnen und Bürger Termine im Rathaus buchen.';
const offerText = 'Software zum Buchen von Terminen, die wir mit Rathäusern weiterentwickeln.';
const agreement = 'Wir erproben die Terminbuchung ein Jahr lang im Bürgerbüro.';
const markup = '<b onclick="alert(1)">Laut</b><script>alert(2)</script> & "leise" 🎈';

let tilda: Person;
let felix: Person;
let clara: Person;
let town: string;
let company: string;
let need: string;
let tool: string;

test.beforeAll(async ({ browser, site }) => {
  tilda = await enrol(browser, site, 'Tilda Rathaus');
  felix = await enrol(browser, site, 'Felix Firma');
  clara = await enrol(browser, site, 'Clara Fremd');
  town = await found(tilda, site, 'public_body', 'Bürgerbüro Probestadt');
  company = await found(felix, site, 'company', 'Terminwerk GmbH');
  need = await publish(tilda, site, 'Termine im Bürgerbüro', town);
  tool = await publish(felix, site, 'Ein Kalender für Rathäuser', company);
  await addHelp(tilda, site, `${need}/gesuche`, needText);
  await addHelp(felix, site, `${tool}/angebote`, offerText);
});

async function found({ context }: Person, site: Site, kind: string, name: string): Promise<string> {
  const response = await post(context, site, '/organisationen/neu', { kind, name, place: 'Probestadt' });
  expect(response.status(), await response.text()).toBe(303);
  return response.headers()['location']?.split('/').at(-1) ?? '';
}

async function publish(person: Person, site: Site, title: string, organisation: string): Promise<string> {
  const id = await postDraft(person, site, title, organisation);
  expect((await post(person.context, site, `/projekte/${id}?/publish`)).status()).toBe(200);
  return id;
}

async function addHelp({ context }: Person, site: Site, address: string, text: string): Promise<void> {
  const response = await post(context, site, `/projekte/${address}/neu`, { kind: 'software', text });
  expect(response.status(), await response.text()).toBe(303);
}

async function openPlain(like: BrowserContext, browser: Browser, site: Site): Promise<Page> {
  const storageState = await like.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

const steps = (page: Page) => page.getByRole('list', { name: 'So weit sind Sie' });
const currentStep = (page: Page) => steps(page).locator('[aria-current="step"]');
const cooperation = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Zusammenarbeit', exact: true }) });
const mayBeSeen = (page: Page) => page.getByRole('button', { name: 'Auf den Projektseiten zeigen' });

test('a town hall finds a company that offers what it seeks, and both get to a confirmed cooperation', async ({
  site,
}) => {
  const page = tilda.page;
  const other = felix.page;

  await test.step('she finds the offer on the page of her project, and asks', async () => {
    await page.goto(`/projekte/${need}`);
    const card = page.getByRole('article').filter({ hasText: 'Ein Kalender für Rathäuser' });
    await expect(card).toContainText('Software');
    await card.getByRole('link', { name: 'Kontakt aufnehmen: Ein Kalender für Rathäuser' }).click();
    await page.getByLabel('Ihre Nachricht').fill('Können wir Ihren Kalender bei uns ausprobieren?');
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await expect(currentStep(page)).toContainText('Gefragt');
  });

  await test.step('the company accepts', async () => {
    await other.goto(findLink(readMail(site, felix.email)));
    await other.getByRole('button', { name: 'Zusagen und Adressen austauschen' }).click();
    await expect(currentStep(other)).toContainText('Angenommen');
  });

  await test.step('both write in the talk, by keyboard, and are told by mail once', async () => {
    await page.goto(findLink(readMail(site, tilda.email)));
    await page.getByLabel('Ihre Nachricht').focus();
    await page.keyboard.type(`Wie viele Fenster brauchen wir dafür? ${markup}`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Nachricht senden' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(markup)).toBeVisible();
    await expect(page.locator('main b, main script')).toHaveCount(0);
    await expect(page.getByLabel('Ihre Nachricht')).toHaveValue('');
    await page.getByLabel('Ihre Nachricht').fill('Wir haben drei.');
    await page.getByRole('button', { name: 'Nachricht senden' }).click();
    await expect(page.getByText('Wir haben drei.')).toBeVisible();
    await expect(currentStep(page)).toContainText('Im Gespräch');

    const letter = readMail(site, felix.email);
    expect(letter).toContain('„Termine im Bürgerbüro“ hat Ihnen im Gespräch');
    for (const hidden of [tilda.name, tilda.email, 'Fenster']) expect(letter).not.toContain(hidden);
    await other.goto('/kontaktanfragen');
    await expect(other.getByText('Neu für Sie')).toBeVisible();
    await other.goto(findLink(letter));
    await expect(other.getByText('Wir haben drei.')).toBeVisible();
    await other.getByLabel('Ihre Nachricht').fill('Dann reicht ein Kalender.');
    await other.getByRole('button', { name: 'Nachricht senden' }).click();
    await expect(other.getByText('Dann reicht ein Kalender.')).toBeVisible();
    await other.goto('/kontaktanfragen');
    await expect(other.getByText('Neu für Sie')).toHaveCount(0);
  });

  await test.step('she changes her words and takes others back', async () => {
    const entry = page.getByRole('article').filter({ hasText: 'Wir haben drei.' });
    await entry.getByText('Ändern', { exact: true }).click();
    await entry.getByLabel('Neuer Text').fill('Wir haben vier.');
    await entry.getByRole('button', { name: 'Änderung speichern' }).click();
    await expect(page.getByText('Wir haben vier.').first()).toBeVisible();
    await expect(page.getByLabel('Neuer Text').first()).toBeHidden();
    const first = page.getByRole('article').filter({ hasText: 'Fenster' });
    await first.getByText('Zurücknehmen …').click();
    await first.getByRole('button', { name: 'Zurücknehmen' }).click();
    await expect(page.getByText('Diese Nachricht wurde zurückgenommen.')).toBeVisible();
    await expect(page.getByText('Dann reicht ein Kalender.')).toBeVisible();
    await expectNoBarriers(page, 'talk');
  });

  await test.step('she proposes, the company confirms', async () => {
    await page.getByLabel('Was ist vereinbart?').fill('Zu kurz');
    await page.getByRole('button', { name: 'Zusammenarbeit vorschlagen' }).click();
    await expect(page.getByLabel('Was ist vereinbart?')).toHaveAccessibleDescription(/mindestens 10 Zeichen/);
    await page.getByLabel('Was ist vereinbart?').fill(agreement);
    await page.getByLabel('Ab wann').fill('2027-01-04');
    await page.getByLabel('Auf den Projektseiten zeigen').check();
    await page.getByRole('button', { name: 'Zusammenarbeit vorschlagen' }).click();
    await expect(page.getByText('Sie haben eine Zusammenarbeit vorgeschlagen')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zusammenarbeit bestätigen' })).toHaveCount(0);
    await expectNoBarriers(page, 'proposed');

    const letter = readMail(site, felix.email);
    expect(letter).toContain('Erst wenn Sie bestätigen');
    await other.goto(findLink(letter));
    await expect(cooperation(other)).toContainText(agreement);
    await expect(cooperation(other)).toContainText('4. Januar 2027');
    await expectNoBarriers(other, 'to confirm');
    await other.getByLabel('Auf den Projektseiten zeigen').focus();
    await other.keyboard.press('Space');
    await other.keyboard.press('Tab');
    await other.keyboard.press('Enter');
    await expect(other.getByText('Sie arbeiten zusammen')).toBeVisible();
    await expect(currentStep(other)).toContainText('Vereinbart');
    expect(readMail(site, tilda.email)).toContain('hat die Zusammenarbeit bestätigt');
    await expectNoBarriers(other, 'agreed');
  });

  await test.step('both project pages and both organisations show it, without any name of a person', async () => {
    const month = new Intl.DateTimeFormat('de-DE', {
      month: 'long',
      year: 'numeric',
      timeZone: 'Europe/Berlin',
    });
    for (const [path, partner] of [
      [`/projekte/${need}`, 'Ein Kalender für Rathäuser'],
      [`/projekte/${tool}`, 'Termine im Bürgerbüro'],
      [`/organisationen/${town}`, 'Ein Kalender für Rathäuser'],
      [`/organisationen/${company}`, 'Termine im Bürgerbüro'],
    ] as const) {
      await clara.page.goto(path);
      const shown = cooperation(clara.page);
      await expect(shown.getByRole('link', { name: partner })).toBeVisible();
      await expect(shown).toContainText(`vereinbart im ${month.format(new Date())}`);
      for (const hidden of [tilda.name, felix.name, agreement]) await expect(shown).not.toContainText(hidden);
    }
    await expectNoBarriers(clara.page, 'organisation with a cooperation');
    await clara.page.goto(`/projekte/${need}`);
    await expectNoBarriers(clara.page, 'project with a cooperation');
  });

  await test.step('one takes the showing back, and it is gone from both', async () => {
    await other.getByRole('button', { name: 'Nicht mehr zeigen' }).click();
    await expect(other.getByText('Die andere Seite möchte die Zusammenarbeit zeigen.')).toBeVisible();
    for (const project of [need, tool]) {
      await clara.page.goto(`/projekte/${project}`);
      await expect(clara.page.getByRole('heading', { name: 'Mögliche Partner' })).toBeVisible();
      await expect(cooperation(clara.page)).toHaveCount(0);
    }
  });

  await test.step('each lets the outcome teach, or not', async () => {
    await page.reload();
    const box = page.getByLabel('dürfen helfen, Vorschläge zu verbessern');
    await expect(box).not.toBeChecked();
    await box.check();
    await page.getByRole('button', { name: 'Auswahl speichern' }).click();
    await expect(page).toHaveURL(/#teach$/);
    await page.reload();
    await expect(box).toBeChecked();
    await other.reload();
    await expect(other.getByLabel('dürfen helfen, Vorschläge zu verbessern')).not.toBeChecked();
    await other.getByLabel('dürfen helfen, Vorschläge zu verbessern').check();
    await other.getByRole('button', { name: 'Auswahl speichern' }).click();
    await expect(other).toHaveURL(/#teach$/);
    await clara.page.goto('/gewichtung');
    await expect(clara.page.getByText('Von beiden Seiten freigegebene Ergebnisse: 1.')).toBeVisible();
    await expectNoBarriers(clara.page, 'weights');
  });

  await test.step('strangers find nothing', async () => {
    await page.goto('/kontaktanfragen');
    await expectNoBarriers(page, 'list with a cooperation');
    await page.getByRole('link', { name: 'Ein Kalender für Rathäuser' }).first().click();
    await expect(page.getByText('Sie arbeiten zusammen')).toBeVisible();
    await expectNoBarriers(page, 'cooperation');
    const path = new URL(page.url()).pathname;
    const talk = new URL(other.url()).pathname;
    const id = path.split('/').at(-1) ?? '';
    for (const hidden of [path, talk]) expect((await clara.page.goto(hidden))?.status(), hidden).toBe(404);
    const forms: [string, Record<string, string>][] = [
      [`${talk}?/say`, { body: 'Hallo' }],
      [`${talk}?/propose`, { agreement }],
      [`${talk}?/show`, { cooperation: id }],
      [`${talk}?/teach`, { teaches: 'on' }],
      [`${path}?/end`, { cooperation: id }],
    ];
    for (const [address, form] of forms) {
      const status = (await post(clara.context, site, address, form)).status();
      expect([403, 404], address).toContain(status);
    }
    await page.reload();
    await expect(page.getByText('Sie arbeiten zusammen')).toBeVisible();
  });
});

test('without JavaScript they talk, put off, agree and end it', async ({ browser, site }) => {
  const asked = await post(clara.context, site, `/kontaktanfragen/neu?to=organisation:${company}`, {
    from: 'me',
    message: 'Darf ich Ihren Kalender im Verein ausprobieren?',
  });
  const path = asked.headers()['location'] ?? '';
  await post(felix.context, site, `${path}?/accept`, { answer: '' });
  const asker = await openPlain(clara.context, browser, site);
  const owner = await openPlain(felix.context, browser, site);

  await asker.goto(path);
  await asker.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(asker.getByLabel('Ihre Nachricht')).toHaveAccessibleDescription(/füllen Sie dieses Feld aus/);
  const long = 'x'.repeat(2001);
  await asker.getByLabel('Ihre Nachricht').fill(long);
  await asker.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(asker.getByLabel('Ihre Nachricht')).toHaveAccessibleDescription(/höchstens 2000 Zeichen/);
  await expect(asker.getByLabel('Ihre Nachricht')).toHaveValue(long);
  await asker.getByLabel('Ihre Nachricht').fill('Guten Tag!');
  await asker.getByRole('button', { name: 'Nachricht senden' }).click();
  await expect(asker.getByText('Guten Tag!').first()).toBeVisible();
  await expect(asker.getByLabel('Auf den Projektseiten zeigen'), 'a person is never shown').toHaveCount(0);

  await owner.goto(findLink(readMail(site, felix.email)));
  await owner.getByLabel('Was ist vereinbart?').fill(agreement);
  await owner.getByLabel('Ab wann').evaluate((field: HTMLInputElement) => (field.type = 'text'));
  await owner.getByLabel('Ab wann').fill('bald');
  await owner.getByRole('button', { name: 'Zusammenarbeit vorschlagen' }).click();
  await expect(owner.getByRole('alert')).toBeVisible();
  await expect(owner.getByLabel('Was ist vereinbart?')).toHaveValue(agreement);
  await owner.getByRole('button', { name: 'Zusammenarbeit vorschlagen' }).click();
  await expect(owner.getByText('Sie haben eine Zusammenarbeit vorgeschlagen')).toBeVisible();

  await asker.goto(findLink(readMail(site, clara.email)));
  await asker.getByRole('button', { name: 'Noch nicht' }).click();
  await expect(asker.getByText('Der Vorschlag wurde zurückgestellt.')).toBeVisible();
  expect(readMail(site, felix.email)).toContain('noch nicht bestätigen');
  await asker.getByLabel('Was ist vereinbart?').fill(agreement);
  await asker.getByRole('button', { name: 'Zusammenarbeit vorschlagen' }).click();
  await expect(asker.getByText('Sie haben eine Zusammenarbeit vorgeschlagen')).toBeVisible();
  await owner.goto(path);
  await owner.getByRole('button', { name: 'Zusammenarbeit bestätigen' }).click();
  await expect(owner.getByText('Sie arbeiten zusammen')).toBeVisible();
  await expect(mayBeSeen(owner)).toHaveCount(0);
  await owner.getByText('Zusammenarbeit beenden …').click();
  await owner.getByRole('button', { name: 'Zusammenarbeit beenden' }).click();
  await expect(owner.getByText('Die Zusammenarbeit ist beendet')).toBeVisible();
  await expect(currentStep(owner)).toContainText('Zusammenarbeit beendet');
  expect(readMail(site, clara.email)).toContain('hat die Zusammenarbeit beendet');
  for (const page of [asker, owner]) await page.context().close();
});
