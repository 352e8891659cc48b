import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { editorOf, saveState } from './editing.ts';
import { admit, beginPaper, enrol, post, postDraft } from './quick.ts';
import { expect, test, type Person, type Site } from './site.ts';

const draw = (background: string) =>
  sharp({ create: { width: 1800, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

let anna: Person;
let ben: Person;
let lea: Person;
let stranger: Person;
let anonymous: BrowserContext;
let photo: Chosen;

test.beforeAll(async ({ browser, site }) => {
  photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await draw('#396') };
  anonymous = await browser.newContext({ baseURL: site.url });
  [anna, ben, lea, stranger] = (await Promise.all(
    ['Anna Bild', 'Ben Bild', 'Lea Leserin', 'Stella Fremd'].map((name) => enrol(browser, site, name)),
  )) as [Person, Person, Person, Person];
});

/** The picture has come and is drawn. */
const expectDrawn = (image: Locator) =>
  expect.poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

const addressOf = async (image: Locator) => (await image.getAttribute('src')) ?? '';

const statusOf = async (context: BrowserContext, site: Site, path: string) =>
  (await context.request.get(site.url + path)).status();

async function expectAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(tooWide, `${page.url()} at ${width}`).toBe(false);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

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
  await anna.page.goto(path, { waitUntil: 'networkidle' });
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
  await stranger.page.goto('/bereiche/oekosystem');
  await expectDrawn(stranger.page.getByRole('img', { name: 'Ein Platz' }).first());
  await expectAccessible(stranger.page);
  await anna.page.goto(path);
  await expectAccessible(anna.page);
});

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Chooses a picture in the open dialog and puts it into the text. */
async function insert(page: Page, alt: string, caption = ''): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('Bildbeschreibung').fill(alt);
  await dialog.getByLabel('Bildunterschrift').fill(caption);
  await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
  await expect(dialog).toBeHidden();
}

async function openWriting(person: Person, paper: string): Promise<Locator> {
  await person.page.goto(`/impulspapiere/${paper}/schreiben`);
  const editor = editorOf(person.page);
  await expect(editor).toHaveAttribute('contenteditable', 'true');
  return editor;
}

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
  await expect(lea.page.getByRole('button', { name: 'Bild' })).toHaveCount(0);

  expect((await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`)).status()).toBe(303);
  const reading = await anonymous.newPage();
  const asked: string[] = [];
  reading.on('request', (request) => asked.push(new URL(request.url()).origin));
  await reading.goto(`/impulspapiere/${paper}/fassungen/1`);
  const figure = reading.getByRole('figure').first();
  await expectDrawn(figure.getByRole('img', { name: 'Der Platz im Jahr davor' }));
  await expect(figure).toContainText('Foto: Anna');
  expect([...new Set(asked)]).toEqual([site.url]);
  await expectAccessible(reading);
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
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tool, 'the focus goes back to where it came from').toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Bild einfügen' }).focus();
  await page.keyboard.press('Enter');
  await expect(file).toBeFocused();
  await expect(file).toHaveAccessibleDescription(/Bitte wählen Sie ein Bild aus/);
  await expect(dialog.getByLabel('Bildbeschreibung')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
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
  // the editor hears of a moved cursor a moment later than a hand comes to the next key
  await page.waitForTimeout(300);
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
