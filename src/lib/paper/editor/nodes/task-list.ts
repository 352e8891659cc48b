// Lists of what is to be done, each item with a box that is checked or not.
import { InputRule } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { m } from '#lib/paraglide/messages.js';

/** Who writes "- [ ] " stands in a list of dots by the time the box comes. */
const taskInList = new InputRule({
  find: /^\[([ x])?\]\s$/,
  handler: ({ state, range, match, chain }) => {
    const { $from } = state.selection;
    if ($from.node(-1)?.type.name !== 'listItem' || $from.index(-1) !== 0) return null;
    const checked = match[1] === 'x';
    chain()
      .deleteRange(range)
      .liftListItem('listItem')
      .toggleTaskList()
      .updateAttributes('taskItem', { checked })
      .run();
    return undefined;
  },
});

export const taskExtensions = [
  TaskList,
  TaskItem.extend({
    content: 'paragraph (paragraph | bulletList | orderedList | taskList)*',
    addInputRules() {
      return [...(this.parent?.() ?? []), taskInList];
    },
  }).configure({
    nested: true,
    a11y: {
      checkboxLabel: (node, checked) => {
        const task = node.firstChild?.textContent.trim() || m.editor_task_empty();
        return checked ? m.editor_task_done({ task }) : m.editor_task_open({ task });
      },
    },
  }),
];
