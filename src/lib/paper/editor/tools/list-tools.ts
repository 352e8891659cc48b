// The tools of the toolbar, in calm groups; those of a table or a callout are there only while one writes in one.
import { m } from '#lib/paraglide/messages.js';
import { listCalloutTools, listTableTools } from './context.ts';
import { listInsertTools } from './insert.ts';
import { makeTool, type Bench, type ToolGroup } from './tool.ts';

export function listTools(bench: Bench): ToolGroup[] {
  const { active } = bench;
  return [
    listHeadings(bench),
    listWords(bench),
    listLists(bench),
    listInsertTools(bench),
    listHistory(bench),
    ...(active?.table ? [listTableTools(bench)] : []),
    ...(active?.callout ? [listCalloutTools(bench)] : []),
  ];
}

function listHeadings(bench: Bench): ToolGroup {
  const { active } = bench;
  const isOff = !active?.mayHead;
  return {
    label: m.editor_group_headings(),
    tools: [
      makeTool(bench, m.editor_heading(), 'heading', (chain) => chain.toggleHeading({ level: 2 }), {
        pressed: active?.heading ?? false,
        isOff,
        words: 'h2 titel title',
      }),
      makeTool(bench, m.editor_subheading(), 'subheading', (chain) => chain.toggleHeading({ level: 3 }), {
        pressed: active?.subheading ?? false,
        isOff,
        words: 'h3',
      }),
    ],
  };
}

function listWords(bench: Bench): ToolGroup {
  const { active, open } = bench;
  return {
    label: m.editor_group_words(),
    tools: [
      makeTool(bench, m.editor_bold(), 'link', (chain) => chain.toggleBold(), {
        pressed: active?.bold ?? false,
        letter: m.editor_bold_letter(),
      }),
      makeTool(bench, m.editor_italic(), 'link', (chain) => chain.toggleItalic(), {
        pressed: active?.italic ?? false,
        letter: m.editor_italic_letter(),
      }),
      { label: m.editor_link(), icon: 'link', pressed: active?.link ?? false, run: open.link },
    ],
  };
}

function listLists(bench: Bench): ToolGroup {
  const { active } = bench;
  return {
    label: m.editor_group_lists(),
    tools: [
      makeTool(bench, m.editor_bullets(), 'bullets', (chain) => chain.toggleBulletList(), {
        pressed: active?.bullets ?? false,
        words: 'liste list',
      }),
      makeTool(bench, m.editor_numbers(), 'numbers', (chain) => chain.toggleOrderedList(), {
        pressed: active?.numbers ?? false,
        words: 'liste list 1',
      }),
      makeTool(bench, m.editor_tasks(), 'tasks', (chain) => chain.toggleTaskList(), {
        pressed: active?.tasks ?? false,
        isOff: !active?.mayTask,
        words: 'aufgaben todo checkliste liste list',
      }),
    ],
  };
}

function listHistory(bench: Bench): ToolGroup {
  const { active, open } = bench;
  return {
    label: m.editor_group_history(),
    tools: [
      makeTool(bench, m.editor_undo(), 'undo', (chain) => chain.undo(), { isOff: !active?.undo }),
      makeTool(bench, m.editor_redo(), 'redo', (chain) => chain.redo(), { isOff: !active?.redo }),
      { label: m.editor_find(), icon: 'find', run: open.find },
    ],
  };
}
