// Writing without a connection: what was typed is on this device, is said to be there and nowhere else, and arrives.
import { expectNoBarriers } from './barriers.ts';
import { editorOf, saveState } from './editing.ts';
import { beginPaper, enrol } from './quick.ts';
import { expect, openLive, startSite, test } from './site.ts';
import { databases, meet, openPaper, typeAtEnd } from './writing-apart.ts';

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
    // what has not been loaded yet cannot be had, which is said
    await anna.page.getByRole('toolbar').getByRole('button', { name: 'Link', exact: true }).click();
    await expect(anna.page.getByText('Dieses Werkzeug konnte nicht geladen werden.')).toBeVisible();
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
  await openLive(page, '/konto');
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
  await openLive(foreign, '/konto');
  await foreign.getByRole('button', { name: 'Abmelden' }).click();
  await expect(foreign, 'Ben has nothing here and is asked nothing').toHaveURL(`${site.url}/`);
  expect(await databases(page)).toEqual([name]);
  await foreign.close();
  await anna.context.addCookies(session);

  await openLive(page, '/konto');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await dialog.getByRole('button', { name: 'Abmelden und Text löschen' }).click();
  await expect(page).toHaveURL(`${site.url}/`);
  await expect.poll(() => databases(page)).toEqual([]);
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
