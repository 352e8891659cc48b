// Text that a paper does not take is given back to who wrote it, and every end of a connection is said in words.
import { closeCodes } from '#lib/paper/wire.ts';
import { expectNoBarriers } from './barriers.ts';
import { editorOf, openEditor, saveState } from './editing.ts';
import { beginPaper, enrol } from './quick.ts';
import { expect, test } from './site.ts';
import { closeSockets, meet, openPaper, typeAtEnd, writePath } from './writing-apart.ts';

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
