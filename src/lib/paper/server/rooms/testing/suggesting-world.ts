/** A paper with an owner and two suggesters, in which something is pending and something was accepted. */
import * as Y from 'yjs';
import { acceptSuggestion, copyAccepted, listSuggestions, settledField } from '#lib/paper/suggestions.ts';
import { bodyOf, newParagraph, SuggestingHand } from './hands.ts';
import { Client, openRoom, settle, type TestRoom } from './line.ts';
import { MemoryStore } from './memory-store.ts';

/** How long the room waits for what others alone may send, in milliseconds. */
export const relayMs = 5;

export interface World {
  room: TestRoom;
  anna: Client;
  sara: Client;
  sven: Client;
  /** The accepted text and everybody else's suggestions: what a forger must never change. */
  state(): string;
}

export const textAt = (doc: Y.Doc, at: number): Y.XmlText => {
  const block = bodyOf(doc).get(at);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text there');
  return text;
};

/** Anna's text; a suggestion of sven, one of sara's that is pending, and one of hers that was accepted. */
export async function createWorld(): Promise<World> {
  const store = new MemoryStore();
  const first = new Y.Doc();
  bodyOf(first).push([newParagraph('Der Wald gehört allen.'), newParagraph('Kurz.')]);
  textAt(first, 0).format(4, 4, { bold: {} });
  store.log.push({ paperId: 'paper', accountId: 'anna', bytes: Y.encodeStateAsUpdate(first) });
  const room = await openRoom(store, { relayMs });
  const anna = new Client('anna', 'owner');
  const sara = new Client('sara', 'suggester');
  const sven = new Client('sven', 'suggester');
  const all = [anna, sara, sven];
  for (const client of all) client.connect(room);
  settle(all);
  new SuggestingHand(sara.doc, 'sara').type(textAt(sara.doc, 1), 0, 'angenommen ');
  settle(all);
  acceptSuggestion(anna.doc, [...listSuggestions(anna.doc).keys()][0] ?? '');
  textAt(anna.doc, 0).insert(0, 'Ja: ');
  new SuggestingHand(sven.doc, 'sven').type(textAt(sven.doc, 0), 3, 'sven');
  const hand = new SuggestingHand(sara.doc, 'sara');
  hand.type(textAt(sara.doc, 1), 2, 'sara', false);
  settle(all);
  const state = () => {
    const others = [...listSuggestions(room.doc)].filter(([, { author }]) => author !== 'sara');
    return JSON.stringify([
      copyAccepted(room.doc).toString(),
      others,
      room.doc.getMap(settledField).toJSON(),
    ]);
  };
  return { room, anna, sara, sven, state };
}
