// What somebody who writes does takes the editor's usual way; what is suggested there goes along.
import type { Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { breakLetter } from '../../structure.ts';
import { Carried } from './carry.ts';
import { readChange } from './change.ts';
import { PendingBlocks } from './pending-blocks.ts';
import { readSync, type Desk } from './hand.ts';
import { Places } from './places.ts';

/**
 * @param next lets the editor make the change
 * @param listMade what was made of it in the editor, with all that other plugins added
 */
export function writeThrough(
  desk: Desk,
  transaction: Transaction,
  next: () => void,
  listMade: () => readonly Transaction[],
): void {
  const { binding, doc, type } = readSync(desk.state);
  const { schema } = desk.state;
  const places = new Places(type, schema);
  const blocks = new PendingBlocks(doc, places);
  if (blocks.isEmpty && isTyping(transaction, places)) return next();
  const carried = new Carried(doc, places);
  if (carried.isEmpty && blocks.isEmpty) return next();
  // The editor writes into the document when it shows the change: here both are one transaction, with its records.
  binding.mux(() => {
    doc.transact((yjs) => {
      const before = desk.state;
      next();
      if (desk.state === before) return;
      if (transaction.getMeta('addToHistory') === false) yjs.meta.set('addToHistory', false);
      binding._prosemirrorChanged(desk.state.doc);
      const mapping = new Mapping(listMade().flatMap((made) => made.mapping.maps));
      const now = new Places(type, schema);
      blocks.keep(now, carried.carry(mapping, now));
    }, ySyncPluginKey);
  });
}

/** What most key presses are: letters that go into a text and leave all others who they are. */
function isTyping(transaction: Transaction, places: Places): boolean {
  const change = readChange(transaction);
  if (change.kind !== 'text' || change.from !== change.to || change.letters.includes(breakLetter))
    return false;
  const block = places.blockAround(change.from)?.element;
  // where two people began a text at once, the binding puts both together
  return block ? block.toArray().filter((child) => child instanceof Y.XmlText).length < 2 : true;
}
