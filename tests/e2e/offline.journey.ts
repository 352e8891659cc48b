// Writing without a connection: what was typed is on this device, is said to be there and nowhere else, and arrives.
import type { Page } from '@playwright/test';
import { closeCodes } from '#lib/paper/wire.ts';
import { expectNoBarriers } from './barriers.ts';
import { editorOf, openEditor, saveState } from './editing.ts';
import { admit, beginPaper, enrol } from './quick.ts';
import { expect, startSite, test, type Person, type Site } from './site.ts';

const writePath = (paper: string) => `/impulspapiere/${paper}/schreiben`;

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

async function openPaper(page: Page, paper: string): Promise<void> {
  await page.goto(writePath(paper));
  await expect(editorOf(page)).toBeVisible();
}

/** An owner and an editor, both in an own paper with one saved sentence. */
async function meet(site: Site, anna: Person, ben: Person, title: string): Promise<string> {
  const paper = await beginPaper(anna, site, title);
  await admit(anna, ben, site, paper, 'editor');
  await openPaper(anna.page, paper);
  await openPaper(ben.page, paper);
  await typeAtEnd(anna.page, 'Vorher.');
  await expect(saveState(anna.page, 'saved')).toBeVisible();
  await expect(editorOf(ben.page)).toContainText('Vorher.');
  return paper;
}

/** The names of what lies in this browser. */
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

/** The server closes the next socket of this page with a code, as an own one would. */
async function closeSockets(page: Page, code: number): Promise<() => void> {
  let isClosing = true;
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isClosing) void socket.close({ code, reason: 'tested' });
    else socket.connectToServer();
  });
  return () => (isClosing = false);
}

test('two people write without a connection, close the browser, and not a letter is missing', async ({
  browser,
}) => {
  const site = await startSite();
  try {
    const anna = await enrol(browser, site, 'Anna Offline');
    const ben = await enrol(browser, site, 'Ben Offline');
    const paper = await meet(site, anna, ben, 'Zwei im Funkloch');
    await site.kill();
    await expect(saveState(anna.page, 'offline')).toContainText('Bis hierher ist alles gespeichert.');
    await typeAtEnd(anna.page, ' Annas Satz aus dem Funkloch.');
    await typeAtEnd(ben.page, ' Bens Satz aus dem Zug.');
    for (const { page } of [anna, ben]) {
      await expect(saveState(page, 'secured')).toHaveText('Offline – auf diesem Gerät gesichert');
    }
    await expect(
      anna.page.getByRole('status').filter({ hasText: 'Sie können weiterschreiben' }),
    ).toBeAttached();
    await expectNoBarriers(anna.page, 'offline writing');
    expect(await databases(anna.page)).toEqual([expect.stringContaining(paper)]);

    // Anna closes her window without being asked, and opens it when the site is back
    const questions: string[] = [];
    anna.page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    await anna.page.close({ runBeforeUnload: true });
    await expect.poll(() => anna.page.isClosed()).toBe(true);
    expect(questions, 'nothing is in danger, so nothing is asked').toEqual([]);
    await site.restart();
    anna.page = await anna.context.newPage();
    await openPaper(anna.page, paper);
    for (const { page } of [anna, ben]) {
      await expect(editorOf(page)).toContainText('Annas Satz aus dem Funkloch.');
      await expect(editorOf(page)).toContainText('Bens Satz aus dem Zug.');
      await expect(saveState(page, 'saved')).toBeVisible();
    }
    await expect(ben.page.getByRole('status').filter({ hasText: 'Wieder verbunden.' })).toBeAttached();

    // saved is what the disk has: a death, and a browser that knows nothing
    await site.kill();
    await site.restart();
    const storageState = await ben.context.storageState();
    const page = await (await browser.newContext({ baseURL: site.url, storageState })).newPage();
    await openPaper(page, paper);
    await expect(editorOf(page)).toContainText('Vorher.');
    await expect(editorOf(page)).toContainText('Annas Satz aus dem Funkloch.');
    await expect(editorOf(page)).toContainText('Bens Satz aus dem Zug.');
  } finally {
    await site.stop();
  }
});

test('a reload without an answer of the server keeps the text, which is unsaved until the echo', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Stumm');
  const paper = await beginPaper(anna, site, 'Ohne Antwort');
  const { page } = anna;
  let isDeaf = true;
  // everything goes to the server but what she writes and asks: the sync message with an update, and message 100
  await page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const [kind, step] = frame as Buffer;
      if (isDeaf && (kind === 100 || (kind === 0 && step !== 0))) return;
      server.send(frame);
    });
  });
  await openPaper(page, paper);
  await typeAtEnd(page, 'Nie angekommen.');
  await expect(saveState(page, 'saving')).toBeVisible();
  await expect(saveState(page, 'slow'), 'a server that does not answer').toContainText('dauert länger');
  await page.reload();
  await expect(editorOf(page)).toContainText('Nie angekommen.');
  await expect(saveState(page, 'saving'), 'not saved, though nothing was typed').toBeVisible();
  isDeaf = false;
  await page.reload();
  await expect(saveState(page, 'saved')).toBeVisible();
  await expect(editorOf(page)).toContainText('Nie angekommen.');
  const other = await anna.context.newPage();
  await openPaper(other, paper);
  await expect(editorOf(other)).toContainText('Nie angekommen.');
});

test('sign-out asks before it removes unsaved text, and another account in the browser finds none', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Abmeldung');
  const ben = await enrol(browser, site, 'Ben Nachfolger');
  const paper = await meet(site, anna, ben, 'Am gemeinsamen Rechner');
  const { page } = anna;
  await page.routeWebSocket(/\/live\//, () => {});
  await page.context().setOffline(true);
  await typeAtEnd(page, ' Streng geheim.');
  await expect(saveState(page, 'secured')).toBeVisible();
  const [name] = await databases(page);
  expect(name).toContain(paper);
  await page.context().setOffline(false);
  await page.goto('/konto');
  await page.getByRole('button', { name: 'Abmelden' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ungespeicherter Text auf diesem Gerät' });
  await expect(dialog.getByRole('link', { name: 'Am gemeinsamen Rechner öffnen' })).toBeVisible();
  await expectNoBarriers(page, 'sign-out with unsaved text');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Als Datei herunterladen: Am gemeinsamen Rechner' }).click();
  expect((await download).suggestedFilename()).toBe('Am gemeinsamen Rechner.txt');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await databases(page), 'she stays, and so does her text').toContain(name);

  // somebody else in the same browser, while the text is still there
  const session = (await anna.context.cookies()).filter((cookie) => cookie.name === 'session');
  await anna.context.clearCookies({ name: 'session' });
  await anna.context.addCookies((await ben.context.cookies()).filter((cookie) => cookie.name === 'session'));
  const foreign = await anna.context.newPage();
  await openPaper(foreign, paper);
  await expect(saveState(foreign, 'saved')).toBeVisible();
  await expect(editorOf(foreign)).toContainText('Vorher.');
  await expect(editorOf(foreign)).not.toContainText('Streng geheim.');
  await foreign.goto('/konto');
  await foreign.getByRole('button', { name: 'Abmelden' }).click();
  await expect(foreign, 'Ben has nothing here and is asked nothing').toHaveURL(`${site.url}/`);
  expect(await databases(page)).toEqual([name]);
  await foreign.close();
  await anna.context.addCookies(session);

  await page.goto('/konto');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await dialog.getByRole('button', { name: 'Abmelden und Text löschen' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  expect(await databases(page)).toEqual([]);
});

test('signed out elsewhere, she signs in again and goes on with what she wrote', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Wiederkehr');
  const ben = await enrol(browser, site, 'Ben Zuschauer');
  await meet(site, anna, ben, 'Abgelaufene Anmeldung');
  const { page } = anna;
  await anna.context.setOffline(true);
  await typeAtEnd(page, ' Kurz vor der Abmeldung.');
  await expect(saveState(page, 'secured')).toBeVisible();
  await anna.context.clearCookies({ name: 'session' });
  await anna.context.setOffline(false);
  await expect(page.getByRole('alert')).toContainText('Sie sind abgemeldet');
  await expect(page.getByRole('alert')).toContainText('liegt auf diesem Gerät');
  await expectNoBarriers(page, 'signed out while writing');
  await page.getByRole('alert').getByRole('link', { name: 'Anmelden' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(anna.email);
  await page.getByLabel('Passwort').fill(anna.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(editorOf(page)).toContainText('Vorher. Kurz vor der Abmeldung.');
  await expect(saveState(page, 'saved')).toBeVisible();
  await expect(editorOf(ben.page)).toContainText('Kurz vor der Abmeldung.');
});

test('who lost the right to write while offline gets her text back, and nothing of it reaches the paper', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Inhaberin');
  const ben = await enrol(browser, site, 'Ben Herabgestuft');
  const paper = await meet(site, anna, ben, 'Rolle geändert');
  const { page } = ben;
  await ben.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await ben.context.setOffline(true);
  await typeAtEnd(page, ' Bens vergebliche Mühe.');
  await expect(saveState(page, 'secured')).toBeVisible();
  await anna.page.goto(`/impulspapiere/${paper}`);
  await anna.page.getByRole('button', { name: 'Nur lesen lassen' }).click();
  await expect(anna.page.getByRole('button', { name: 'Schreiben lassen' })).toBeVisible();
  await ben.context.setOffline(false);

  const offer = page.getByRole('region', { name: 'Was Sie zuletzt geschrieben haben' });
  await expect(offer).toContainText('Bens vergebliche Mühe.');
  await expect(page.getByText('Sie dürfen den Text dieses Papiers nicht (mehr) ändern.')).toBeVisible();
  await expect(page.getByText('Sie lesen mit.')).toBeVisible();
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'false');
  await expect(editorOf(page)).not.toContainText('vergebliche');
  await expectNoBarriers(page, 'a text given back');
  await page.reload();
  await expect(offer, 'it waits until it was taken').toContainText('Bens vergebliche Mühe.');
  await offer.getByRole('button', { name: 'Text kopieren' }).press('Enter');
  await expect(offer.getByRole('status').filter({ hasText: 'Kopiert.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Bens vergebliche Mühe.');
  const download = page.waitForEvent('download');
  await offer.getByRole('button', { name: 'Als Datei herunterladen' }).press('Enter');
  await download;
  await offer.getByRole('button', { name: 'Erledigt' }).press('Enter');
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(page.getByText('Sie lesen mit.')).toBeVisible();
  await expect(offer).toBeHidden();
  await openEditor(anna.page, `${site.url}/impulspapiere/${paper}`);
  await expect(editorOf(anna.page)).toContainText('Vorher.');
  await expect(editorOf(anna.page)).not.toContainText('vergebliche');
});

test('the same in a browser that keeps nothing: the text is given back on the page', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Inhaberin');
  const ben = await enrol(browser, site, 'Ben Privat');
  await ben.context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const paper = await meet(site, anna, ben, 'Rolle geändert, nichts gesichert');
  const { page } = ben;
  await ben.context.setOffline(true);
  await typeAtEnd(page, ' Nur auf Bens Bildschirm.');
  await expect(saveState(page, 'unsecured')).toBeVisible();
  await anna.page.goto(`/impulspapiere/${paper}`);
  await anna.page.getByRole('button', { name: 'Nur lesen lassen' }).click();
  await expect(anna.page.getByRole('button', { name: 'Schreiben lassen' })).toBeVisible();
  await ben.context.setOffline(false);
  const offer = page.getByRole('region', { name: 'Was Sie zuletzt geschrieben haben' });
  await expect(offer).toContainText('Nur auf Bens Bildschirm.');
  await expect(editorOf(page)).not.toContainText('Nur auf Bens Bildschirm.');

  // and the other way round: who is given the right to write keeps nothing back
  await anna.page.getByRole('button', { name: 'Schreiben lassen' }).click();
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true');
  await typeAtEnd(page, ' Darf wieder.');
  await expect(saveState(page, 'saved')).toBeVisible();
  await expect(offer, 'still not copied').toBeVisible();
});

test('a refused change is given back, and the paper is opened anew for her who may still write', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Abgelehnt');
  const paper = await beginPaper(anna, site, 'Nicht angenommen');
  const { page } = anna;
  let refusing = true;
  await page.routeWebSocket(/\/live\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const [kind, step] = frame as Buffer;
      if (!refusing || kind !== 0 || step !== 2) return server.send(frame);
      refusing = false;
      void server.close();
      void socket.close({ code: closeCodes.refused, reason: 'tested' });
    });
  });
  await openPaper(page, paper);
  await typeAtEnd(page, 'x');
  const offer = page.getByRole('region', { name: 'Was Sie zuletzt geschrieben haben' });
  await expect(offer).toContainText('x');
  await expect(editorOf(page)).toHaveText('');
  await expect(editorOf(page), 'she goes on where she was').toBeFocused();
  await page.keyboard.type('Angenommen.');
  await expect(saveState(page, 'saved')).toBeVisible();
  await page.reload();
  await expect(editorOf(page)).toHaveText('Angenommen.');
});

test('every reason for an end is said in a clear sentence, and nothing typed is lost', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Gründlich');
  const paper = await beginPaper(anna, site, 'Gründe');
  const said: [number, string, string][] = [
    [closeCodes.outdated, 'Die Seite wurde inzwischen erneuert.', 'Seite neu laden'],
    [closeCodes.crowded, 'zu viele Menschen in diesem Papier', 'Noch einmal versuchen'],
  ];
  for (const [code, sentence, action] of said) {
    const page = await anna.context.newPage();
    const release = await closeSockets(page, code);
    await page.goto(writePath(paper));
    await expect(page.getByRole('alert'), String(code)).toContainText(sentence);
    await expectNoBarriers(page, `closed with ${code}`);
    release();
    await page.getByRole('alert').getByRole('button', { name: action }).press('Enter');
    await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true');
    await page.close();
  }
});

test('a browser that keeps nothing says so, and asks before it lets go of the text', async ({
  browser,
  site,
}) => {
  const anna = await enrol(browser, site, 'Anna Privat');
  const paper = await beginPaper(anna, site, 'Privates Fenster');
  const { page } = anna;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openPaper(page, paper);
  await typeAtEnd(page, 'Gespeichert.');
  await expect(saveState(page, 'saved')).toBeVisible();
  await anna.context.setOffline(true);
  await typeAtEnd(page, ' Nur auf dem Bildschirm.');
  await expect(saveState(page, 'unsecured')).toContainText('dieser Browser kann ihn nicht sichern');
  await expect(page.getByRole('status').filter({ hasText: 'Lassen Sie die Seite offen' })).toBeAttached();
  await expectNoBarriers(page, 'a browser that keeps nothing');
  const question = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await anna.context.setOffline(false);
  await expect(saveState(page, 'saved')).toBeVisible();
  const other = await anna.context.newPage();
  await openPaper(other, paper);
  await expect(editorOf(other)).toContainText('Gespeichert. Nur auf dem Bildschirm.');
});
