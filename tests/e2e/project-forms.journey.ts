// The form of a project, and how partners are found: without a script, by keyboard, and by mistake.
import { bold, errorAt, openPlain } from './form-parts.ts';
import { aProject, enrol, foundOrganisation, postDraft, postForAnswer } from './quick.ts';
import { expect, openLive, test } from './site.ts';

test('without JavaScript a project is posted with topics and links, and a partner is found and asked', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Ole Ohne');
  const town = await foundOrganisation(person, site, 'Skriptlos an der Lippe');
  const page = await openPlain(person.context, site);
  await page.goto('/projekte/neu');
  await page.getByRole('radio', { name: 'Idee', exact: true }).check();
  await page.getByLabel('Titel').fill('Ohne Skript eingestellt');
  await page.getByLabel('Kurzfassung').fill('Alles geht auch ohne JavaScript.');
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByText('Liste der Themen öffnen').click();
  for (const name of ['Mobilität und Verkehr', 'Ländlicher Raum']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByLabel('Stand').selectOption('Idee');
  await page.getByLabel('Im Namen von').selectOption(town);
  await page.locator('input[name="place"]').fill('munster');
  await page.getByLabel('Link 2: Bezeichnung').fill('Zweiter');
  await page.getByLabel('Link 2: Internetadresse').fill('https://example.org/2');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  // the name is not quite one of the register: the form asks, and keeps everything
  await expect(errorAt(page, 'place')).toContainText('Bitte wählen Sie ihn aus der Liste.');
  await expect(page.getByLabel('Link 2: Bezeichnung')).toHaveValue('Zweiter');
  await expect(page.getByText('Ländlicher Raum · Mobilität und Verkehr')).toBeVisible();
  await page.getByRole('radio', { name: 'Münster', exact: true }).check();
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByText('Münster, Nordrhein-Westfalen')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zweiter' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mobilität und Verkehr' })).toBeVisible();

  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await expect(page.locator('input[name="place"]')).toHaveValue('Münster');
  await page.getByText('Liste der Themen öffnen').click();
  await page.getByRole('checkbox', { name: 'Ländlicher Raum' }).uncheck();
  await page.getByLabel('Wir suchen Partner').uncheck();
  await page.getByRole('button', { name: 'Änderungen speichern' }).click();
  await expect(page.getByRole('link', { name: 'Ländlicher Raum' })).toBeHidden();
  await expect(page.getByText('Zurzeit keine Partner gesucht')).toBeVisible();

  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  const other = await enrol(browser, site, 'Fine Fremd');
  await foundOrganisation(other, site, 'Verein zum Finden');
  await page.getByRole('link', { name: 'Partner anfragen' }).click();
  await page.locator('input[name="q"]').fill('zum finden');
  await page.getByRole('button', { name: 'Organisation suchen' }).click();
  await expect(page.getByRole('radio', { name: 'Verein zum Finden' })).toBeChecked();
  await page.getByRole('radio', { name: 'In der Leitung' }).check();
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByText('Verein zum Finden ist gefragt')).toBeVisible();
  await page.getByText('Anfrage zurückziehen …').click();
  await page.getByRole('button', { name: 'Anfrage zurückziehen' }).click();
  await expect(page.getByText('Noch ist niemand gefragt.')).toBeVisible();
  await page.context().close();
});

test('the form of a project tells what is wrong at each field, and loses nothing', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Frieda Fehler');
  const page = await openPlain(person.context, site);
  await page.goto('/projekte/neu');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  for (const field of ['kind', 'title', 'summary', 'stage']) {
    await expect(errorAt(page, field)).toHaveText('Bitte füllen Sie dieses Feld aus.');
  }
  await expect(errorAt(page, 'areas')).toHaveText('Bitte wählen Sie mindestens eine Möglichkeit.');

  await page.getByLabel('Titel').fill(bold);
  await page.getByLabel('Kurzfassung').fill('😀'.repeat(281));
  await page.getByLabel('Beschreibung').fill(`${bold}\n${'x'.repeat(20_000)}`);
  await page.getByText('Liste der Themen öffnen').click();
  const boxes = page.locator('input[name="topics"]');
  for (let at = 0; at < 9; at += 1) await boxes.nth(at).check();
  await page.locator('input[name="place"]').fill('Gibtesnicht an der Nirgends');
  await page.getByLabel('Link 1: Internetadresse').fill('javascript:alert(1)');
  await page.getByLabel('Link 2: Bezeichnung').fill(bold);
  await page.getByLabel('Lizenz zur Nachnutzung').fill('L');
  await page.getByLabel('Quellcode').fill('http://example.org');
  await page.getByLabel('Wir suchen Partner').uncheck();
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(errorAt(page, 'summary')).toHaveText(
    'Bitte kürzen Sie auf höchstens 280 Zeichen; jetzt sind es 281.',
  );
  await expect(errorAt(page, 'description')).toContainText('höchstens 20000 Zeichen');
  await expect(errorAt(page, 'topics')).toHaveText('Bitte wählen Sie höchstens 8; jetzt sind es 9.');
  await expect(errorAt(page, 'link_url.0')).toContainText('Bitte geben Sie eine Internetadresse an');
  await expect(errorAt(page, 'licence')).toHaveText('Bitte schreiben Sie mindestens 2 Zeichen.');
  await expect(errorAt(page, 'repository')).toContainText('die mit https:// beginnt');
  await expect(page.getByLabel('Titel')).toHaveValue(bold);
  await expect(page.getByLabel('Beschreibung')).toHaveValue(/^<b>fett<\/b> & "Zeichen" 🚌\nxxx/);
  await expect(page.getByLabel('Link 2: Bezeichnung')).toHaveValue(bold);
  await expect(page.locator('input[name="topics"]:checked')).toHaveCount(9);
  await expect(page.getByLabel('Wir suchen Partner')).not.toBeChecked();
  await expect(page.locator('input[name="place"]')).toHaveValue('Gibtesnicht an der Nirgends');
  await page.getByRole('link', { name: /^Link 1: Internetadresse:/ }).click();
  await expect(page.getByLabel('Link 1: Internetadresse')).toBeInViewport();

  await boxes.nth(0).uncheck();
  await page.getByRole('radio', { name: 'Projekt', exact: true }).check();
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Kurzfassung').fill(bold);
  await page.getByLabel('Beschreibung').fill(bold);
  await page.getByLabel('Stand').selectOption('Planung');
  await page.getByLabel('Link 1: Internetadresse').fill('');
  await page.getByLabel('Lizenz zur Nachnutzung').fill('');
  await page.getByLabel('Quellcode').fill('');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(errorAt(page, 'link_url.1')).toHaveText('Bitte füllen Sie dieses Feld aus.');
  await page.getByLabel('Link 2: Internetadresse').fill('https://example.org');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(errorAt(page, 'place')).toContainText('Diesen Ort kennt unser Verzeichnis nicht.');
  await page.locator('input[name="place"]').fill('');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(bold);
  await expect(page.locator('main b, main script')).toHaveCount(0);
  await page.context().close();

  const forged: [Record<string, string>, number][] = [
    [{ kind: 'party' }, 400],
    [{ areas: 'everything' }, 400],
    [{ topics: 'not-a-topic' }, 400],
    [{ topics: "'; drop" }, 400],
    [{ organisation: 'not-an-id' }, 400],
    [{ organisation: '00000000-0000-4000-8000-000000000000' }, 403],
    [{ stage: '' }, 400],
  ];
  for (const [change, status] of forged) {
    const form = { ...aProject, topics: 'water', title: 'Gefälscht', ...change };
    const answer = await postForAnswer(person.context, site, '/projekte/neu', form);
    expect([answer.type, answer.status], JSON.stringify(change)).toEqual(['failure', status]);
  }
});

test('topics, links and needs are reached by keyboard alone', async ({ browser, site }) => {
  const { page } = await enrol(browser, site, 'Tim Taste');
  await openLive(page, '/projekte/neu');
  const list = page.getByText('Liste der Themen öffnen');
  await list.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Artenvielfalt und Stadtgrün' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('Artenvielfalt und Stadtgrün · Barrierefreiheit')).toBeVisible();
  await page.getByText('Weitere Links eintragen').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Link 3: Bezeichnung')).toBeFocused();
});

test('what somebody else has made of a project meanwhile is told, and what is pressed twice is done once', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Zoe Zweitfenster');
  const project = `/projekte/${await postDraft(person, site, 'In zwei Fenstern')}`;
  const ask = (action: string) => postForAnswer(person.context, site, `${project}?/${action}`);
  const twice = await Promise.all([ask('publish'), ask('publish')]);
  expect(twice.map(({ type }) => type)).toEqual(['success', 'success']);
  const { page } = person;
  await openLive(page, project);
  expect((await ask('unpublish')).type).toBe('success');
  await page.getByText('Archivieren …').click();
  await page.getByRole('button', { name: 'Archivieren' }).click();
  await expect(page.getByRole('alert')).toContainText('Das Projekt hat sich inzwischen geändert.');
  await expect(page.getByRole('heading', { level: 1, name: 'In zwei Fenstern' })).toBeVisible();
});
