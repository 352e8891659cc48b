import { beginPaper, editorOf, invite, openEditor, saveState } from './editing.ts';
import { createPerson, expect, startSite, test } from './site.ts';

test('the server dies between two keystrokes: every acknowledged letter is back, and both go on', async ({
  browser,
}) => {
  const site = await startSite();
  try {
    const anna = await createPerson(browser, site, 'Anna Probe');
    const ben = await createPerson(browser, site, 'Ben Probe');
    const paperUrl = await beginPaper(anna.page, 'Was ein Stromausfall lehrt');
    await invite(site, anna, paperUrl, ben, 'Schreibt mit');
    await openEditor(anna.page, paperUrl);
    await openEditor(ben.page, paperUrl);

    await editorOf(anna.page).click();
    await anna.page.keyboard.type('Vor dem Ausfall geschrieben.');
    await expect(saveState(anna.page, 'saved')).toBeVisible();
    await anna.page.keyboard.type(' Mitten im W');
    await site.kill();
    await anna.page.keyboard.type('ort weiter.');
    await expect(saveState(anna.page, 'secured')).toContainText('auf diesem Gerät gesichert');

    await site.restart();
    const whole = 'Vor dem Ausfall geschrieben. Mitten im Wort weiter.';
    await expect(saveState(anna.page, 'saved')).toBeVisible({ timeout: 20_000 });
    await expect(editorOf(ben.page)).toContainText(whole, { timeout: 20_000 });
    await editorOf(ben.page).click();
    await ben.page.keyboard.press('Control+End');
    await ben.page.keyboard.type(' Und Ben auch.');
    await expect(editorOf(anna.page)).toContainText(`${whole} Und Ben auch.`);
    await expect(saveState(ben.page, 'saved')).toBeVisible();

    // from the disk alone: a second death, and no page left that could bring the text along
    await site.kill();
    const storageState = await ben.context.storageState();
    await Promise.all([anna.context.close(), ben.context.close()]);
    await site.restart();
    const later = await browser.newContext({ baseURL: site.url, storageState });
    const page = await later.newPage();
    await openEditor(page, paperUrl);
    await expect(editorOf(page)).toHaveText(`${whole} Und Ben auch.`);
  } finally {
    await site.stop();
  }
});

test('a second process on the same folder is refused, and a stop is graceful', async ({
  site,
  playwright,
}) => {
  const second = startSite(['--empty'], site.folder);
  await expect(second).rejects.toThrow('ended with 1');
  const request = await playwright.request.newContext({ baseURL: site.url });
  expect((await request.get('/')).status()).toBe(200);

  const other = await startSite();
  expect(await other.stop()).toBe(0);
});
