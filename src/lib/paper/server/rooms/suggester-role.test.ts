import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { copyAccepted } from '#lib/paper/suggestions.ts';
import { SuggestingHand } from './testing/hands.ts';
import { startServer, until } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { Person, visit } from './testing/people.ts';

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
