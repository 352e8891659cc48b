// What the toolbar shows as pressed or possible, read from the editor after each change.
import type { Editor } from '@tiptap/core';
import { findParentNode } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

export type Active = ReturnType<typeof readActive>;

export function readActive(editor: Editor) {
  const table = findParentNode(({ type }) => type.name === 'table')(editor.state.selection)?.node;
  return {
    heading: editor.isActive('heading', { level: 2 }),
    subheading: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    table: Boolean(table),
    headerRow: table ? hasHeaderRow(table) : false,
    /** Headings, quotes and tables stand in the text itself, not in a cell. */
    mayHead: editor.can().toggleHeading({ level: 2 }),
    mayQuote: editor.can().toggleBlockquote(),
    mayInsert: !table && !editor.isActive('blockquote') && !editor.isActive('listItem'),
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
