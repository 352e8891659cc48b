// From a draft to a version and back: asked for review, changed, approved, published, co-signed, compared, restored, withdrawn.
import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { expectNoBarriers } from './barriers.ts';
import { editorOf, openEditor, saveState } from './editing.ts';
import { admit, beginPaper, enrol, foundOrganisation, post } from './quick.ts';
import { expect, findLink, readMail, test, type Person, type Site } from './site.ts';

/** Mails are written after the answer. */
async function openMail(site: Site, { page, email }: Person, words: string): Promise<void> {
  await expect(() => expect(readMail(site, email)).toContain(words)).toPass();
  await page.goto(findLink(readMail(site, email)));
}

async function write(page: Page, paperUrl: string, text: string): Promise<void> {
  await openEditor(page, paperUrl);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
  await expect(saveState(page, 'saved')).toBeVisible();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('three people bring a draft to a version: review, change, approval, cosignature; then back in time and out of the world', async ({
  browser,
  site,
}) => {
  test.slow();
  const anna = await enrol(browser, site, 'Anna Entwurf');
  const ben = await enrol(browser, site, 'Ben Leser');
  // reads, answers and signs without scripts
  const carl = await enrol(browser, site, 'Carl Amt', { javaScriptEnabled: false });
  const town = await foundOrganisation(carl, site, 'Gemeinde Mitzeichen');
  const paper = await beginPaper(anna, site, 'Das Ehrenamt im Rathaus');
  const paperUrl = `${site.url}/impulspapiere/${paper}`;
  await admit(anna, ben, site, paper, 'editor');
  await write(anna.page, paperUrl, 'Wir haben drei Lotsen im Rathaus gefunden.');

  // a review by a member and a guest
  const { page } = anna;
  await page.goto(paperUrl);
  await page.getByRole('link', { name: 'Um Durchsicht bitten …' }).click();
  await press(page, 'Um Durchsicht bitten');
  await expect(page.getByText('Bitte wählen Sie jemanden aus').first()).toBeVisible();
  await page.getByLabel('Ben Leser').check();
  await page.getByLabel('Jemanden von außen einladen').fill(carl.email);
  await page.getByLabel('Worauf soll geachtet werden?').fill('Stimmen die Zahlen?');
  await expectNoBarriers(page);
  await press(page, 'Um Durchsicht bitten');
  await expect(page.getByText('Eingeladen')).toBeVisible();
  await expect(page.getByText('Antwort steht aus')).toBeVisible();

  await openMail(site, ben, 'bittet Sie, das Impulspapier');
  await expect(ben.page.getByText('Stimmen die Zahlen?')).toBeVisible();
  await expect(ben.page.locator('article')).toContainText('drei Lotsen');
  await ben.page.getByLabel('Ich bitte um Änderungen').check();
  await press(ben.page, 'Antwort absenden');
  await expect(ben.page.getByText('Bitte schreiben Sie, was sich ändern soll.').first()).toBeVisible();
  await ben.page.getByLabel('Ein Wort dazu').fill('Es sind fünf.');
  await press(ben.page, 'Antwort absenden');
  await expect(ben.page.getByText('Danke, Ihre Antwort ist angekommen.')).toBeVisible();

  // the guest accepts, and approves of the text as it is
  await carl.page.goto(findLink(readMail(site, carl.email)));
  await press(carl.page, 'Einladung annehmen');
  await expect(carl.page.getByText('Sie sind um Durchsicht gebeten')).toBeVisible();
  await carl.page.goto(`${paperUrl}/durchsicht`);
  await carl.page.getByLabel('Ich gebe den Text frei').check();
  await press(carl.page, 'Antwort absenden');
  await expect(carl.page.getByText('Freigegeben', { exact: true })).toBeVisible();

  // a change makes the approval one of an earlier state
  await openMail(site, anna, 'hat das Impulspapier');
  await write(page, paperUrl, ' Später waren es fünf.');
  await page.goto(`${paperUrl}/durchsicht`);
  await expect(page.getByText('Freigabe galt einem früheren Stand')).toBeVisible();
  await expect(page.getByText('Es sind fünf.')).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole('link', { name: 'Was sich seit der Bitte um Durchsicht geändert hat' }).click();
  await expect(page.locator('article ins')).toContainText('Später waren es fünf.');
  await expect(page.locator('article ins')).toContainText('Eingefügt:');
  await expectNoBarriers(page, 'compare');
  const early = await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`);
  expect(early.status(), 'not before everybody approved').toBe(409);

  for (const { page: reviewer } of [ben, carl]) {
    await reviewer.goto(`${paperUrl}/durchsicht`);
    await reviewer.getByLabel('Ich gebe den Text frei').check();
    await press(reviewer, 'Antwort absenden');
    await expect(reviewer.getByText('Danke, Ihre Antwort ist angekommen.')).toBeVisible();
  }
  await page.goto(`${paperUrl}/durchsicht`);
  await expect(page.getByText('Alle Gefragten haben diesen Text freigegeben.')).toBeVisible();
  await page.getByRole('link', { name: 'Veröffentlichen …' }).click();
  await page.getByLabel('Zusammenfassung', { exact: false }).first().fill('Wie ein Rathaus Lotsen fand.');
  await page.getByLabel('Schlagwörter').fill('Ehrenamt, Lotsen');
  await press(page, 'Angaben merken');
  await expect(page.getByText('Die Angaben sind gemerkt.')).toBeVisible();
  await expectNoBarriers(page);
  await press(page, 'Fassung veröffentlichen');
  await expect(page).toHaveURL(`${paperUrl}/fassungen/1`);
  await expect(page.getByText('Wie ein Rathaus Lotsen fand.')).toBeVisible();
  await expect(page.getByText('Freigaben vor der Veröffentlichung: 2')).toBeVisible();

  // the hash is that of the bytes that anybody can have
  const hash = await page.getByText(/^[0-9a-f]{64}$/).innerText();
  await expect(page.getByText('Text und Prüfsumme passen zusammen')).toBeVisible();
  const canonical = await (await anna.context.request.get(`${paperUrl}/fassungen/1/pruefen`)).body();
  expect(createHash('sha256').update(canonical).digest('hex')).toBe(hash);
  const bibtex = await (await anna.context.request.get(`${paperUrl}/fassungen/1/bibtex`)).text();
  expect(bibtex).toContain('author = {Entwurf, Anna}');
  const [csl] = await (await anna.context.request.get(`${paperUrl}/fassungen/1/csl`)).json();
  expect(csl).toMatchObject({ type: 'report', keyword: 'Ehrenamt, Lotsen', version: '1' });

  // an organisation stands behind it
  await page.getByRole('link', { name: 'Um Mitzeichnung bitten' }).click();
  await page.getByLabel('Name der Organisation').fill('Mitzeichen');
  await press(page, 'Suchen');
  await expectNoBarriers(page, 'cosign');
  await press(page, 'Gemeinde Mitzeichen anfragen');
  await expect(page.getByText('Antwort steht aus')).toBeVisible();
  const everyone = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const reader = await everyone.newPage();
  await reader.goto(`${paperUrl}/fassungen/1`);
  await expect(reader.getByText('Mitgezeichnet von')).toHaveCount(0);
  await openMail(site, carl, 'mitzeichnet');
  await press(carl.page, 'Mitzeichnen');
  await expect(carl.page.getByText('hat mitgezeichnet')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('link', { name: 'Gemeinde Mitzeichen' })).toHaveAttribute(
    'href',
    new RegExp(town),
  );
  await expectNoBarriers(page, 'version');

  // who wrote what, a named state, back in time
  await write(ben.page, paperUrl, ' Ben hat das Ende geschrieben.');
  await page.goto(`${paperUrl}/verlauf`);
  await expect(page.getByRole('row', { name: /Ben Leser/ })).toContainText('30');
  await expect(page.locator('article .author')).toHaveCount(0);
  await page.getByRole('link', { name: 'Zeigen, wer was schrieb' }).click();
  await expect(page.locator('article .author').last()).toHaveText(/Ben hat das Ende/);
  await expect(page.locator('article')).toContainText('Ben Leser:');
  await expectNoBarriers(page, 'who wrote what');
  await page.getByLabel('Name des Standes').fill('Mit Bens Ende');
  await press(page, 'Stand merken');
  await expect(page.getByRole('link', { name: /Mit Bens Ende/ })).toBeVisible();
  await expectNoBarriers(page, 'history');
  // the marks stay while one goes through time
  await page.getByRole('link', { name: 'Zeigen, wer was schrieb' }).click();
  await expect(page.locator('article')).toContainText('Ben Leser:');
  const slider = page.getByRole('slider', { name: 'Durch die Zeit blättern' });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/state=v1&authors=1$/);
  await expect(page.getByRole('heading', { name: /^Fassung 1, / })).toBeVisible();
  await expect(slider).toBeFocused();
  await expect(page.locator('article .author').first()).toBeVisible();
  await expect(page.locator('article')).not.toContainText('Ben Leser:');

  // Ben has the text open, and goes on typing while Anna restores
  await openEditor(ben.page, paperUrl);
  await editorOf(ben.page).click();
  await page.getByText('Diesen Stand wiederherstellen …').click();
  await press(page, 'Diesen Stand wiederherstellen');
  await expect(page.getByText('Der Stand ist wiederhergestellt.')).toBeVisible();
  await expect(editorOf(ben.page)).not.toContainText('Ben hat das Ende');
  await expect(editorOf(ben.page)).toContainText('Später waren es fünf.');
  await ben.page.keyboard.press('Control+Home');
  await ben.page.keyboard.type('Kurz: ');
  await expect(saveState(ben.page, 'saved')).toBeVisible();
  await page.goto(`${paperUrl}/verlauf/vergleich?from=v1&to=now`);
  await expect(page.locator('article ins')).toContainText('Kurz:');
  await page.goto(`${paperUrl}/verlauf`);
  await expect(page.getByRole('link', { name: /^Vor dem Wiederherstellen/ })).toBeVisible();

  // withdrawn: the address says so
  await page.goto(`${paperUrl}/fassungen/1`);
  await page.getByRole('link', { name: 'Fassung zurückziehen …' }).click();
  await press(page, 'Fassung zurückziehen');
  await expect(page.getByText('Bitte füllen Sie dieses Feld aus.').first()).toBeVisible();
  await page.getByLabel('Grund').fill('Die Zahl der Lotsen war falsch.');
  await expectNoBarriers(page, 'withdraw');
  await press(page, 'Fassung zurückziehen');
  await expect(page.getByText('wurde zurückgezogen')).toBeVisible();
  expect((await reader.goto(`${paperUrl}/fassungen/1`))?.status()).toBe(410);
  await expect(reader.getByText('Die Zahl der Lotsen war falsch.')).toBeVisible();
  await expect(reader.getByText('drei Lotsen')).toHaveCount(0);
  await expectNoBarriers(page, 'withdrawn');
  await reader.goto('/impulspapiere?q=Lotsen+Rathaus');
  await expect(reader.getByText('Dazu haben wir kein Impulspapier gefunden')).toBeVisible();
  await everyone.close();
});
