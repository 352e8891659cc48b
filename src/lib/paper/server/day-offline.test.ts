// A day without a connection: one writes on in a train, the others in the office; the browser is closed in between.
import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { UnsavedEdits } from '../editor/unsaved-edits.ts';
import { SCHEMA_VERSION } from '../wire.ts';
import { startServer, until } from './rooms/testing/live-server.ts';
import { stateOf } from './rooms/testing/memory-store.ts';
import { visit } from './rooms/testing/people.ts';

/** The same numbers every time. */
function* throwDice(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

function editAtRandom(text: Y.Text, word: string, dice: Generator<number, never>): void {
  const at = dice.next().value % (text.length + 1);
  const isDeletion = dice.next().value % 4 === 0 && text.length > 20;
  if (isDeletion) text.delete(Math.min(at, text.length - 3), 3);
  else if (dice.next().value % 5 === 0 && at < text.length - 2) text.format(at, 2, { bold: true });
  else text.insert(at, word);
}

test('two documents that went far apart are one again, and nothing that only one had is missing', async () => {
  const server = await startServer();
  const [office, train] = [await visit(server, 'anna'), await visit(server, 'bert')];
  office.type('Am Morgen waren alle da. ');
  await train.reads('Am Morgen waren alle da. ');
  train.provider.disconnect();

  const place = { accountId: 'bert', paperId: randomUUID(), schema: SCHEMA_VERSION };
  const options = {
    place,
    title: '',
    mayWrite: true,
    carried: [],
    ask: () => {},
    send: () => {},
    onChange: () => {},
  };
  const keep = (doc: Y.Doc, unsaved: UnsavedEdits) =>
    doc.on('update', (bytes, origin) => {
      if (origin !== unsaved && origin !== train.provider) unsaved.noteEdit(bytes);
    });
  const dice = throwDice(23);
  const before = new UnsavedEdits(train.doc, options);
  await before.recover();
  keep(train.doc, before);
  for (let i = 0; i < 3000; i++) {
    editAtRandom(office.text, 'Büro', dice);
    editAtRandom(train.text, 'Zug', dice);
  }
  office.text.insert(0, '[nur im Büro]');
  train.text.insert(0, '[nur im Zug]');
  expect(await before.secure(), 'all of it is on the device').toEqual([]);
  train.leave();

  // another day, another window: the server's text first, then what this device has
  const back = await visit(server, 'bert');
  const past: Uint8Array[] = [];
  const after = new UnsavedEdits(back.doc, {
    ...options,
    ask: (counter) => back.askSaved(counter),
    send: (update) => void past.push(update),
  });
  after.note((tracker) => tracker.noteConnected());
  await after.recover();
  expect(past, 'nothing has to wait').toEqual([]);
  after.note((tracker) => tracker.noteAnswered());
  await until(() => back.saved.length > 0, 'the echo');
  for (const counter of back.saved) after.note((tracker) => tracker.noteEcho(counter));
  expect(after.tracker.hasUnsaved).toBe(false);
  await until(() => stateOf(office.doc) === stateOf(back.doc), 'being equal');
  const stored = server.store.replayed(server.paperId);
  expect(stateOf(stored)).toBe(stateOf(back.doc));
  // what the train had is in it to the last formatting
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(office.doc));
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(train.doc));
  expect(stateOf(merged)).toBe(stateOf(back.doc));
  expect(stored.getText('text').toString()).toContain('[nur im Büro]');
  expect(stored.getText('text').toString()).toContain('[nur im Zug]');
});
