import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { startServer, until } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { forge, visit, type Person } from './testing/people.ts';
import { startWithText } from './testing/written-paper.ts';

/** An update that writes into the document that the given person has. */
function forgeLetters(person: Person, letters: string): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(person.doc));
  const before = Y.encodeStateVector(copy);
  copy.getText('text').insert(0, letters);
  return Y.encodeStateAsUpdate(copy, before);
}

describe('failure 10 of the peers, roles that are only cosmetic: a reader', () => {
  test('who forges letters changes nothing and is closed for good', async () => {
    const { server, anna, state } = await startWithText();
    for (const kind of ['sendUpdate', 'sendAnswer'] as const) {
      const rosa = await forge(server, 'rosa');
      await rosa.settle();
      rosa[kind](forgeLetters(anna, 'falsch'));
      await rosa.wasClosed();
      expect(rosa.closeCode).toBe(closeCodes.refused);
    }
    const late = await visit(server, 'bert');
    expect(late.text.toString()).toBe('nser Wald');
    expect(anna.text.toString()).toBe('nser Wald');
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('who forges letters before the room is ready is closed as well', async () => {
    const { server, anna, state } = await startWithText();
    const rosa = await forge(server, 'rosa');
    rosa.sendUpdate(forgeLetters(anna, 'falsch'));
    await rosa.wasClosed();
    expect(rosa.closeCode).toBe(closeCodes.refused);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('who forges a deletion changes nothing', async () => {
    const { server, anna, state } = await startWithText();
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc));
    let deletion = Y.encodeStateAsUpdate(new Y.Doc());
    copy.on('update', (update) => (deletion = update));
    copy.getText('text').delete(0, 5);
    const rosa = await forge(server, 'rosa');
    rosa.sendUpdate(deletion);
    await rosa.settle();
    const bert = await visit(server, 'bert');
    expect(bert.text.toString()).toBe('nser Wald');
    expect(rosa.closeCode).toBeNull();
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('who sends what everybody knows, with the whole delete set, stays', async () => {
    const { server, anna, state } = await startWithText();
    const rosa = await forge(server, 'rosa');
    rosa.sendAnswer(Y.encodeStateAsUpdate(anna.doc));
    rosa.sendUpdate(Y.encodeStateAsUpdate(anna.doc, Y.encodeStateVector(anna.doc)));
    await rosa.settle();
    rosa.askSaved(5);
    await until(() => rosa.saved.includes(5));
    expect(rosa.closeCode).toBeNull();
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('whose stock client cleans up formatting stays, and gets everything that follows', async () => {
    const server = await startServer();
    const [anna, bert, rosa] = [
      await visit(server, 'anna'),
      await visit(server, 'bert'),
      await visit(server, 'rosa'),
    ];
    anna.body.insert(0, [new Y.XmlText('hallo welt')]);
    await until(() => bert.body.length === 1 && rosa.body.length === 1);
    const cleanUps: Uint8Array[] = [];
    rosa.doc.on('update', (update, origin) => void (origin === rosa.provider || cleanUps.push(update)));
    // Two people format the same words at once: every client then finds marks without meaning.
    for (const person of [anna, bert]) person.provider.disconnect();
    for (const person of [anna, bert]) {
      const text = person.body.get(0);
      if (text instanceof Y.XmlText) text.format(0, 5, { bold: {} });
      person.provider.connect();
    }
    await until(() => cleanUps.length > 0, 'a clean-up');
    anna.type('weiter');
    await rosa.reads('weiter');
    rosa.askSaved(1);
    await until(() => rosa.saved.includes(1));
    expect(rosa.closeCodes).toEqual([]);
    expect(server.store.log.every(({ accountId }) => accountId !== 'rosa')).toBe(true);
    expect(rosa.body.toString()).toBe(
      server.store.replayed(server.paperId).getXmlFragment('body').toString(),
    );
  });

  test('who deleted words is not told that they are saved', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    anna.type('bleibt');
    const rosa = await visit(server, 'rosa');
    await rosa.reads('bleibt');
    rosa.askSaved(1);
    await until(() => rosa.saved.includes(1));
    rosa.text.delete(0, 3);
    rosa.askSaved(2);
    anna.type(' da');
    await until(() => rosa.text.toString() === 'ibt da');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rosa.saved).toEqual([1]);
    expect(anna.text.toString()).toBe('bleibt da');
    expect(rosa.closeCodes).toEqual([]);
  });

  test('is shown to the others, but never asked for a document', async () => {
    const server = await startServer();
    const rosa = await forge(server, 'rosa');
    await rosa.settle();
    expect(rosa.frames.some(([type, step]) => type === 0 && step === 0)).toBe(false);
  });
});
