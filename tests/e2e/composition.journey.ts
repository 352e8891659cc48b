// Letters that are put together before they count, as with dead keys, on phones and in many languages, while others write.
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { editorOf, invite, saveState } from './editing.ts';
import { admit, beginPaper, enrol } from './quick.ts';
import { expect, test, type Person } from './site.ts';
import { meet, openPaper, typeAtEnd } from './writing-apart.ts';

const keyboards = new WeakMap<Page, CDPSession>();

async function keyboardOf(page: Page): Promise<CDPSession> {
  const keyboard = keyboards.get(page) ?? (await page.context().newCDPSession(page));
  keyboards.set(page, keyboard);
  return keyboard;
}

/** Shows what is being put together, one state after the other; the last one stays until it is settled. */
async function compose(page: Page, ...states: string[]): Promise<void> {
  const keyboard = await keyboardOf(page);
  for (const text of states) {
    const end = text.length;
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    // the pace of a person who types fast
    await wait(150);
  }
}

/** Ends it with these letters. */
async function settle(page: Page, text: string): Promise<void> {
  await (await keyboardOf(page)).send('Input.insertText', { text });
}

/** What stands in the first paragraph, without the names at others' cursors. */
const read = (page: Page) =>
  editorOf(page).evaluate((text) => {
    const copy = text.querySelector('p')?.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.collaboration-carets__caret')) caret.remove();
    return copy.textContent?.replaceAll('\u2060', '');
  });

async function expectAll(people: Person[], text: string): Promise<void> {
  for (const { page } of people) {
    await expect.poll(() => read(page)).toBe(text);
    await expect(saveState(page, 'saved')).toBeVisible();
  }
}

test('two people write in one line, and both put letters together', async ({ browser, site }) => {
  const anna = await enrol(browser, site, 'Anna Akzent');
  const ben = await enrol(browser, site, 'Ben Buchstabe');
  await meet(site, anna, ben, 'Zusammengesetzte Zeichen');
  await typeAtEnd(anna.page, ' Caf');
  // a dead key shows its accent before the letter comes
  await compose(anna.page, '´');
  await settle(anna.page, 'é');
  await anna.page.keyboard.type(' au lait.');
  await expectAll([anna, ben], 'Vorher. Café au lait.');

  await test.step('while a word is open, the other one writes before and behind it', async () => {
    await typeAtEnd(anna.page, ' ');
    await compose(anna.page, 's', 'sc', 'sch');
    await editorOf(ben.page).click();
    await ben.page.keyboard.press('Control+Home');
    await ben.page.keyboard.type('Davor! ');
    await expect.poll(() => read(anna.page)).toContain('Davor! Vorher.');
    await compose(anna.page, 'schö', 'schön');
    await settle(anna.page, 'schön');
    await anna.page.keyboard.type('er Tag');
    await expectAll([anna, ben], 'Davor! Vorher. Café au lait. schöner Tag');
  });

  await test.step('both put a word together at once, and one gives hers up', async () => {
    await typeAtEnd(anna.page, '');
    await compose(anna.page, '東', '東京');
    await editorOf(ben.page).click();
    await ben.page.keyboard.press('Control+Home');
    await compose(ben.page, 'K', 'Kö');
    await settle(ben.page, 'Köln');
    await compose(anna.page, '');
    await anna.page.keyboard.type('!');
    await expectAll([anna, ben], 'KölnDavor! Vorher. Café au lait. schöner Tag!');
  });

  await test.step('undo takes back what was put together, and nothing of the other', async () => {
    // what was typed within half a second is taken back at once
    await anna.page.waitForTimeout(600);
    await settle(anna.page, ' 東京');
    await expectAll([anna, ben], 'KölnDavor! Vorher. Café au lait. schöner Tag! 東京');
    await anna.page.keyboard.press('Control+z');
    await expect.poll(() => read(ben.page)).not.toContain('東京');
    await expect.poll(() => read(ben.page)).toContain('Köln');
  });
});

test('who suggests puts a word together, and it is a suggestion; who only comments changes nothing', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Eigen');
  const sara = await enrol(browser, site, 'Sara Vorschlag');
  const conny = await enrol(browser, site, 'Conny Kommentar');
  const paper = await beginPaper(anna, site, 'Vorschläge mit Akzent');
  await invite(site, anna, `${site.url}/impulspapiere/${paper}`, sara, 'Schlägt vor');
  await admit(anna, conny, site, paper, 'commenter');
  for (const { page } of [anna, sara, conny]) await openPaper(page, paper);
  await typeAtEnd(anna.page, 'Das Café ist offen.');
  await expectAll([anna, sara, conny], 'Das Café ist offen.');

  await editorOf(sara.page).click();
  await sara.page.keyboard.press('Control+End');
  // at once: the editor has not yet moved the cursor from behind Anna's into the text
  await compose(sara.page, ' i', ' im', ' imm');
  await editorOf(anna.page).click();
  await anna.page.keyboard.press('Control+Home');
  await anna.page.keyboard.type('Heute: ');
  await settle(sara.page, ' immer');
  await expectAll([anna, sara, conny], 'Heute: Das Café ist offen. immer');
  await expect(editorOf(anna.page).locator('ins[data-suggestion]')).toHaveText(' immer');

  await editorOf(conny.page).click();
  await compose(conny.page, 'U', 'Un');
  await settle(conny.page, 'Unfug');
  await conny.page.keyboard.press('Control+End');
  await anna.page.keyboard.press('Control+Home');
  await anna.page.keyboard.type('Ja. ');
  await expectAll([anna, sara, conny], 'Ja. Heute: Das Café ist offen. immer');
});
