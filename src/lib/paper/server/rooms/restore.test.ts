import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textExtensions } from '#lib/paper/editor/schema.ts';
import { printNode } from '#lib/paper/history/node.ts';
import { suggestionsField } from '#lib/paper/suggestions.ts';
import type { Block, PaperText } from '#lib/paper/text.ts';
import { readText } from '../versions.ts';
import { makeUpdate } from './foreign-edit.ts';
import { hasOpenSuggestions, keepComments, restoreText } from './restore.ts';
import { createRestorer } from './restorer.ts';
import { startServer, until } from './testing/live-server.ts';
import { visit } from './testing/people.ts';

const say = (text: string): Block => ({
  type: 'paragraph',
  content: text ? [{ type: 'text', text }] : undefined,
});
const write = (...content: Block[]): PaperText => ({ type: 'doc', content });

function createDoc(text: PaperText, clientID: number): Y.Doc {
  const doc = Object.assign(new Y.Doc(), { clientID });
  prosemirrorJSONToYXmlFragment(getSchema(textExtensions), text, doc.getXmlFragment('body'));
  return doc;
}

/** An empty block and one that was emptied are the same. */
const print = (doc: Y.Doc) => textOf(doc)?.content.map(printNode);

const textOf = (doc: Y.Doc) => readText({ snapshot: Y.encodeStateAsUpdate(doc), updates: [], seq: 1 });

const Block = fc.oneof(
  fc.string({ maxLength: 12 }).map(say),
  fc.constantFrom<Block>(
    { type: 'horizontalRule' },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ziel' }] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'eins' }] }] },
      ],
    },
    say('Dieser Absatz bleibt.'),
  ),
);
const Text = fc.array(Block, { minLength: 1, maxLength: 6 }).map((content) => write(...content));

test('a restored text is the older one, whatever stood there, and everybody sees the same', () => {
  fc.assert(
    fc.property(Text, Text, (now, before) => {
      const doc = createDoc(now, 1);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      const update = makeUpdate(Y.encodeStateAsUpdate(doc), (copy) => restoreText(copy, before));
      for (const each of [doc, other]) if (update) Y.applyUpdate(each, update);
      expect(print(doc)).toEqual(before.content.map(printNode));
      expect(print(other)).toEqual(print(doc));
    }),
    { numRuns: 60 },
  );
});

test('who types in a block that both texts have, at the same moment, loses no letter', () => {
  fc.assert(
    fc.property(Text, Text, fc.nat({ max: 18 }), (now, before, at) => {
      // there once: of two that are the same, the one that goes may be the one that is typed in
      const kept = say('Nur dieser bleibt.');
      const doc = createDoc(write(...now.content, kept), 1);
      const typist = Object.assign(new Y.Doc(), { clientID: 7 });
      Y.applyUpdate(typist, Y.encodeStateAsUpdate(doc));
      const update = makeUpdate(Y.encodeStateAsUpdate(doc), (copy) =>
        restoreText(copy, write(...before.content, kept)),
      );
      const paragraph = typist.getXmlFragment('body').toArray().at(-1) as Y.XmlElement;
      (paragraph.get(0) as Y.XmlText).insert(at, 'Ω');
      for (const each of [doc, typist]) {
        if (update) Y.applyUpdate(each, update);
        Y.applyUpdate(each, Y.encodeStateAsUpdate(typist));
        expect(JSON.stringify(textOf(each))).toContain('Ω');
      }
    }),
    { numRuns: 60 },
  );
});

test('a block that stays keeps its comments, which do not make it another text', () => {
  const comment = { type: 'comment', attrs: { id: 'c1' } };
  const [ein, wort] = [
    { type: 'text', text: 'ein ' },
    { type: 'text', text: 'Wort', marks: [comment] },
  ];
  const marked = { type: 'paragraph', content: [ein, wort] };
  expect(keepComments([say('fort'), marked], [say('ein Wort'), say('neu')])).toEqual([marked, say('neu')]);
});

test('nothing is restored while a suggestion waits', () => {
  const doc = createDoc(write(say('Alt')), 1);
  expect(hasOpenSuggestions(doc)).toBe(false);
  doc.getMap(suggestionsField).set('a', { author: 'x', at: 1, kind: 'text', ins: [], del: [[1, 3, 1]] });
  expect(hasOpenSuggestions(doc)).toBe(true);
});

test('a restored text reaches everybody who has the paper open, and the log, in the name of who restored it', async () => {
  const server = await startServer();
  const restore = createRestorer({
    edit: (paperId, accountId, change) =>
      server.rooms.edit(paperId, accountId, (state) => makeUpdate(state, change)),
  });
  expect(await restore(server.paperId, 'bert', write(say('Von früher')))).toBe('restored');
  const anna = await visit(server, 'anna');
  const read = () => JSON.stringify(textOf(anna.doc));
  await until(() => read().includes('Von früher'));
  expect(await restore(server.paperId, 'bert', write(say('Von ganz früher')))).toBe('restored');
  await until(() => read().includes('Von ganz früher'));
  expect(server.store.updatesOf(server.paperId).map(({ accountId }) => accountId)).toEqual(['bert', 'bert']);
  expect(await restore(crypto.randomUUID(), 'bert', write(say('Nirgends')))).toBe('gone');
});
