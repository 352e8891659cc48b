// What the toolbar shows as pressed or possible, read from the editor after each change.
import type { Editor } from '@tiptap/core';
import { findParentNode } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { mergeCells, splitCell } from '@tiptap/pm/tables';
import { CalloutKind } from '../text-parts.ts';

export type Active = ReturnType<typeof readActive>;

export function readActive(editor: Editor) {
  const { state } = editor;
  const { mayHead, mayQuote, mayTask, mayCall } = readPlaces(state.selection.$from);
  const table = findParentNode(({ type }) => type.name === 'table')(state.selection)?.node;
  return {
    heading: editor.isActive('heading', { level: 2 }),
    subheading: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    tasks: editor.isActive('taskList'),
    quote: editor.isActive('blockquote'),
    image: editor.isActive('image'),
    footnote: editor.isActive('footnote'),
    /** The kind of the callout that one writes in; null outside of any. */
    callout: editor.isActive('callout')
      ? (CalloutKind.safeParse(editor.getAttributes('callout')['kind']).data ?? 'experience')
      : null,
    table: Boolean(table),
    headerRow: table ? hasHeaderRow(table) : false,
    headerColumn: table ? hasHeaderColumn(table) : false,
    mayMerge: Boolean(table) && mergeCells(state),
    maySplit: Boolean(table) && splitCell(state),
    /** Headings, quotes and tables stand in the text itself, not in a cell. */
    mayHead,
    mayQuote,
    mayTask,
    mayCall,
    mayInsert: state.selection.$from.depth <= 1,
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  };
}

function hasHeaderRow(table: Node): boolean {
  let isHeader = true;
  table.firstChild?.forEach((cell) => {
    isHeader &&= cell.type.name === 'tableHeader';
  });
  return isHeader;
}

function hasHeaderColumn(table: Node): boolean {
  let isHeader = true;
  table.forEach((row) => {
    isHeader &&= row.firstChild?.type.name === 'tableHeader';
  });
  return isHeader;
}

/** What could stand here, by what one writes in: asking every command would cost a transaction each at every letter. */
function readPlaces($from: ResolvedPos) {
  const around = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type.name);
  const isIn = (...names: string[]) => around.some((name) => names.includes(name));
  const isBoxed = isIn('tableCell', 'tableHeader', 'blockquote', 'callout');
  const isListed = isIn('listItem', 'taskItem');
  return {
    // the first line of an item is a paragraph
    mayHead: !isBoxed && !isIn('taskItem') && !(isListed && $from.index(-1) === 0),
    mayQuote: isIn('blockquote') || (!isBoxed && !isListed),
    mayCall: isIn('callout') || (!isBoxed && !isListed),
    mayTask: isIn('taskItem') || !isBoxed,
  };
}
