// What a tool of the toolbar is; the slash menu offers some of the same.
import type { ChainedCommands } from '@tiptap/core';
import type { Active } from '../active.ts';
import type { IconName } from '../icons.ts';

export interface Tool {
  label: string;
  /** A drawing, or the letter that stands for it; without either the label is the button. */
  icon?: IconName;
  letter?: string;
  /** Missing for a tool that only does something. */
  pressed?: boolean | undefined;
  isOff?: boolean | undefined;
  /** Further words under which the slash menu finds it; missing where it is not in that menu. */
  words?: string;
  run(): void;
}

export interface ToolGroup {
  label: string;
  /** Buttons with words, in a line of their own; they are there only where they are of use. */
  isWordy?: boolean;
  tools: Tool[];
}

export type Command = (chain: ChainedCommands) => ChainedCommands;

/** What opens a dialog, a panel or a menu instead of changing the text at once. */
export interface Openers {
  link(): void;
  picture(): void;
  footnote(): void;
  mention(): void;
  find(): void;
}

/** What tools are made from. */
export interface Bench {
  active: Active | null;
  /** Runs a command in the text, with the focus in it. */
  act(command: Command): void;
  open: Openers;
}

/** A tool with a drawing that runs a command. */
export function makeTool(
  { act }: Bench,
  label: string,
  icon: IconName,
  command: Command,
  state: Partial<Tool> = {},
): Tool {
  return { label, icon, run: () => act(command), ...state };
}
