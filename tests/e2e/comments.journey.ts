import type { Page } from '@playwright/test';
import { expectNoBarrier, expectNoBarriers } from './barriers.ts';
import { editorOf, saveState } from './editing.ts';
import { admit, beginPaper, enrol, post } from './quick.ts';
import { expect, findLink, readMail, test } from './site.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Kommentare zum Text' });
const threads = (page: Page) => page.getByRole('region', { name: /^Kommentar zu:/ });
const shown = (page: Page) => editorOf(page).locator('.commented');
const said = (page: Page) => panel(page).getByRole('status').last();

/** Selects the first words of the text by keyboard. */
async function selectWords(page: Page, count: number) {
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < count; word++) await page.keyboard.press('Control+Shift+ArrowRight');
}

test('people talk about words of a text while others write it', async ({ browser, site }) => {
  const olga = await enrol(browser, site, 'Olga Probe');
  const conny = await enrol(browser, site, 'Conny Wort');
  const rosa = await enrol(browser, site, 'Rosa Mitlese');
  const id = await beginPaper(olga, site, 'Lotsen im Rathaus');
  await admit(olga, conny, site, id, 'commenter');
  await admit(olga, rosa, site, id, 'reader');
  const paper = `/impulspapiere/${id}`;
  for (const { page } of [olga, conny, rosa]) {
    await page.goto(`${paper}/schreiben`);
    await expect(editorOf(page)).toBeVisible();
  }

  await test.step('a commenter reads along and cannot write', async () => {
    await editorOf(olga.page).click();
    await olga.page.keyboard.type('Lotsen helfen beim ersten Antrag.\nSie sitzen am Eingang.');
    await expect(editorOf(conny.page)).toContainText('Sie sitzen am Eingang.');
    await expect(saveState(olga.page, 'saved')).toBeVisible();
    await editorOf(conny.page).click();
    await conny.page.keyboard.type('Unfug');
    await expect(editorOf(conny.page)).not.toContainText('Unfug');
    await expect(editorOf(conny.page)).toHaveAttribute('aria-readonly', 'true');
  });

  await test.step('she comments by keyboard and calls somebody by name', async () => {
    await selectWords(conny.page, 2);
    await conny.page.keyboard.press('Control+Alt+KeyM');
    const field = panel(conny.page).getByLabel('Ihr Kommentar');
    await expect(field).toBeFocused();
    await conny.page.keyboard.type('Wirklich alle, @ol');
    await expect(panel(conny.page).getByRole('option', { name: 'Olga Probe' })).toBeVisible();
    await conny.page.keyboard.press('Enter');
    await expect(field).toHaveValue('Wirklich alle, @Olga Probe ');
    await conny.page.keyboard.type('?');
    await conny.page.keyboard.press('Control+Enter');
    await expect(threads(conny.page)).toHaveCount(1);
    await expect(threads(conny.page)).toBeFocused();
    await expect(shown(conny.page)).toHaveText('Lotsen helfen');
    expect(findLink(readMail(site, olga.email))).toContain(`${paper}/kommentare?show=mentions#remark-`);
  });

  await test.step('the owner sees it without reloading, and goes there by keyboard', async () => {
    await expect(shown(olga.page)).toHaveText('Lotsen helfen');
    await expect(said(olga.page)).toContainText('Neuer Kommentar von Conny Wort');
    await expect(shown(rosa.page)).toHaveText('Lotsen helfen');
    await expect(panel(rosa.page).getByRole('button', { name: 'Kommentieren' })).toHaveCount(0);
    await editorOf(olga.page).focus();
    await olga.page.keyboard.press('Control+End');
    await olga.page.keyboard.press('Control+Alt+Period');
    await expect(threads(olga.page)).toHaveAttribute('aria-current', 'true');
    await olga.page.keyboard.press('Control+Alt+KeyM');
    await expect(threads(olga.page)).toBeFocused();
    await expectNoBarrier(olga.page, 'the editor with comments');
    await olga.page.keyboard.press('Escape');
    await expect(editorOf(olga.page)).toBeFocused();
    await olga.page.goto('/konto');
    await olga.page.getByRole('link', { name: 'Conny Wort in „Lotsen im Rathaus“' }).click();
    await expect(olga.page.getByRole('heading', { name: 'Kommentare', level: 1 })).toBeVisible();
    await expectNoBarriers(olga.page, 'comments');
  });

  await test.step('she answers, and the answer comes to the others', async () => {
    await olga.page.goto(`${paper}/schreiben`);
    await expect(shown(olga.page)).toHaveText('Lotsen helfen');
    await threads(olga.page).getByText('Antworten', { exact: true }).click();
    await threads(olga.page).getByLabel('Ihre Antwort').fill('Ja, seit Mai.');
    await threads(olga.page).getByRole('button', { name: 'Antwort senden' }).click();
    await expect(threads(conny.page)).toContainText('Ja, seit Mai.');
    await expect(said(conny.page)).toContainText('Neue Antwort von Olga Probe');
    await expect(threads(rosa.page)).toContainText('Ja, seit Mai.');
    await expect(threads(rosa.page).getByText('Antworten', { exact: true })).toHaveCount(0);
  });

  await test.step('resolving it takes it away from the open ones, and it can be opened again', async () => {
    await threads(olga.page)
      .getByRole('button', { name: /Als erledigt markieren/ })
      .click();
    await expect(shown(rosa.page)).toHaveCount(0);
    await expect(panel(rosa.page)).toContainText('Keine offenen Kommentare.');
    await panel(rosa.page).getByLabel('Anzeigen').selectOption('Erledigte');
    await expect(threads(rosa.page)).toContainText('Erledigt von Olga Probe');
    await threads(olga.page)
      .getByRole('button', { name: /Wieder öffnen/ })
      .click();
    await expect(shown(rosa.page)).toHaveText('Lotsen helfen');
  });

  await test.step('a button beside the selection does it by mouse, and the words overlap', async () => {
    await conny.page.getByText('Sie sitzen am Eingang.').click({ clickCount: 3 });
    await conny.page.locator('.sheet').getByRole('button', { name: 'Kommentieren' }).click();
    await panel(conny.page).getByLabel('Ihr Kommentar').fill('Auch samstags?');
    await panel(conny.page).getByRole('button', { name: 'Kommentar senden' }).click();
    await expect(threads(olga.page)).toHaveCount(2);
  });

  await test.step('the comment on deleted words stays, with the words as they were', async () => {
    await selectWords(olga.page, 2);
    await olga.page.keyboard.press('Delete');
    await expect(editorOf(conny.page)).not.toContainText('Lotsen');
    for (const { page } of [olga, conny]) {
      await expect(panel(page).getByRole('heading', { name: 'Zum gelöschten Text' })).toBeVisible();
      await expect(threads(page).last()).toContainText('Lotsen helfen');
    }
    // undoing it brings the words back, and the comment to them
    await olga.page.keyboard.press('Control+z');
    await expect(panel(conny.page).getByRole('heading', { name: 'Zum gelöschten Text' })).toHaveCount(0);
    await expect(shown(conny.page).first()).toHaveText('Lotsen helfen');
  });

  await test.step('on a phone the talk is below the text', async () => {
    await conny.page.setViewportSize({ width: 390, height: 844 });
    const [text, talk] = await Promise.all([
      editorOf(conny.page).boundingBox(),
      panel(conny.page).boundingBox(),
    ]);
    expect(talk?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0) - 1);
    await expectNoBarrier(conny.page, 'the editor with comments on a phone');
  });

  await test.step('without JavaScript the talk goes on as a page', async () => {
    const { cookies } = await conny.context.storageState();
    const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    await plain.addCookies(cookies);
    const page = await plain.newPage();
    await page.goto(paper);
    await page.getByRole('link', { name: 'Kommentare' }).click();
    await expect(threads(page)).toHaveCount(2);
    const first = threads(page).first();
    await first.getByText('Antworten', { exact: true }).click();
    await first.getByLabel('Ihre Antwort').fill(' ');
    await first.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(threads(page).first().getByLabel('Ihre Antwort')).toHaveAttribute('aria-invalid', 'true');
    await threads(page).first().getByLabel('Ihre Antwort').fill('Dann ist es gut.');
    await threads(page).first().getByRole('button', { name: 'Antwort senden' }).click();
    await expect(threads(page).first()).toContainText('Dann ist es gut.');
    await expect(threads(olga.page).first()).toContainText('Dann ist es gut.');
    await threads(page).last().getByText('Löschen', { exact: true }).click();
    await threads(page).last().getByRole('button', { name: 'Endgültig löschen' }).click();
    await expect(threads(page)).toHaveCount(1);
    await threads(page)
      .getByRole('button', { name: /Als erledigt markieren/ })
      .click();
    await expect(page).toHaveURL(/show=resolved/);
    await expect(threads(page)).toContainText('Erledigt von Conny Wort');
    await plain.close();
  });

  await test.step('who is not allowed to is told so', async () => {
    const form = { thread: id, body: 'Ich auch' };
    expect((await post(rosa.context, site, `${paper}/kommentare?/reply`, form)).status()).toBe(403);
    const fremd = await enrol(browser, site, 'Frida Fremd');
    expect((await fremd.page.goto(`${paper}/kommentare`))?.status()).toBe(404);
    expect((await fremd.context.request.get(`${site.url}${paper}/kommentare/liste`)).status()).toBe(404);
  });
});

test('an answer that is being written stays, whatever others say, delete and resolve', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Antwort');
  const ben = await enrol(browser, site, 'Ben Betrieb');
  const id = await beginPaper(anna, site, 'Halbe Sätze');
  await admit(anna, ben, site, id, 'editor');
  for (const { page } of [anna, ben]) {
    await page.goto(`/impulspapiere/${id}/schreiben`);
    await expect(saveState(page, 'saved')).toBeVisible();
  }
  await editorOf(anna.page).click();
  await anna.page.keyboard.type('Drei Worte hier und noch mehr.');
  await selectWords(anna.page, 3);
  await anna.page.keyboard.press('Control+Alt+KeyM');
  await anna.page.keyboard.type('Wirklich drei?');
  await anna.page.keyboard.press('Control+Enter');

  const answerOf = (page: Page) => threads(page).getByLabel('Ihre Antwort');
  const open = (page: Page) => threads(page).getByText('Antworten', { exact: true }).click();
  await open(ben.page);
  await answerOf(ben.page).fill('Ja, denn');
  await open(anna.page);
  await answerOf(anna.page).fill('Ich zähle nach.');
  await threads(anna.page).getByRole('button', { name: 'Antwort senden' }).click();
  await expect(answerOf(anna.page), 'what is sent is put away').toBeHidden();
  await expect(threads(ben.page)).toContainText('Ich zähle nach.');
  await expect(answerOf(ben.page)).toHaveValue('Ja, denn');

  await selectWords(anna.page, 3);
  await anna.page.keyboard.press('Delete');
  await expect(panel(ben.page).getByRole('heading', { name: 'Zum gelöschten Text' })).toBeVisible();
  await expect(answerOf(ben.page)).toHaveValue('Ja, denn');

  await threads(anna.page)
    .getByRole('button', { name: /Als erledigt markieren/ })
    .click();
  await expect(threads(ben.page)).toContainText('Erledigt von Anna Antwort');
  await expect(answerOf(ben.page)).toHaveValue('Ja, denn');
  await answerOf(ben.page).press('End');
  await ben.page.keyboard.type(' hier sind es vier.');
  await threads(ben.page).getByRole('button', { name: 'Antwort senden' }).click();
  await expect(threads(ben.page)).toContainText('Ja, denn hier sind es vier.');
  await expect(answerOf(ben.page)).toHaveCount(0);
});
