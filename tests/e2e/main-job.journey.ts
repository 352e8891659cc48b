// What the place is for, from end to end and by hand: somebody new posts what her town plans and lacks, is found, finds
// the partner with the fitting offer, talks to him, and writes down with him what they learnt.
import type { Browser, Page } from '@playwright/test';
import { beginPaper, editorOf, invite, openEditor, saveState, setCaretBelow } from './editing.ts';
import { enrol, foundOrganisation, post, postDraft } from './quick.ts';
import { expect, findLink, readMail, test, type Person, type Site } from './site.ts';

const title = 'Bürgerforum zum neuen Stadtpark';
const need = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger am Stadtpark.';
const offer = 'Begleitung von Verfahren der Bürgerbeteiligung, von der Einladung bis zur Auswertung.';
const partnerTitle = 'Dialogwerkstatt an der Werre';
const paperTitle = 'Bürgerforen in mittleren Städten';

const onPage = (page: Page) => page.getByRole('main');
const inHead = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name });

/** What there is before the newcomer comes: an association whose project has what she lacks. */
async function prepareOffer(browser: Browser, site: Site): Promise<Person> {
  const partner = await enrol(browser, site, 'Bruno Beteiligung');
  const house = await foundOrganisation(partner, site, 'Verein Dialogwerkstatt');
  const path = `/projekte/${await postDraft(partner, site, partnerTitle, house)}`;
  const help = { kind: 'expertise', text: offer, until: '' };
  expect((await post(partner.context, site, `${path}/angebote/neu`, help)).status()).toBe(303);
  expect((await post(partner.context, site, `${path}?/publish`)).status()).toBe(200);
  return partner;
}

async function signUp(browser: Browser, site: Site): Promise<Person> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const email = 'nele.neu@example.org';
  const person = { name: 'Nele Neu', email, password: 'ein langes Passwort', context, page };
  await page.goto('/');
  await inHead(page, 'Registrieren').click();
  await page.getByLabel('Ihr Name').fill(person.name);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(person.password);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
  await page.goto(findLink(readMail(site, email)));
  await page.getByLabel('Passwort').fill(person.password);
  await page.getByRole('button', { name: 'Bestätigen und anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  return person;
}

async function foundTown(page: Page): Promise<void> {
  await onPage(page).getByRole('link', { name: 'Organisation anlegen' }).click();
  await onPage(page).getByRole('link', { name: 'Kommune' }).click();
  await page.getByRole('combobox', { name: 'Ihre Kommune' }).pressSequentially('Detmo');
  await page.getByRole('option', { name: 'Detmold' }).click();
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { name: 'Detmold', level: 1 })).toBeVisible();
}

async function writeHelp(page: Page, link: string, kind: string, field: string, text: string): Promise<void> {
  await onPage(page).getByRole('link', { name: link }).first().click();
  await page.getByLabel('Worum geht es?').selectOption(kind);
  await page.getByLabel(field).fill(text);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(onPage(page).getByText(text, { exact: true })).toBeVisible();
}

async function postProject(page: Page): Promise<string> {
  await inHead(page, 'Projekte').click();
  await onPage(page).getByRole('link', { name: 'Projekt einstellen' }).first().click();
  await page.getByRole('radio', { name: 'Projekt', exact: true }).check();
  await page.getByLabel('Titel').fill(title);
  await page
    .getByLabel('Kurzfassung')
    .fill('Wer den Park nutzt, plant ihn mit: an drei Abenden und im Netz.');
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Stand').selectOption('Planung');
  await page.getByLabel('Im Namen von').selectOption({ label: 'Detmold' });
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await writeHelp(page, 'Gesuch eintragen', 'Fachwissen', 'Was suchen Sie?', need);
  const rooms = 'Einen Saal im Rathaus für Treffen mit bis zu 80 Menschen.';
  await writeHelp(page, 'Angebot eintragen', 'Räume und Orte', 'Was können Sie geben?', rooms);
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByRole('button', { name: 'Zurückziehen' })).toBeVisible();
  return page.url();
}

async function findProject(page: Page, address: string): Promise<void> {
  await inHead(page, 'Suche').click();
  await page.getByLabel('Suchbegriff').fill('Stadtparks');
  await page.keyboard.press('Enter');
  await onPage(page).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(address);

  await inHead(page, 'Projekte').click();
  await expect(page).toHaveURL('/projekte');
  await expect(onPage(page).getByRole('link', { name: partnerTitle })).toBeVisible();
  await page.getByText('Weitere Filter').click();
  await page.getByLabel('Sucht').selectOption('Fachwissen');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('navigation', { name: 'Gewählte Filter' })).toContainText('Fachwissen');
  await expect(onPage(page).getByRole('link', { name: partnerTitle })).toBeHidden();
  await onPage(page).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(address);
}

async function talk(nele: Person, partner: Person, site: Site): Promise<void> {
  const { page } = nele;
  const words = 'Wollen wir im Frühjahr zusammen den ersten Abend planen?';
  const section = page.locator('section', { has: page.getByRole('heading', { name: 'Mögliche Partner' }) });
  const match = section.getByRole('article').filter({ hasText: partnerTitle });
  await expect(match).toContainText('Ihr Projekt sucht (Fachwissen)');
  await expect(match).toContainText(`${partnerTitle} bietet (Fachwissen)`);
  await expect(match.locator('mark').filter({ hasText: 'Bürgerbeteiligung' })).toBeVisible();
  await match.getByRole('link', { name: 'Kontakt aufnehmen' }).click();
  await expect(page.getByRole('heading', { name: 'Warum das passt' })).toBeVisible();
  await page.getByLabel('Ihre Nachricht').fill(words);
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByText('Die andere Seite hat noch nicht geantwortet.')).toBeVisible();
  await expect(page.getByText(partner.email)).toHaveCount(0);

  const letter = readMail(site, partner.email);
  expect(letter).toContain(words);
  expect(letter).not.toContain(nele.email);
  await partner.page.goto(findLink(letter));
  await expect(partner.page.getByText(words)).toBeVisible();
  await expect(partner.page.getByText(nele.email)).toHaveCount(0);
  await partner.page.getByRole('button', { name: 'Zusagen und Adressen austauschen' }).click();
  await expect(partner.page.getByText('Jetzt können Sie direkt miteinander sprechen')).toBeVisible();
  await page.goto(findLink(readMail(site, nele.email)));
  for (const each of [page, partner.page]) {
    for (const { name, email } of [nele, partner]) {
      await expect(onPage(each).getByText(name)).toBeVisible();
      await expect(each.getByRole('link', { name: email })).toHaveAttribute('href', `mailto:${email}`);
    }
  }
}

/** Both write at the same time, each below another heading of the template; returns the address of the version. */
async function writePaper(nele: Person, partner: Person, site: Site): Promise<string> {
  const { page } = nele;
  const paperUrl = await beginPaper(page, paperTitle, 'Erfahrungsbericht');
  await invite(site, nele, paperUrl, partner, 'Schreibt mit');
  const texts = [
    { page, heading: 'Ausgangslage', text: 'Am Park hatten früher nur wenige mitgeredet.' },
    { page: partner.page, heading: 'Vorgehen', text: 'Drei Abende lang haben alle gemeinsam geplant.' },
  ];
  for (const writer of texts) {
    await openEditor(writer.page, paperUrl);
  }
  for (const writer of texts) await setCaretBelow(writer.page, writer.heading);
  await Promise.all(texts.map((writer) => writer.page.keyboard.type(writer.text, { delay: 20 })));
  for (const writer of texts) {
    for (const { text } of texts) await expect(editorOf(writer.page)).toContainText(text);
    await expect(saveState(writer.page, 'saved')).toBeVisible();
  }

  await page.goto(paperUrl);
  await page.getByRole('link', { name: 'Veröffentlichen …' }).click();
  await expect(page.getByText(`werden genannt: ${partner.name}, ${nele.name}.`)).toBeVisible();
  await page.getByLabel('Alle, die mitgeschrieben haben').check();
  await page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(page).toHaveURL(`${paperUrl}/fassungen/1`);
  return page.url();
}

test('a newcomer posts, is found, finds her partner, talks, and publishes with him what they learnt', async ({
  browser,
  site,
}) => {
  test.setTimeout(300_000);
  const partner = await prepareOffer(browser, site);
  const nele = await signUp(browser, site);
  await foundTown(nele.page);
  const address = await postProject(nele.page);
  await findProject(nele.page, address);
  await talk(nele, partner, site);
  const version = await writePaper(nele, partner, site);

  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await stranger.newPage();
  await page.goto(address);
  await expect(page.getByText(need, { exact: true })).toBeVisible();
  await expect(page.getByText(nele.email)).toHaveCount(0);
  await page.goto(version);
  await expect(page.getByRole('heading', { name: paperTitle, level: 1 })).toBeVisible();
  await expect(page.getByText('Am Park hatten früher nur wenige mitgeredet.')).toBeVisible();
  await expect(page.getByText('Drei Abende lang haben alle gemeinsam geplant.')).toBeVisible();
  await expect(page.getByText(`${partner.name}, ${nele.name}`, { exact: true })).toBeVisible();
  await stranger.close();
});
