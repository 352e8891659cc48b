// Tables in the editor: at most so large, with a frame to scroll in, and repaired by one hand only.
import { Extension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { tableLimits } from '../text-parts.ts';

export const tableExtensions = (cellContent: string) => [
  PaperTable.configure({ resizable: false, renderWrapper: true, HTMLAttributes: {} }),
  TableRow,
  TableHeader.extend({ content: cellContent }),
  TableCell.extend({ content: cellContent }),
];

const isRemote = (transaction: Transaction) => Boolean(transaction.getMeta(ySyncPluginKey));

/**
 * When a column and a row are added at the same time, the merged table lacks a cell. Every open editor would add one, see the
 * others' and go on mending for ever: so only who edits mends, what comes from others is left as it is.
 */
const PaperTable = Table.extend({
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map((plugin: Plugin) => {
      const { appendTransaction, ...spec } = plugin.spec;
      if (!appendTransaction) return plugin;
      return new Plugin({
        ...spec,
        appendTransaction: (transactions, before, now) =>
          transactions.some(isRemote) ? null : appendTransaction.call(plugin, transactions, before, now),
      });
    });
  },
});

/** By how many rows and columns the tables of a text are too large, all together. */
export function measureExcess(doc: Node): number {
  let excess = 0;
  doc.descendants((node) => {
    if (node.type.spec.tableRole !== 'table') return !node.isTextblock;
    const { width, height } = TableMap.get(node);
    excess += Math.max(0, width - tableLimits.columns) + Math.max(0, height - tableLimits.rows);
    return false;
  });
  return excess;
}

/** Refuses what would make a table too large, and says so; what others have written is never refused. */
export const TableLimit = Extension.create<{ onRefuse(): void }>({
  name: 'tableLimit',
  addOptions: () => ({ onRefuse: () => {} }),
  addProseMirrorPlugins() {
    const { onRefuse } = this.options;
    return [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged || isRemote(transaction)) return true;
          const excess = measureExcess(transaction.doc);
          if (excess === 0 || excess <= measureExcess(doc)) return true;
          onRefuse();
          return false;
        },
      }),
    ];
  },
});
