import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { extendRuns, type AuthoredUpdate } from '../server/compaction/runs.ts';
import { countShares, listAuthored, markAuthors } from './authorship.ts';
import { readWords, type TextNode } from './node.ts';

const letters = ['a', 'b', 'c'];

const Edit = fc.record({
  who: fc.nat({ max: 2 }),
  kind: fc.constantFrom('type', 'type', 'type', 'delete', 'bold', 'paragraph', 'list', 'remove', 'hear'),
  at: fc.nat(),
});

function listTexts(type: Y.XmlFragment): Y.XmlText[] {
  return type.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? listTexts(child) : [];
  });
}

/** Everybody types a letter of her own: the text itself says who wrote what. */
function edit(doc: Y.Doc, letter: string, kind: string, at: number): void {
  const body = doc.getXmlFragment('body');
  const texts = listTexts(body);
  const text = texts[at % Math.max(1, texts.length)];
  if (kind === 'type') text?.insert(at % (text.length + 1), letter.repeat(1 + (at % 4)));
  if (kind === 'delete' && text && text.length > 0) text.delete(at % text.length, 1);
  if (kind === 'bold' && text && text.length > 0) text.format(at % text.length, 1, { bold: {} });
  if (kind === 'remove' && body.length > 0) body.delete(at % body.length, 1);
  const paragraph = () => {
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(letter)]);
    return element;
  };
  if (kind === 'paragraph') body.insert(at % (body.length + 1), [paragraph()]);
  if (kind === 'list') {
    const [list, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')];
    item.insert(0, [paragraph()]);
    list.insert(0, [item]);
    body.insert(at % (body.length + 1), [list]);
  }
}

test('over random edits by three, every letter is whose it is, also when the log was compacted in between', () => {
  fc.assert(
    fc.property(fc.array(Edit, { maxLength: 60 }), fc.nat(), (edits, cut) => {
      const people = letters.map((_, at) => Object.assign(new Y.Doc(), { clientID: at + 10 }));
      const log: AuthoredUpdate[] = [];
      people.forEach((person, at) =>
        person.on('update', (bytes: Uint8Array, origin: unknown) => {
          if (origin !== 'heard') log.push({ accountId: letters[at]!, bytes });
        }),
      );
      for (const { who, kind, at } of edits) {
        const person = people[who]!;
        if (kind !== 'hear') edit(person, letters[who]!, kind, at);
        else for (const other of people) Y.applyUpdate(person, Y.encodeStateAsUpdate(other), 'heard');
      }
      const whole = new Y.Doc();
      for (const { bytes } of log) Y.applyUpdate(whole, bytes);

      const at = log.length > 0 ? cut % log.length : 0;
      const runs = extendRuns(extendRuns([], log.slice(0, at)), log.slice(at));
      const owners = new Map(runs.map(({ client, accountId }) => [client, accountId]));
      const ownerOf = (client: number) => owners.get(client) ?? null;

      const fragment = whole.getXmlFragment('body');
      const text = yXmlFragmentToProsemirrorJSON(fragment) as { content: TextNode[] };
      const words = readWords({ type: 'doc', content: text.content }).replaceAll(' ', '');
      const authorship = listAuthored(fragment);
      expect(authorship.reduce((sum, [, length]) => sum + length, 0)).toBe(words.length);

      const marked = markAuthors(text.content, authorship, ownerOf);
      const check = (node: TextNode): void => {
        node.content?.forEach(check);
        if (node.text !== undefined)
          expect(new Set(node.text)).toEqual(new Set([node.marks!.at(-1)!.attrs!.account]));
      };
      marked.forEach(check);
      expect(readWords({ type: 'doc', content: marked }).replaceAll(' ', '')).toBe(words);

      const shares = countShares(text.content, authorship, ownerOf);
      for (const letter of letters) expect(shares.get(letter) ?? 0).toBe(words.split(letter).length - 1);
    }),
    { numRuns: 150 },
  );
});

test('an emoji is one character, and what nobody can be named for is nobody’s', () => {
  const nodes = [{ type: 'paragraph', content: [{ type: 'text', text: 'Gut 👍!' }] }];
  const shares = countShares(nodes, [[1, 4]], (client) => (client === 1 ? 'anna' : null));
  expect([...shares]).toEqual([
    ['anna', 4],
    [null, 2],
  ]);
});

test('the words of an author begin anew in each paragraph, and wherever somebody else came before', () => {
  const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const owners: Record<number, string> = { 1: 'olga', 2: 'olga', 3: 'edda' };
  const marked = markAuthors(
    [line('abcdef'), line('gh')],
    [
      [1, 2],
      [2, 2],
      [3, 2],
      [3, 2],
    ],
    (client) => owners[client] ?? null,
  );
  const begins = marked.flatMap(({ content = [] }) =>
    content.map(({ text, marks }) => [
      text,
      marks?.at(-1)?.attrs?.['account'],
      marks?.at(-1)?.attrs?.['begins'],
    ]),
  );
  expect(begins).toEqual([
    ['ab', 'olga', true],
    ['cd', 'olga', undefined],
    ['ef', 'edda', true],
    ['gh', 'edda', true],
  ]);
});
