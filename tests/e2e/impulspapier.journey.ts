// An Impulspapier in its first form: from the template, with tables and links, to a version that is found and printed.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { beginPaper, below, editorOf, openEditor, saveState, setCaretBelow } from './editing.ts';
import { admit, enrol, foundOrganisation, post } from './quick.ts';
import { expect, test } from './site.ts';

/** @param isWriting a table that somebody is filling has headers without words */
async function expectNoFaults(page: Page, isWriting = false): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (isWriting ? axe.disableRules('empty-table-header') : axe).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Werkzeugleiste' }).getByRole('button', { name, exact: true });

test('two people turn the template into a paper, which is published, found, cited and printed', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Vorlage');
  const ben = await enrol(browser, site, 'Ben Vorlage');
  const organisation = await foundOrganisation(anna, site, 'Bürgerverein Vorlagenstadt');

  const { page } = anna;
  await page.goto('/impulspapiere/neu');
  await page.getByLabel('Titel').fill('Bürgerbudget in kleinen Städten');
  await page.getByLabel('Leben im Ökosystem der Digitalisierung').check();
  await page.getByLabel('Im Namen von').selectOption({ label: 'Bürgerverein Vorlagenstadt' });
  await expect(page.getByLabel('Erfahrungsbericht')).toBeChecked();
  await expectNoFaults(page);
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(
    page.getByRole('heading', { name: 'Bürgerbudget in kleinen Städten', level: 1 }),
  ).toBeVisible();
  await expect(page.getByText('Digitalisierung, Bürgerverein Vorlagenstadt')).toBeVisible();
  const paperUrl = page.url();
  const paper = paperUrl.split('/').at(-1) ?? '';
  await admit(anna, ben, site, paper, 'editor');

  await openEditor(page, paperUrl);
  await openEditor(ben.page, paperUrl);
  const headings = ['Ausgangslage', 'Vorgehen', 'Erfahrungen', 'Empfehlungen', 'Werkzeuge'];
  for (const each of [page, ben.page]) await expect(editorOf(each).locator('h2')).toHaveText(headings);
  await expect(editorOf(page).locator('.guidance')).toHaveCount(5);
  await expectNoFaults(page);

  await setCaretBelow(page, 'Ausgangslage');
  await setCaretBelow(ben.page, 'Vorgehen');
  await Promise.all([
    page.keyboard.type('Die Onlinebeteiligung war gering.', { delay: 20 }),
    ben.page.keyboard.type('Wir haben im Rathaus gefragt.', { delay: 20 }),
  ]);
  for (const each of [page, ben.page]) {
    await expect(editorOf(each)).toContainText('Die Onlinebeteiligung war gering.');
    await expect(editorOf(each)).toContainText('Wir haben im Rathaus gefragt.');
    await expect(editorOf(each).locator('.guidance')).toHaveCount(3);
  }

  // what one undoes is one's own, however late somebody else wrote
  await page.waitForTimeout(600);
  await page.keyboard.type(' Falsch.');
  await ben.page.keyboard.type(' Später.');
  await expect(editorOf(page)).toContainText('Später.');
  await page.keyboard.press('Control+z');
  await expect(editorOf(page)).not.toContainText('Falsch.');
  await expect(editorOf(page)).toContainText('Später.');
  await expect(editorOf(page)).toContainText('Die Onlinebeteiligung war gering.');

  await setCaretBelow(page, 'Werkzeuge');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Link setzen' })).toBeVisible();
  await expectNoFaults(page);
  await page.keyboard.type('http://example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bitte eine Adresse mit https://')).toBeVisible();
  await page.getByLabel('Adresse des Links').fill('example.org/budget');
  await page.getByLabel('Text des Links').fill('Unser Leitfaden');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  const link = editorOf(page).getByRole('link', { name: 'Unser Leitfaden' });
  await expect(link).toHaveAttribute('href', 'https://example.org/budget');
  await page.keyboard.type(' hilft.');
  await expect(link).toHaveText('Unser Leitfaden');
  await expect(below(page, 'Ausgangslage')).toContainText('Die Onlinebeteiligung war gering.');
  await expect(below(page, 'Vorgehen')).toContainText('Wir haben im Rathaus gefragt. Später.');
  await expect(below(page, 'Werkzeuge')).toContainText('Unser Leitfaden hilft.');
  for (const each of [page, ben.page]) await expect(saveState(each, 'saved')).toBeVisible();

  await page.goto(paperUrl);
  await page.getByRole('link', { name: 'Veröffentlichen …' }).click();
  await expect(page.getByRole('heading', { name: 'Fassung 1 veröffentlichen' })).toBeVisible();
  await expect(
    page.getByText('Als Autorinnen und Autoren werden genannt: Anna Vorlage, Ben Vorlage.'),
  ).toBeVisible();
  await expect(page.getByText(/Die Überschriften erscheinen dann ohne Text: /)).toContainText(
    'ohne Text: Erfahrungen, Empfehlungen.',
  );
  await expect(page.getByText('lässt sich nicht mehr ändern oder löschen')).toBeVisible();
  await expect(page.locator('article')).toContainText('Wir haben im Rathaus gefragt.');
  await expectNoFaults(page);
  await page.getByLabel('Alle, die mitgeschrieben haben').check();
  await page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(page).toHaveURL(`${paperUrl}/fassungen/1`);

  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto('/impulspapiere');
  await reader.getByLabel('Suchwörter').fill('Beteiligungen Rathäuser');
  await reader.getByRole('button', { name: 'Suchen' }).click();
  await expect(reader).toHaveURL(/\?q=Beteiligungen\+Rath/);
  await expect(reader.locator('mark')).toHaveText('Onlinebeteiligung');
  await reader.getByRole('link', { name: 'Bürgerbudget in kleinen Städten' }).click();
  await expect(reader.getByRole('heading', { name: 'Ausgangslage', level: 2 })).toBeVisible();
  await expect(reader.locator('article')).not.toContainText('Nennen Sie Ihre Kommune');
  const year = new Intl.DateTimeFormat('de', { year: 'numeric', timeZone: 'Europe/Berlin' }).format(
    new Date(),
  );
  const cited = `Anna Vorlage, Ben Vorlage (${year}): Bürgerbudget in kleinen Städten. Impulspapier, Fassung 1 vom`;
  await expect(reader.getByText(cited)).toContainText(`${paperUrl}/fassungen/1. Lizenz: CC BY 4.0.`);
  await expect(reader.getByRole('link', { name: /CC BY 4.0/ }).first()).toHaveAttribute(
    'href',
    /^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\//,
  );
  await expect(reader.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await reader.goto('/impulspapiere?q=Gartenzwerg');
  await expect(reader.getByText('Dazu haben wir kein Impulspapier gefunden')).toBeVisible();
  await reader.goto(`/organisationen/${organisation}`);
  await expect(reader.getByRole('link', { name: 'Bürgerbudget in kleinen Städten' })).toBeVisible();
  await plain.close();

  await page.goto(`${paperUrl}/fassungen/1`);
  await expectNoFaults(page);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['banner', 'contentinfo', 'navigation']) {
    for (const part of await page.getByRole(gone as 'banner').all()) await expect(part).toBeHidden();
  }
  const printed = page.locator('article').getByRole('link', { name: 'Unser Leitfaden' });
  const after = await printed.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain('https://example.org/budget');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);
});

test('a caret that waits in an empty paragraph stays there while somebody writes in the one before', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Anfang');
  const ben = await enrol(browser, site, 'Ben Bedacht');
  const paperUrl = await beginPaper(anna.page, 'Wer zuerst schreibt', 'Erfahrungsbericht');
  await admit(anna, ben, site, paperUrl.split('/').at(-1) ?? '', 'editor');
  for (const { page } of [anna, ben]) await openEditor(page, paperUrl);
  await setCaretBelow(ben.page, 'Vorgehen');
  await setCaretBelow(anna.page, 'Ausgangslage');
  await anna.page.keyboard.type('Wir fangen an.');
  await expect(editorOf(ben.page)).toContainText('Wir fangen an.');
  await ben.page.keyboard.type('Und ich auch.');
  await expect(below(ben.page, 'Vorgehen')).toHaveText('Und ich auch.');
  // and when it is empty again
  await setCaretBelow(ben.page, 'Erfahrungen');
  for (let sign = 0; sign < 'Wir fangen an.'.length; sign++) await anna.page.keyboard.press('Backspace');
  await expect(editorOf(ben.page)).not.toContainText('Wir');
  await ben.page.keyboard.type('Gute.');
  await expect(below(anna.page, 'Erfahrungen')).toContainText('Gute.');
});

test('by keyboard alone a table is inserted, filled, widened and removed', async ({ browser, site }) => {
  const { page } = await enrol(browser, site, 'Tina Tabelle');
  await page.goto('/impulspapiere/neu');
  await page.getByLabel('Titel').focus();
  await page.keyboard.type('Tabellen ohne Maus');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Erfahrungsbericht')).toBeFocused();
  // from the first back to the last, which is empty
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tabellen ohne Maus', level: 1 })).toBeVisible();
  await openEditor(page, page.url());
  const editor = editorOf(page);
  await expect(editor).toHaveAttribute('contenteditable', 'true');

  await editor.focus();
  const use = async (name: string) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    for (let i = 0; i < 30; i++) {
      if (await tool(page, name).evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await expect(editor).toBeFocused();
  };
  await use('Tabelle einfügen');
  await expect(editor.locator('th')).toHaveCount(3);
  await page.keyboard.type('Jahr');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Anträge');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.type('gang');
  await expect(editor.locator('th').first()).toHaveText('Jahrgang');
  await use('Spalte danach');
  await expect(editor.locator('tr').first().locator('th')).toHaveCount(4);
  await use('Zeile darunter');
  await expect(editor.locator('tr')).toHaveCount(4);
  await use('Zeile löschen');
  await use('Spalte löschen');
  await expect(editor.locator('td')).not.toHaveCount(0);
  await use('Kopfzeile');
  await expect(tool(page, 'Kopfzeile')).toHaveAttribute('aria-pressed', /true|false/);
  await expectNoFaults(page, true);
  await use('Tabelle löschen');
  await expect(editor.locator('table')).toHaveCount(0);
  await expect(tool(page, 'Tabelle löschen')).toHaveCount(0);

  await page.keyboard.type('Wer weiter will, kommt weiter.');
  await page.keyboard.press('Escape');
  await expect(editor).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor, 'and Escape leads back').toBeFocused();
});

test('on a phone every tool can be touched, and a wide table scrolls by itself', async ({
  browser,
  site,
}) => {
  const { page, context } = await enrol(browser, site, 'Paula Telefon', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  const paperUrl = await beginPaper(page, 'Unterwegs geschrieben');
  await openEditor(page, paperUrl);
  await editorOf(page).tap();
  await page.keyboard.type('Zitat');
  await tool(page, 'Zitat').tap();
  await expect(editorOf(page).locator('blockquote')).toHaveText('Zitat');
  await tool(page, 'Zitat').tap();
  await expect(editorOf(page).locator('blockquote')).toHaveCount(0);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tool(page, 'Tabelle einfügen').tap();
  for (let i = 0; i < 3; i++) await tool(page, 'Spalte danach').tap();
  await page.keyboard.type('Breit');
  for (const button of await page.getByRole('toolbar').getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWide()).toBe(false);
  const frame = page.locator('.tableWrapper');
  expect(await frame.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await expect(saveState(page, 'saved')).toBeVisible();

  await post(context, site, `${new URL(paperUrl).pathname}/veroeffentlichen`);
  await page.goto(`${paperUrl}/fassungen/1`);
  expect(await isWide()).toBe(false);
  await expectNoFaults(page);
});

test('a table does not grow beyond its limit, and the editor says so', async ({ browser, site }) => {
  const { page } = await enrol(browser, site, 'Lena Grenze');
  await openEditor(page, await beginPaper(page, 'Eine sehr breite Tabelle'));
  await editorOf(page).click();
  await tool(page, 'Tabelle einfügen').click();
  for (let i = 0; i < 18; i++) await tool(page, 'Spalte danach').click();
  await expect(editorOf(page).locator('tr').first().locator('th')).toHaveCount(20);
  await expect(page.getByText('Eine Tabelle hat höchstens 20 Spalten')).toBeVisible();
  await page.keyboard.type('x');
  await expect(page.getByText('Eine Tabelle hat höchstens 20 Spalten')).toBeHidden();
});
