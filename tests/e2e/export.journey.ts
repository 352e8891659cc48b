// A paper goes out as a file and comes back in as one: without an account, without JavaScript, and to nobody else.
import type { BrowserContext, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocx } from '../../src/lib/paper/server/exports/docx.ts';
import { redrawPictures } from '../../src/lib/paper/server/exports/draw-pictures.ts';
import { composeEverything } from '../../src/lib/paper/server/exports/testing/sample.ts';
import { expectNoBarriers } from './barriers.ts';
import { enrol, post } from './quick.ts';
import { expect, openLive, test, type Person, type Site } from './site.ts';

let anna: Person;
let stranger: Person;
let anonymous: BrowserContext;

test.beforeAll(async ({ browser, site }) => {
  [anna, stranger] = await Promise.all([
    enrol(browser, site, 'Anna Ausfuhr'),
    enrol(browser, site, 'Stella Fremd'),
  ]);
  anonymous = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
});

/** A Word file as somebody may have it: a picture that nobody described, and a line in red. */
async function writeFile() {
  const paper = await composeEverything();
  const parts = paper.parts.map((part) =>
    part.kind === 'picture' ? { ...part, picture: { ...part.picture, alt: '' } } : part,
  );
  const files = unzipSync(writeDocx(await redrawPictures({ ...paper, parts })).bytes);
  const red = '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Nur in Rot</w:t></w:r></w:p><w:sectPr>';
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace('<w:sectPr>', red);
  const buffer = Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(body) }));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'Konzept.docx', mimeType, buffer };
}

const chooseFile = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type="file"]').setInputFiles(file);
const send = (page: Page) => page.getByRole('button', { name: 'Datei einlesen' }).click();
const formats = ['pdf', 'docx', 'odt', 'markdown', 'html', 'json'];

/** What a download says about itself. */
async function download(context: BrowserContext, site: Site, path: string) {
  const answer = await context.request.get(site.url + path);
  const headers = answer.headers();
  return { status: answer.status(), headers, bytes: await answer.body() };
}

test('a Word file becomes a paper without JavaScript, and the paper files of every kind', async ({
  browser,
  site,
}) => {
  const file = await writeFile();
  const storageState = await anna.context.storageState();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  const page = await context.newPage();
  await page.goto('/impulspapiere/neu');
  await page.getByRole('link', { name: /Datei von Word/ }).click();
  await page.getByRole('radio').first().check();
  await send(page);
  await expect(page.getByRole('main')).toContainText('Bitte wählen Sie eine Datei aus.');
  await chooseFile(page, { name: 'Konzept.odt', mimeType: 'application/zip', buffer: file.buffer });
  await send(page);
  await expect(page.getByRole('main')).toContainText('Diese Art von Datei können wir nicht einlesen.');
  await chooseFile(page, file);
  await send(page);
  await expect(page.getByRole('heading', { name: 'Was zeigen die Bilder?' })).toBeVisible();
  await page.getByLabel('Bild 1: Was ist zu sehen?').fill('Der umgebaute Platz');
  await chooseFile(page, file);
  await send(page);

  await page.waitForURL(/\/einlesen$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eingelesen: Bürger & „Beteiligung“');
  await expect(page.getByRole('main')).toContainText('„Nur in Rot“');
  const paper = /impulspapiere\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await context.close();

  // a draft is for its members
  const draft = `/impulspapiere/${paper}/export/markdown`;
  const own = await download(anna.context, site, draft);
  expect(own.status).toBe(200);
  expect(own.headers['content-disposition']).toBe('attachment; filename="buerger-beteiligung-entwurf.zip"');
  expect(own.headers['cache-control']).toBe('private, no-store');
  const written = strFromU8(unzipSync(own.bytes)['text.md'] ?? new Uint8Array());
  expect(written).toContain('![Der umgebaute Platz](bilder/bild-1.webp)');
  expect(written).toContain('[^1]: Statistisches Jahrbuch 2024 <https://example.org/jahrbuch>');
  for (const other of [stranger.context, anonymous]) {
    expect((await download(other, site, draft)).status).toBe(404);
    expect((await download(other, site, `/impulspapiere/${paper}/fassungen/1/export/pdf`)).status).toBe(404);
  }
  expect((await stranger.context.request.get(`${site.url}/impulspapiere/${paper}/einlesen`)).status()).toBe(
    404,
  );
  expect((await download(anna.context, site, `/impulspapiere/${paper}/export/exe`)).status).toBe(404);

  expect((await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`)).status()).toBe(303);
  const reading = await anonymous.newPage();
  await reading.goto(`/impulspapiere/${paper}/fassungen/1`);
  const begins: Record<string, string> = {
    pdf: '%PDF-1.7',
    docx: 'PK',
    odt: 'PK',
    markdown: 'PK',
    html: '<!doctype html>',
    json: '{',
  };
  for (const format of formats) {
    const link = reading.locator(`a[href$="/export/${format}"]`);
    await expect(link).toHaveAccessibleName(/herunterladen$/);
    const { status, headers, bytes } = await download(
      anonymous,
      site,
      (await link.getAttribute('href')) ?? '',
    );
    expect(status, format).toBe(200);
    expect(bytes.toString('latin1').startsWith(begins[format] ?? '?'), format).toBe(true);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="buerger-beteiligung-fassung-1\.\w+"$/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('public, max-age=300');
  }
  const pdf = `/impulspapiere/${paper}/fassungen/1/export/pdf`;
  const [once, again] = [await download(anonymous, site, pdf), await download(stranger.context, site, pdf)];
  expect(once.bytes.equals(again.bytes), 'the same file for everyone').toBe(true);
  expect(once.bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const known = await anonymous.request.get(site.url + pdf, {
    headers: { 'if-none-match': once.headers['etag'] ?? '' },
  });
  expect(known.status()).toBe(304);
  await reading.close();

  await anna.page.goto(`/impulspapiere/${paper}/fassungen/1`);
  await expectNoBarriers(anna.page, 'version');
  const [saved] = await Promise.all([
    anna.page.waitForEvent('download'),
    anna.page.getByRole('link', { name: 'OpenDocument (ODT) herunterladen' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('buerger-beteiligung-fassung-1.odt');
  await anna.page.goto(`/impulspapiere/${paper}`);
  await expectNoBarriers(anna.page, 'paper');
  await anna.page.goto(`/impulspapiere/${paper}/einlesen`);
  await expectNoBarriers(anna.page, 'report');
});

test('with JavaScript the form keeps the file while it asks about pictures', async () => {
  const { page } = anna;
  await openLive(page, '/impulspapiere/einlesen');
  await expectNoBarriers(page, 'import');
  await page.getByRole('radio').first().check();
  await chooseFile(page, await writeFile());
  await page.getByLabel('Titel').fill('Ein eigener Titel');
  await send(page);
  const alt = page.getByLabel('Bild 1: Was ist zu sehen?');
  await expect(alt).toBeVisible();
  await expectNoBarriers(page, 'import-asked');
  // left empty, the picture is left out
  await send(page);
  await page.waitForURL(/\/einlesen$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eingelesen: Ein eigener Titel');
  await expect(page.getByRole('main')).toContainText('Bilder ohne Beschreibung: Sie wurden weggelassen.');
  await page.getByRole('link', { name: 'Weiterschreiben' }).click();
  await expect(page.getByRole('textbox', { name: /^Text von/ })).toContainText('Nicht im August beginnen.');
});
