// What a paper takes as a picture, by the clipboard and by requests, and what it refuses.
import type { BrowserContext, Locator } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { editorOf, saveState } from './editing.ts';
import { dialogOf, drawPhoto, expectDrawn, insert, openWriting, type Chosen } from './pictures.ts';
import { admit, beginPaper, enrol } from './quick.ts';
import { expect, test, type Person } from './site.ts';

let anna: Person;
let lea: Person;
let stranger: Person;
let anonymous: BrowserContext;
let photo: Chosen;

test.beforeAll(async ({ browser, site }) => {
  photo = await drawPhoto();
  anonymous = await browser.newContext({ baseURL: site.url });
  [anna, lea, stranger] = (await Promise.all(
    ['Anna Bild', 'Lea Leserin', 'Stella Fremd'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person, Person];
});

test('what comes by the clipboard is a picture of this paper, or none', async ({ site }) => {
  const [paper, other] = [await beginPaper(anna, site, 'Hierher'), await beginPaper(anna, site, 'Von dort')];
  const { page } = anna;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  const paste = (editor: Locator, html: string, image?: Buffer) =>
    editor.evaluate(
      (element, { markup, bytes }) => {
        const clipboardData = new DataTransfer();
        if (markup) clipboardData.setData('text/html', markup);
        if (bytes) {
          clipboardData.items.add(new File([new Uint8Array(bytes)], 'kopie.jpg', { type: 'image/jpeg' }));
        }
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      { markup: html, bytes: image && [...image] },
    );

  let editor = await openWriting(anna, other);
  await editor.click();
  await paste(editor, '', photo.buffer);
  await expect(dialogOf(page).locator('input[type="file"]')).toHaveValue(/kopie\.jpg$/);
  await insert(page, 'Ein Bild von dort');
  const figure = await editor.locator('figure').evaluate((element) => element.outerHTML);
  await paste(editor, figure);
  await expect(editor.locator('figure'), 'within one paper it can be copied').toHaveCount(2);
  await expect(saveState(page, 'saved')).toBeVisible();

  editor = await openWriting(anna, paper);
  await editor.click();
  await paste(editor, `<p>Das Folgende</p>${figure}`);
  await paste(editor, '<p>und das</p><img src="https://elsewhere.example/spy.png" alt="x">');
  await paste(
    editor,
    '<figure data-image=\'{"file":"../../sign-out"}\'><img src="https://elsewhere.example/2.png"></figure>',
  );
  await expect(editor).toContainText('und das');
  await expect(editor.locator('img, figure')).toHaveCount(0);
  expect([...new Set(asked)]).toEqual([site.url]);
});

test('the paper takes pictures from those who write it, and says in words what it does not take', async ({
  site,
}) => {
  const paper = await beginPaper(anna, site, 'Was es nicht nimmt');
  await admit(anna, lea, site, paper, 'reader');
  const path = `/impulspapiere/${paper}/bilder`;
  const send = async (context: BrowserContext, image: Chosen | string, origin = site.url) => {
    const response = await context.request.post(site.url + path, {
      headers: { origin, accept: 'application/json' },
      multipart: { image },
    });
    const { message }: { message?: string } = await response.json().catch(() => ({}));
    return [response.status(), message ?? ''] as const;
  };
  const file = (text: string | Buffer) => ({
    name: 'bild.png',
    mimeType: 'image/png',
    buffer: Buffer.from(text),
  });
  expect((await send(anonymous, photo))[0]).toBe(401);
  expect((await send(stranger.context, photo))[0]).toBe(404);
  expect(await send(lea.context, photo)).toEqual([
    403,
    'Das dürfen Sie in diesem Impulspapier nicht (mehr).',
  ]);
  expect((await send(anna.context, photo, 'https://elsewhere.example'))[0]).toBe(403);
  expect((await send(anna.context, photo))[0]).toBe(201);

  const says = async (image: Chosen | string, words: RegExp) =>
    expect(await send(anna.context, image)).toEqual([400, expect.stringMatching(words)]);
  await says(
    file('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /^SVG-Zeichnungen/,
  );
  await says(file('<!doctype html><script>alert(1)</script>'), /kein Bild, das wir lesen können/);
  await says(file(photo.buffer.subarray(0, 900)), /beschädigt oder unvollständig/);
  await says(file(''), /leer/);
  await says({ ...photo, buffer: randomBytes(5.5 * 1024 * 1024) }, /zu groß/);
  await says('kein Anhang', /./);
  const nothing = await anna.context.request.post(site.url + path, {
    headers: { origin: site.url, 'content-type': 'application/json' },
    data: '{}',
  });
  expect(nothing.status()).toBe(400);
  const english = await anna.context.request.post(`${site.url}/en/papers/${paper}/images`, {
    headers: { origin: site.url },
    multipart: { image: file('') },
  });
  expect(await english.json()).toEqual({ message: 'This file is empty.' });

  // in the dialog the words stand above the fields, and what was typed stays
  const { page } = anna;
  await openWriting(anna, paper);
  await page.getByRole('button', { name: 'Bild', exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.locator('input[type="file"]').setInputFiles(file('<html>'));
  await dialog.getByLabel('Bildbeschreibung').fill('Eine Seite');
  await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Das ist kein Bild, das wir lesen können');
  await expect(dialog.getByLabel('Bildbeschreibung')).toHaveValue('Eine Seite');
  await page.route('**/bilder', (route) => route.abort());
  await dialog.locator('input[type="file"]').setInputFiles(photo);
  await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Das Bild ist nicht angekommen');
  await page.unroute('**/bilder');
  await insert(page, 'Eine Seite');
  await expectDrawn(editorOf(page).getByRole('img', { name: 'Eine Seite' }));
});
