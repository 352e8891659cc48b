// Projects in full: posted with everything, needed and offered for, joined by partners, archived; by hand, by keyboard
// and without a script.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aProject, enrol, foundOrganisation, post, postDraft, postForAnswer } from './quick.ts';
import { createPerson, expect, findLink, readMail, test, type Person } from './site.ts';

const markup = '<b>fett</b> & "Zeichen" 🚌';
const widths = [390, 1280];

async function expectNoBarrier(page: Page, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/${what}-${width}.png`, fullPage: true });
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `${what} at ${width}`,
    ).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${what} at ${width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

async function openPlain(person: Person): Promise<Page> {
  const context = await person.context.browser()!.newContext({
    baseURL: new URL(person.page.url()).origin,
    javaScriptEnabled: false,
    storageState: await person.context.storageState(),
  });
  return context.newPage();
}

const errorAt = (page: Page, id: string) => page.locator(`[id="${id}-error"]`);

test('a person posts a project with everything, needs and offers; another town agrees to take part', async ({
  browser,
  site,
}) => {
  test.setTimeout(240_000);
  const { page } = await createPerson(browser, site, 'Paula Projekt');
  await page.goto('/projekte/neu', { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'Erprobungsraum' }).check();
  await page.getByLabel('Titel').fill('Kühle Orte in der Stadt');
  await page.getByLabel('Kurzfassung').fill('Wo lässt sich ein Hitzetag aushalten? Eine Karte für alle.');
  await page
    .getByLabel('Beschreibung')
    .fill(`## Ziel\n\nEine **offene** Karte.\n\n- Bänke\n- Brunnen\n\n${markup}`);
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
  await expectNoBarrier(page, 'form');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();

  await expect(page.getByRole('heading', { name: 'Kühle Orte in der Stadt', level: 1 })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Stand: Umsetzung, Schritt 3 von 5' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ziel', level: 2 })).toBeVisible();
  await expect(page.getByText(markup)).toBeVisible();
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
  await expectNoBarrier(page, 'need');
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
  await expectNoBarrier(page, 'project');
  await page.goto('/gesuche?side=need&kind=pilot');
  await expect(page.getByText('Eine zweite Stadt')).toBeVisible();
  await expect(page.getByText('Unsere Karte, fertig')).toBeHidden();
  await expectNoBarrier(page, 'needs');
  await page.getByRole('link', { name: 'Kühle Orte in der Stadt' }).click();
  await expect(page).toHaveURL(address);

  const guest = await enrol(browser, site, 'Gerd Gast');
  const town = await foundOrganisation(guest, site, 'Nachbarstadt am Fluss');
  await page.getByRole('link', { name: 'Partner anfragen' }).click();
  await page.getByRole('combobox', { name: 'Organisation' }).pressSequentially('nachbarst');
  await page.getByRole('option', { name: 'Nachbarstadt am Fluss' }).click();
  await expectNoBarrier(page, 'partners');
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
  await expectNoBarrier(guest.page, 'partnerships');
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

test('without JavaScript a project is posted with topics and links, and a partner is found and asked', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Ole Ohne');
  const town = await foundOrganisation(person, site, 'Skriptlos an der Lippe');
  await person.page.goto('/');
  const page = await openPlain(person);
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
  await person.page.goto('/');
  const page = await openPlain(person);
  await page.goto('/projekte/neu');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  for (const field of ['kind', 'title', 'summary', 'stage']) {
    await expect(errorAt(page, field)).toHaveText('Bitte füllen Sie dieses Feld aus.');
  }
  await expect(errorAt(page, 'areas')).toHaveText('Bitte wählen Sie mindestens eine Möglichkeit.');

  await page.getByLabel('Titel').fill(markup);
  await page.getByLabel('Kurzfassung').fill('😀'.repeat(281));
  await page.getByLabel('Beschreibung').fill(`${markup}\n${'x'.repeat(20_000)}`);
  await page.getByText('Liste der Themen öffnen').click();
  const boxes = page.locator('input[name="topics"]');
  for (let at = 0; at < 9; at += 1) await boxes.nth(at).check();
  await page.locator('input[name="place"]').fill('Gibtesnicht an der Nirgends');
  await page.getByLabel('Link 1: Internetadresse').fill('javascript:alert(1)');
  await page.getByLabel('Link 2: Bezeichnung').fill(markup);
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
  await expect(page.getByLabel('Titel')).toHaveValue(markup);
  await expect(page.getByLabel('Beschreibung')).toHaveValue(/^<b>fett<\/b> & "Zeichen" 🚌\nxxx/);
  await expect(page.getByLabel('Link 2: Bezeichnung')).toHaveValue(markup);
  await expect(page.locator('input[name="topics"]:checked')).toHaveCount(9);
  await expect(page.getByLabel('Wir suchen Partner')).not.toBeChecked();
  await expect(page.locator('input[name="place"]')).toHaveValue('Gibtesnicht an der Nirgends');
  await page.getByRole('link', { name: /^Link 1: Internetadresse:/ }).click();
  await expect(page.getByLabel('Link 1: Internetadresse')).toBeInViewport();

  await boxes.nth(0).uncheck();
  await page.getByRole('radio', { name: 'Projekt', exact: true }).check();
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Kurzfassung').fill(markup);
  await page.getByLabel('Beschreibung').fill(markup);
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(markup);
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

test('needs and offers tell what is wrong, change, close and go; strangers touch none', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Nora Not');
  const stranger = await enrol(browser, site, 'Stefan Streuner');
  const draft = await postDraft(person, site, 'Mit Gesuchen');
  const town = await foundOrganisation(person, site, 'Gesuchsstadt');
  await person.page.goto('/');
  const page = await openPlain(person);
  for (const [owner, word, field, side] of [
    [`/projekte/${draft}`, 'Gesuch', 'Was suchen Sie?', 'gesuche'],
    [`/organisationen/${town}`, 'Angebot', 'Was können Sie geben?', 'angebote'],
  ] as const) {
    await page.goto(owner);
    await page.getByRole('link', { name: `${word} eintragen` }).click();
    await expect(page).toHaveURL(`${owner}/${side}/neu`);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(errorAt(page, 'kind')).toHaveText('Bitte füllen Sie dieses Feld aus.');
    await expect(errorAt(page, 'text')).toHaveText('Bitte füllen Sie dieses Feld aus.');
    await page.getByLabel('Worum geht es?').selectOption('Daten');
    await page.getByLabel(field).fill(`${markup}${'ü'.repeat(500)}`);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(errorAt(page, 'text')).toContainText('höchstens 500 Zeichen');
    await expect(page.getByLabel(field)).toHaveValue(/^<b>fett/);
    await expect(page.getByLabel('Worum geht es?')).toHaveValue('data');
    await page.getByLabel(field).fill(markup);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page).toHaveURL(owner);
    await expect(page.getByText(markup, { exact: true })).toBeVisible();
    await expect(page.locator('main b')).toHaveCount(0);

    await page.getByRole('link', { name: /^Ändern\s?: <b>fett/ }).click();
    const address = new URL(page.url()).pathname;
    expect(address).toMatch(new RegExp(`^/${side}/.*/bearbeiten$`));
    await page.getByLabel(field).fill('Etwas anderes steht jetzt hier.');
    await page.getByLabel('Gilt bis').fill('2020-01-01');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('abgelaufen, bis 01.01.2020')).toBeVisible();

    for (const [action, form] of [
      ['save', { kind: 'law', text: 'Das war ein Fremder.' }],
      ['state', { state: 'met' }],
      ['delete', {}],
    ] as const) {
      const answer = await postForAnswer(stranger.context, site, `${address}?/${action}`, form);
      expect([answer.type, answer.status], action).toEqual(['failure', 403]);
    }
    const foreign = { kind: 'law', text: 'Vom Fremden.' };
    const added = await postForAnswer(stranger.context, site, `${owner}/${side}/neu`, foreign);
    expect([added.type, added.status]).toEqual(['failure', 403]);
    const wrong: Record<string, string>[] = [
      { kind: 'law', text: 'Zehn Zeichen', until: 'bald' },
      { kind: 'party', text: 'Zehn Zeichen' },
    ];
    for (const form of wrong) {
      expect((await post(person.context, site, `${address}?/save`, form)).status()).toBe(400);
    }
    expect((await post(person.context, site, `${address}?/state`, { state: 'gone' })).status()).toBe(400);
    // a draft of somebody else is not even there
    const seen = await stranger.context.request.get(site.url + address);
    expect(seen.status()).toBe(owner.startsWith('/projekte') ? 404 : 403);

    await page.goto(address);
    await page.getByRole('button', { name: /^Ist (erfüllt|vergeben)$/ }).click();
    await expect(page.getByText(/(erfüllt|vergeben), bis 01\.01\.2020/)).toBeVisible();
    await page.goto(address);
    await page.getByText(`${word} löschen …`).click();
    await page.getByRole('button', { name: `${word} löschen` }).click();
    await expect(page.getByText('Etwas anderes steht jetzt hier.')).toBeHidden();
    await expect(page).toHaveURL(owner);
  }
  await page.context().close();
});

test('partners: what is wrong is told, and nobody agrees for others', async ({ browser, site }) => {
  const person = await enrol(browser, site, 'Petra Partner');
  const stranger = await enrol(browser, site, 'Sven Sonst');
  const own = await foundOrganisation(person, site, 'Eigene Stadt der Partner');
  const foreign = await foundOrganisation(stranger, site, 'Fremde Stadt der Partner');
  const id = await postDraft(person, site, 'Sucht Partner', own);
  const path = `/projekte/${id}/partner`;
  const ask = async (who: Person, form: Record<string, string>) =>
    (await post(who.context, site, `${path}?/ask`, form)).status();
  expect(await ask(person, { organisation: foreign, role: 'partner' }), 'for a draft').toBe(403);
  await post(person.context, site, `/projekte/${id}?/publish`);
  expect(await ask(stranger, { organisation: foreign, role: 'partner' })).toBe(403);
  expect(await ask(person, { organisation: own, role: 'partner' })).toBe(400);
  expect(await ask(person, { organisation: 'nobody', role: 'partner' })).toBe(400);
  expect(await ask(person, { organisation: foreign, role: 'boss' })).toBe(400);
  expect(await ask(person, { organisation: foreign, role: 'partner' })).toBe(200);
  expect(await ask(person, { organisation: foreign, role: 'lead' })).toBe(409);
  const agree = `/organisationen/${foreign}/partnerschaften?/agree`;
  expect((await post(person.context, site, agree, { project: id })).status()).toBe(403);
  expect(
    (await person.context.request.get(`${site.url}/organisationen/${foreign}/partnerschaften`)).status(),
  ).toBe(403);

  await person.page.goto(path, { waitUntil: 'networkidle' });
  await person.page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(person.page.getByRole('alert')).toContainText(
    'Bitte suchen Sie eine Organisation und wählen Sie sie aus.',
  );
  await person.page.getByRole('combobox', { name: 'Organisation' }).fill('Gibtesnicht');
  await person.page.getByRole('button', { name: 'Organisation suchen' }).click();
  await expect(person.page.getByText('Zu „Gibtesnicht“ gibt es hier keine Organisation.')).toBeVisible();
});

test('topics, links and needs are reached by keyboard alone', async ({ browser, site }) => {
  const { page } = await enrol(browser, site, 'Tim Taste');
  await page.goto('/projekte/neu', { waitUntil: 'networkidle' });
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
  await expectNoBarrier(page, 'form-en');
});
