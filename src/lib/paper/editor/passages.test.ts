import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPassages } from './passages.ts';

function write(act: (text: Y.Text, doc: Y.Doc) => void, before = ''): Uint8Array[] {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, before);
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes) => void updates.push(bytes));
  act(doc.getText('text'), doc);
  return updates;
}

test('letters typed one after another are one passage, what was taken back is not in it', () => {
  const updates = write((text) => {
    for (const letter of 'Hallox') text.insert(text.length, letter);
    text.delete(text.length - 1, 1);
    for (const letter of ' Welt') text.insert(text.length, letter);
  });
  expect(readPassages(updates)).toBe('Hallo Welt');
});

test('each place is a line; what was there before is nobody’s news', () => {
  const updates = write((text) => {
    text.insert(0, 'Anfang ');
    text.insert(text.length, ' Ende');
    text.format(0, 3, { bold: true });
  }, 'MITTE');
  expect(readPassages(updates)).toBe('Anfang\nEnde');
});

test('paragraphs are lines, and deletions alone have no words', () => {
  const updates = write((_text, doc) => {
    const fragment = doc.getXmlFragment('body');
    for (const line of ['Eins', 'Zwei']) {
      const paragraph = new Y.XmlElement('paragraph');
      fragment.push([paragraph]);
      paragraph.insert(0, [new Y.XmlText(line)]);
    }
  });
  expect(readPassages(updates)).toBe('Eins\nZwei');
  expect(readPassages(write((text) => text.delete(0, 3), 'weg'))).toBe('');
  expect(readPassages([])).toBe('');
});
