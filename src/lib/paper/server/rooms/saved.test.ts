import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startServer, until } from './testing/live-server.ts';
import { forge, Person, visit } from './testing/people.ts';

/** Updates of one client, each with one letter. */
function typeLetters(letters: string): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => void updates.push(update));
  for (const letter of letters) doc.getText('text').insert(doc.getText('text').length, letter);
  return { doc, updates };
}

const nothing = Y.encodeStateAsUpdate(new Y.Doc());
const [first, second, third] = [0, 1, 2] as const;

describe('the answer to "is it saved?"', () => {
  test('an editor’s letter is acknowledged only after the commit', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    const open = server.store.closeGate();
    anna.type('a');
    anna.askSaved(1);
    await bert.reads('a');
    await until(() => server.store.events.at(-1) === 'append');
    anna.type('b');
    anna.askSaved(2);
    await bert.reads('ab');
    expect(anna.saved).toEqual([]);
    expect(server.store.log).toEqual([]);
    open();
    await until(() => anna.saved.length === 2);
    expect(anna.saved).toEqual([1, 2]);
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('ab');
  });

  test('comes at once when nothing is on its way, and only to the one who asked', async () => {
    const server = await startServer();
    const anna = await forge(server, 'anna');
    const bert = await forge(server, 'bert');
    anna.sendAnswer(nothing);
    anna.askSaved(9);
    await until(() => anna.saved.includes(9));
    await bert.settle();
    expect(bert.saved).toEqual([]);
    expect(server.store.events).toEqual(['read']);
  });

  test('does not come before the client has said what it has', async () => {
    const server = await startServer();
    const anna = await forge(server, 'anna');
    const { doc } = typeLetters('offline');
    anna.askSaved(1);
    await anna.settle();
    expect(anna.saved).toEqual([]);
    anna.sendAnswer(Y.encodeStateAsUpdate(doc));
    await until(() => anna.saved.includes(1));
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('offline');
  });

  test('comes after failed commits have been made good, and the order is kept', async () => {
    const server = await startServer();
    server.store.failingAppends = 5;
    const anna = await visit(server, 'anna');
    for (const letter of 'nichts fehlt') anna.type(letter);
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    anna.type('!');
    anna.askSaved(2);
    await until(() => anna.saved.includes(2));
    expect(server.store.failingAppends).toBe(0);
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('nichts fehlt!');
    expect(server.errors.length).toBe(5);
  });

  test('waits for what another socket of the same client sent and what is not durable yet', async () => {
    const server = await startServer();
    const open = server.store.closeGate();
    const { doc, updates } = typeLetters('a');
    const before = await forge(server, 'anna');
    before.sendAnswer(nothing);
    before.sendUpdate(updates[first] ?? nothing);
    await before.settle();
    before.socket.terminate();
    const after = await forge(server, 'anna');
    after.sendAnswer(Y.encodeStateAsUpdate(doc));
    after.askSaved(1);
    await after.settle();
    expect(after.saved).toEqual([]);
    open();
    await until(() => after.saved.includes(1));
    expect(server.store.log.length).toBe(1);
  });

  test('holds after a kill: everything acknowledged is in the log', async () => {
    const server = await startServer();
    const people = [await visit(server, 'anna'), await visit(server, 'bert')];
    const acknowledged = people.map(() => '');
    for (let round = 1; round <= 60; round++) {
      server.store.failingAppends = round % 7 === 0 ? 2 : 0;
      people.forEach((person, index) => {
        const letters = `<${index}-${round}>`;
        person.type(letters);
        person.askSaved(round);
        const seen = person.saved.at(-1) ?? 0;
        if (seen > 0) acknowledged[index] = `<${index}-${seen}>`;
      });
      await new Promise((resolve) => setTimeout(resolve, 1));
      // What a process that is killed now leaves behind.
      const left = server.store.replayed(server.paperId).getText('text').toString();
      people.forEach((person, index) => {
        for (const counter of person.saved) expect(left).toContain(`<${index}-${counter}>`);
      });
    }
    expect(acknowledged.every((last) => last !== '')).toBe(true);
  });
});

describe('an update with a gap', () => {
  test('is neither passed on nor stored nor acknowledged until it is whole, and keeps its author', async () => {
    const server = await startServer();
    const anna = await forge(server, 'anna');
    const bert = await visit(server, 'bert');
    const { updates } = typeLetters('abc');
    anna.sendAnswer(nothing);
    anna.sendUpdate(updates[second] ?? nothing);
    anna.sendUpdate(updates[third] ?? nothing);
    anna.askSaved(1);
    await anna.settle();
    bert.type('x');
    bert.askSaved(1);
    await until(() => bert.saved.includes(1));
    expect(anna.saved).toEqual([]);
    expect(server.store.log.map(({ accountId }) => accountId)).toEqual(['bert']);
    anna.sendUpdate(updates[first] ?? nothing);
    await until(() => anna.saved.includes(1));
    await until(() => bert.text.length === 4);
    expect(server.store.log.slice(1).every(({ accountId }) => accountId === 'anna')).toBe(true);
    expect(server.store.replayed(server.paperId).getText('text').toString()).toContain('abc');
  });

  test('makes the server ask that client for what is missing', async () => {
    const server = await startServer();
    const anna = await forge(server, 'anna');
    await anna.settle();
    const questions = () => anna.frames.filter(([type, step]) => type === 0 && step === 0).length;
    expect(questions()).toBe(1);
    const { doc, updates } = typeLetters('abc');
    anna.sendAnswer(nothing);
    anna.sendUpdate(updates[third] ?? nothing);
    anna.askSaved(1);
    await until(() => questions() === 2);
    anna.sendAnswer(Y.encodeStateAsUpdate(doc));
    await until(() => anna.saved.includes(1));
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('abc');
  });

  test('of deletions waits for what it deletes, also when that comes from somebody else', async () => {
    const server = await startServer();
    const { doc } = typeLetters('abc');
    const letters = Y.encodeStateAsUpdate(doc);
    let deletion = nothing;
    doc.on('update', (update) => (deletion = update));
    doc.getText('text').delete(1, 1);
    const anna = await forge(server, 'anna');
    anna.sendAnswer(nothing);
    anna.sendUpdate(deletion);
    anna.askSaved(1);
    await anna.settle();
    expect(anna.saved).toEqual([]);
    const bert = await forge(server, 'bert');
    bert.sendAnswer(letters);
    await until(() => anna.saved.includes(1));
    expect(server.store.log.map(({ accountId }) => accountId)).toEqual(['bert', 'anna']);
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('ac');
  });

  test('of one client does not stand in the way of the others', async () => {
    const server = await startServer();
    const anna = await forge(server, 'anna');
    anna.sendUpdate(typeLetters('ab').updates[second] ?? nothing);
    await anna.settle();
    const bert = await visit(server, 'bert');
    bert.type('x');
    bert.askSaved(1);
    await until(() => bert.saved.includes(1));
    const late = new Person(server, { name: 'rosa' });
    await late.reads('x');
    expect(late.doc.store.pendingStructs).toBeNull();
  });
});
