import { describe, expect, test } from 'vitest';
import { colorOf } from './color.ts';
import { writePresence } from './frames.ts';
import { announceOf, createAwareness } from './testing/awareness.ts';
import { startServer, until } from './testing/live-server.ts';
import { forge, visit } from './testing/people.ts';

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

  test('reaches each socket in one frame a tick, however many move their cursors', async () => {
    const server = await startServer({ presenceTickMs: 60 });
    const watcher = await forge(server, 'rosa');
    const people = await Promise.all(['anna', 'bert', 'anna', 'bert'].map((name) => visit(server, name)));
    const started = Date.now();
    const before = watcher.frames.length;
    for (let round = 0; round < 40; round++) {
      for (const { provider } of people) provider.awareness.setLocalStateField('cursor', round);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const isLast = (frame: Uint8Array) => Buffer.from(frame).toString().includes('"cursor":39');
    await until(() => watcher.frames.some(isLast), 'the last cursor');
    const ticks = Math.ceil((Date.now() - started) / 60) + 1;
    const heard = watcher.frames.slice(before).filter(([type]) => type === 1);
    expect(heard.length).toBeLessThanOrEqual(ticks);
    for (const { provider } of people)
      expect(provider.awareness.getLocalState()).toMatchObject({ cursor: 39 });
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
