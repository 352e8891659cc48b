import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { colorOf } from './color.ts';
import { writePresence } from './frames.ts';
import { Presence } from './presence.ts';
import { startServer, until } from './testing/live-server.ts';
import { forge, visit } from './testing/people.ts';

const anna = { accountId: 'anna', name: 'Anna' };
const bert = { accountId: 'bert', name: 'Bert' };

/** A stock client's awareness without its timers. */
function createAwareness(state: Record<string, unknown> | null = {}): Awareness {
  const awareness = new Awareness(new Y.Doc());
  clearInterval(awareness._checkInterval);
  awareness.setLocalState(state);
  return awareness;
}

function announceOf(awareness: Awareness, clients = [awareness.clientID]): Uint8Array {
  return encodeAwarenessUpdate(awareness, clients);
}

/** The client id of the only announcement in the bytes. */
function clientOf(bytes: Uint8Array | null): number | null {
  if (!bytes) return null;
  const decoder = decoding.createDecoder(bytes);
  expect(decoding.readVarUint(decoder)).toBe(1);
  return decoding.readVarUint(decoder);
}

describe('presence', () => {
  test('carries the account’s name and colour, whatever the client says', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const forged = createAwareness({ user: { name: 'Bürgermeister', color: '#000000', id: 7 }, cursor: 3 });
    const watcher = createAwareness();
    const news = presence.announce(anna, announceOf(forged));
    if (news) applyAwarenessUpdate(watcher, news, null);
    expect(watcher.getStates().get(forged.clientID)).toEqual({
      user: { name: 'Anna', color: colorOf('anna') },
      cursor: 3,
    });
  });

  test('of others that a client sends back is dropped', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const [first, second] = [createAwareness(), createAwareness()];
    presence.announce(anna, announceOf(first));
    presence.announce(bert, announceOf(second));
    applyAwarenessUpdate(second, announceOf(first), null);
    first.setLocalStateField('cursor', 1);
    expect(presence.announce(bert, announceOf(second, [first.clientID]))).toBeNull();
    expect(clientOf(presence.announce(anna, announceOf(first)))).toBe(first.clientID);
  });

  test('belongs to one id a socket: twenty thousand forged ones leave one', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const forged = createAwareness();
    for (let id = 0; id < 20_000; id++) {
      forged.clientID = id + 1;
      forged.setLocalState({});
      presence.announce(anna, announceOf(forged));
    }
    expect(clientOf(presence.tell(bert))).toBe(1);
  });

  test('that is too large is dropped', () => {
    const presence = new Presence({ presenceBytes: 100 });
    expect(presence.announce(anna, announceOf(createAwareness({ x: 'y'.repeat(100) })))).toBeNull();
    expect(presence.tell({ accountId: 'x', name: 'X' })).toBeNull();
  });

  test('of one who left does not come back by somebody else’s echo', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const first = createAwareness();
    presence.announce(anna, announceOf(first));
    expect(presence.leave(anna)).not.toBeNull();
    expect(presence.announce(bert, announceOf(first))).toBeNull();
    expect(presence.tell({ accountId: 'x', name: 'X' })).toBeNull();
  });

  test('of one who returns with the same id is seen at once, also while the old socket still hangs', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const first = createAwareness({ cursor: 1 });
    const watcher = createAwareness();
    const hear = (news: Uint8Array | null) => news && applyAwarenessUpdate(watcher, news, null);
    hear(presence.announce(anna, announceOf(first)));
    const second = { ...anna };
    hear(presence.announce(second, announceOf(first)));
    hear(presence.leave(anna));
    expect(watcher.getStates().has(first.clientID)).toBe(true);
    hear(presence.leave(second));
    expect(watcher.getStates().has(first.clientID)).toBe(false);
    hear(presence.announce({ ...anna }, announceOf(first)));
    expect(watcher.getStates().get(first.clientID)).toMatchObject({ cursor: 1 });
  });

  test('of all others is seen at once by a client that returns', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const [first, second] = [createAwareness({ cursor: 1 }), createAwareness({ cursor: 2 })];
    presence.announce(anna, announceOf(first));
    const hear = (news: Uint8Array | null) => news && applyAwarenessUpdate(second, news, null);
    hear(presence.tell(bert));
    removeAwarenessStates(second, [first.clientID], null);
    const again = { ...bert };
    presence.announce(bert, announceOf(second));
    hear(presence.tell(again));
    expect(second.getStates().get(first.clientID)).toMatchObject({ cursor: 1 });
    expect(second.getLocalState()).toEqual({ cursor: 2 });
  });

  test('of the same person’s other window is told once one’s own id is known', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const [first, second] = [createAwareness({ cursor: 1 }), createAwareness({ cursor: 2 })];
    const window = { ...anna };
    presence.announce(anna, announceOf(first));
    expect(presence.tell(window)).toBeNull();
    presence.announce(window, announceOf(second));
    expect(presence.hasTwin(window)).toBe(true);
    expect(clientOf(presence.tell(window))).toBe(first.clientID);
  });

  test('is forgotten after ten thousand people have come and gone', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const visitor = createAwareness();
    for (let id = 0; id < 10_000; id++) {
      const person = { accountId: String(id), name: 'Gast' };
      visitor.clientID = id + 1;
      visitor.setLocalState({});
      presence.announce(person, announceOf(visitor));
      presence.leave(person);
    }
    expect(presence.tell({ accountId: 'x', name: 'X' })).toBeNull();
    const late = createAwareness();
    expect(clientOf(presence.announce(anna, announceOf(late)))).toBe(late.clientID);
  });
});

describe('presence between stock clients', () => {
  test('shows who is there with the right name, and who has left no longer', async () => {
    const server = await startServer();
    const first = await visit(server, 'anna');
    const second = await visit(server, 'rosa');
    second.provider.awareness.setLocalStateField('user', { name: 'jemand anders', color: 'red' });
    const seen = () => first.provider.awareness.getStates().get(second.doc.clientID);
    const name = { user: { name: 'Frau rosa', color: colorOf('rosa') } };
    await until(() => JSON.stringify(seen()) === JSON.stringify(name));
    expect(second.provider.awareness.getStates().get(first.doc.clientID)).toBeDefined();
    second.leave();
    await until(() => seen() === undefined);
  });

  test('ignores a flood of forged ids without closing anybody', async () => {
    const server = await startServer();
    const watcher = await visit(server, 'anna');
    const forger = await forge(server, 'bert');
    const forged = createAwareness();
    for (let id = 1; id <= 500; id++) {
      forged.clientID = id;
      forged.setLocalState({ user: { name: 'falsch' } });
      forger.send(writePresence(announceOf(forged)));
    }
    await forger.settle();
    watcher.type('x');
    await until(() => watcher.provider.awareness.getStates().size === 2);
    expect(forger.closeCode).toBeNull();
  });
});
