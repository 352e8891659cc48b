import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { closeCodes, SCHEMA_VERSION } from '../wire.ts';
import { DeviceCopy, findPlaces, type Place } from './device-copy.ts';
import { findRemainders, forgetAll, gatherTexts } from './left-texts.ts';
import { UnsavedEdits } from './unsaved-edits.ts';

const edit = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

let place: Place;
const opened: DeviceCopy[] = [];

beforeEach(() => {
  place = { accountId: randomUUID(), paperId: randomUUID(), schema: SCHEMA_VERSION };
});
afterEach(() => {
  for (const copy of opened.splice(0)) copy.close();
  vi.restoreAllMocks();
});

async function openCopy(at = place): Promise<DeviceCopy> {
  const copy = await DeviceCopy.open(at);
  if (!copy) throw new Error('there is an IndexedDB here');
  opened.push(copy);
  return copy;
}

/** An editor's document with the server's text in it, at this place. */
async function open(server: Y.Doc, carried: Uint8Array[] = [], mayAsk = false) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server');
  const asked: number[] = [];
  /** What went to the server, in order. */
  const said: string[] = [];
  let past: Uint8Array | undefined;
  const states: string[] = [];
  const unsaved: UnsavedEdits = new UnsavedEdits(doc, {
    place,
    title: 'Bürgerbüro',
    mayWrite: true,
    carried,
    ask: (counter) => {
      asked.push(counter);
      said.push('is it saved?');
    },
    send: (update) => {
      past = update;
      said.push('an update');
    },
    onChange: () => states.push(unsaved.tracker.state),
  });
  doc.on('update', (bytes, origin) => {
    if (origin !== 'server' && origin !== unsaved) unsaved.noteEdit(bytes);
  });
  unsaved.note((tracker) => tracker.noteConnected());
  if (mayAsk) unsaved.note((tracker) => tracker.noteAnswered());
  await unsaved.recover();
  unsaved.note((tracker) => tracker.noteSynced());
  const send = () => Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  return { doc, text: doc.getText('text'), unsaved, asked, said, past, states, send };
}

const goOffline = ({ unsaved }: Awaited<ReturnType<typeof open>>) =>
  unsaved.note((tracker) => tracker.noteDisconnected());

test('what was written offline is there after the page was closed, is unsaved, and goes with the echo', async () => {
  const server = new Y.Doc();
  server.getText('text').insert(0, 'Vorher. Weg damit.');
  const first = await open(server);
  goOffline(first);
  first.text.delete(8, 10);
  first.text.insert(8, 'Offline.');
  await first.unsaved.secure();
  expect(first.unsaved.tracker.state).toBe('secured');
  // the page is gone without a word
  server.getText('text').insert(0, 'Ben schrieb auch. ');

  const second = await open(server);
  expect(second.text.toString()).toBe('Ben schrieb auch. Vorher. Offline.');
  expect([second.unsaved.tracker.hasUnsaved, second.unsaved.tracker.isSafe]).toEqual([true, true]);
  expect(second.asked).toEqual([]);
  second.send();
  second.unsaved.note((tracker) => tracker.noteAnswered());
  expect(second.asked).toEqual([1]);
  second.unsaved.note((tracker) => tracker.noteEcho(1));
  expect(second.unsaved.tracker.state).toBe('saved');
  await vi.waitFor(async () => expect((await (await openCopy()).read()).edits).toEqual([]));
  expect(server.getText('text').toString()).toBe('Ben schrieb auch. Vorher. Offline.');
});

test('deletions alone are kept, too', async () => {
  const server = new Y.Doc();
  server.getText('text').insert(0, 'abc');
  const first = await open(server);
  goOffline(first);
  first.text.delete(1, 1);
  await first.unsaved.secure();
  const second = await open(server);
  expect(second.text.toString()).toBe('ac');
  expect(second.unsaved.tracker.hasUnsaved).toBe(true);
});

test('edits that the server has already, unknown to the page, are asked about once more', async () => {
  const server = new Y.Doc();
  const first = await open(server);
  first.text.insert(0, 'angekommen');
  first.send();
  await first.unsaved.secure();
  const second = await open(server);
  expect(second.text.toString()).toBe('angekommen');
  expect(second.unsaved.tracker.hasUnsaved).toBe(true);
});

test('edits that build on something the server lost are handed over as they are, and asked about only then', async () => {
  const server = new Y.Doc();
  const ben = new Y.Doc();
  ben.getText('text').insert(0, 'Ben.');
  const first = await open(ben);
  goOffline(first);
  first.text.insert(4, ' Anna.');
  await first.unsaved.secure();
  const second = await open(server, [], true);
  expect(second.text.toString()).toBe('');
  expect(second.said).toEqual(['an update', 'is it saved?']);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(ben));
  Y.applyUpdate(server, second.past ?? new Uint8Array());
  expect(server.getText('text').toString()).toBe('Ben. Anna.');
});

test('what the server acknowledges soon never touches the disk', async () => {
  const add = vi.spyOn(DeviceCopy.prototype, 'addEdits');
  const { text, unsaved } = await open(new Y.Doc());
  unsaved.note((tracker) => tracker.noteAnswered());
  text.insert(0, 'schnell');
  unsaved.note((tracker) => tracker.noteEcho(1));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(add).not.toHaveBeenCalled();
});

test('a full disk is told, and what it did not take is written as soon as there is room', async () => {
  const page = await open(new Y.Doc());
  goOffline(page);
  const add = vi.spyOn(DeviceCopy.prototype, 'addEdits').mockRejectedValue(new Error('QuotaExceededError'));
  page.text.insert(0, 'a');
  await vi.waitFor(() => expect(page.unsaved.tracker.state).toBe('unsecured'));
  expect(page.states).not.toContain('secured');
  add.mockRestore();
  page.text.insert(1, 'b');
  await vi.waitFor(() => expect(page.unsaved.tracker.state).toBe('secured'));
  expect((await open(new Y.Doc())).text.toString()).toBe('ab');
});

test('without IndexedDB nothing is called secured, and the next editor on the page is given what is left', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('denied');
  });
  const server = new Y.Doc();
  const first = await open(server);
  goOffline(first);
  first.text.insert(0, 'nur hier');
  expect([first.unsaved.tracker.state, first.unsaved.tracker.isSafe]).toEqual(['unsecured', false]);
  const left = await first.unsaved.secure();
  const second = await open(server, left);
  expect(second.text.toString()).toBe('nur hier');
  expect([second.unsaved.tracker.hasUnsaved, second.unsaved.tracker.isSafe]).toEqual([true, false]);
});

test('deleted by a sign-out in another window, the text is no longer called secured', async () => {
  const page = await open(new Y.Doc());
  goOffline(page);
  page.text.insert(0, 'noch da');
  await vi.waitFor(() => expect(page.unsaved.tracker.state).toBe('secured'));
  await forgetAll(place.accountId);
  await vi.waitFor(() => expect(page.unsaved.tracker.state).toBe('unsecured'));
  expect(await findPlaces(place.accountId)).toEqual([]);
});

test('another account finds nothing, and does not delete it either', async () => {
  await (await openCopy()).addEdits([edit('geheim')], 'Papier');
  const other = randomUUID();
  expect(await findRemainders(other)).toEqual([]);
  expect(await gatherTexts(other, place.paperId, true)).toEqual([]);
  await forgetAll(other);
  const [remainder] = await findRemainders(place.accountId);
  expect(remainder?.title).toBe('Papier');
  expect(await remainder?.readText?.()).toBe('geheim');
});

test('a refused text leaves the edits, is offered until it is discarded, and is not sent again', async () => {
  const server = new Y.Doc();
  const page = await open(server);
  goOffline(page);
  page.text.insert(0, 'Das darf ich nicht mehr.');
  const offered = await page.unsaved.setAside('Alles. Das darf ich nicht mehr.', closeCodes.refused);
  expect(offered.passages).toBe('Das darf ich nicht mehr.');
  const again = await open(server);
  expect([again.text.toString(), again.unsaved.tracker.hasUnsaved]).toEqual(['', false]);
  const [found, ...others] = await gatherTexts(place.accountId, place.paperId, false);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    id: offered.id,
    reason: closeCodes.refused,
    whole: 'Alles. Das darf ich nicht mehr.',
  });
  found?.discard();
  await vi.waitFor(async () => expect(await findRemainders(place.accountId)).toEqual([]));
});

test('what another window wrote stays when a text is refused in this one', async () => {
  const server = new Y.Doc();
  const [other, page] = [await open(server), await open(server)];
  goOffline(other);
  other.text.insert(0, 'Aus dem anderen Fenster.');
  await other.unsaved.secure();
  goOffline(page);
  page.text.insert(0, 'Das wird nichts.');
  await page.unsaved.setAside('Das wird nichts.', closeCodes.refused);
  expect((await open(server)).text.toString()).toBe('Aus dem anderen Fenster.');
});

test('what was carried over is carried on when the paper does not open', async () => {
  const bytes = edit('nirgends sonst');
  const doc = new Y.Doc();
  const nothing = () => {};
  const options = { place, title: '', mayWrite: true, carried: [bytes], onChange: nothing };
  const unsaved = new UnsavedEdits(doc, { ...options, ask: nothing, send: nothing });
  expect(await unsaved.secure()).toEqual([bytes]);
  expect(unsaved.readText('', closeCodes.crowded).passages).toBe('nirgends sonst');
});

test('what cannot be read is asked about before a sign-out', async () => {
  await (await openCopy()).addEdits([edit('verborgen')], 'Papier');
  vi.spyOn(DeviceCopy.prototype, 'read').mockRejectedValueOnce(new Error('damaged'));
  expect(await findRemainders(place.accountId)).toEqual([
    { paperId: place.paperId, title: '', readText: null },
  ]);
});

test('edits of an older schema are not loaded but offered, and so are those of somebody who only reads now', async () => {
  const old = { ...place, schema: SCHEMA_VERSION - 1 };
  await (await openCopy(old)).addEdits([edit('Von gestern.')], 'Papier');
  const page = await open(new Y.Doc());
  expect(page.text.toString()).toBe('');
  expect(await gatherTexts(place.accountId, place.paperId, true)).toMatchObject([
    { passages: 'Von gestern.', reason: closeCodes.outdated },
  ]);
  await (await openCopy()).addEdits([edit('Von heute.')], 'Papier');
  expect((await gatherTexts(place.accountId, place.paperId, true)).length).toBe(1);
  const reasons = (await gatherTexts(place.accountId, place.paperId, false)).map(({ reason }) => reason);
  expect(reasons.sort()).toEqual([closeCodes.outdated, closeCodes.refused]);
});

test('damaged bytes on the disk are left alone and do not keep the paper from opening', async () => {
  await (await openCopy()).addEdits([Uint8Array.of(9, 9, 9, 255), edit('heil')], 'Papier');
  expect((await open(new Y.Doc())).text.toString()).toBe('heil');
});
