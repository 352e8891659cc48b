// A paper as town halls write them at their longest: chapters, lists, tables and notes, with suggestions in it.
import * as Y from 'yjs';
import { listItems } from '#lib/paper/comments/passage.ts';
import type { IdRange } from '#lib/paper/id-set.ts';
import { suggestionsField } from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';

/** Characters of a printed page of plain text. */
const pageLength = 2600;

const sentences = [
  'Die Stadt hat den Antrag auf eine Seite gekürzt und die Pflichtangaben mit den Ämtern abgestimmt. ',
  'Wer im Bürgerbüro arbeitet, wurde vorher gefragt, was am Schalter am meisten Zeit kostet. ',
  'Drei Monate lang liefen Papier und Bildschirm nebeneinander, damit niemand ohne Hilfe dastand. ',
  'Die Zahl der Rückfragen sank, sobald die Anleitung in Leichter Sprache vorlag. ',
  'Nachbargemeinden haben die Vorlage übernommen und die Texte an ihre Satzung angepasst. ',
  'Ohne die Zusage der Amtsleitung, Fehler offen zu besprechen, wäre der Versuch stecken geblieben. ',
];

/** Fills the paper in so many updates, none of which is too large for a server. */
export function writePaper(doc: Y.Doc, pages: number): void {
  const body = doc.getXmlFragment(documentField);
  for (let page = 0; page < pages; page++)
    doc.transact(() => body.insert(body.length, page === 0 ? [contents(), ...write(0)] : write(page)));
}

const contents = () => new Y.XmlElement('tableOfContents');

function write(page: number): Y.XmlElement[] {
  const blocks = [block('heading', `Abschnitt ${page + 1}: Was sich bewährt hat`, { level: 2 })];
  let written = 0;
  for (let at = 0; written < pageLength - 400; at++) {
    const words = [0, 1, 2].map((step) => sentences[(page + at * 2 + step) % sentences.length]).join('');
    blocks.push(block('paragraph', words.trimEnd()));
    written += words.length;
    if (at === 3) blocks.push(block('heading', 'Im Einzelnen', { level: 3 }));
  }
  const items = sentences.slice(0, 3).map((words) => around('listItem', [block('paragraph', words)]));
  blocks.push(page % 5 === 4 ? table(page) : around('bulletList', items));
  return blocks;
}

function block(name: string, words: string, attributes: Record<string, unknown> = {}): Y.XmlElement {
  const element = around(name, [new Y.XmlText(words)]);
  // numbers are numbers in the editor; the type knows texts alone
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  return element;
}

function around(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

function table(page: number): Y.XmlElement {
  const row = (kind: string, at: number) =>
    around(
      'tableRow',
      ['Amt', 'Aufwand', 'Ergebnis'].map((word) =>
        around(kind, [block('paragraph', `${word} ${page}.${at}`)]),
      ),
    );
  return around('table', [row('tableHeader', 0), ...[1, 2, 3, 4].map((at) => row('tableCell', at))]);
}

/** The texts of the paragraphs that stand in the text itself. */
export function listParagraphs(doc: Y.Doc): Y.XmlText[] {
  return doc
    .getXmlFragment(documentField)
    .toArray()
    .flatMap((child) => {
      if (!(child instanceof Y.XmlElement) || child.nodeName !== 'paragraph') return [];
      const text = child.get(0);
      return text instanceof Y.XmlText ? [text] : [];
    });
}

/** Suggests a few words, and that some others go, in paragraphs all over the paper. */
export function suggest(doc: Y.Doc, author: string, count: number): void {
  const texts = listParagraphs(doc);
  for (let at = 0; at < count; at++) {
    const text = texts[Math.floor(((at + 0.5) * texts.length) / count)];
    const first = text?._start;
    if (!text || !first) continue;
    const words = 'und zwar rechtzeitig ';
    doc.transact(() => {
      const clock = Y.getState(doc.store, doc.clientID);
      text.insert(20, words);
      doc.getMap(suggestionsField).set(`${doc.clientID}-${at}`, {
        author,
        at: Date.UTC(2026, 10, 2) + at * 60_000,
        kind: 'text',
        ins: [[doc.clientID, clock, words.length]],
        del: at % 2 ? [] : [[first.id.client, first.id.clock, 12]],
      });
    });
  }
}

/** The ids of so many letters of a text. */
export function nameLetters(text: Y.XmlText, from: number, count: number): IdRange[] {
  let at = 0;
  return listItems(text).flatMap(({ id, length }) => {
    const first = Math.max(from, at);
    const end = Math.min(from + count, at + length);
    const range: IdRange[] = first < end ? [[id.client, id.clock + first - at, end - first]] : [];
    at += length;
    return range;
  });
}
