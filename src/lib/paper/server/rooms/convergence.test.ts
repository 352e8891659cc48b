import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Committer } from './committer.ts';
import { integrate, mergeHeld, replay, type Held } from './document.ts';
import { Lane } from './lane.ts';
import { defaultLimits } from './limits.ts';
import { startServer, until } from './testing/live-server.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';
import { Person } from './testing/people.ts';

/** The same runs every time; `FUZZ=1` looks for new ones. */
const fixed = process.env.FUZZ ? {} : { seed: 20 };

const Who = fc.nat({ max: 2 });
const Edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type'),
      who: Who,
      at: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('delete'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('format'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('disconnect'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('connect'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('fail'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pause'), who: Who, at: fc.nat(), text: fc.constant('') }),
  },
);

describe('any interleaving', () => {
  test('of edits, disconnects and failed commits ends with all clients equal to the stored document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Edit, { minLength: 5, maxLength: 60 }), async (edits) => {
        const server = await startServer({ idleGraceMs: 0, commitDelayMs: 1 });
        const people = ['anna', 'bert', 'rosa'].map((name) => new Person(server, { name }));
        const [anna, bert, rosa] = people;
        if (!anna || !bert || !rosa) return;
        for (const { kind, who, at, text } of edits) {
          const person = who === 0 ? anna : bert;
          const length = person.text.length;
          if (kind === 'type') person.text.insert(at % (length + 1), text);
          if (kind === 'delete' && length > 0) person.text.delete(at % length, 1);
          if (kind === 'format' && length > 0)
            person.text.format(at % length, 1, { bold: at % 2 ? true : null });
          if (kind === 'disconnect') people[who]?.provider.disconnect();
          if (kind === 'connect') people[who]?.provider.connect();
          if (kind === 'fail') server.store.failingAppends = 1;
          if (kind === 'pause') await new Promise((resolve) => setTimeout(resolve, at % 4));
        }
        for (const person of people) person.provider.connect();
        await Promise.all(people.map((person) => person.synced()));
        await settle(server.store, server.paperId, [anna, bert], rosa);
        const stored = server.store.replayed(server.paperId);
        expect(stateOf(anna.doc)).toBe(stateOf(stored));
        expect(stateOf(bert.doc)).toBe(stateOf(stored));
        expect(rosa.text.toString()).toBe(stored.getText('text').toString());
        expect(people.map(({ refused }) => refused)).toEqual([null, null, null]);
        for (const person of people) person.leave();
        await server.stop();
      }),
      { numRuns: 60, ...fixed },
    );
  });

  test('of the updates of three authors, out of order and twice, loses nothing and keeps each author', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(Who, fc.nat()), { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        (steps, dice) => {
          const { authors, updates } = writeTogether(steps);
          const order = [...updates, ...updates].map((update) => ({ update, rank: dice.next().value ?? 0 }));
          order.sort((left, right) => left.rank - right.rank);
          const doc = replay({ snapshot: null, updates: [], seq: 0 });
          const log: Uint8Array[] = [];
          let held: Held | null = null;
          for (const { update } of order) {
            const result = integrate(doc, update);
            if (result.effect) log.push(result.effect);
            if (result.held) held = mergeHeld(held, result.held);
            expect(doc.store.pendingStructs).toBeNull();
            if (!held || !result.effect) continue;
            const again = integrate(doc, held.update);
            held = again.held;
            if (again.effect) log.push(again.effect);
          }
          while (held) {
            const again = integrate(doc, held.update);
            if (again.effect) log.push(again.effect);
            held = again.effect ? again.held : null;
          }
          const whole = new Y.Doc();
          for (const author of authors) Y.applyUpdate(whole, Y.encodeStateAsUpdate(author));
          expect(stateOf(doc)).toBe(stateOf(whole));
          expect(stateOf(replay({ snapshot: null, updates: log, seq: log.length }))).toBe(stateOf(whole));
        },
      ),
      { numRuns: 200, ...fixed },
    );
  });
});

/** Three authors who hear of each other now and then. */
function writeTogether(steps: [who: number, at: number][]) {
  const authors = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  for (const author of authors)
    author.on('update', (update, origin) => void (origin === 'heard' || updates.push(update)));
  for (const [who, at] of steps) {
    const author = authors[who];
    if (!author) continue;
    const text = author.getText('text');
    if (at % 5 === 0)
      for (const other of authors) Y.applyUpdate(author, Y.encodeStateAsUpdate(other), 'heard');
    else if (at % 5 === 1 && text.length > 0) text.delete(at % text.length, 1);
    else text.insert(at % (text.length + 1), String(at % 10));
  }
  return { authors, updates };
}

/** Clean-ups of formatting may still travel: waits until nothing is written any more. */
async function settle(store: MemoryStore, paperId: string, writers: Person[], reader: Person): Promise<void> {
  let counter = 1000;
  for (let rows = -1; rows !== store.log.length;) {
    rows = store.log.length;
    counter++;
    for (const person of [...writers, reader]) person.askSaved(counter);
    await Promise.all([...writers, reader].map((person) => until(() => person.saved.includes(counter))));
    const states = () => new Set([store.replayed(paperId), ...writers.map(({ doc }) => doc)].map(stateOf));
    await until(() => states().size === 1, 'being equal');
    const text = store.replayed(paperId).getText('text').toString();
    await until(() => reader.text.toString() === text, 'reading everything');
  }
}

describe('the group commit', () => {
  test('keeps the order of every paper, whatever fails, and stores all that was not refused for good', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(Who, fc.nat({ max: 9 })), { minLength: 1, maxLength: 60 }),
        async (steps) => {
          const store = new MemoryStore();
          const ignore = () => {};
          const log = { info: ignore, warn: ignore, error: ignore };
          const limits = {
            ...defaultLimits,
            commitDelayMs: 0,
            backOffMs: 1,
            backOffMaxMs: 2,
            commitBytes: 3,
          };
          const committer = new Committer({
            store,
            log,
            limits,
            onPressure: ignore,
            onCommitted: ignore,
            onStuck: ignore,
          });
          const lanes = ['a', 'b', 'c'].map((paperId) => new Lane(paperId));
          const sent = new Map<string, number[]>();
          for (const [index, [who, what]] of steps.entries()) {
            const lane = lanes[who];
            if (!lane) continue;
            if (what === 9) store.failingAppends = 3;
            if (what === 8) await new Promise((resolve) => setTimeout(resolve, 1));
            committer.enqueue(lane, { paperId: lane.paperId, accountId: 'x', bytes: Uint8Array.of(index) });
            sent.set(lane.paperId, [...(sent.get(lane.paperId) ?? []), index]);
          }
          await committer.flushAll();
          for (const [paperId, numbers] of sent) {
            expect(store.updatesOf(paperId).map(({ bytes }) => bytes[0])).toEqual(numbers);
          }
          expect(committer.backlog.bytes).toBe(0);
          committer.stop();
        },
      ),
      { numRuns: 30, ...fixed },
    );
  });
});
