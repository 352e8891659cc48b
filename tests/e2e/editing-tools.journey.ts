// All tools of the text: lists, tables, callouts, notes, mentions, find and replace, the menu behind "/", by keyboard and on a phone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { editorOf, openEditor, saveState } from './editing.ts';
import { admit, beginPaper, enrol, foundOrganisation, post } from './quick.ts';
import { expect, test } from './site.ts';

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true });

async function expectNoFaults(page: Page): Promise<void> {
  // a table that somebody is filling has headers without words
  const { violations } = await new AxeBuilder({ page }).disableRules('empty-table-header').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const menu = (page: Page) => page.getByRole('listbox');
const press = async (page: Page, keys: string, times = 1) => {
  for (let i = 0; i < times; i++) await page.keyboard.press(keys);
};

test('by keyboard everything can be written, found, and read by others', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Werkzeug');
  const { page } = anna;
  await foundOrganisation(anna, site, 'Bürgernetz Probestadt');
  const id = await beginPaper(anna, site, 'Alle Werkzeuge');
  await openEditor(page, `/impulspapiere/${id}`);
  const editor = editorOf(page);
  await expect(editor).toHaveAttribute('contenteditable', 'true');
  await editor.focus();
  const { keyboard } = page;

  // shortcuts as in Markdown
  await keyboard.type('## Ablauf');
  await press(page, 'Enter');
  await keyboard.type('- [ ] Raum suchen');
  await press(page, 'Enter');
  await keyboard.type('Einladen');
  await expect(editor.getByRole('checkbox')).toHaveCount(2);
  await editor.getByRole('checkbox', { name: 'Offen: Raum suchen' }).click();
  await expect(editor.getByRole('checkbox', { name: 'Erledigt: Raum suchen' })).toBeChecked();
  await press(page, 'Enter', 2);
  await keyboard.type('> Ein **guter** Satz.');
  await expect(editor.locator('blockquote strong')).toHaveText('guter');
  await press(page, 'Enter', 2);

  // the menu behind "/"
  await keyboard.type('/');
  await expect(menu(page)).toBeVisible();
  await expect(editor).toHaveAttribute('aria-activedescendant', /-0$/);
  await expectNoFaults(page);
  await press(page, 'Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(editor).toBeFocused();
  await press(page, 'Backspace');
  await keyboard.type('/kas');
  await expect(menu(page).getByRole('option')).toHaveText(['Kasten']);
  await press(page, 'Enter');
  await expect(editor.locator('.callout')).toHaveAttribute('data-label', 'Erfahrung');
  await keyboard.type('Nicht ohne Probelauf beginnen.');
  await tool(page, 'Warnung').click();
  await expect(editor.getByRole('note', { name: 'Warnung' })).toHaveText('Nicht ohne Probelauf beginnen.');
  await press(page, 'Enter', 2);

  // a note, and a mention that the server finds
  await keyboard.type('Wir danken ');
  await keyboard.type('@bürgernetz');
  await expect(menu(page).getByRole('option')).toContainText(['Bürgernetz Probestadt']);
  await press(page, 'Enter');
  await expect(editor.locator('.mention')).toHaveText('Bürgernetz Probestadt');
  await keyboard.type('für die Hilfe.');
  await tool(page, 'Anmerkung oder Quelle').click();
  const dialog = page.getByRole('dialog', { name: 'Anmerkung oder Quelle' });
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Anmerkung' })).toBeFocused();
  await keyboard.type('Gezählt am Markttag.');
  await dialog.getByLabel('Adresse der Quelle').fill('example.org/zahlen');
  await expectNoFaults(page);
  await press(page, 'Enter');
  await expect(editor.locator('sup.footnote')).toHaveAttribute(
    'aria-label',
    'Anmerkung: Gezählt am Markttag.',
  );
  await keyboard.type(' Ablauf, ablauf.');

  // a table with merged cells and a header column
  await press(page, 'Enter');
  await keyboard.type('/tab');
  await press(page, 'Enter');
  await keyboard.type('Jahr');
  await tool(page, 'Kopfspalte').click();
  await expect(editor.locator('tr').nth(1).locator('th')).toHaveCount(1);
  await expect(tool(page, 'Kopfspalte')).toHaveAttribute('aria-pressed', 'true');
  await editor.locator('tr').nth(1).locator('td').first().click();
  const box = await editor.locator('tr').nth(1).locator('td').last().boundingBox();
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10, { steps: 5 });
  await page.mouse.up();
  await tool(page, 'Zellen verbinden').click();
  await expect(editor.locator('td[colspan="2"]')).toHaveCount(1);
  await tool(page, 'Zelle teilen').click();
  await expect(editor.locator('td[colspan="2"]')).toHaveCount(0);

  // the contents, below the table
  await expect(editor, 'the focus is back from the toolbar').toBeFocused();
  await press(page, 'Control+End');
  await keyboard.type('/inh');
  await press(page, 'Enter');
  await expect(editor.locator('.contents li')).toHaveText(['Ablauf']);

  // find and replace
  await press(page, 'Control+f');
  const find = page.getByRole('search', { name: 'Suchen und ersetzen' });
  await expect(find.getByLabel('Suchen nach')).toBeFocused();
  await keyboard.type('ablauf');
  await expect(find.getByRole('status')).toHaveText(/von 3$/);
  await find.getByLabel('Groß und klein').check();
  await expect(find.getByRole('status')).toHaveText(/von 1$/);
  await find.getByLabel('Groß und klein').uncheck();
  await press(page, 'Shift+Tab', 5);
  await find.getByLabel('Ersetzen durch').fill('Verlauf');
  await expectNoFaults(page);
  await find.getByRole('button', { name: 'Alle ersetzen' }).click();
  await expect(find.getByRole('status')).toHaveText('3 Stellen ersetzt.');
  await press(page, 'Escape');
  await expect(find).toHaveCount(0);
  await expect(editor).toBeFocused();
  await expect(editor.locator('.contents li')).toHaveText(['Verlauf']);
  await expect(saveState(page, 'saved')).toBeVisible();

  // what a reader gets, without scripts
  await post(anna.context, site, `/impulspapiere/${id}/veroeffentlichen`);
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`/impulspapiere/${id}/fassungen/1`);
  const article = reader.locator('article');
  await expect(article.getByRole('listitem').filter({ hasText: 'Erledigt: Raum suchen' })).toBeVisible();
  await expect(article.getByRole('note', { name: 'Warnung' })).toContainText('Nicht ohne Probelauf');
  await article.getByRole('link', { name: 'Anmerkung 1', exact: true }).click();
  await expect(reader).toHaveURL(/#note-1$/);
  await article.getByRole('link', { name: 'Zurück zur Stelle von Anmerkung 1' }).click();
  await expect(reader).toHaveURL(/#note-1-sign$/);
  await article.getByRole('navigation', { name: 'Inhalt' }).getByRole('link', { name: 'Verlauf' }).click();
  await expect(article.locator(':target')).toHaveText('Verlauf');
  await article.getByRole('link', { name: 'Bürgernetz Probestadt' }).click();
  await expect(reader.getByRole('heading', { name: 'Erwähnt in' })).toBeVisible();
  await reader.getByRole('link', { name: 'Alle Werkzeuge' }).last().click();
  await expect(reader).toHaveURL(/fassungen\/1$/);
  await plain.close();
  await page.goto(`/impulspapiere/${id}/fassungen/1`);
  await expectNoFaults(page);
});

test('two write at once: each undoes her own, and one can follow the other', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Zuzweit');
  const kerem = await enrol(browser, site, 'Kerem Aydın');
  const id = await beginPaper(anna, site, 'Zu zweit geschrieben');
  await admit(anna, kerem, site, id, 'editor');
  for (const { page } of [anna, kerem]) {
    await openEditor(page, `/impulspapiere/${id}`);
    await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true');
  }
  await editorOf(anna.page).focus();
  await anna.page.keyboard.type('Von Anna.');
  for (let i = 0; i < 30; i++) await anna.page.keyboard.press('Enter');
  await expect(editorOf(kerem.page).locator('p')).toHaveCount(31);
  await editorOf(kerem.page).focus();
  await press(kerem.page, 'Control+End');
  await kerem.page.keyboard.type('Von Kerem.');
  await expect(editorOf(anna.page)).toContainText('Von Kerem.');
  await expect(anna.page.getByText('Kerem Aydın schreibt mit.')).toBeAttached();

  await anna.page.evaluate(() => scrollTo(0, 0));
  const people = anna.page.getByRole('list', { name: 'Jetzt hier' });
  await people.getByRole('button', { name: 'Kerem Aydın' }).click();
  await expect(people.getByRole('button', { name: 'Kerem Aydın' })).toHaveAttribute('aria-pressed', 'true');
  await expect(editorOf(anna.page).getByText('Von Kerem.')).toBeInViewport();
  await press(kerem.page, 'Control+Home');
  await expect(editorOf(anna.page).getByText('Von Anna.')).toBeInViewport();
  await expectNoFaults(anna.page);

  await press(kerem.page, 'Control+z', 3);
  await expect(editorOf(anna.page)).not.toContainText('Von Kerem.');
  await expect(editorOf(anna.page)).toContainText('Von Anna.');
  await editorOf(anna.page).focus();
  await press(kerem.page, 'Control+y', 3);
  await expect(editorOf(anna.page)).toContainText('Von Kerem.');
  await press(anna.page, 'Control+z', 45);
  await expect(editorOf(kerem.page)).not.toContainText('Von Anna.');
  await expect(editorOf(kerem.page)).toContainText('Von Kerem.');

  await test.step('who may only read from now on can still copy what stands in an open dialog', async () => {
    await editorOf(kerem.page).focus();
    await tool(kerem.page, 'Link').click();
    const dialog = kerem.page.getByRole('dialog', { name: 'Link setzen' });
    const address = dialog.getByLabel('Adresse des Links');
    await address.fill('https://example.org/mit-muehe-gefunden');
    const html = await (await anna.context.request.get(`/impulspapiere/${id}`)).text();
    const account = /name="account" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const answer = await post(anna.context, site, `/impulspapiere/${id}?/role`, { account, role: 'reader' });
    expect(answer.ok()).toBe(true);
    await expect(dialog.getByRole('alert')).toContainText('nicht mehr');
    await expect(address).toHaveValue('https://example.org/mit-muehe-gefunden');
    await expect(dialog.getByRole('button', { name: 'Übernehmen' })).toHaveCount(0);
    await address.press('Enter');
    await expect(dialog).toBeVisible();
    await expectNoFaults(kerem.page);
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await expect(dialog).toBeHidden();
  });
});

test('on a phone the tools are one line, and menus fit', async ({ browser, site }) => {
  const paula = await enrol(browser, site, 'Paula Klein', {
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  const { page } = paula;
  const id = await beginPaper(paula, site, 'Unterwegs');
  await openEditor(page, `/impulspapiere/${id}`);
  await editorOf(page).tap();
  await page.keyboard.type('Ein Kasten');
  await tool(page, 'Kasten').tap();
  await tool(page, 'Empfehlung').tap();
  await expect(editorOf(page).getByRole('note', { name: 'Empfehlung' })).toHaveText('Ein Kasten');
  expect((await page.getByRole('toolbar').boundingBox())?.height).toBeLessThan(80);
  await press(page, 'Enter', 2);
  await page.keyboard.type('/');
  await expect(async () => {
    const list = await menu(page).boundingBox();
    expect(list?.x).toBeGreaterThanOrEqual(0);
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(390);
  }).toPass();
  await menu(page).getByRole('option', { name: 'Aufgabenliste' }).tap();
  await page.keyboard.type('Milch');
  await expect(editorOf(page).getByRole('checkbox', { name: 'Offen: Milch' })).toBeVisible();
  await tool(page, 'Suchen und ersetzen').tap();
  const find = page.getByRole('search', { name: 'Suchen und ersetzen' });
  await expect(find.getByLabel('Suchen nach')).toBeFocused();
  await page.keyboard.type('milch');
  await expect(find.getByRole('status')).toHaveText('1 von 1');
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWide()).toBe(false);
  await expectNoFaults(page);
});

test('who cannot load the editor is told so, and goes on after loading the page anew', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Funkloch');
  const { page } = anna;
  const id = await beginPaper(anna, site, 'Im Funkloch');
  await openEditor(page, `/impulspapiere/${id}`);
  // the largest script is the one with the editor in it
  const chunk = await page.evaluate(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return (scripts as PerformanceResourceTiming[])
      .sort((one, other) => other.decodedBodySize - one.decodedBodySize)
      .map(({ name }) => name)[0];
  });
  await page.route(chunk ?? '', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Das Schreibfeld konnte nicht geladen werden.')).toBeVisible();
  await expect(page.getByText('Der Text wird geladen')).toHaveCount(0);
  await expectNoFaults(page);
  await page.unroute(chunk ?? '');
  await page.getByRole('button', { name: 'Seite neu laden' }).click();
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true');
});
