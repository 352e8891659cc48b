import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDb } from '#lib/platform/server/database.ts';
import type { Block, PaperText } from '../text.ts';
import { documentField } from '../wire.ts';
import { rewriteText } from './rewrite.ts';
import { listOpenPieces, mergeSource, printBlock, readPrints, takeChosen } from './source-changes.ts';
import { writeFirstText } from './first-text.ts';
import { readText } from './versions.ts';

const say = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const textOf = (...lines: string[]): PaperText => ({ type: 'doc', content: lines.map(say) });
const picture = (file: string): Block => ({
  type: 'image',
  attrs: { file, alt: 'Ein Bild', caption: '', width: 2, height: 1 },
});
const change = { base: textOf('a', 'b', 'c'), theirs: textOf('a', 'B', 'c', 'd'), prints: {} };

test('a piece keeps its name until one of its sides changes', () => {
  const ids = (own: PaperText) => listOpenPieces(mergeSource(change, own)).map(({ id }) => id);
  const before = ids(textOf('a', 'b', 'c'));
  expect(before).toHaveLength(2);
  expect(ids(textOf('davor', 'a', 'b', 'c'))).toEqual(before);
  expect(ids(textOf('a', 'mein b', 'c'))[0]).not.toBe(before[0]);
});

test('a chosen piece is taken and the others stay', () => {
  const parts = mergeSource(change, textOf('a', 'b', 'c', 'mein'));
  const [first] = listOpenPieces(parts);
  expect(takeChosen(parts, new Map([[first!.id, 'theirs']]))).toEqual(textOf('a', 'B', 'c', 'mein').content);
});

test('a piece that is there no more is not taken, nor anything else', () => {
  const [first] = listOpenPieces(mergeSource(change, textOf('a', 'b', 'c')));
  const later = mergeSource(change, textOf('a', 'b inzwischen', 'c'));
  expect(takeChosen(later, new Map([[first!.id, 'theirs']]))).toBeNull();
});

test('copies of a picture count as the same, and pictures with other bytes do not', () => {
  const [one, copy, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const prints = { [one]: 'f', [copy]: 'f', [other]: 'e' };
  expect(printBlock(picture(one), prints)).toBe(printBlock(picture(copy), prints));
  expect(printBlock(picture(one), prints)).not.toBe(printBlock(picture(other), prints));
});

test('the order of attributes and empty lists make no difference', () => {
  const one: Block = { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [] }] };
  expect(printBlock(one, {})).toBe(printBlock(say('a'), {}));
});

/** A document with this text, and a copy of it at somebody else's. */
function openTwice(text: PaperText): [Y.Doc, Y.Doc] {
  const [doc, other] = [new Y.Doc(), new Y.Doc()];
  for (const each of [doc, other]) Y.applyUpdate(each, writeFirstText(text));
  return [doc, other];
}

const read = (doc: Y.Doc) => readText({ seq: 1, snapshot: Y.encodeStateAsUpdate(doc), updates: [] });

test('what others type in blocks that stay is still there when a piece was taken', () => {
  const [doc, other] = openTwice(textOf('a', 'b', 'c'));
  const outcome = rewriteText(doc, (present) => {
    const parts = mergeSource(change, present);
    const choices = new Map(listOpenPieces(parts).map(({ id }) => [id, 'theirs' as const]));
    return takeChosen(parts, choices);
  });
  expect(outcome).toBe('done');
  const first = other.getXmlFragment(documentField).get(0);
  const line = first instanceof Y.XmlElement ? first.get(0) : null;
  if (line instanceof Y.XmlText) line.insert(1, ' und mehr');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(read(doc)).toEqual(textOf('a und mehr', 'B', 'c', 'd'));
});

test('a text is left alone when nothing is to be taken', () => {
  const [doc, other] = openTwice(textOf('a'));
  expect(rewriteText(doc, () => null)).toBe('unchanged');
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(other));
});

test('pictures are asked for in addresses that any server takes', async () => {
  const addresses: string[] = [];
  const answer: typeof fetch = (input) => {
    const address = new URL(input instanceof Request ? input.url : input);
    addresses.push(address.href);
    const ids = address.searchParams.get('id')?.slice('in.('.length, -1).split(',') ?? [];
    return Promise.resolve(Response.json(ids.map((id) => ({ id, sha256: `print of ${id}` }))));
  };
  const db = openDb(null, { url: 'http://localhost', anonKey: 'key', jwtSecret: 'secret', fetch: answer });
  const ids = Array.from({ length: 601 }, () => crypto.randomUUID());
  const prints = await readPrints(db, [{ type: 'doc', content: ids.map(picture) }]);
  expect(prints[ids[600]!]).toBe(`print of ${ids[600]}`);
  expect(Object.keys(prints)).toHaveLength(601);
  expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(6000);
});
