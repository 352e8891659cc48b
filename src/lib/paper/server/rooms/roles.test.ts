import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { copyAccepted } from '#lib/paper/suggestions.ts';
import { defaultLimits } from './limits.ts';
import { SuggestingHand } from './testing/hands.ts';
import { startServer, until, type LiveServer } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { forge, Person, visit } from './testing/people.ts';

/** An update that writes into the document that the given person has. */
function forgeLetters(person: Person, letters: string): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(person.doc));
  const before = Y.encodeStateVector(copy);
  copy.getText('text').insert(0, letters);
  return Y.encodeStateAsUpdate(copy, before);
}

async function startWithText(): Promise<{ server: LiveServer; anna: Person; state: string }> {
  const server = await startServer();
  const anna = await visit(server, 'anna');
  anna.type('Unser Wald');
  anna.text.delete(0, 1);
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  return { server, anna, state: stateOf(server.store.replayed(server.paperId)) };
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

describe('a commenter', () => {
  test('reads the text as a reader does, and is refused when she writes into it', async () => {
    const { server, state } = await startWithText();
    server.guard.roles.set('kim', 'commenter');
    const kim = await visit(server, 'kim');
    expect(kim.text.toString()).toBe('nser Wald');
    kim.type('falsch');
    await kim.wasRefused();
    expect(kim.refused).toBe(closeCodes.refused);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });
});

describe('a suggester', () => {
  async function startWithSuggester() {
    const server = await startServer();
    server.guard.roles.set('sara', 'suggester');
    const anna = await visit(server, 'anna');
    const text = new Y.XmlText('Unser Wald');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    anna.body.insert(0, [paragraph]);
    const sara = await visit(server, 'sara');
    await until(() => sara.body.toString().includes('Wald'));
    return { server, anna, sara, hand: new SuggestingHand(sara.doc, 'sara') };
  }
  const textOf = ({ body }: Person): Y.XmlText => {
    const block = body.get(0);
    const text = block instanceof Y.XmlElement ? block.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('no text');
    return text;
  };

  test('with a stock client suggests, is heard and stored in her name, and told that it is saved', async () => {
    const { server, anna, sara, hand } = await startWithSuggester();
    hand.type(textOf(sara), 6, 'schöner ');
    sara.askSaved(1);
    await until(() => sara.saved.includes(1));
    await until(() => anna.body.toString().includes('Unser schöner Wald'));
    expect(server.store.log.some(({ accountId }) => accountId === 'sara')).toBe(true);
    const stored = server.store.replayed(server.paperId);
    expect(copyAccepted(stored).toString()).toBe('<paragraph>Unser Wald</paragraph>');
  });

  test('comes back with what she suggested offline, also by another page', async () => {
    const { server, anna, sara, hand } = await startWithSuggester();
    sara.provider.disconnect();
    hand.type(textOf(sara), 6, 'kühler ');
    const page = new Person(server, { name: 'sara' });
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(sara.doc));
    await until(() => anna.body.toString().includes('Unser kühler Wald'));
    expect(page.refused).toBeNull();
  });

  test('who writes into the text itself is refused, and nobody hears of it', async () => {
    const { server, anna, sara } = await startWithSuggester();
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const before = stateOf(server.store.replayed(server.paperId));
    textOf(sara).insert(0, 'falsch');
    await sara.wasRefused();
    expect(sara.refused).toBe(closeCodes.refused);
    expect(anna.body.toString()).toBe('<paragraph>Unser Wald</paragraph>');
    expect(stateOf(server.store.replayed(server.paperId))).toBe(before);
  });

  test('who is made an editor comes back as one', async () => {
    const { server, anna, sara, hand } = await startWithSuggester();
    hand.type(textOf(sara), 6, 'schöner ');
    server.guard.roles.set('sara', 'editor');
    await server.rooms.recheckNow();
    await until(() => sara.closeCodes.includes(closeCodes.roleChanged));
    await sara.synced();
    textOf(sara).insert(0, 'Ja: ');
    await until(() => anna.body.toString().includes('Ja: Unser schöner Wald'));
  });
});

describe('access that changes while a socket is open', () => {
  test('is asked for often enough to reach everybody within five seconds, wherever it was changed', () => {
    expect(defaultLimits.recheckMs).toBeLessThanOrEqual(4000);
  });

  test('is not asked for again before a slow database has answered', async () => {
    const server = await startServer({ recheckMs: 2 });
    await visit(server, 'anna');
    const recheck = server.guard.recheck.bind(server.guard);
    let asked = 0;
    let answer = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    server.guard.recheck = async (open) => {
      asked++;
      await slow;
      return recheck(open);
    };
    await until(() => asked > 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toBe(1);
    answer();
    await until(() => asked > 1);
  });

  test('ends at once when it is revoked, and with another code after signing out', async () => {
    const { server, anna } = await startWithText();
    const bert = await visit(server, 'bert');
    server.guard.roles.delete('bert');
    server.guard.signedOut.add('anna');
    await server.rooms.recheckNow(server.paperId);
    await Promise.all([anna.wasRefused(), bert.wasRefused()]);
    expect(anna.refused).toBe(closeCodes.signedOut);
    expect(bert.refused).toBe(closeCodes.forbidden);
  });

  test('becomes reading for an editor who is made a reader: the client comes back as one', async () => {
    const { server, state } = await startWithText();
    const bert = await visit(server, 'bert');
    server.guard.roles.set('bert', 'reader');
    await server.rooms.recheckNow();
    await until(() => bert.closeCodes.includes(closeCodes.roleChanged));
    await bert.synced();
    bert.type('darf nicht mehr');
    await bert.wasRefused();
    expect(bert.refused).toBe(closeCodes.refused);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('is checked by itself, all sockets in one call', async () => {
    const server = await startServer({ recheckMs: 5 });
    const anna = await visit(server, 'anna');
    await visit(server, 'bert');
    server.guard.roles.delete('anna');
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.forbidden);
  });

  test('stays as it is while the guard fails, and is checked again soon', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    server.guard.failingRechecks = 2;
    server.guard.roles.delete('anna');
    await server.rooms.recheckNow();
    expect(anna.refused).toBeNull();
    await anna.wasRefused();
    expect(server.guard.rechecks).toBe(3);
  });

  test('that ends while somebody comes in does not let them in', async () => {
    const server = await startServer();
    const read = server.store.readDocument.bind(server.store);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    server.store.readDocument = async (paperId) => {
      await gate;
      return read(paperId);
    };
    const bert = new Person(server, { name: 'bert' });
    await until(() => server.rooms.openRooms() === 1);
    server.guard.roles.delete('bert');
    await server.rooms.recheckNow();
    goOn();
    await bert.wasRefused();
    expect(bert.refused).toBe(closeCodes.forbidden);
  });
});
