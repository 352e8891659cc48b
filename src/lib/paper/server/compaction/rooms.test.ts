// Rooms, rest and compaction together: with stock clients, nothing is lost, whatever meets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../rooms/document.ts';
import type { StoredDocument } from '../rooms/store.ts';
import { startServer, until } from '../rooms/testing/live-server.ts';
import { MemoryStore, stateOf } from '../rooms/testing/memory-store.ts';
import { Person } from '../rooms/testing/people.ts';
import { compact, type PaperLog } from './compact.ts';

/** A log in memory that is compacted when told, and then has no tail at all. */
class CompactingStore extends MemoryStore {
  #snapshot: PaperLog['snapshot'] = null;
  compactions = 0;

  override async readDocument(paperId: string): Promise<StoredDocument | null> {
    const document = await super.readDocument(paperId);
    return document && { ...document, updates: this.#tail(paperId), snapshot: this.#snapshot?.bytes ?? null };
  }

  compactNow(paperId: string): void {
    const updates = this.#tail(paperId).map((bytes, at) => ({
      seq: this.#seq + at + 1,
      accountId: 'x',
      bytes,
    }));
    const compaction = compact({ snapshot: this.#snapshot, updates, runs: [] });
    if (compaction.kind === 'refused') throw new Error(compaction.why);
    const { bytes, hash } = compaction;
    this.#snapshot = { seq: this.#seq + updates.length, bytes, hash };
    this.compactions++;
  }

  whole(paperId: string) {
    return replay({ snapshot: this.#snapshot?.bytes ?? null, updates: this.#tail(paperId), seq: 0 });
  }

  get #seq(): number {
    return this.#snapshot?.seq ?? 0;
  }

  #tail(paperId: string): Uint8Array[] {
    return this.updatesOf(paperId)
      .slice(this.#seq)
      .map(({ bytes }) => bytes);
  }
}

const Step = fc.record({
  who: fc.nat({ max: 1 }),
  what: fc.constantFrom('type', 'type', 'type', 'delete', 'leave', 'come', 'compact', 'fail', 'wait'),
  at: fc.nat(),
});

describe('any interleaving of edits, failed commits, compactions, rests and reopenings', () => {
  test('ends in the same document for everybody, and in the log', async () => {
    const property = fc.asyncProperty(fc.array(Step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const store = new CompactingStore();
      const server = await startServer({ idleGraceMs: 1, restMs: 2, commitDelayMs: 1 }, store);
      const people = ['anna', 'bert'].map((name) => new Person(server, { name }));
      for (const { who, what, at } of steps) {
        const person = people[who];
        if (!person) continue;
        const { length } = person.text;
        if (what === 'type') person.text.insert(at % (length + 1), String(at % 10));
        if (what === 'delete' && length > 0) person.text.delete(at % length, 1);
        if (what === 'leave') person.provider.disconnect();
        if (what === 'come') person.provider.connect();
        if (what === 'compact') store.compactNow(server.paperId);
        if (what === 'fail') store.failingAppends = 1;
        if (what === 'wait') await new Promise((resolve) => setTimeout(resolve, at % 8));
      }
      for (const person of people) person.provider.connect();
      await Promise.all(people.map((person) => person.synced()));
      for (const person of people) {
        person.askSaved(1);
        await until(() => person.saved.includes(1), 'being saved');
      }
      store.compactNow(server.paperId);
      const stored = stateOf(store.whole(server.paperId));
      await until(() => people.every(({ doc }) => stateOf(doc) === stored), 'being equal');
      const failed = 'updates were not stored, trying again';
      expect(server.errors.filter((message) => message !== failed)).toEqual([]);
      for (const person of people) person.leave();
      await server.stop();
    });
    await fc.assert(property, { numRuns: 40, seed: 20261123 });
  });
});
