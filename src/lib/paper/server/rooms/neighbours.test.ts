import { expect, test } from 'vitest';
import { closeCodes } from '#lib/paper/wire.ts';
import { startServer, until, type LiveServer } from './testing/live-server.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';
import { visit, type Person } from './testing/people.ts';
import { Ether } from './testing/ether.ts';

const quick = { tailMs: 20, heardTailMs: 60_000, silenceMs: 400 };

/** Two processes on one log. */
async function startTwo(ether: Ether | null, store = new MemoryStore(), limits = {}) {
  const neighbours = () => ({ radio: ether?.open() ?? null });
  const here = await startServer({ ...quick, ...limits }, store, neighbours());
  const there = await startServer({ ...quick, ...limits }, store, neighbours());
  return { store, here, there };
}

const sees = (person: Person, other: Person) =>
  until(() => person.provider.awareness.getStates().has(other.doc.clientID), 'seeing the other');

async function converge(server: LiveServer, ...people: Person[]): Promise<void> {
  const isSame = () => new Set(people.map(({ doc }) => stateOf(doc))).size === 1;
  await until(isSame, 'being equal');
  for (const [at, person] of people.entries()) {
    person.askSaved(1000 + at);
    await until(() => person.saved.includes(1000 + at), 'being saved');
  }
  await until(
    () =>
      stateOf(server.store.replayed(server.paperId)) === stateOf(people[0]?.doc ?? server.store.replayed('')),
  );
}

test('two people on two processes write together and see each other', async () => {
  const { here, there, store } = await startTwo(new Ether());
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await Promise.all([sees(anna, bert), sees(bert, anna)]);
  anna.type('Hallo ');
  await bert.reads('Hallo ');
  bert.type('Welt');
  await anna.reads('Hallo Welt');
  await converge(here, anna, bert);
  expect(store.log).toHaveLength(2);
  bert.leave();
  await until(() => !anna.provider.awareness.getStates().has(bert.doc.clientID), 'the farewell');
});

test('without a radio they write together too: each process follows the log', async () => {
  const { here, there, store } = await startTwo(null);
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  for (let round = 0; round < 10; round++) {
    anna.type('a');
    bert.type('b');
    await until(() => anna.text.length === 2 * round + 2 && bert.text.length === 2 * round + 2);
  }
  await converge(here, anna, bert);
  expect(store.log).toHaveLength(20);
});

test('what the radio loses is read in the log', async () => {
  const ether = new Ether();
  const { here, there } = await startTwo(ether);
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await sees(anna, bert);
  ether.losing = 1;
  anna.type('verloren ');
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  anna.type('gehört');
  await bert.reads('verloren gehört');
  await converge(here, anna, bert);
});

test('a radio that is cut off and mended loses nothing, and people are seen again', async () => {
  const ether = new Ether();
  const { here, there } = await startTwo(ether);
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await sees(anna, bert);
  ether.cut();
  anna.type('ohne ');
  await bert.reads('ohne ');
  await until(() => !anna.provider.awareness.getStates().has(bert.doc.clientID), 'silence');
  ether.mend();
  await sees(anna, bert);
  bert.type('mit');
  await anna.reads('ohne mit');
  await converge(here, anna, bert);
});

test('a process that dies takes its people from the others’ rooms, and a stop does so at once', async () => {
  const { here, there } = await startTwo(new Ether(), undefined, { silenceMs: 60_000 });
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await sees(anna, bert);
  bert.provider.disconnect();
  await there.stop();
  await until(() => !anna.provider.awareness.getStates().has(bert.doc.clientID), 'the farewell');
});

test('what one process commits while the other opens the paper is not lost', async () => {
  const { here, there } = await startTwo(new Ether());
  const anna = await visit(here, 'anna');
  for (let round = 0; round < 10; round++) {
    anna.type('a');
    const bert = await visit(there, 'bert');
    anna.type('b');
    await bert.reads('ab'.repeat(round + 1));
    bert.leave();
  }
});

test('a client that moves to the other process brings what was not stored, once', async () => {
  const { here, there, store } = await startTwo(new Ether());
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  const open = store.closeGate();
  anna.type('unterwegs');
  await until(() => store.events.includes('append'));
  anna.provider.disconnect();
  const moved = await visit(there, 'anna');
  const { encodeStateAsUpdate, applyUpdate } = await import('yjs');
  applyUpdate(moved.doc, encodeStateAsUpdate(anna.doc));
  await bert.reads('unterwegs');
  open();
  await converge(there, moved, bert);
});

test('a log that was compacted meanwhile is read as a whole', async () => {
  const { here, there, store } = await startTwo(null, undefined, { tailMs: 200 });
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  anna.type('abc');
  anna.askSaved(1);
  store.trimmed = 1;
  await until(() => anna.saved.includes(1));
  await bert.reads('abc');
  bert.type('d');
  await converge(here, anna, bert);
});

test('rights that change are heard of by the other process', async () => {
  // by the radio alone: the regular look at rights comes after the end of the test
  const { here, there } = await startTwo(new Ether(), new MemoryStore(), { recheckMs: 600_000 });
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await sees(anna, bert);
  there.guard.roles.delete('bert');
  await here.rooms.recheckNow(here.paperId);
  await bert.wasRefused();
  expect(bert.refused).toBe(closeCodes.forbidden);
  expect(anna.refused).toBeNull();
});

test('a process that has its database for itself never reads tails', async () => {
  const server = await startServer(quick);
  const anna = await visit(server, 'anna');
  anna.type('a');
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.store.events).not.toContain('tails');
});
