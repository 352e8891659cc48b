// Three people at once in one text: the owner writes, one suggests, an editor decides; and what is published is what was accepted.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { editorOf, invite, saveState } from './editing.ts';
import { admit, beginPaper, enrol } from './quick.ts';
import { expect, test } from './site.ts';
import { openPaper, typeAtEnd } from './writing-apart.ts';

const added = (page: Page) => editorOf(page).locator('ins[data-suggestion]');
const struck = (page: Page) => editorOf(page).locator('del[data-suggestion]');
const list = (page: Page) => page.getByRole('region', { name: 'Vorschläge' });

/** The paragraphs as they read, without the names at others' cursors. */
const paragraphs = (page: Page) =>
  editorOf(page).evaluate((text) =>
    [...text.querySelectorAll('p')].map((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove();
      return copy.textContent?.replaceAll('\u2060', '');
    }),
  );

async function expectText(pages: Page[], text: string[]): Promise<void> {
  for (const page of pages) await expect.poll(() => paragraphs(page)).toEqual(text);
}

/** Counted as the editor counts; arrow keys may stop at the cursors of others. */
async function setCaret(page: Page, from: number, to = from): Promise<void> {
  await editorOf(page).focus();
  await editorOf(page).evaluate(
    (text, span) => {
      const { editor } = text as unknown as {
        editor: { commands: { setTextSelection(span: { from: number; to: number }): void } };
      };
      editor.commands.setTextSelection(span);
    },
    { from, to },
  );
}

async function expectNoFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('one writes, one suggests, one decides, all at once, and all see the same', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Schreibt');
  const ben = await enrol(browser, site, 'Ben Entscheidet');
  const sara = await enrol(browser, site, 'Sara Schlägtvor');
  const paper = await beginPaper(anna, site, 'Ein Text mit Vorschlägen');
  await admit(anna, ben, site, paper, 'editor');
  await invite(site, anna, `${site.url}/impulspapiere/${paper}`, sara, 'Schlägt vor');
  const pages = [anna.page, ben.page, sara.page];
  for (const page of pages) await openPaper(page, paper);

  await typeAtEnd(anna.page, 'Das Amt hilft allen.');
  for (const page of pages) await expect(editorOf(page)).toContainText('Das Amt hilft allen.');

  // she replaces a word and goes on behind it, while the owner writes on
  await editorOf(sara.page).click();
  await sara.page.keyboard.press('Control+Home');
  await sara.page.keyboard.press('Control+Shift+ArrowRight');
  await Promise.all([sara.page.keyboard.type('Unser', { delay: 20 }), typeAtEnd(anna.page, ' Auch abends.')]);
  await expectText(pages, ['DasUnser Amt hilft allen. Auch abends.']);
  await sara.page.keyboard.press('Control+End');
  await sara.page.keyboard.type(' Immer.');
  for (const page of pages) {
    await expect(added(page)).toHaveText(['Unser', ' Immer.']);
    await expect(struck(page)).toHaveText(['Das']);
    await expectText([page], ['DasUnser Amt hilft allen. Auch abends. Immer.']);
    await expect(list(page).getByRole('listitem')).toHaveCount(2);
    await expect(list(page)).toContainText('Sara Schlägtvor');
    await expect(saveState(page, 'saved')).toBeVisible();
  }
  await expectNoFaults(sara.page);
  await expectNoFaults(ben.page);

  // what cannot be suggested is said, and nothing happens; deciding is for those who write
  await sara.page.getByRole('button', { name: 'Aufzählung' }).click();
  await expect(sara.page.getByText('Diese Änderung lässt sich nicht vorschlagen')).toBeVisible();
  await expect(editorOf(sara.page).locator('ul')).toHaveCount(0);
  await expect(list(sara.page).getByRole('button', { name: /Annehmen/ })).toHaveCount(0);

  // the owner splits the paragraph in the middle of it all, and the suggestion goes along
  await setCaret(anna.page, 'DasUnser '.length + 1);
  await anna.page.keyboard.press('Enter');
  for (const page of pages) {
    await expectText([page], ['DasUnser ', 'Amt hilft allen. Auch abends. Immer.']);
    await expect(added(page)).toHaveText(['Unser', ' Immer.']);
  }
  await anna.page.keyboard.press('Control+z');
  for (const page of pages) {
    await expectText([page], ['DasUnser Amt hilft allen. Auch abends. Immer.']);
    await expect(added(page)).toHaveText(['Unser', ' Immer.']);
  }

  // by keyboard from the list to the place and back
  const first = list(ben.page).getByRole('listitem').first();
  await first.getByRole('button', { name: 'Zur Stelle' }).focus();
  await expect(added(ben.page).first()).toHaveClass(/current/);
  await ben.page.keyboard.press('Enter');
  await expect(editorOf(ben.page)).toBeFocused();

  await first.getByRole('button', { name: 'Annehmen: Unser' }).press('Enter');
  for (const page of pages) {
    await expectText([page], ['Unser Amt hilft allen. Auch abends. Immer.']);
    await expect(added(page)).toHaveText([' Immer.']);
    await expect(struck(page)).toHaveCount(0);
  }

  // publishing with an open suggestion asks first, and takes only what was accepted
  const { page } = anna;
  await page.goto(`/impulspapiere/${paper}/veroeffentlichen`);
  await expect(page.getByText('Ein Vorschlag ist noch offen')).toBeVisible();
  await page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(page.getByText('Setzen Sie das Häkchen').first()).toBeVisible();
  await page.getByLabel('Ohne die offenen Vorschläge veröffentlichen').check();
  await page.getByLabel('Alle, die mitgeschrieben haben, sind mit dieser Fassung einverstanden').check();
  await page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(page.getByText('Unser Amt hilft allen. Auch abends.', { exact: true })).toBeVisible();

  // she takes it back; a step of hers can be taken back too
  await list(sara.page).getByRole('button', { name: 'Zurücknehmen: Immer.' }).click();
  await expectText([ben.page, sara.page], ['Unser Amt hilft allen. Auch abends.']);
  await typeAtEnd(sara.page, ' Doch.');
  await expect(added(ben.page)).toHaveText([' Doch.']);
  await sara.page.keyboard.press('Control+z');
  await expect(editorOf(ben.page)).not.toContainText('.D');

  // somebody who writes may choose to suggest as well
  await list(ben.page).getByLabel('Nur vorschlagen').check();
  await typeAtEnd(ben.page, ' Bitte.');
  await expect(added(sara.page).last()).toContainText('Bitte.');
  await expect(list(sara.page)).toContainText('Ben Entscheidet');
});

test('a paragraph, a heading and bold words are suggested, and made when all is accepted', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Absatz');
  const sara = await enrol(browser, site, 'Sara Absatz');
  const paper = await beginPaper(anna, site, 'Ein Text mit Absätzen');
  await admit(anna, sara, site, paper, 'suggester');
  for (const { page } of [anna, sara]) await openPaper(page, paper);
  const { page } = sara;

  // into an empty text, and a new paragraph in it
  await typeAtEnd(anna.page, 'Erste Zeile.');
  await anna.page.keyboard.press('Enter');
  await anna.page.keyboard.type('Zweite Zeile.');
  await expectText([page], ['Erste Zeile.', 'Zweite Zeile.']);
  await setCaret(page, 'Erste'.length + 1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Neue');
  await expect(added(anna.page)).toHaveText(['\u2029', 'Neue']);

  // the second line is to be a heading, and its last word bold
  await typeAtEnd(page, '');
  await page.getByRole('button', { name: 'Überschrift', exact: true }).click();
  await expect(list(anna.page)).toContainText('Zur Überschrift machen:');
  const second = 'Erste¶Neue Zeile.'.length + 3;
  await setCaret(page, second + 'Zweite '.length, second + 'Zweite Zeile.'.length);
  await page.keyboard.press('Control+b');
  await expect(list(anna.page)).toContainText('Fett setzen:');
  await expect(editorOf(anna.page).locator('h2, strong')).toHaveCount(0);
  await expectNoFaults(anna.page);

  anna.page.once('dialog', (dialog) => void dialog.accept());
  await list(anna.page).getByRole('button', { name: 'Alle annehmen' }).click();
  for (const each of [anna.page, page]) {
    await expectText([each], ['Erste', 'Neue Zeile.']);
    await expect(editorOf(each).locator('h2')).toContainText('Zweite Zeile.');
    await expect(editorOf(each).locator('h2 strong')).toHaveCount(1);
    await expect(list(each)).toContainText('Zurzeit steht kein Vorschlag im Text.');
  }
});
