import { Fragment, Slice, type Mark } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Transaction } from '@tiptap/pm/state';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hashVersion, readText } from '../server/versions.ts';
import { findPassage, listTexts, nameMark, quoteLimit, readMarked, toQuote } from './passage.ts';
import { schema, thread, Writer } from './testing/writer.ts';

const other = '01a20000-0000-7000-8000-00000000000b';

const begin = (...paragraphs: string[]) => new Writer().begin(...paragraphs);

describe('the mark of a comment', () => {
  test('has the name that the editor gives it', () => {
    const writer = new Writer();
    const marks = [{ type: 'comment', attrs: { id: thread } }];
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Hallo', marks }] }];
    prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, writer.body);
    const [text] = listTexts(writer.body);
    expect(text?.toDelta()[0].attributes).toEqual({ [nameMark(thread)]: { id: thread } });
  });

  test('is read by the editor as its own, and stays where it is when somebody writes beside it', () => {
    const writer = begin('Die Stadt fragt die Menschen.');
    writer.comment('fragt');
    const before = Y.encodeStateVector(writer.doc);
    writer.edit((tr) => tr.insertText('!', writer.find('Menschen') + 8));
    expect(writer.read()).toBe('fragt');
    // one letter, and not the whole text marked anew
    expect(Y.encodeStateAsUpdate(writer.doc, before).length).toBeLessThan(60);
  });

  test('overlaps with others, and each is read by itself', () => {
    const writer = begin('Die Stadt fragt die Menschen.');
    writer.comment('Stadt fragt');
    writer.comment('fragt die', other);
    expect([...readMarked(writer.body)]).toEqual([
      [thread, 'Stadt fragt'],
      [other, 'fragt die'],
    ]);
    const marks = new Set<Mark>();
    writer.page.descendants((node) => node.marks.forEach((mark) => void marks.add(mark)));
    expect([...marks].map(({ attrs }) => attrs['id']).sort()).toContain(other);
  });

  test('does not grow when somebody writes on behind the words', () => {
    const type = schema.marks['comment']!;
    expect(type.spec.inclusive).toBe(false);
    expect(type.excludes(type)).toBe(false);
  });
});

describe('the words that a comment is about', () => {
  test('go from the first chosen letter to the last, with what was written in between meanwhile', () => {
    const writer = begin('Die Stadt fragt.');
    const chosen = writer.choose('Stadt fragt');
    writer.edit((tr) => tr.insertText('oft ', writer.find('fragt')));
    expect(findPassage(writer.body, chosen)?.quote).toBe('Stadt oft fragt');
  });

  test('are what is left of them, or nothing', () => {
    const writer = begin('Die Stadt fragt.');
    const chosen = writer.choose('Stadt fragt');
    writer.edit((tr) => tr.delete(writer.find('Stadt'), writer.find('fragt')));
    expect(findPassage(writer.body, chosen)?.quote).toBe('fragt');
    writer.edit((tr) => tr.delete(writer.find('fragt'), writer.find('fragt') + 5));
    expect(findPassage(writer.body, chosen)).toBeNull();
  });

  test('are found by themselves when their paragraph was made anew, unless they stand there twice', () => {
    const writer = begin('Eins zwei drei.', 'Die Stadt fragt viele Menschen.');
    const chosen = writer.choose('Stadt fragt viele');
    expect(writer.run(wrapInList(schema.nodes['bulletList']!), writer.find('Stadt'))).toBe(true);
    expect(findPassage(writer.body, chosen)).toBeNull();
    expect(findPassage(writer.body, chosen, 'Stadt fragt viele')?.quote).toBe('Stadt fragt viele');
    writer.edit((tr) => tr.insertText('Die Stadt fragt viele. ', 1));
    expect(findPassage(writer.body, chosen, 'Stadt fragt viele')).toBeNull();
  });

  test('span paragraphs', () => {
    const writer = begin('Erster Satz.', 'Zweiter Satz.');
    const chosen = [...writer.choose('Satz.').slice(0, 5), ...writer.choose('Zweiter')];
    const passage = findPassage(writer.body, chosen);
    expect(passage?.quote).toBe('Satz. Zweiter');
    expect(passage?.spans).toHaveLength(2);
  });

  test('are quoted in one line that is not too long', () => {
    expect(toQuote(' a\n\n b\u0000 ')).toBe('a b');
    expect([...toQuote('ä'.repeat(500))]).toHaveLength(quoteLimit);
  });
});

describe('what becomes of a comment', () => {
  test('a split leaves it on both halves', () => {
    const writer = begin('Die Stadt fragt die Menschen.');
    writer.comment('Stadt fragt');
    writer.edit((tr) => tr.split(writer.find('fragt')));
    expect(writer.read()).toBe('Stadt fragt');
    expect(writer.page.childCount).toBe(2);
  });

  test('a join keeps it', () => {
    const writer = begin('Die Stadt', 'fragt die Menschen.');
    writer.comment('fragt');
    writer.edit((tr) => tr.join(tr.doc.firstChild!.nodeSize));
    expect(writer.page.childCount).toBe(1);
    expect(writer.read()).toBe('fragt');
  });

  test('it goes where its words are cut and pasted', () => {
    const writer = begin('Die Stadt fragt.', 'Die Menschen antworten.');
    writer.comment('Stadt fragt');
    writer.edit((tr) => {
      const from = writer.find('Stadt');
      const slice = tr.doc.slice(from, from + 11);
      tr.delete(from, from + 11).replaceRange(tr.doc.content.size - 1, tr.doc.content.size - 1, slice);
    });
    expect(writer.read()).toBe('Stadt fragt');
    expect(writer.page.lastChild?.textContent).toContain('Stadt fragt');
  });

  test('a list, a heading and a way out of the list keep it', () => {
    const writer = begin('Die Stadt fragt.');
    writer.comment('Stadt');
    writer.run(wrapInList(schema.nodes['bulletList']!), 2);
    expect(writer.read()).toBe('Stadt');
    writer.run(liftListItem(schema.nodes['listItem']!), writer.find('Stadt'));
    writer.edit((tr) => tr.setBlockType(1, 1, schema.nodes['heading']!, { level: 2 }));
    expect(writer.page.firstChild?.type.name).toBe('heading');
    expect(writer.read()).toBe('Stadt');
  });

  test('it goes when all its words go, also when others write beside them at the same moment', () => {
    const anna = begin('Die Stadt fragt die Menschen.');
    const ben = new Writer();
    anna.sync(ben);
    ben.comment('fragt');
    anna.edit((tr) => tr.delete(anna.find('fragt'), anna.find('fragt') + 6));
    anna.sync(ben);
    for (const writer of [anna, ben]) {
      expect(writer.page.textContent).toBe('Die Stadt die Menschen.');
      expect(writer.read()).toBeNull();
    }
  });

  test('random edits of two people never lose it while one of its words is there', () => {
    for (let seed = 1; seed <= 30; seed++) walk(seed);
  });
});

/** Two people edit at random; the marked word is the only one with a Q, and is never deleted nor split. */
function walk(seed: number) {
  let state = seed * 2654435761;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % below;
  };
  const people = [begin('eins zwei drei', 'vier QQQQ fünf', 'sechs sieben acht'), new Writer()] as const;
  // a paragraph that somebody moves before the mark has come is made anew without it
  people[0].comment('QQQQ');
  people[0].sync(people[1]);
  for (let step = 0; step < 40; step++) {
    const writer = people[random(2)] ?? people[0];
    const at = 1 + random(Math.max(1, writer.page.content.size - 2));
    writer.edit((tr) => act(tr, at, random(5)));
    if (random(3) === 0) people[0].sync(people[1]);
  }
  people[0].sync(people[1]);
  const marked = people.map((writer) => writer.read());
  expect(marked[0], `seed ${seed}`).toBe(marked[1]);
  if (people[0].page.textContent.includes('Q')) expect(marked[0], `seed ${seed}`).toContain('Q');
}

function act(tr: Transaction, at: number, kind: number) {
  const $at = tr.doc.resolve(at);
  if (!$at.parent.isTextblock) return;
  const word = $at.parent.textBetween(
    $at.parentOffset,
    Math.min($at.parent.content.size, $at.parentOffset + 3),
  );
  const isMarked = /Q/.test(word) || $at.marks().length > 0;
  if (kind === 0 && !isMarked) tr.insertText('xy ', at);
  if (kind === 1 && !isMarked && word.length > 0) tr.delete(at, at + word.length);
  if (kind === 2 && !isMarked) tr.split(at);
  if (kind === 3 && $at.index(0) > 0) tr.join($at.before(1));
  if (kind === 4) {
    // a whole paragraph is moved to the end
    const [from, to] = [$at.before(1), $at.after(1)];
    const node = tr.doc.slice(from, to).content.firstChild;
    if (node && tr.doc.childCount > 1) {
      tr.delete(from, to).replace(
        tr.doc.content.size,
        tr.doc.content.size,
        new Slice(Fragment.from(node), 0, 0),
      );
    }
  }
}

describe('a published text', () => {
  const log = (writer: Writer) => ({ snapshot: null, updates: [Y.encodeStateAsUpdate(writer.doc)], seq: 1 });

  test('holds no comments, and is the same with and without them', () => {
    const plain = begin('Die Stadt fragt die Menschen.', 'Und sie antworten.');
    const commented = begin('Die Stadt fragt die Menschen.', 'Und sie antworten.');
    commented.comment('Stadt fragt');
    commented.comment('fragt die', other);
    commented.comment('sie');
    const [text, bare] = [readText(log(commented)), readText(log(plain))];
    expect(JSON.stringify(text)).not.toContain('comment');
    expect(text).toEqual(bare);
    expect(hashVersion('T', text!)).toBe(hashVersion('T', bare!));
  });

  test('keeps other marks of words that are commented on', () => {
    const writer = begin('Die Stadt fragt.');
    writer.edit((tr) => tr.addMark(5, 10, schema.marks['bold']!.create()));
    writer.comment('tadt fra');
    const [paragraph] = readText(log(writer))!.content;
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Die ' },
        { type: 'text', text: 'Stadt', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' fragt.' },
      ],
    });
  });
});
