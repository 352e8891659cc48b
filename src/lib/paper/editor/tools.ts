// The tools of the toolbar, in calm groups; those of a table are there only while one writes in one.
import type { ChainedCommands } from '@tiptap/core';
import { m } from '#lib/paraglide/messages.js';
import type { Active } from './active.ts';
import type { IconName } from './icons.ts';

export interface Tool {
  label: string;
  /** A drawing, or the letter that stands for it; without either the label is the button. */
  icon?: IconName;
  letter?: string;
  /** Missing for a tool that only does something. */
  pressed?: boolean | undefined;
  isOff?: boolean | undefined;
  run(): void;
}

export interface ToolGroup {
  label: string;
  tools: Tool[];
}

type Command = (chain: ChainedCommands) => ChainedCommands;

/** @param act runs a command in the text, with the focus in it */
export function listTools(
  active: Active | null,
  act: (command: Command) => void,
  openLink: () => void,
): ToolGroup[] {
  const tool = (label: string, icon: IconName, command: Command, state: Partial<Tool> = {}): Tool => ({
    label,
    icon,
    run: () => act(command),
    ...state,
  });
  const is = (name: keyof Active) => ({ pressed: active?.[name] ?? false });
  return [
    {
      label: m.editor_group_headings(),
      tools: [
        tool(m.editor_heading(), 'heading', (chain) => chain.toggleHeading({ level: 2 }), {
          ...is('heading'),
          isOff: !active?.mayHead,
        }),
        tool(m.editor_subheading(), 'subheading', (chain) => chain.toggleHeading({ level: 3 }), {
          ...is('subheading'),
          isOff: !active?.mayHead,
        }),
      ],
    },
    {
      label: m.editor_group_words(),
      tools: [
        {
          ...tool(m.editor_bold(), 'link', (chain) => chain.toggleBold(), is('bold')),
          letter: m.editor_bold_letter(),
        },
        {
          ...tool(m.editor_italic(), 'link', (chain) => chain.toggleItalic(), is('italic')),
          letter: m.editor_italic_letter(),
        },
        { label: m.editor_link(), icon: 'link', ...is('link'), run: openLink },
      ],
    },
    {
      label: m.editor_group_blocks(),
      tools: [
        tool(m.editor_bullets(), 'bullets', (chain) => chain.toggleBulletList(), is('bullets')),
        tool(m.editor_numbers(), 'numbers', (chain) => chain.toggleOrderedList(), is('numbers')),
        tool(m.editor_quote(), 'quote', (chain) => chain.toggleBlockquote(), {
          ...is('quote'),
          isOff: !active?.mayQuote,
        }),
        tool(m.editor_rule(), 'rule', (chain) => chain.setHorizontalRule(), { isOff: !active?.mayInsert }),
        tool(
          m.editor_table(),
          'table',
          (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
          { isOff: !active?.mayInsert },
        ),
      ],
    },
    {
      label: m.editor_group_history(),
      tools: [
        tool(m.editor_undo(), 'undo', (chain) => chain.undo(), { isOff: !active?.undo }),
        tool(m.editor_redo(), 'redo', (chain) => chain.redo(), { isOff: !active?.redo }),
      ],
    },
    ...(active?.table ? [listTableTools(active, act)] : []),
  ];
}

function listTableTools(active: Active, act: (command: Command) => void): ToolGroup {
  const tool = (label: string, command: Command) => ({ label, run: () => act(command) });
  return {
    label: m.editor_group_table(),
    tools: [
      tool(m.editor_table_row_before(), (chain) => chain.addRowBefore()),
      tool(m.editor_table_row_after(), (chain) => chain.addRowAfter()),
      tool(m.editor_table_row_delete(), (chain) => chain.deleteRow()),
      tool(m.editor_table_column_before(), (chain) => chain.addColumnBefore()),
      tool(m.editor_table_column_after(), (chain) => chain.addColumnAfter()),
      tool(m.editor_table_column_delete(), (chain) => chain.deleteColumn()),
      {
        ...tool(m.editor_table_header(), (chain) => chain.toggleHeaderRow()),
        pressed: active.headerRow,
      },
      tool(m.editor_table_delete(), (chain) => chain.deleteTable()),
    ],
  };
}
