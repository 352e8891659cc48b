import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readExtensions } from './editor/schema.ts';
import { listImages } from './image.ts';
import { isEmpty } from './letters.ts';
import { PaperText } from './text.ts';

const [one, two] = ['01a20651-9791-7a6b-a3b2-289ecb343f84', '01a20651-9791-7a6b-a3b2-289ecb343f85'];
const attrs = { file: one, alt: 'A square', caption: 'Photo: Ada', width: 1600, height: 900 };
const image = (changed: object = {}) => ({ type: 'image', attrs: { ...attrs, ...changed } });
interface Part {
  type: string;
  content?: Part[];
}
const doc = (...content: Part[]) => ({ type: 'doc', content });
const isText = (...content: Part[]) => PaperText.safeParse(doc(...content)).success;

test('a picture goes through the shared document and comes back as it was', () => {
  const fragment = new Y.Doc().getXmlFragment('body');
  prosemirrorJSONToYXmlFragment(getSchema(readExtensions('a paper')), doc(image()), fragment);
  expect(PaperText.parse(yXmlFragmentToProsemirrorJSON(fragment))).toEqual(doc(image()));
});

test.each([
  { src: 'https://elsewhere.example/spy.png', file: undefined },
  { file: 'https://elsewhere.example/spy.png' },
  { file: '../../sign-out' },
  { file: null },
  { alt: '' },
  { alt: '  ' },
  { alt: 'x'.repeat(301) },
  { caption: 'x'.repeat(301) },
  { width: 0 },
  { width: 1601 },
  { height: '900' },
])('a picture with %o is none', (changed) => {
  expect(isText(image(changed))).toBe(false);
});

test('an address beside the file is left out, and no caption is an empty one', () => {
  const text = PaperText.parse(doc(image({ src: 'https://elsewhere.example/spy.png', caption: undefined })));
  expect(text).toEqual(doc(image({ caption: '' })));
});

test('a text of one picture is not empty', () => {
  expect(isEmpty(PaperText.parse(doc(image())))).toBe(false);
});

test('the pictures of a text are found at any depth, each once', () => {
  const item = (...content: Part[]) => ({ type: 'listItem', content });
  const list = (...items: Part[]) => ({ type: 'bulletList', content: items });
  const text = doc({ type: 'paragraph' }, image(), list(item(list(item(image({ file: two }), image())))));
  expect(listImages(text)).toEqual([one, two]);
  expect(listImages(PaperText.parse(doc({ type: 'paragraph' })))).toEqual([]);
});
