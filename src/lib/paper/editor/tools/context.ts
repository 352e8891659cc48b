// The tools that are of use in a table or a callout only.
import type { Active } from '../active.ts';
import { calloutKinds, nameCallout } from '../../callout.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Bench, Command, Tool, ToolGroup } from './tool.ts';

export function listTableTools({ active, act }: Bench): ToolGroup {
  const tool = (label: string, command: Command, state: Partial<Tool> = {}): Tool => ({
    label,
    run: () => act(command),
    ...state,
  });
  return {
    label: m.editor_group_table(),
    isWordy: true,
    tools: [
      tool(m.editor_table_row_before(), (chain) => chain.addRowBefore()),
      tool(m.editor_table_row_after(), (chain) => chain.addRowAfter()),
      tool(m.editor_table_row_delete(), (chain) => chain.deleteRow()),
      tool(m.editor_table_column_before(), (chain) => chain.addColumnBefore()),
      tool(m.editor_table_column_after(), (chain) => chain.addColumnAfter()),
      tool(m.editor_table_column_delete(), (chain) => chain.deleteColumn()),
      tool(m.editor_table_header(), (chain) => chain.toggleHeaderRow(), is(active, 'headerRow')),
      tool(m.editor_table_header_column(), (chain) => chain.toggleHeaderColumn(), is(active, 'headerColumn')),
      tool(m.editor_table_merge(), (chain) => chain.mergeCells(), { isOff: !active?.mayMerge }),
      tool(m.editor_table_split(), (chain) => chain.splitCell(), { isOff: !active?.maySplit }),
      tool(m.editor_table_delete(), (chain) => chain.deleteTable()),
    ],
  };
}

const is = (active: Active | null, name: 'headerRow' | 'headerColumn') => ({
  pressed: active?.[name] ?? false,
});

export function listCalloutTools({ active, act }: Bench): ToolGroup {
  return {
    label: m.editor_group_callout(),
    isWordy: true,
    tools: [
      ...calloutKinds.map((kind): Tool => ({
        label: nameCallout(kind),
        pressed: active?.callout === kind,
        run: () => act((chain) => chain.updateAttributes('callout', { kind })),
      })),
      {
        label: m.editor_callout_remove(),
        run: () => act((chain) => chain.lift('callout')),
      },
    ],
  };
}
