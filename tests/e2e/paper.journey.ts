import { beginPaper, editorOf, invite, openEditor, saveState } from './editing.ts';
import { postForAnswer } from './quick.ts';
import { createPerson, expect, test } from './site.ts';

test('two people write one paper, and the owner publishes it', async ({ browser, site }) => {
  const anna = await createPerson(browser, site, 'Anna Probe');
  const ben = await createPerson(browser, site, 'Ben Probe');
  const paperUrl = await beginPaper(anna.page, 'Bürgerbüro ohne Wartezeit');
  await invite(site, anna, paperUrl, ben, 'Schreibt mit');
  await openEditor(anna.page, paperUrl);
  await openEditor(ben.page, paperUrl);

  await editorOf(anna.page).click();
  await anna.page.getByRole('button', { name: 'Überschrift', exact: true }).click();
  await anna.page.keyboard.type('Ausgangslage');
  await anna.page.keyboard.press('Enter');
  await anna.page.keyboard.type('Die Schlange war lang.');
  await expect(editorOf(ben.page)).toContainText('Die Schlange war lang.');
  await editorOf(ben.page).click();
  await ben.page.keyboard.press('Control+End');
  await ben.page.keyboard.type(' Heute bucht man einen Termin.');
  await expect(editorOf(anna.page)).toContainText('Heute bucht man einen Termin.');

  await expect(anna.page.locator('.collaboration-carets__label')).toHaveText('Ben Probe');
  await expect(ben.page.locator('.collaboration-carets__label')).toHaveText('Anna Probe');
  await expect(anna.page.getByRole('list', { name: 'Jetzt hier' })).toContainText('Ben Probe');
  await expect(saveState(anna.page, 'saved')).toBeVisible();
  await expect(saveState(ben.page, 'saved')).toBeVisible();

  await anna.page.goto(`${paperUrl}/veroeffentlichen`);
  await anna.page.getByLabel('Alle, die mitgeschrieben haben').check();
  await anna.page.getByRole('button', { name: 'Fassung veröffentlichen' }).click();
  await expect(anna.page).toHaveURL(`${paperUrl}/fassungen/1`);
  const stranger = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await stranger.newPage();
  await page.goto(`${paperUrl}/fassungen/1`);
  await expect(page.getByRole('heading', { name: 'Ausgangslage', level: 2 })).toBeVisible();
  await expect(page.getByText('Die Schlange war lang. Heute bucht man einen Termin.')).toBeVisible();
  await expect(page.getByText('Anna Probe, Ben Probe', { exact: true })).toBeVisible();

  // pressed twice, in two windows or at once: one version
  const publish = (number: string) =>
    postForAnswer(anna.context, site, `${new URL(paperUrl).pathname}/veroeffentlichen`, {
      number,
      agreed: 'on',
    });
  expect(await publish('1')).toMatchObject({ type: 'failure', status: 409 });
  const both = await Promise.all([publish('2'), publish('2')]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect((await page.request.get(`${paperUrl}/fassungen/2`)).status()).toBe(200);
  expect((await page.request.get(`${paperUrl}/fassungen/3`)).status()).toBe(404);
});
