/** A log in memory that can be slow, closed by a gate, or broken: for the tests of the room server. */
import * as Y from 'yjs';
import { replay } from '../document.ts';
import type { RoomStore, StoredDocument, StoredUpdate, Tail } from '../store.ts';

export class MemoryStore implements RoomStore {
  readonly log: StoredUpdate[] = [];
  readonly papers = new Set<string>();
  /** What happened, in order. */
  readonly events: string[] = [];
  /** So many of the next calls reject. */
  failingReads = 0;
  failingAppends = 0;
  /** Papers that exist no longer: a batch that holds one of their updates is rejected. */
  readonly deleted = new Set<string>();
  /** Updates up to this number are only in a snapshot. */
  trimmed = 0;
  #gate: Promise<void> = Promise.resolve();

  /** Appends wait until the returned function is called. */
  closeGate(): () => void {
    let open = () => {};
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  async readDocument(paperId: string): Promise<StoredDocument | null> {
    this.events.push('read');
    await Promise.resolve();
    if (this.failingReads > 0) {
      this.failingReads--;
      throw new Error('the database is away');
    }
    if (!this.papers.has(paperId) || this.deleted.has(paperId)) return null;
    const updates = this.updatesOf(paperId).map(({ bytes }) => bytes);
    return { snapshot: null, updates, seq: updates.length };
  }

  async appendUpdates(batch: StoredUpdate[]): Promise<Map<string, number>> {
    this.events.push('append');
    await this.#gate;
    if (this.failingAppends > 0) {
      this.failingAppends--;
      throw new Error('the database is away');
    }
    if (batch.some(({ paperId }) => this.deleted.has(paperId))) throw new Error('no such paper');
    this.log.push(...batch);
    this.events.push('stored');
    return new Map(batch.map(({ paperId }) => [paperId, this.updatesOf(paperId).length]));
  }

  async readTails(papers: { paperId: string; seq: number }[], limit: number): Promise<Tail[]> {
    this.events.push('tails');
    await Promise.resolve();
    return papers.flatMap(({ paperId, seq }) => {
      const all = this.updatesOf(paperId).map(({ bytes }) => bytes);
      if (all.length <= seq) return [];
      // a log that was compacted up to here
      const kept = Math.max(seq, this.trimmed);
      return [
        {
          paperId,
          first: all.length > kept ? kept + 1 : null,
          updates: all.slice(kept, kept + limit),
        },
      ];
    });
  }

  updatesOf(paperId: string): StoredUpdate[] {
    return this.log.filter((update) => update.paperId === paperId);
  }

  /** The document as somebody who opens it now would get it. */
  replayed(paperId: string): Y.Doc {
    return replay({
      snapshot: null,
      updates: this.updatesOf(paperId).map(({ bytes }) => bytes),
      seq: 0,
    });
  }
}

/** "All equal" means: the state after replay into a fresh document with gc. */
export function stateOf(doc: Y.Doc): string {
  const fresh = replay({ snapshot: Y.encodeStateAsUpdate(doc), updates: [], seq: 0 });
  return Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64');
}
