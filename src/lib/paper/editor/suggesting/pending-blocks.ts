/**
 * Somebody who writes may write into a paragraph that is only suggested, or join an own one to it. What she writes is no
 * suggestion: with it the paragraph stays, and what was suggested in it is suggested letter by letter.
 */
import type * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import {
  listSuggestions,
  readSettled,
  settledField,
  suggestionsField,
  type Suggestion,
} from '../../suggestions.ts';
import type { BlockPlace, Places } from './places.ts';

interface Pending {
  record: Suggestion;
  block: BlockPlace;
  /** What stood in it. */
  letters: IdSet;
}

export class PendingBlocks {
  readonly #doc: Y.Doc;
  readonly #blocks: Pending[] = [];

  constructor(doc: Y.Doc, places: Places) {
    this.#doc = doc;
    const settled = readSettled(doc);
    for (const record of listSuggestions(doc).values()) {
      const pending = new IdSet(record.ins.flatMap((range) => settled.without(range)));
      if (pending.isEmpty) continue;
      for (const block of places.blocksOf(pending))
        this.#blocks.push({ record, block, letters: new IdSet(places.idsBetween(block.from, block.to)) });
    }
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  /** @param carried letters that were suggested elsewhere, and still are */
  keep(places: Places, carried: IdSet): void {
    for (const { record, block, letters } of this.#blocks) {
      const { client, clock } = block.item.id;
      const now = places.blockOf(client, clock);
      if (!now) continue;
      const ids = places.idsBetween(now.from, now.to);
      const isNew = ids
        .flatMap((range) => letters.without(range))
        .some((range) => carried.without(range).length > 0);
      if (isNew) this.#settle(record, [client, clock, 1], known(ids, letters));
    }
  }

  #settle(record: Suggestion, block: IdRange, ins: IdRange[]): void {
    const { clientID } = this.#doc;
    const records = this.#doc.getMap(suggestionsField);
    this.#doc.getMap(settledField).set(`${clientID}:${block.join(':')}`, [block]);
    if (ins.length === 0) return;
    let count = 0;
    while (records._map.has(`${clientID}-b${count}`)) count++;
    records.set(`${clientID}-b${count}`, {
      author: record.author,
      at: record.at,
      kind: 'text',
      ins,
      del: [],
    });
  }
}

function known(ids: IdRange[], letters: IdSet): IdRange[] {
  return ids.flatMap((range) => {
    const fresh = new IdSet(letters.without(range));
    return fresh.without(range);
  });
}
