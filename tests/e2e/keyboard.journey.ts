import type { Locator, Page } from '@playwright/test';
import { beginPaper, enrol } from './quick.ts';
import { expect, openLive, type Person, test } from './site.ts';

const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text von/ });
const focused = (page: Page) => page.locator('*:focus');

/** Presses Tab (or Shift+Tab) until this has the focus, which must be seen at every step. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 40): Promise<void> {
  const page = target.page();
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** From the text to a tool: Escape leads to the toolbar, the arrow keys lead on. */
async function walkTo(tool: Locator, most = 30): Promise<void> {
  const page = tool.page();
  await page.keyboard.press('Escape');
  for (let i = 0; i < most; i++) {
    await expectVisibleFocus(page);
    if (await tool.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`the arrow keys do not reach ${String(tool)}`);
}

/** In view, with a ring or a shadow around it. Waits, since the browser scrolls a moment after the focus came. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const readFaults = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return [];
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const { width, top, bottom } = element.getBoundingClientRect();
      const isRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      const isInView = width > 0 && bottom > 0 && top < innerHeight;
      const name = element.outerHTML.slice(0, 120);
      return [
        ...(isRing || boxShadow !== 'none' ? [] : [`no ring: ${name}`]),
        ...(isInView ? [] : [`out of view: ${name}`]),
      ];
    });
  await expect.poll(readFaults).toEqual([]);
}

let vera: Person;

test.beforeAll(async ({ browser, site }) => {
  vera = await enrol(browser, site, 'Vera Tastatur');
});

test('by keyboard alone a person signs in, posts a project and publishes it', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await openLive(page, '/projekte');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt springen' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  // an empty list has a second one below
  await tabTo(page.getByRole('link', { name: 'Projekt einstellen' }).first(), 'Tab', 1);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL('/anmelden?back=%2Fprojekte%2Fneu');
  await tabTo(page.getByLabel('E-Mail-Adresse'));
  await page.keyboard.type(vera.email);
  await tabTo(page.getByLabel('Passwort'), 'Tab', 1);
  await page.keyboard.type('leider falsch');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await tabTo(page.getByLabel('Passwort'), 'Tab', 2);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(vera.password);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL('/projekte/neu');
  await tabTo(page.getByRole('radio', { name: 'Idee' }));
  await page.keyboard.press('Space');
  await tabTo(page.getByLabel('Titel'), 'Tab', 1);
  await page.keyboard.type('Nur mit Tasten');
  await tabTo(page.getByRole('button', { name: 'Entwurf speichern' }));
  await page.keyboard.press('Space');
  const summary = page.locator('main').getByRole('alert');
  await expect(summary).toBeFocused();
  await tabTo(summary.getByRole('link', { name: /^Kurzfassung:/ }), 'Tab', 1);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Kurzfassung')).toBeFocused();
  await page.keyboard.type('Dieses Projekt hat nie eine Maus gesehen.');
  await tabTo(page.getByLabel('Wirksame digitale Verwaltung'));
  await page.keyboard.press('Space');
  await expect(page.getByLabel('Wirksame digitale Verwaltung')).toBeChecked();
  await tabTo(page.getByLabel('Stand'));
  await page.keyboard.type('Plan');
  await expect(page.getByLabel('Stand')).toHaveValue('planning');
  await tabTo(page.getByRole('button', { name: 'Entwurf speichern' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nur Sie und Ihre Organisation sehen diesen Entwurf.')).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Veröffentlichen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Zurückziehen' })).toBeVisible();
  await context.close();
});

test('by keyboard alone a person writes a heading, bold words, a list and a link', async ({ site }) => {
  const { page } = vera;
  const paper = await beginPaper(vera, site, 'Ohne Maus geschrieben');
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  const editor = editorOf(page);
  await expect(editor).toHaveAttribute('contenteditable', 'true');
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: 'Werkzeugleiste' }).getByRole('button', { name });
  await tabTo(tool('Überschrift').first());
  await page.keyboard.press('Enter');
  await expect(editor).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.type('Ausgangslage');
  await expect(tool('Überschrift').first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');

  await page.keyboard.type('Das ist ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('wichtig');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' für alle.');
  await expect(editor.locator('h2')).toHaveText('Ausgangslage');
  await expect(editor.locator('strong')).toHaveText('wichtig');

  await page.keyboard.press('Enter');
  await walkTo(tool('Aufzählung'));
  await page.keyboard.press('Space');
  await expect(editor, 'the tool gives the focus back').toBeFocused();
  await page.keyboard.type('eins');
  await page.keyboard.press('Enter');
  await page.keyboard.type('zwei');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(editor.locator('ul > li')).toHaveText(['eins', 'zwei']);

  await page.keyboard.type('Mehr dazu');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  const expectSelected = () =>
    expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Mehr dazu');
  await expectSelected();
  await walkTo(tool('Link'));
  await page.keyboard.press('Enter');
  const address = page.getByLabel('Adresse des Links');
  await expect(address).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.press('Escape');
  await expect(address).toBeHidden();
  await expect(editor, 'Escape leads back into the text').toBeFocused();
  await expectSelected();
  // as fast as nobody types: chosen, and out of the text before the browser has told of it
  await page.keyboard.press('End');
  await editor.evaluate((element) => {
    const selection = getSelection();
    for (let step = 0; step < 2; step += 1) selection?.modify('extend', 'backward', 'word');
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  await expect(editor).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();
  await expectSelected();
  await walkTo(tool('Link'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Bitte eine Adresse mit https://')).toBeVisible();
  await expect(address, 'one can go on typing').toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('example.org/mehr');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('link', { name: 'Mehr dazu' })).toHaveAttribute(
    'href',
    'https://example.org/mehr',
  );
  await expect(editor).toBeFocused();

  await page.keyboard.press('Control+End');
  // what is written within half a second is undone in one go
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Zu viel.');
  await expect(editor).toContainText('Zu viel.');
  await page.keyboard.press('Control+z');
  await expect(editor).not.toContainText('Zu viel.');
  await expect(editor.getByRole('link', { name: 'Mehr dazu' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(editor).toContainText('Zu viel.');
  await walkTo(tool('Rückgängig'));
  await page.keyboard.press('Enter');
  await expect(editor).not.toContainText('Zu viel.');
  await expect(editor).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(editor, 'Tab leaves the text').not.toBeFocused();
  await expect(focused(page)).toHaveCount(1);
  await expectVisibleFocus(page);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.goto(`/impulspapiere/${paper}`);
  await tabTo(page.getByRole('link', { name: 'Veröffentlichen …' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: 'Fassung veröffentlichen' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('article').getByRole('link', { name: 'Mehr dazu' })).toBeVisible();
});
