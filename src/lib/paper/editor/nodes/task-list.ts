// Lists of what is to be done, each item with a box that is checked or not.
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { m } from '#lib/paraglide/messages.js';

export const taskExtensions = [
  TaskList,
  TaskItem.extend({
    content: 'paragraph (paragraph | bulletList | orderedList | taskList)*',
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
