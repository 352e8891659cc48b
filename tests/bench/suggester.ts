// What judging a suggester costs, beside integrating the same update: `node tests/bench/suggester.ts`
import * as Y from 'yjs';
import { SuggestingHand, bodyOf, newParagraph } from '#lib/paper/server/rooms/testing/hands.ts';
import { createDocument, integrate } from '#lib/paper/server/rooms/document.ts';
import { judgeSuggester } from '#lib/paper/server/rooms/suggester.ts';
import { readUpdate } from '#lib/paper/server/rooms/update.ts';

const suggester = { accountId: 'sara', ownClient: undefined, isOthers: () => false };
const median = (times: number[]) => times.sort((left, right) => left - right)[times.length >> 1] ?? 0;

/** A text of so many characters, typed in words by several people, and so many suggestions in it. */
function write(characters: number, suggestions: number): Y.Doc {
  const doc = createDocument();
  const people = [1, 2, 3].map((client) => client * 1000);
  for (let written = 0, at = 0; written < characters; at++) {
    doc.clientID = people[at % 3] ?? 1;
    if (at % 40 === 0) bodyOf(doc).push([newParagraph(' ')]);
    const text = textOf(doc, bodyOf(doc).length - 1);
    text.insert(at % 7 === 0 ? text.length >> 1 : text.length, 'wörter ');
    written += 7;
  }
  doc.clientID = 5000;
  const hand = new SuggestingHand(doc, 'sara');
  for (let at = 0; at < suggestions; at++) {
    hand.type(textOf(doc, at % bodyOf(doc).length), 5, 'vorschlag', false);
    hand.type(textOf(doc, (at * 7) % bodyOf(doc).length), 9, 'noch einer', true);
  }
  return doc;
}

function textOf(doc: Y.Doc, at: number): Y.XmlText {
  const block = bodyOf(doc).get(at);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  return text;
}

for (const [characters, suggestions] of [
  [20_000, 20],
  [150_000, 20],
  [150_000, 500],
] as const) {
  const source = write(characters, suggestions);
  const state = Y.encodeStateAsUpdate(source);
  const server = createDocument();
  Y.applyUpdate(server, state);
  const client = new Y.Doc();
  client.clientID = 6000;
  Y.applyUpdate(client, state);
  const updates: Uint8Array[] = [];
  client.on('update', (update) => updates.push(update));
  const hand = new SuggestingHand(client, 'sara');
  for (let at = 0; at < 1000; at++) {
    const text = textOf(client, (at >> 4) % bodyOf(client).length);
    hand.type(text, 5 + (at % 16), 'x', at % 16 > 0);
  }
  const judging: number[] = [];
  const integrating: number[] = [];
  for (const bytes of updates) {
    const update = readUpdate(bytes);
    if (!update) throw new Error('no update');
    const start = performance.now();
    const judgement = judgeSuggester(server, bytes, update, suggester);
    const judged = performance.now();
    if (judgement.kind !== 'take' || !judgement.update) throw new Error(JSON.stringify(judgement));
    integrate(server, judgement.update);
    integrating.push(performance.now() - judged);
    judging.push(judged - start);
  }
  const whole = Y.encodeStateAsUpdate(client);
  const update = readUpdate(whole);
  const start = performance.now();
  if (update) judgeSuggester(server, whole, update, suggester);
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const figures = {
    characters,
    suggestions,
    judge: round(median(judging)),
    judgeP90: round(judging[Math.floor(judging.length * 0.9)] ?? 0),
    judgeP99: round(judging[Math.floor(judging.length * 0.99)] ?? 0),
    integrate: round(median(integrating)),
    wholeState: round(performance.now() - start),
  };
  console.log(JSON.stringify(figures));
}
