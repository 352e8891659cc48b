// A text may hold what this release does not know: one of a later release, after it was taken back. Nobody may delete it.
import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { ySyncPlugin, ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { compact } from '../server/compaction/compact.ts';
import { replay } from '../server/rooms/document.ts';
import { readText } from '../server/versions.ts';
import { documentField } from '../wire.ts';
import { textExtensions } from './schema.ts';
import { releaseText, watchForUnknown } from './unknown-parts.ts';

const schema = getSchema(textExtensions);
const bodyOf = (doc: Y.Doc) => doc.getXmlFragment(documentField);

function writeLater(what: 'node' | 'mark' | 'atom'): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('Bewahrt');
  bodyOf(doc).insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  if (what === 'mark') text.format(0, 3, { glow: { id: 1 } });
  if (what === 'atom') paragraph.insert(1, [new Y.XmlElement('hologram')]);
  if (what === 'node') bodyOf(doc).insert(1, [new Y.XmlElement('hologram')]);
  return Y.encodeStateAsUpdate(doc);
}

/** A document bound to an editor, as on the page, without a page. */
function bind(isWatched: boolean) {
  const doc = new Y.Doc();
  const state = EditorState.create({ schema, plugins: [ySyncPlugin(bodyOf(doc))] });
  const { binding }: { binding: ProsemirrorBinding } = ySyncPluginKey.getState(state);
  binding.initView({ state, hasFocus: () => false, dispatch() {} });
  const met: string[] = [];
  if (isWatched)
    watchForUnknown(bodyOf(doc), schema, (name) => {
      met.push(name);
      releaseText(state);
    });
  return { doc, met };
}

test.each(['node', 'mark', 'atom'] as const)('a client that meets an unknown %s deletes nothing', (what) => {
  const bytes = writeLater(what);
  const before = bodyOf(replay({ snapshot: null, updates: [bytes], seq: 1 })).toString();
  const { doc, met } = bind(true);
  Y.applyUpdate(doc, bytes, 'server');
  expect(bodyOf(doc).toString()).toBe(before);
  expect(met).toEqual([what === 'mark' ? 'glow' : 'hologram']);

  const unwatched = bind(false);
  Y.applyUpdate(unwatched.doc, bytes, 'server');
  expect(bodyOf(unwatched.doc).toString(), 'the danger is real').not.toBe(before);
});

test('what the schema knows disturbs nobody', () => {
  const { doc, met } = bind(true);
  const other = new Y.Doc();
  const item = new Y.XmlElement('taskItem');
  const list = new Y.XmlElement('taskList');
  bodyOf(other).insert(0, [list]);
  list.insert(0, [item]);
  const text = new Y.XmlText('Etwas');
  const paragraph = new Y.XmlElement('paragraph');
  item.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.format(0, 2, { bold: {} });
  // beside the text anything may stand
  other.getMap('suggestions').set('x', new Y.XmlElement('hologram'));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server');
  expect(met).toEqual([]);
});

test.each(['node', 'mark', 'atom'] as const)('the server keeps an unknown %s, and publishes none', (what) => {
  const bytes = writeLater(what);
  const live = replay({ snapshot: null, updates: [bytes], seq: 1 });
  const before = bodyOf(live).toString();
  expect(readText({ snapshot: null, updates: [bytes], seq: 1 })).toBeNull();
  const compacted = compact({ snapshot: null, updates: [{ seq: 1, accountId: 'anna', bytes }], runs: [] });
  if (compacted.kind === 'refused') throw new Error(compacted.why);
  expect(bodyOf(replay({ snapshot: compacted.bytes, updates: [], seq: 1 })).toString()).toBe(before);
});
