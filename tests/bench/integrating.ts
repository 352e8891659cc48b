// What it costs to integrate each update into the server's document before it is passed on, beside only reading it:
// `node tests/bench/integrating.ts`. Microseconds for one keystroke, the median of several rounds, and its 99th percentile.
import * as Y from 'yjs';
import { createDocument, integrate } from '#lib/paper/server/rooms/document.ts';
import { bringsNewStructs, readUpdate } from '#lib/paper/server/rooms/update.ts';

const keystrokes = 20_000;

/** Somebody types at the end, and at times in the middle, of a text that has so many characters already. */
function typeText(characters: number): { before: Uint8Array; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  text.insert(0, 'x'.repeat(characters));
  const before = Y.encodeStateAsUpdate(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
  for (let at = 0; at < keystrokes; at++) text.insert(at % 50 === 0 ? at % text.length : text.length, 'y');
  return { before, updates };
}

type Way = (doc: Y.Doc, update: Uint8Array) => unknown;

const ways: Record<string, Way> = {
  'read only': (_doc, update) => readUpdate(update),
  'read and judged': (doc, update) => {
    const read = readUpdate(update);
    return read && bringsNewStructs(doc, read);
  },
  'integrated, its effect written anew': (doc, update) => {
    readUpdate(update);
    let effect: Uint8Array | null = null;
    const note = (bytes: Uint8Array) => (effect = bytes);
    doc.on('update', note);
    Y.applyUpdate(doc, update);
    doc.off('update', note);
    return effect;
  },
  'integrated as the server does': (doc, update) => integrate(doc, update, readUpdate(update) ?? undefined),
};

function measure(way: Way, { before, updates }: ReturnType<typeof typeText>): number[] {
  const doc = createDocument();
  Y.applyUpdate(doc, before);
  const times = updates.map((update) => {
    const begun = performance.now();
    way(doc, update);
    return (performance.now() - begun) * 1000;
  });
  return times.sort((a, b) => a - b);
}

const at = (times: number[], share: number) => (times[Math.floor(times.length * share)] ?? NaN).toFixed(1);

for (const characters of [1_000, 150_000]) {
  const typed = typeText(characters);
  for (const [name, way] of Object.entries(ways)) {
    measure(way, typed);
    const times = measure(way, typed);
    console.log(`${characters} characters, ${name}: ${at(times, 0.5)} (p99 ${at(times, 0.99)})`);
  }
}
