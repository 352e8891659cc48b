// The socket of a paper: who gets one, what may go over it, and when it ends.
import { randomUUID } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { messageYjsSyncStep2, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { closeCodes, documentField, livePath, messageSync, SCHEMA_VERSION } from '#lib/paper/wire.ts';
import { fillGuardedWorld, write, type GuardedWorld } from './guarded-world.ts';
import { admit, cookieOf, enrol } from './quick.ts';
import { expect, test, type Site } from './site.ts';
import { editorOf } from './tour.ts';

let world: GuardedWorld;

test.beforeAll(async ({ browser, site }) => {
  world = await fillGuardedWorld(browser, site);
});

interface Knock {
  cookie?: string;
  origin?: string;
  version?: number;
  paper?: string;
}

/** Opens a bare socket, as no browser would. */
function openSocket(site: Site, { cookie, origin = site.url, version, paper }: Knock): WebSocket {
  const path = `${livePath}/${version ?? SCHEMA_VERSION}/${paper ?? world.paper}`;
  const headers = { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) };
  const socket = new WebSocket(site.url.replace('http', 'ws') + path, { headers });
  socket.binaryType = 'arraybuffer';
  return socket;
}

/** The code with which the server closes it; all that came before is of no interest here. */
function closeCodeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve, reject) => {
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

test('a stranger gets no socket', async ({ site }) => {
  const [own, foreign] = [await cookieOf(world.owner), await cookieOf(world.stranger)];
  const knock = (knock: Knock) => closeCodeOf(openSocket(site, knock));
  const welcome = openSocket(site, { cookie: own });
  await new Promise((resolve) => welcome.once('message', resolve));
  welcome.close();
  expect(await knock({ cookie: foreign }), 'no member').toBe(closeCodes.forbidden);
  expect(await knock({}), 'nobody').toBe(closeCodes.signedOut);
  expect(await knock({ cookie: `session=${'A'.repeat(43)}` }), 'a made-up session').toBe(
    closeCodes.signedOut,
  );
  expect(await knock({ cookie: own, origin: 'https://evil.example' })).toBe(closeCodes.forbidden);
  expect(await knock({ cookie: own, origin: '' }), 'no origin').toBe(closeCodes.forbidden);
  expect(await knock({ cookie: own, version: SCHEMA_VERSION + 1 })).toBe(closeCodes.outdated);
  expect(await knock({ cookie: own, version: SCHEMA_VERSION - 1 })).toBe(closeCodes.outdated);
  expect(await knock({ cookie: own, paper: 'not-a-paper' })).toBe(closeCodes.gone);
  expect(await knock({ cookie: own, paper: randomUUID() }), 'a paper that never was').toBe(closeCodes.gone);
});

/** An update that writes a paragraph, as an editor would send it. */
function forgeUpdate(text: string): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(documentField).insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

/** The two frames that can carry an update. */
function frame(update: Uint8Array): [asUpdate: Uint8Array, asAnswer: Uint8Array] {
  const asUpdate = encoding.createEncoder();
  encoding.writeVarUint(asUpdate, messageSync);
  writeUpdate(asUpdate, update);
  const asAnswer = encoding.createEncoder();
  encoding.writeVarUint(asAnswer, messageSync);
  encoding.writeVarUint(asAnswer, messageYjsSyncStep2);
  encoding.writeVarUint8Array(asAnswer, update);
  return [encoding.toUint8Array(asUpdate), encoding.toUint8Array(asAnswer)];
}

test('a reader’s forged update changes nothing and costs her the connection', async ({ site }) => {
  const { owner, editor, reader, paper } = world;
  await owner.page.goto(`/impulspapiere/${paper}/schreiben`);
  await expect(editorOf(owner.page)).toContainText('Nur für Mitglieder.');
  for (const forged of frame(forgeUpdate('Gefälscht!'))) {
    const socket = openSocket(site, { cookie: await cookieOf(reader) });
    const closed = closeCodeOf(socket);
    socket.on('open', () => socket.send(forged));
    expect(await closed).toBe(closeCodes.refused);
  }
  const socket = openSocket(site, { cookie: await cookieOf(editor) });
  socket.on('open', () => socket.send(frame(forgeUpdate('Echt.'))[0]));
  await expect(editorOf(owner.page), 'the same from an editor counts').toContainText('Echt.');
  socket.close();
  await write(owner.page, paper, ' Danach.');
  await expect(editorOf(owner.page)).not.toContainText('Gefälscht!');
  await owner.page.reload();
  await expect(editorOf(owner.page)).toContainText('Danach.');
  await expect(editorOf(owner.page)).not.toContainText('Gefälscht!');
});

test('an honest reader sees what others type and is not thrown out', async ({ site }) => {
  const { owner, reader, paper } = world;
  const cookie = await cookieOf(reader);
  class ReaderSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie, origin: site.url } });
    }
  }
  const doc = new Y.Doc();
  const closed: number[] = [];
  const stock = new WebsocketProvider(
    `${site.url.replace('http', 'ws')}${livePath}/${SCHEMA_VERSION}`,
    paper,
    doc,
    // ws has the browser's interface, but not its types
    { disableBc: true, WebSocketPolyfill: ReaderSocket as unknown as typeof globalThis.WebSocket },
  );
  stock.on('connection-close', (event) => void closed.push(event?.code ?? 0));
  stock.awareness.setLocalStateField('user', { name: 'Ich bin Olivia', color: '#ff0000' });
  const { page } = reader;
  const endings: string[] = [];
  page.on('websocket', (socket) => socket.on('close', () => endings.push(socket.url())));
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  await expect(page.getByText('Sie lesen mit. Ändern dürfen Sie den Text nicht.')).toBeVisible();
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByRole('group', { name: 'Formatierung' })).toBeHidden();
  await editorOf(page).click();
  await page.keyboard.type('Das darf ich nicht.');

  await write(owner.page, paper, ' Für alle, die mitlesen.');
  await expect(editorOf(page)).toContainText('Für alle, die mitlesen.');
  await expect.poll(() => doc.getXmlFragment(documentField).toString()).toContain('Für alle, die mitlesen.');
  const people = owner.page.getByRole('list', { name: 'Jetzt hier' });
  await expect(people).toContainText('Lea Leserin');
  await expect(people, 'a name is the server’s to say').not.toContainText('Ich bin Olivia');
  await expect(editorOf(owner.page)).not.toContainText('Das darf ich nicht.');
  expect(stock.wsconnected).toBe(true);
  expect([closed, endings]).toEqual([[], []]);
  stock.destroy();
  stock.awareness.destroy();
});

test('a change of role reaches an open editor at once, and so does the end of a membership', async () => {
  const { owner, editor, paper } = world;
  const { page } = editor;
  await write(page, paper, ' Von Emil.');
  await owner.page.goto(`/impulspapiere/${paper}`);
  const row = owner.page.getByRole('row', { name: /Emil Schreiber/ });

  await row.getByRole('button', { name: 'Nur lesen lassen' }).click();
  await expect(page.getByText('Sie lesen mit.')).toBeVisible({ timeout: 5000 });
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'false');
  await expect(editorOf(page)).toContainText('Von Emil.');

  await row.getByRole('button', { name: 'Schreiben lassen' }).click();
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true');
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Und wieder.');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();

  await row.getByRole('button', { name: 'Emil Schreiber entfernen' }).click();
  await expect(page.getByRole('alert')).toContainText('Sie haben keinen Zugang mehr zu diesem Impulspapier.');
  await expect(editorOf(page), 'her text can still be copied').toContainText('Und wieder.');
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'false');
  await expect(row).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
});

test('signing out closes the open paper in every other window', async ({ browser, site }) => {
  const guest = await enrol(browser, site, 'Gast Abgemeldet');
  await admit(world.owner, guest, site, world.paper, 'editor');
  await write(guest.page, world.paper, ' Bis hierher.');
  const other = await guest.context.newPage();
  await other.goto('/konto');
  await other.getByRole('button', { name: 'Abmelden' }).click();
  await expect(guest.page.getByRole('alert')).toContainText('Sie sind abgemeldet.');
});
