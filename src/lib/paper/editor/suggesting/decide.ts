/**
 * What happens when a suggestion is accepted. Letters come and go by their ids, in the document; what becomes of blocks and
 * words in bold is a change of the editor of whoever accepts, which takes everything else that is suggested there along.
 */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { IdSet, type IdRange } from '../../id-set.ts';
import { acceptSuggestion, readSettled, readSuggestion, suggestionsField } from '../../suggestions.ts';
import { breakLetter, readStructure, type ElementId } from '../../structure.ts';
import { readSync, type Desk } from './hand.ts';
import { Places, type BlockPlace } from './places.ts';
import { listShown } from './shown.ts';

/** Marks a change that carries out a decision: it is never a suggestion itself. */
export const isDecision = 'decides';

export function accept(desk: Desk, id: string): void {
  const { doc, type } = readSync(desk.state);
  const records = doc.getMap(suggestionsField);
  const record = readSuggestion(records.get(id));
  if (!record) return;
  const places = new Places(type, desk.state.schema);
  const inner = listShown(doc, places).find((shown) => shown.id === id)?.inner ?? [];
  const settled = readSettled(doc);
  const all = [id, ...inner];
  const ins = all.flatMap((each) => readSuggestion(records.get(each))?.ins ?? []);
  const breaks = findBreaks(places, new IdSet(ins.flatMap((range) => settled.without(range))));
  doc.transact(() => all.forEach((each) => acceptSuggestion(doc, each)));
  for (const [client, clock] of breaks) change(desk, (made, now) => split(made, now.behind(client, clock)));
  const { format, turn, join = [], rows = [] } = readStructure(record.payload);
  if (format) change(desk, (made, now) => setFormat(made, now, format));
  for (const block of turn?.blocks ?? [])
    change(desk, (made, now) => turnInto(made, now.blockOf(...block), turn?.level ?? 0));
  for (const block of [...join].reverse())
    change(desk, (made, now) => joinBefore(made, now.blockOf(...block)));
  for (const row of rows) change(desk, (made, now) => removeRow(made, now.blockOf(...row)));
}

/** All that can be seen: accepting one may give others new names. */
export function acceptAll(desk: Desk): void {
  const { doc } = readSync(desk.state);
  const records = doc.getMap(suggestionsField);
  for (let most = records.size * 20; most > 0; most--) {
    const [next] = listShown(doc, new Places(readSync(desk.state).type, desk.state.schema));
    if (!next) return;
    accept(desk, next.id);
  }
}

/** Each looks for its place anew: the one before may have moved it. */
function change(desk: Desk, make: (made: Transaction, places: Places) => Transaction | null): void {
  const { state } = desk;
  const made = make(state.tr, new Places(readSync(state).type, state.schema));
  if (made?.docChanged) desk.dispatch(made.setMeta(isDecision, true).setMeta('addToHistory', false));
}

/** From the last to the first, so that the letters before stay who they are. */
function findBreaks({ runs }: Places, named: IdSet): ElementId[] {
  const found: ElementId[] = [];
  for (const { client, clock, letters } of runs)
    for (let at = 0; at < letters.length; at++)
      if (letters[at] === breakLetter && named.has(client, clock + at)) found.push([client, clock + at]);
  return found.reverse();
}

function split(made: Transaction, behind: number | null): Transaction | null {
  if (behind === null) return null;
  made.delete(behind - 1, behind);
  const $pos = made.doc.resolve(behind - 1);
  const isInItem = $pos.depth > 1 && $pos.node(-1).type.name === 'listItem';
  const { paragraph } = made.doc.type.schema.nodes;
  const isEnd = $pos.parent.type.name === 'heading' && $pos.parentOffset === $pos.parent.content.size;
  if (isEnd && paragraph) return made.split(behind - 1, 1, [{ type: paragraph }]);
  return made.split(behind - 1, isInItem ? 2 : 1);
}

function setFormat(
  made: Transaction,
  places: Places,
  { mark, isOn, letters }: { mark: string; isOn: boolean; letters: IdRange[] },
): Transaction {
  const type = made.doc.type.schema.marks[mark];
  for (const { from, to } of places.spansOf(new IdSet(letters))) {
    if (type && isOn) made.addMark(from, to, type.create());
    else if (type) made.removeMark(from, to, type);
  }
  return made;
}

function turnInto(made: Transaction, block: BlockPlace | null, level: number): Transaction | null {
  const { paragraph, heading } = made.doc.type.schema.nodes;
  const node = block && made.doc.nodeAt(block.from);
  const type = level === 0 ? paragraph : heading;
  if (!block || !node?.isTextblock || !type) return null;
  return made.setBlockType(block.from + 1, block.to - 1, type, level === 0 ? null : { level });
}

function joinBefore(made: Transaction, block: BlockPlace | null): Transaction | null {
  if (!block) return null;
  const { nodeBefore, nodeAfter } = made.doc.resolve(block.from);
  const mayJoin = nodeBefore?.isTextblock && nodeAfter?.isTextblock && canJoin(made.doc, block.from);
  return mayJoin ? made.join(block.from) : null;
}

/** Whatever somebody has written into it meanwhile stays, and with it the row. */
function removeRow(made: Transaction, block: BlockPlace | null): Transaction | null {
  const row = block && made.doc.nodeAt(block.from);
  if (!block || row?.type.name !== 'tableRow' || !isEmpty(row)) return null;
  if (made.doc.resolve(block.from).parent.childCount < 2) return null;
  return made.delete(block.from, block.to);
}

const isEmpty = (node: Node): boolean => {
  let isEmpty = true;
  node.descendants((child) => {
    if (child.isLeaf) isEmpty = false;
  });
  return isEmpty;
};
