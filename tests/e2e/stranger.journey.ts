import type { BrowserContext, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { messageYjsSyncStep2, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { closeCodes, documentField, livePath, messageSync, SCHEMA_VERSION } from '#lib/paper/wire.ts';
import {
  aProject,
  admit,
  beginPaper,
  cookieOf,
  enrol,
  foundOrganisation,
  invite,
  postDraft,
  postForAnswer,
} from './quick.ts';
import { expect, test, type Person, type Site } from './site.ts';

const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text von/ });

/** Where the owner's things are, and whose they are. */
interface World {
  owner: Person;
  editor: Person;
  reader: Person;
  stranger: Person;
  anonymous: BrowserContext;
  paper: string;
  draft: string;
  /** The stranger's own draft. */
  foreignDraft: string;
  organisation: string;
  invitation: string;
}

let world: World;

test.beforeAll(async ({ browser, site }) => {
  const [owner, editor, reader, stranger] = await Promise.all(
    ['Olivia Inhaberin', 'Emil Schreiber', 'Lea Leserin', 'Stella Fremd'].map((name) =>
      enrol(browser, site, name),
    ),
  );
  if (!owner || !editor || !reader || !stranger) throw new Error('four people are needed');
  const paper = await beginPaper(owner, site, 'Geheimes Papier');
  await admit(owner, editor, site, paper, 'editor');
  await admit(owner, reader, site, paper, 'reader');
  await invite(owner, site, paper, 'offen@example.org', 'reader');
  await owner.page.goto(`/impulspapiere/${paper}`);
  const invitation = (await owner.page.locator('input[name="invitation"]').getAttribute('value')) ?? '';
  world = {
    owner,
    editor,
    reader,
    stranger,
    anonymous: await browser.newContext({ baseURL: site.url }),
    paper,
    draft: await postDraft(owner, site, 'Geheimer Entwurf'),
    foreignDraft: await postDraft(stranger, site, 'Entwurf der Fremden'),
    organisation: await foundOrganisation(owner, site, 'Gemeinde Geheim'),
    invitation,
  };
  await write(owner.page, paper, 'Nur für Mitglieder.');
});

/** Opens a paper and adds a sentence at its end. */
async function write(page: Page, paper: string, sentence: string): Promise<void> {
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(sentence);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

test('a stranger sees nothing under any address', async ({ site }) => {
  const { owner, stranger, anonymous, paper, draft } = world;
  const secret = /Geheime|Nur für Mitglieder|Olivia/;
  const addresses: [path: string, strangerSees: number, anonymousSees: number][] = [
    [`/projekte/${draft}`, 404, 404],
    [`/projekte/${draft}/bearbeiten`, 404, 303],
    [`/impulspapiere/${paper}`, 404, 404],
    [`/impulspapiere/${paper}/schreiben`, 404, 303],
    [`/impulspapiere/${paper}/fassungen/1`, 404, 404],
  ];
  for (const prefix of ['', '/__data.json']) {
    for (const [path, strangerSees, anonymousSees] of addresses) {
      const see = (context: BrowserContext) =>
        context.request.get(site.url + path + prefix, { maxRedirects: 0 });
      for (const [context, status] of [
        [stranger.context, strangerSees],
        [anonymous, anonymousSees],
      ] as const) {
        const response = await see(context);
        // data requests answer 200 and carry the refusal inside
        if (!prefix) expect(response.status(), path).toBe(status);
        expect(await response.text(), path).not.toMatch(secret);
      }
    }
  }
  for (const [path] of addresses.slice(0, 4)) {
    const response = await owner.context.request.get(site.url + path);
    expect([response.status(), await response.text()], path).toEqual([200, expect.stringMatching(secret)]);
  }
  for (const path of ['/', '/projekte', '/impulspapiere', '/konto', '/organisationen']) {
    const response = await stranger.context.request.get(site.url + path);
    expect(await response.text(), path).not.toMatch(/Geheimes|Geheimer|Olivia/);
  }
});

test('a stranger changes nothing by any form post', async ({ site }) => {
  const { owner, editor, reader, stranger, anonymous, paper, draft, organisation, invitation } = world;
  const change = { ...aProject, title: 'Gekapert', areas: 'administration', area: 'administration' };
  const posts: [path: string, form: Record<string, string>][] = [
    [`/projekte/${draft}?/publish`, {}],
    [`/projekte/${draft}?/unpublish`, {}],
    [`/projekte/${draft}?/delete`, {}],
    [`/projekte/${draft}/bearbeiten`, change],
    ['/projekte/neu', { ...change, organisation }],
    [`/projekte/${world.foreignDraft}/bearbeiten`, { ...change, organisation }],
    [`/impulspapiere/${paper}?/settings`, change],
    [`/impulspapiere/${paper}?/invite`, { email: stranger.email, role: 'editor' }],
    [`/impulspapiere/${paper}?/withdraw`, { invitation }],
    [`/impulspapiere/${paper}?/role`, { account: await idOf(editor), role: 'reader' }],
    [`/impulspapiere/${paper}?/role`, { account: await idOf(stranger), role: 'editor' }],
    [`/impulspapiere/${paper}?/remove`, { account: await idOf(reader) }],
    [`/impulspapiere/${paper}?/remove`, { account: await idOf(owner) }],
    [`/impulspapiere/${paper}?/publish`, {}],
    [`/impulspapiere/${paper}?/delete`, {}],
    [`/einladungen/${'A'.repeat(43)}`, {}],
  ];
  await owner.page.goto(`/impulspapiere/${paper}`);
  for (const member of [editor, reader]) {
    await expect(owner.page.locator(`input[name="account"][value="${await idOf(member)}"]`)).not.toHaveCount(
      0,
    );
  }
  const before = await seeAsOwner();
  for (const [path, form] of posts) {
    const isGuess = path.startsWith('/einladungen');
    const asStranger = await postForAnswer(stranger.context, site, path, form);
    expect(asStranger, path).toMatchObject({ type: 'failure', status: isGuess ? 410 : 403 });
    const asNobody = await postForAnswer(anonymous, site, path, form);
    expect(asNobody.type, path).toBe('failure');
    expect([401, 403], path).toContain(asNobody.status);
  }
  expect(await seeAsOwner()).toEqual(before);
});

test('a reader reads, and changes nothing by any form post', async ({ site }) => {
  const { owner, editor, reader, paper, invitation } = world;
  const before = await seeAsOwner();
  const posts: [action: string, form: Record<string, string>][] = [
    ['settings', { title: 'Gekapert', area: 'administration' }],
    ['invite', { email: 'komplizin@example.org', role: 'editor' }],
    ['withdraw', { invitation }],
    ['role', { account: await idOf(reader), role: 'editor' }],
    ['role', { account: await idOf(editor), role: 'reader' }],
    ['remove', { account: await idOf(owner) }],
    ['remove', { account: await idOf(editor) }],
    ['publish', {}],
    ['delete', {}],
  ];
  for (const [action, form] of posts) {
    const answer = await postForAnswer(reader.context, site, `/impulspapiere/${paper}?/${action}`, form);
    expect(answer, action).toMatchObject({ type: 'failure', status: 403 });
  }
  await reader.page.goto(`/impulspapiere/${paper}`);
  await expect(reader.page.getByRole('heading', { name: 'Geheimes Papier' })).toBeVisible();
  await expect(reader.page.getByText('offen@example.org'), 'invitations are the owner’s').toBeHidden();
  expect(await seeAsOwner()).toEqual(before);
});

/** The id of a person's account, as her own pages are given it. */
async function idOf(person: Person): Promise<string> {
  const response = await person.context.request.get('/konto/__data.json');
  const id = (await response.text()).match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0];
  if (!id) throw new Error(`no account id for ${person.name}`);
  return id;
}

/** All that the owner has: her paper with its people, its text and her draft. */
async function seeAsOwner(): Promise<string[]> {
  const { owner, paper, draft, organisation } = world;
  const page = await owner.context.newPage();
  const seen: string[] = [];
  for (const path of [`/impulspapiere/${paper}`, `/projekte/${draft}`, `/organisationen/${organisation}`]) {
    await page.goto(path);
    seen.push(await page.locator('main').innerText());
  }
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  await expect(editorOf(page)).toContainText('Nur für Mitglieder.');
  seen.push(await editorOf(page).innerText());
  await page.close();
  return seen;
}

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
    expect(await closed).toBe(closeCodes.forbidden);
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
  await expect(editorOf(page)).toHaveAttribute('contenteditable', 'true', { timeout: 5000 });
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Und wieder.');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();

  await row.getByRole('button', { name: 'Emil Schreiber entfernen' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Sie haben keinen Zugang mehr zu diesem Impulspapier.',
    {
      timeout: 5000,
    },
  );
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
  await expect(guest.page.getByRole('alert')).toContainText('Sie sind abgemeldet.', { timeout: 5000 });
});

test('an invitation’s link works once', async ({ site, browser }) => {
  const { owner, stranger, paper } = world;
  const guest = await enrol(browser, site, 'Gerda Gast');
  const link = await invite(owner, site, paper, guest.email, 'reader');
  await guest.page.goto(link);
  await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.page.getByText('Ihre Rolle: Liest mit')).toBeVisible();
  await stranger.page.goto(link);
  await expect(stranger.page.getByText('Diese Einladung gilt nicht mehr')).toBeVisible();
  const answer = await postForAnswer(stranger.context, site, new URL(link).pathname);
  expect(answer).toMatchObject({ type: 'failure', status: 410 });
  await stranger.page.goto(`/impulspapiere/${paper}`);
  await expect(stranger.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' })).toBeVisible();
});
