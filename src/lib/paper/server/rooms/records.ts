/** The suggestions that an update of one account writes, held to Yjs's order of values. */
import * as Y from 'yjs';
import { readSuggestion, suggestionsField, type Suggestion } from '#lib/paper/suggestions.ts';
import { Refusal } from './places.ts';

export class Records {
  readonly #doc: Y.Doc;
  readonly #accountId: string;
  /** Records as they are after the update; null for those it takes away. */
  readonly changed = new Map<string, Suggestion | null>();
  readonly #tails = new Map<string, Y.ID>();

  constructor(doc: Y.Doc, accountId: string) {
    this.#doc = doc;
    this.#accountId = accountId;
  }

  remove(key: string): void {
    this.changed.set(key, null);
  }

  set(item: Y.Item, key: string, isGone: boolean): void {
    this.#checkChain(item, key);
    const record = this.#read(item);
    this.changed.set(key, isGone ? null : record);
  }

  /** One client alone continues a record, each time after its last value: else Yjs might keep an older one. */
  #checkChain({ id, origin, rightOrigin, length }: Y.Item, key: string): void {
    const tail = this.#tails.get(key) ?? this.#doc.getMap(suggestionsField)._map.get(key)?.lastId ?? null;
    if (tail && tail.client !== id.client) throw new Refusal("another client's record");
    const isKnown = id.clock < Y.getState(this.#doc.store, id.client);
    if (!isKnown && (rightOrigin !== null || !Y.compareIDs(origin, tail)))
      throw new Refusal('record out of order');
    this.#tails.set(key, Y.createID(id.client, id.clock + length - 1));
  }

  #read({ content, length }: Y.Item): Suggestion | null {
    if (content instanceof Y.ContentDeleted) return null;
    if (!(content instanceof Y.ContentAny) || length !== 1) throw new Refusal('not a record');
    const record = readSuggestion(content.arr[0]);
    if (record?.author !== this.#accountId) throw new Refusal('not an own record');
    return record;
  }
}
