/** What people do to a text, at random places: writers directly, suggesters by records as their editor will. */
import * as Y from 'yjs';
import { IdSet, type IdRange } from '#lib/paper/id-set.ts';
import {
  acceptSuggestion,
  claimsField,
  findPending,
  listSuggestions,
  readSettled,
  rejectSuggestion,
  suggestionsField,
  type Suggestion,
} from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';

export type Dice = (sides: number) => number;

export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(documentField);

/** All paragraphs, with the text in each; a paragraph may have none yet. */
function paragraphs(doc: Y.Doc): Y.XmlElement[] {
  return bodyOf(doc)
    .toArray()
    .filter((block) => block instanceof Y.XmlElement);
}

function pickText(doc: Y.Doc, dice: Dice): Y.XmlText | null {
  const all = paragraphs(doc);
  const paragraph = all[dice(all.length)];
  if (!paragraph) return null;
  const known = paragraph.toArray().find((child) => child instanceof Y.XmlText);
  if (known) return known;
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  return text;
}

export function newParagraph(letters: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  if (letters) paragraph.insert(0, [new Y.XmlText(letters)]);
  return paragraph;
}

/** One random edit by somebody who may write. */
export function write(doc: Y.Doc, dice: Dice): void {
  const what = dice(12);
  doc.transact(() => {
    if (what === 0)
      return bodyOf(doc).insert(dice(bodyOf(doc).length + 1), [newParagraph(dice(2) ? '' : 'neu')]);
    if (what === 1 && bodyOf(doc).length > 3) return bodyOf(doc).delete(dice(bodyOf(doc).length), 1);
    const text = pickText(doc, dice);
    if (!text) return;
    const at = dice(text.length + 1);
    const length = Math.min(1 + dice(3), text.length - at);
    if (what <= 4 && length > 0) text.delete(at, length);
    else if (what <= 6 && length > 0) text.format(at, length, { bold: dice(2) ? {} : null });
    else text.insert(at, 'abcdef'.slice(0, 1 + dice(5)));
  });
}

/** Accepts or rejects a random suggestion. */
export function decide(doc: Y.Doc, dice: Dice): void {
  const ids = [...listSuggestions(doc).keys()];
  const id = ids[dice(ids.length)];
  if (id === undefined) return;
  if (dice(2)) acceptSuggestion(doc, id);
  else rejectSuggestion(doc, id);
}

/** A suggester's hands: one page of one account. */
export class SuggestingHand {
  readonly #doc: Y.Doc;
  readonly #accountId: string;
  #records = 0;

  constructor(doc: Y.Doc, accountId: string) {
    this.#doc = doc;
    this.#accountId = accountId;
    // another hand may have begun records on the same page
    const known = doc.getMap(suggestionsField)._map.keys();
    this.#records = [...known].filter((key) => key.startsWith(`${doc.clientID}-`)).length;
  }

  /** One random suggestion, in one transaction with its record. */
  suggest(dice: Dice): void {
    const doc = this.#doc;
    const what = dice(12);
    if (bodyOf(doc).length === 0) return;
    doc.transact(() => {
      this.#claim();
      if (what === 0) return this.#addBlock(dice);
      if (what === 1) return this.#takeBack(dice);
      const text = pickText(doc, dice);
      if (!text) return;
      if (what <= 4) this.#strike(text, dice);
      else this.type(text, dice(text.length + 1), 'uvwxyz'.slice(0, 1 + dice(5)), dice(3) > 0);
    });
  }

  /** Types; into the record that this page began last, or into a new one. */
  type(text: Y.XmlText, at: number, letters: string, goesOn = true): void {
    const doc = this.#doc;
    doc.transact(() => {
      this.#claim();
      const clock = Y.getState(doc.store, doc.clientID);
      text.insert(at, letters);
      const ins: IdRange[] = [[doc.clientID, clock, Y.getState(doc.store, doc.clientID) - clock]];
      this.#note(ins, [], goesOn);
    });
  }

  get #key(): string {
    return `${this.#doc.clientID}-${this.#records}`;
  }

  /** Before anything else that this client writes. */
  #claim(): void {
    const { clientID } = this.#doc;
    const claims = this.#doc.getMap(claimsField);
    if (!claims.has(String(clientID))) claims.set(String(clientID), this.#accountId);
  }

  #note(ins: IdRange[], del: IdRange[], goesOn: boolean): void {
    const records = this.#doc.getMap<Suggestion>(suggestionsField);
    const known = goesOn ? records.get(this.#key) : undefined;
    if (!known) this.#records++;
    const { ins: before = [], del: struck = [] } = known ?? {};
    const merged = { ins: [...new IdSet([...before, ...ins])], del: [...new IdSet([...struck, ...del])] };
    records.set(this.#key, { author: this.#accountId, at: 1, kind: 'text', ...merged });
  }

  #addBlock(dice: Dice): void {
    const doc = this.#doc;
    const clock = Y.getState(doc.store, doc.clientID);
    bodyOf(doc).insert(dice(bodyOf(doc).length + 1), [newParagraph(dice(2) ? 'Absatz' : '')]);
    this.#note([[doc.clientID, clock, 1]], [], false);
  }

  /** Takes an own suggestion back, be it of this page or of an older one. */
  #takeBack(dice: Dice): void {
    const own = [...listSuggestions(this.#doc)].filter(([, { author }]) => author === this.#accountId);
    const one = own[dice(own.length)];
    if (one) rejectSuggestion(this.#doc, one[0]);
  }

  /** Own pending letters go at once, others' are only named. */
  #strike(text: Y.XmlText, dice: Dice): void {
    const doc = this.#doc;
    const own = [...listSuggestions(doc).values()].filter(({ author }) => author === this.#accountId);
    const pending = findPending(own, readSettled(doc));
    const from = dice(text.length + 1);
    const to = Math.min(text.length, from + 1 + dice(4));
    const del: IdRange[] = [];
    for (const [at, id] of [...readIds(text)].filter(([at]) => at >= from && at < to).reverse()) {
      if (pending.has(id.client, id.clock)) text.delete(at, 1);
      else del.push([id.client, id.clock, 1]);
    }
    if (del.length > 0) this.#note([], del, dice(2) > 0);
  }
}

/** The id of every letter: an own walk, because the library's helper misses some. */
export function* readIds(text: Y.XmlText): Generator<[at: number, id: Y.ID]> {
  let at = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let offset = 0; offset < item.length; offset++)
      yield [at++, Y.createID(item.id.client, item.id.clock + offset)];
  }
}
