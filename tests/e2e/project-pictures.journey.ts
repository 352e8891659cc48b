// The picture of a project: chosen, changed and taken away, of a bearable size, and seen by whom the project is.
import type { BrowserContext, Page } from '@playwright/test';
import { expectNoBarriers } from './barriers.ts';
import { randomBytes } from 'node:crypto';
import { addressOf, draw, drawPhoto, expectDrawn, statusOf, type Chosen } from './pictures.ts';
import { enrol, post, postDraft } from './quick.ts';
import { expect, openLive, type Person, seeScripts, test } from './site.ts';

let anna: Person;
let stranger: Person;
let anonymous: BrowserContext;
let photo: Chosen;

test.beforeAll(async ({ browser, site }) => {
  photo = await drawPhoto();
  anonymous = await browser.newContext({ baseURL: site.url });
  [anna, stranger] = (await Promise.all(
    ['Anna Bild', 'Stella Fremd'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person];
});

const imageForm = (page: Page) => ({
  file: page.locator('main input[type="file"]'),
  alt: page.getByLabel('Bildbeschreibung'),
  save: page.getByRole('button', { name: 'Bild speichern' }),
});

for (const javaScriptEnabled of [true, false]) {
  test(`a project gets a picture, another, and none (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    browser,
    site,
  }) => {
    const storageState = await anna.context.storageState();
    const context = await browser.newContext({ baseURL: site.url, storageState, javaScriptEnabled });
    const page = await context.newPage();
    const { file, alt, save } = imageForm(page);
    const project = await postDraft(anna, site, 'Ein Platz für alle');
    const image = page.getByRole('img', { name: 'Ein grüner Platz' });
    await page.goto(`/projekte/${project}`);
    await page.getByRole('link', { name: 'Bild hinzufügen' }).click();
    await expect(page).toHaveURL(`/projekte/${project}/bild`);
    // a script keeps the file that was chosen
    if (javaScriptEnabled) await seeScripts(page);

    await save.click();
    const summary = page.locator('main').getByRole('alert');
    await expect(summary).toContainText('Bitte füllen Sie dieses Feld aus.');
    await alt.fill('Ein grüner Platz');
    await save.click();
    await expect(file).toHaveAccessibleDescription(/Bitte wählen Sie ein Bild aus/);
    await expect(alt).toHaveValue('Ein grüner Platz');
    await file.setInputFiles({ name: 'seite.png', mimeType: 'image/png', buffer: Buffer.from('<html>…') });
    await save.click();
    await expect(file).toHaveAccessibleDescription(/Das ist kein Bild, das wir lesen können/);
    await expect(alt).toHaveValue('Ein grüner Platz');

    await file.setInputFiles(photo);
    await alt.fill('');
    await save.click();
    await expect(alt).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
    // without scripts the page is a new one, and no page may choose a file for somebody
    if (!javaScriptEnabled) {
      await expect(file).toHaveAccessibleDescription(/Bitte wählen Sie es noch einmal aus/);
      await file.setInputFiles(photo);
    }
    await alt.fill('Ein grüner Platz');
    await save.click();
    await expect(page).toHaveURL(`/projekte/${project}`);
    await expectDrawn(image);
    await expect(image).toHaveAttribute('width', '1600');
    const first = await addressOf(image);

    await page.getByRole('link', { name: 'Bild ändern' }).click();
    await expect(page.getByLabel('Anderes Bild')).toBeVisible();
    await file.setInputFiles({ ...photo, buffer: await draw('#639') });
    await save.click();
    await expect(page).toHaveURL(`/projekte/${project}`);
    const second = await addressOf(image);
    expect(second).not.toBe(first);
    expect(await statusOf(anna.context, site, first), 'the old one is gone').toBe(404);

    await page.goto(`/projekte/${project}/bild`);
    await alt.fill('');
    await page.getByLabel('Bild entfernen').check();
    await save.click();
    await expect(page).toHaveURL(`/projekte/${project}`);
    await expect(page.locator('main img')).toHaveCount(0);
    expect(await statusOf(anna.context, site, second)).toBe(404);
    await context.close();
  });
}

test('a file too large is told before it is sent, and where no script runs, after', async ({
  browser,
  site,
}) => {
  const project = await postDraft(anna, site, 'Zu viel des Guten');
  const path = `/projekte/${project}/bild`;
  const huge = (megabytes: number) => ({ ...photo, buffer: randomBytes(megabytes * 1024 * 1024) });
  await openLive(anna.page, path);
  const { file } = imageForm(anna.page);
  await file.setInputFiles(huge(6));
  await expect(file).toHaveAccessibleDescription(/Diese Datei ist zu groß. Möglich sind höchstens 5 MB/);
  await expect(file).toHaveValue('');
  await file.setInputFiles(photo);
  await expect(file).not.toHaveAttribute('aria-invalid', 'true');

  const storageState = await anna.context.storageState();
  const context = await browser.newContext({ baseURL: site.url, storageState, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  const plain = imageForm(page);
  await plain.file.setInputFiles(huge(5.2));
  await plain.alt.fill('Ein Platz');
  await plain.save.click();
  await expect(plain.file).toHaveAccessibleDescription(/Diese Datei ist zu groß/);
  await expect(plain.alt).toHaveValue('Ein Platz');
  await context.close();

  const headers = { origin: site.url, accept: 'text/html' };
  const send = (to: string, form: object) =>
    anna.context.request.post(site.url + to, { headers, maxRedirects: 0, ...form });
  const tooMuch = await send(path, { multipart: { image: huge(7), image_alt: 'Ein Platz' } });
  expect([tooMuch.status(), await tooMuch.text()]).toEqual([
    413,
    expect.stringContaining('Das war zu viel auf einmal'),
  ]);
  // only routes for pictures take megabytes
  const long = await send('/projekte/neu', { form: { title: 'x'.repeat(600_000) } });
  expect(long.status()).toBe(413);
  const shorter = await send('/projekte/neu', { form: { title: 'x'.repeat(400_000) } });
  expect(shorter.status()).toBe(400);
});

test("who may not change a project changes no picture, and sees a draft's as little as the draft", async ({
  site,
}) => {
  const project = await postDraft(anna, site, 'Noch ein Entwurf');
  const path = `/projekte/${project}/bild`;
  const send = (context: BrowserContext) =>
    context.request.post(site.url + path, {
      headers: { origin: site.url, accept: 'text/html' },
      multipart: { image: photo, image_alt: 'Ein Platz' },
      maxRedirects: 0,
    });
  // the refusal comes with the page, which she may not see either
  expect((await send(stranger.context)).status()).toBe(404);
  expect((await send(anonymous)).headers()['location']).toMatch(/^\/anmelden/);
  expect((await send(anna.context)).status()).toBe(303);
  await anna.page.goto(`/projekte/${project}`);
  const address = await addressOf(anna.page.getByRole('img', { name: 'Ein Platz' }));
  expect(await statusOf(stranger.context, site, path)).toBe(404);
  expect(await statusOf(stranger.context, site, address)).toBe(404);
  expect(await statusOf(anonymous, site, address)).toBe(404);
  expect(await statusOf(anonymous, site, `/files/${project}`)).toBe(404);

  const own = await anna.context.request.get(site.url + address);
  expect(own.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'private, no-cache',
  });
  const etag = own.headers()['etag'] ?? '';
  const again = await anna.context.request.get(site.url + address, { headers: { 'if-none-match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  const theirs = await stranger.context.request.get(site.url + address, {
    headers: { 'if-none-match': etag },
  });
  expect(theirs.status(), 'who knows the hash learns nothing by it').toBe(404);

  await post(anna.context, site, `/projekte/${project}?/publish`);
  const open = await anonymous.request.get(site.url + address);
  expect([open.status(), open.headers()['cache-control']]).toEqual([200, 'public, max-age=300']);
  await stranger.page.goto('/projekte');
  await expectDrawn(stranger.page.getByRole('img', { name: 'Ein Platz' }).first());
  await expectNoBarriers(stranger.page);
  await anna.page.goto(path);
  await expectNoBarriers(anna.page);
});
