// Texts as people type them: paragraphs, a keystroke at a time, going elsewhere now and then, with slips.
import * as Y from 'yjs';
import { documentField } from '#lib/paper/wire.ts';

/** The same numbers each time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % sides;
  };
}

/**
 * A text of so many characters by four people. Each stays at a place for 400 to 1,200 letters, takes every sixtieth
 * back, and then begins a paragraph or goes on in the middle of one.
 */
export function typeText(characters: number, onUpdate?: (bytes: Uint8Array) => void): Y.Doc {
  const roll = createDice(20261123);
  const doc = new Y.Doc();
  if (onUpdate) doc.on('update', onUpdate);
  const body = doc.getXmlFragment(documentField);
  for (let written = 0; written < characters;) {
    doc.clientID = 3_000_000_000 + roll(4);
    const text = goSomewhere(body, characters, roll);
    const letters = Math.min(400 + roll(800), characters - written);
    typeLetters(text, letters, roll);
    written += letters;
  }
  return doc;
}

function goSomewhere(body: Y.XmlFragment, characters: number, roll: (sides: number) => number): Y.XmlText {
  const element = body.length < characters / 400 ? null : body.get(roll(body.length));
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (text instanceof Y.XmlText) return text;
  const paragraph = new Y.XmlElement('paragraph');
  const begun = new Y.XmlText();
  paragraph.insert(0, [begun]);
  body.insert(roll(body.length + 1), [paragraph]);
  return begun;
}

function typeLetters(text: Y.XmlText, letters: number, roll: (sides: number) => number): void {
  let at = roll(text.length + 1);
  for (let left = letters; left > 0;) {
    if (at > 0 && roll(60) === 0) {
      text.delete(--at, 1);
      left++;
    } else {
      text.insert(at++, String.fromCharCode(97 + roll(26)));
      left--;
    }
  }
}
