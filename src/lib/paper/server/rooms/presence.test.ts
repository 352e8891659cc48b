import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { colorOf } from './color.ts';
import { Presence } from './presence.ts';
import { announceOf, createAwareness } from './testing/awareness.ts';

const anna = { accountId: 'anna', name: 'Anna' };
const bert = { accountId: 'bert', name: 'Bert' };

const somebody = { accountId: 'x', name: 'X' };

/** What the person hears at the next tick. */
const newsFor = (presence: Presence, person = somebody) => presence.takeNews().for(person);

/** What a person who asks hears at the next tick. */
function tell(presence: Presence, person = somebody): Uint8Array | null {
  presence.ask(person);
  return newsFor(presence, person);
}

function hear(awareness: Awareness, presence: Presence, person = somebody): void {
  const news = newsFor(presence, person);
  if (news) applyAwarenessUpdate(awareness, news, null);
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
    presence.announce(anna, announceOf(forged));
    hear(watcher, presence);
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
    newsFor(presence);
    expect(presence.announce(bert, announceOf(second, [first.clientID]))).toBe(false);
    presence.announce(anna, announceOf(first));
    expect(clientOf(newsFor(presence))).toBe(first.clientID);
  });

  test('belongs to one id a socket: twenty thousand forged ones leave one', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const forged = createAwareness();
    for (let id = 0; id < 20_000; id++) {
      forged.clientID = id + 1;
      forged.setLocalState({});
      presence.announce(anna, announceOf(forged));
    }
    expect(clientOf(tell(presence, bert))).toBe(1);
  });

  test('that is too large is dropped', () => {
    const presence = new Presence({ presenceBytes: 100 });
    expect(presence.announce(anna, announceOf(createAwareness({ x: 'y'.repeat(100) })))).toBe(false);
    expect(tell(presence)).toBeNull();
  });

  test('of one who left does not come back by somebody else’s echo', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const first = createAwareness();
    presence.announce(anna, announceOf(first));
    expect(presence.leave(anna)).toBe(true);
    newsFor(presence);
    expect(presence.announce(bert, announceOf(first))).toBe(false);
    expect(tell(presence)).toBeNull();
  });

  test('of one who returns with the same id is seen at once, also while the old socket still hangs', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const first = createAwareness({ cursor: 1 });
    const watcher = createAwareness();
    const told = () => (hear(watcher, presence), watcher.getStates());
    presence.announce(anna, announceOf(first));
    hear(watcher, presence);
    const second = { ...anna };
    presence.announce(second, announceOf(first));
    presence.leave(anna);
    expect(told().has(first.clientID)).toBe(true);
    presence.leave(second);
    expect(told().has(first.clientID)).toBe(false);
    presence.announce({ ...anna }, announceOf(first));
    expect(told().get(first.clientID)).toMatchObject({ cursor: 1 });
  });

  test('of all others is seen at once by a client that returns', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const [first, second] = [createAwareness({ cursor: 1 }), createAwareness({ cursor: 2 })];
    presence.announce(anna, announceOf(first));
    presence.ask(bert);
    hear(second, presence, bert);
    removeAwarenessStates(second, [first.clientID], null);
    const again = { ...bert };
    presence.ask(again);
    presence.announce(again, announceOf(second));
    hear(second, presence, again);
    expect(second.getStates().get(first.clientID)).toMatchObject({ cursor: 1 });
    expect(second.getLocalState()).toEqual({ cursor: 2 });
  });

  test('of the same person’s other window is told once one’s own id is known', () => {
    const presence = new Presence({ presenceBytes: 2048 });
    const [first, second] = [createAwareness({ cursor: 1 }), createAwareness({ cursor: 2 })];
    const window = { ...anna };
    presence.announce(anna, announceOf(first));
    newsFor(presence);
    expect(tell(presence, window)).toBeNull();
    presence.announce(window, announceOf(second));
    expect(clientOf(newsFor(presence, window))).toBe(first.clientID);
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
    newsFor(presence);
    expect(tell(presence)).toBeNull();
    const late = createAwareness();
    presence.announce(anna, announceOf(late));
    expect(clientOf(newsFor(presence))).toBe(late.clientID);
  });
});

describe('a tick', () => {
  const createCrowd = (size: number) => {
    const presence = new Presence({ presenceBytes: 2048 });
    const people = Array.from({ length: size }, (_, at) => ({ accountId: `p${at}`, name: `P ${at}` }));
    const clients = people.map(() => createAwareness());
    const announce = () =>
      people.forEach((person, at) => {
        clients[at]?.setLocalStateField('cursor', Math.random());
        presence.announce(person, announceOf(clients[at] ?? createAwareness()));
      });
    return { presence, people, clients, announce };
  };

  test('tells the last state of everybody once, in the same bytes for all who only watch', () => {
    const { presence, clients, announce } = createCrowd(50);
    for (let round = 0; round < 20; round++) announce();
    const news = presence.takeNews();
    const bytes = news.for(somebody);
    expect(news.for({ ...somebody })).toBe(bytes);
    const watcher = createAwareness();
    applyAwarenessUpdate(watcher, bytes ?? new Uint8Array(), null);
    for (const client of clients) {
      const heard = watcher.getStates().get(client.clientID);
      expect(heard).toMatchObject(client.getLocalState() ?? {});
    }
    expect(newsFor(presence)).toBeNull();
  });

  test('never tells people of themselves, also when the server’s clock of them is ahead', () => {
    const { presence, people, clients, announce } = createCrowd(3);
    announce();
    for (let newcomer = 0; newcomer < 5; newcomer++) tell(presence, { ...somebody });
    announce();
    const news = presence.takeNews();
    people.forEach((person, at) => {
      const client = clients[at] ?? createAwareness();
      client.setLocalStateField('cursor', 'later');
      applyAwarenessUpdate(client, news.for(person) ?? new Uint8Array(), null);
      expect(client.getLocalState()).toEqual({ cursor: 'later' });
      expect(client.getStates().size).toBe(3);
    });
  });
});

describe('presence of another process', () => {
  const create = () => new Presence({ presenceBytes: 2048 });
  const pass = (from: Presence, to: Presence, name = 'one') =>
    from.takeNews().shared.map((state) => to.hear(name, state));

  test('is shown, and its farewell too', () => {
    const [here, there] = [create(), create()];
    const [first, watcher] = [createAwareness({ cursor: 1 }), createAwareness()];
    there.announce(anna, announceOf(first));
    pass(there, here);
    hear(watcher, here);
    expect(watcher.getStates().get(first.clientID)).toMatchObject({ cursor: 1, user: { name: 'Anna' } });
    there.leave(anna);
    pass(there, here);
    hear(watcher, here);
    expect(watcher.getStates().has(first.clientID)).toBe(false);
  });

  test('is not passed on, and not answered for', () => {
    const [here, there] = [create(), create()];
    there.announce(anna, announceOf(createAwareness()));
    pass(there, here);
    expect(here.takeNews().shared).toEqual([]);
    expect(here.share()).toEqual([]);
    expect(there.share()).toHaveLength(1);
  });

  test('is shown again when that process has opened the room anew, with a lower clock', () => {
    const here = create();
    const shared = { client: 7, accountId: anna.accountId };
    expect(here.hear('one', { ...shared, clock: 40, since: 1_000, state: '{"cursor":1}' })).toBe(true);
    expect(here.hear('one', { ...shared, clock: 1, since: 2_000, state: '{"cursor":2}' })).toBe(true);
    const watcher = createAwareness();
    hear(watcher, here);
    expect(watcher.getStates().get(7)).toEqual({ cursor: 2 });
    // what was on its way from before
    expect(here.hear('one', { ...shared, clock: 41, since: 1_000, state: null })).toBe(false);
    expect(here.hear('one', { ...shared, clock: 2, since: 2_000, state: null })).toBe(true);
  });

  test('ends when that process is gone', () => {
    const [here, there] = [create(), create()];
    const first = createAwareness();
    const watcher = createAwareness();
    there.announce(anna, announceOf(first));
    pass(there, here);
    hear(watcher, here);
    expect(here.forget('two')).toBe(false);
    expect(here.forget('one')).toBe(true);
    hear(watcher, here);
    expect(watcher.getStates().has(first.clientID)).toBe(false);
  });

  test('of a client that has moved here does not end when its old socket is found dead', async () => {
    const [here, there] = [create(), create()];
    const first = createAwareness({ cursor: 1 });
    const watcher = createAwareness();
    there.announce(anna, announceOf(first));
    pass(there, here);
    hear(watcher, here);
    await new Promise((resolve) => setTimeout(resolve, 3));
    first.setLocalStateField('cursor', 2);
    here.announce({ ...anna }, announceOf(first));
    there.share().forEach((state) => here.hear('one', state));
    const news = here.takeNews();
    applyAwarenessUpdate(watcher, news.for(somebody) ?? new Uint8Array(), null);
    news.shared.forEach((state) => there.hear('two', state));
    expect(there.leave(anna)).toBe(false);
    pass(there, here);
    expect(newsFor(here)).toBeNull();
    expect(watcher.getStates().get(first.clientID)).toMatchObject({ cursor: 2 });
  });

  test('cannot take an id that is somebody else’s', () => {
    const [here, there] = [create(), create()];
    const first = createAwareness({ cursor: 1 });
    here.announce(bert, announceOf(first));
    newsFor(here);
    there.announce(anna, announceOf(first));
    expect(pass(there, here)).toEqual([false]);
  });
});
