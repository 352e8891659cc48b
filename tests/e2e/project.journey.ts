// Projects in full: posted with everything, needed and offered for, joined by partners, archived.
import { expectNoBarriers } from './barriers.ts';
import { bold } from './form-parts.ts';
import { enrol, foundOrganisation, postDraft } from './quick.ts';
import { createPerson, expect, findLink, openLive, readMail, test } from './site.ts';

test('a person posts a project with everything, needs and offers; another town agrees to take part', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const { page } = await createPerson(browser, site, 'Paula Projekt');
  await openLive(page, '/projekte/neu');
  await page.getByRole('radio', { name: 'Erprobungsraum' }).check();
  await page.getByLabel('Titel').fill('Kühle Orte in der Stadt');
  await page.getByLabel('Kurzfassung').fill('Wo lässt sich ein Hitzetag aushalten? Eine Karte für alle.');
  await page
    .getByLabel('Beschreibung')
    .fill(`## Ziel\n\nEine **offene** Karte.\n\n- Bänke\n- Brunnen\n\n${bold}`);
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Wirksame digitale Verwaltung').check();
  await page.getByText('Liste der Themen öffnen').click();
  await page.getByRole('checkbox', { name: 'Klimaanpassung' }).check();
  await page.getByRole('checkbox', { name: 'Offene Daten' }).check();
  await expect(page.getByText('Klimaanpassung · Offene Daten')).toBeVisible();
  await page.getByLabel('Stand').selectOption('Umsetzung');
  await page.getByRole('combobox', { name: 'Ort' }).pressSequentially('Lemg');
  await page.getByRole('option', { name: 'Lemgo' }).click();
  await page.getByLabel('Link 1: Bezeichnung').fill('Zur Karte');
  await page.getByLabel('Link 1: Internetadresse').fill('www.example.org/karte');
  await page.getByText('Weitere Links eintragen').click();
  await page.getByLabel('Link 10: Internetadresse').fill('https://example.org/zehn');
  await page.getByLabel('Lizenz zur Nachnutzung').fill('CC BY 4.0');
  await page.getByLabel('Quellcode').fill('https://example.org/karte.git');
  await expectNoBarriers(page, 'form');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();

  await expect(page.getByRole('heading', { name: 'Kühle Orte in der Stadt', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Stand: Umsetzung, Schritt 3 von 5' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ziel', level: 2 })).toBeVisible();
  await expect(page.getByText(bold)).toBeVisible();
  await expect(page.getByText('Lemgo, Nordrhein-Westfalen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Klimaanpassung' })).toHaveAttribute(
    'href',
    '/projekte?topic=climate-adaptation',
  );
  await expect(page.getByRole('link', { name: 'Zur Karte' })).toHaveAttribute(
    'href',
    'https://www.example.org/karte',
  );
  await expect(page.getByRole('link', { name: 'example.org', exact: true })).toBeVisible();
  const address = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Gesuch eintragen' }).click();
  await page.getByLabel('Worum geht es?').selectOption('Pilotpartner');
  await page
    .getByLabel('Was suchen Sie?')
    .fill('Eine zweite Stadt, die die Karte einen Sommer lang erprobt.');
  await page.getByLabel('Gilt bis').fill('2099-08-31');
  await expectNoBarriers(page, 'need');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByText('offen, bis 31.08.2099')).toBeVisible();
  await page.getByRole('link', { name: 'Angebot eintragen' }).click();
  await page.getByLabel('Worum geht es?').selectOption('Software und Technik');
  await page.getByLabel('Was können Sie geben?').fill('Unsere Karte, fertig eingerichtet und erklärt.');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(address);
  await page.goto('/gesuche');
  await expect(page.getByText('Eine zweite Stadt')).toBeHidden();

  await page.goto(address);
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByRole('button', { name: 'Zurückziehen' })).toBeVisible();
  await expectNoBarriers(page, 'project');
  await page.goto('/gesuche?side=need&kind=pilot');
  await expect(page.getByText('Eine zweite Stadt')).toBeVisible();
  await expect(page.getByText('Unsere Karte, fertig')).toBeHidden();
  await expectNoBarriers(page, 'needs');
  await page.getByRole('link', { name: 'Kühle Orte in der Stadt' }).click();
  await expect(page).toHaveURL(address);

  const guest = await enrol(browser, site, 'Gerd Gast');
  const town = await foundOrganisation(guest, site, 'Nachbarstadt am Fluss');
  await page.getByRole('link', { name: 'Partner anfragen' }).click();
  await page.getByRole('combobox', { name: 'Organisation' }).pressSequentially('nachbarst');
  await page.getByRole('option', { name: 'Nachbarstadt am Fluss' }).click();
  await expectNoBarriers(page, 'partners');
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByText('Nachbarstadt am Fluss ist gefragt und bekommt eine E-Mail.')).toBeVisible();
  await expect(page.getByText('Antwort steht aus')).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Nachbarstadt am Fluss' })).toBeHidden();

  const mail = readMail(site, guest.email);
  expect(mail).toContain(
    'Paula Projekt fragt, ob Nachbarstadt am Fluss am Projekt „Kühle Orte in der Stadt“',
  );
  await guest.page.goto('/konto');
  await expect(guest.page.getByText('Ein Projekt bittet um Ihre Mitwirkung.')).toBeVisible();
  await guest.page.goto(`/organisationen/${town}`);
  await expect(guest.page.getByRole('link', { name: 'Anfrage ansehen' })).toBeVisible();
  await guest.page.goto(findLink(mail));
  await expectNoBarriers(guest.page, 'partnerships');
  await guest.page.getByRole('button', { name: 'Zustimmen' }).click();
  await expect(guest.page.getByText('Sie sind dabei.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Nachbarstadt am Fluss' })).toBeVisible();
  await page.goto(`/organisationen/${town}`);
  await expect(page.getByRole('link', { name: 'Kühle Orte in der Stadt' })).toBeVisible();

  await page.goto(address);
  await page.getByText('Archivieren …').click();
  await page.getByRole('button', { name: 'Archivieren' }).click();
  await expect(page.getByText('Dieses Projekt ist archiviert')).toBeVisible();
  await expect(page.getByText('nicht mehr offen, bis 31.08.2099')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gesuch eintragen' })).toBeHidden();
  await guest.page.goto(address);
  await expect(guest.page.getByText('Dieses Projekt ist archiviert')).toBeVisible();
  await guest.page.goto('/projekte');
  await expect(guest.page.getByRole('link', { name: 'Kühle Orte in der Stadt' })).toBeHidden();
  await page.getByRole('button', { name: 'Wieder öffnen' }).click();
  await expect(page.getByText('offen, bis 31.08.2099')).toBeVisible();

  await guest.page.goto(`/organisationen/${town}/partnerschaften`);
  await guest.page.getByText('Zusammenarbeit beenden …').click();
  await guest.page.getByRole('button', { name: 'Zusammenarbeit beenden' }).click();
  await expect(guest.page.getByText('Noch keine Beteiligung.')).toBeVisible();
});

test('the pages speak English', async ({ browser, site }) => {
  const person = await enrol(browser, site, 'Elsie English');
  const { page } = person;
  const draft = await postDraft(person, site, 'In English');
  await page.goto(`/en/projects/${draft}`);
  await expect(page.getByRole('img', { name: 'Stage: Planning, step 2 of 5' })).toBeVisible();
  await page.getByRole('link', { name: 'Add an offer' }).click();
  await expect(page).toHaveURL(`/en/projects/${draft}/offers/new`);
  await expect(page.getByRole('heading', { name: 'Add an offer' })).toBeVisible();
  await page.goto('/en/needs');
  await expect(page.getByRole('heading', { name: 'Needs and offers' })).toBeVisible();
  await page.goto('/en/projects/new');
  await expectNoBarriers(page, 'form-en');
});
