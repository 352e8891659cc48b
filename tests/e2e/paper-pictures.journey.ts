// Pictures in a paper: put there by two people at once and by keyboard alone, and kept by what is published.
import type { BrowserContext } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { editorOf, saveState } from './editing.ts';
import {
  addressOf,
  dialogOf,
  draw,
  drawPhoto,
  expectDrawn,
  insert,
  openWriting,
  statusOf,
  type Chosen,
} from './pictures.ts';
import { admit, beginPaper, enrol, post } from './quick.ts';
import { expect, test, type Person } from './site.ts';

let anna: Person;
let ben: Person;
let lea: Person;
let stranger: Person;
let anonymous: BrowserContext;
let photo: Chosen;

test.beforeAll(async ({ browser, site }) => {
  photo = await drawPhoto();
  anonymous = await browser.newContext({ baseURL: site.url });
  [anna, ben, lea, stranger] = (await Promise.all(
    ['Anna Bild', 'Ben Bild', 'Lea Leserin', 'Stella Fremd'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person, Person, Person];
});

test('two people put pictures into a paper, which everyone sees once it is published', async ({ site }) => {
  const paper = await beginPaper(anna, site, 'Bilder sagen mehr');
  await admit(anna, ben, site, paper, 'editor');
  await admit(anna, lea, site, paper, 'reader');
  const [annas, bens] = [await openWriting(anna, paper), await openWriting(ben, paper)];
  const { page } = anna;

  await annas.click();
  await page.keyboard.type('So sah es vorher aus.');
  await page.getByRole('button', { name: 'Bild', exact: true }).click();
  await dialogOf(page).locator('input[type="file"]').setInputFiles(photo);
  await insert(page, 'Der alte Platz', 'Foto: Anna');
  await expect(annas, 'one writes on').toBeFocused();
  await page.keyboard.type('Danach kam der Umbau.');
  await expectDrawn(bens.getByRole('img', { name: 'Der alte Platz' }));
  await expect(bens.locator('figcaption')).toHaveText('Foto: Anna');

  // Ben drops one, which opens the same dialog with the file in it
  const dropped = await ben.page.evaluateHandle(
    async (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'neu.jpg', { type: 'image/jpeg' }));
      return transfer;
    },
    [...(await draw('#963'))],
  );
  const box = await bens.locator('p').last().boundingBox();
  const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 10 };
  await bens.dispatchEvent('drop', { dataTransfer: dropped, ...at });
  await expect(dialogOf(ben.page).locator('input[type="file"]')).toHaveValue(/neu\.jpg$/);
  await insert(ben.page, 'Der neue Platz');
  await expectDrawn(annas.getByRole('img', { name: 'Der neue Platz' }));

  // he changes the words of hers
  await bens.getByRole('img', { name: 'Der alte Platz' }).click();
  await ben.page.getByRole('button', { name: 'Bild ändern' }).click();
  await expect(dialogOf(ben.page).getByLabel('Bildunterschrift')).toHaveValue('Foto: Anna');
  await dialogOf(ben.page).getByLabel('Bildbeschreibung').fill('Der Platz im Jahr davor');
  await dialogOf(ben.page).getByRole('button', { name: 'Änderung übernehmen' }).click();
  const old = annas.getByRole('img', { name: 'Der Platz im Jahr davor' });
  await expectDrawn(old);
  await expect(saveState(ben.page, 'saved')).toBeVisible();

  const addresses = [
    await addressOf(old),
    await addressOf(annas.getByRole('img', { name: 'Der neue Platz' })),
  ];
  for (const address of addresses) {
    expect(await statusOf(lea.context, site, address)).toBe(200);
    expect(await statusOf(stranger.context, site, address), "a draft's picture by its address").toBe(404);
    expect(await statusOf(anonymous, site, address)).toBe(404);
    expect(await statusOf(anonymous, site, `/en${address}`)).toBe(404);
  }
  await lea.page.goto(`/impulspapiere/${paper}/schreiben`);
  await expectDrawn(editorOf(lea.page).getByRole('img').first());
  await expect(lea.page.getByRole('button', { name: 'Bild', exact: true })).toHaveCount(0);

  expect(
    (await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`, { agreed: 'on' })).status(),
  ).toBe(303);
  const reading = await anonymous.newPage();
  const asked: string[] = [];
  reading.on('request', (request) => asked.push(new URL(request.url()).origin));
  await reading.goto(`/impulspapiere/${paper}/fassungen/1`);
  const figure = reading.getByRole('figure').first();
  await expectDrawn(figure.getByRole('img', { name: 'Der Platz im Jahr davor' }));
  await expect(figure).toContainText('Foto: Anna');
  expect([...new Set(asked)]).toEqual([site.url]);
  await expectNoBarriers(reading);
  const answer = await anonymous.request.get(site.url + addresses[0]);
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');

  // the draft loses it, the version keeps it
  await annas.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Neu begonnen.');
  await expect(saveState(page, 'saved')).toBeVisible();
  await expect(annas.locator('figure')).toHaveCount(0);
  await reading.reload();
  await expectDrawn(reading.getByRole('img', { name: 'Der Platz im Jahr davor' }));
  await reading.close();
});

test('by keyboard alone a picture is inserted, selected, changed and deleted', async ({ site }) => {
  const paper = await beginPaper(anna, site, 'Ohne Maus bebildert');
  const editor = await openWriting(anna, paper);
  const { page } = anna;
  const tool = page.getByRole('button', { name: 'Bild', exact: true });
  await editor.focus();
  await page.keyboard.type('Davor.');
  await tool.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  const file = dialog.locator('input[type="file"]');
  await expect(file).toBeFocused();
  await expectNoBarriers(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tool, 'the focus goes back to where it came from').toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Bild einfügen' }).focus();
  await page.keyboard.press('Enter');
  await expect(file).toBeFocused();
  await expect(file).toHaveAccessibleDescription(/Bitte wählen Sie ein Bild aus/);
  await expect(dialog.getByLabel('Bildbeschreibung')).toHaveAttribute('aria-invalid', 'true');
  await expectNoBarriers(page);
  // no script opens the system's dialog for files
  await file.setInputFiles(photo);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ein Bild');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor).toBeFocused();
  await page.keyboard.type('Danach.');
  await expect(editor.locator('> *')).toHaveCount(3);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(editor.locator('figure')).toHaveClass(/ProseMirror-selectednode/);
  const change = page.getByRole('button', { name: 'Bild ändern' });
  await expect(change).toHaveAttribute('aria-pressed', 'true');
  await change.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Bildbeschreibung')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Ein anderes Bild');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('img', { name: 'Ein anderes Bild' })).toBeVisible();
  await expect(editor).toBeFocused();
  // what is done within half a second is undone in one go
  await page.waitForTimeout(700);
  await page.keyboard.press('Delete');
  await expect(editor.locator('figure')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expectDrawn(editor.getByRole('img', { name: 'Ein anderes Bild' }));
});
