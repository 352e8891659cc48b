// Needs, offers and partners of a project: what is wrong is told, and strangers change nothing.
import { bold, errorAt, openPlain } from './form-parts.ts';
import { enrol, foundOrganisation, post, postDraft, postForAnswer } from './quick.ts';
import { expect, openLive, type Person, test } from './site.ts';

test('needs and offers tell what is wrong, change, close and go; strangers touch none', async ({
  browser,
  site,
}) => {
  const person = await enrol(browser, site, 'Nora Not');
  const stranger = await enrol(browser, site, 'Stefan Streuner');
  const draft = await postDraft(person, site, 'Mit Gesuchen');
  const town = await foundOrganisation(person, site, 'Gesuchsstadt');
  const page = await openPlain(person.context, site);
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
    await page.getByLabel(field).fill(`${bold}${'ü'.repeat(500)}`);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(errorAt(page, 'text')).toContainText('höchstens 500 Zeichen');
    await expect(page.getByLabel(field)).toHaveValue(/^<b>fett/);
    await expect(page.getByLabel('Worum geht es?')).toHaveValue('data');
    await page.getByLabel(field).fill(bold);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect(page).toHaveURL(owner);
    await expect(page.getByText(bold, { exact: true })).toBeVisible();
    await expect(page.locator('main b')).toHaveCount(0);

    await page.getByRole('link', { name: /^Ändern\s?: <b>fett/ }).click();
    await expect(page).toHaveURL(new RegExp(`/${side}/.*/bearbeiten$`));
    const address = new URL(page.url()).pathname;
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

  await openLive(person.page, path);
  await person.page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(person.page.getByRole('alert')).toContainText(
    'Bitte suchen Sie eine Organisation und wählen Sie sie aus.',
  );
  await person.page.getByRole('combobox', { name: 'Organisation' }).fill('Gibtesnicht');
  await person.page.getByRole('button', { name: 'Organisation suchen' }).click();
  await expect(person.page.getByText('Zu „Gibtesnicht“ gibt es hier keine Organisation.')).toBeVisible();
});
