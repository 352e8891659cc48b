// Needs (Gesuche) and offers (Angebote): one shape, two tables.
import { z } from 'zod';
import type { Organisation } from '#lib/organisation/organisation.ts';
import { manyLines } from '#lib/platform/text.ts';
import {
  helpKinds,
  helpLimits,
  helpSides,
  helpStates,
  type HelpKind,
  type HelpSide,
  type HelpState,
} from './kinds.ts';

const Day = z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01');

export const HelpInput = z.object({
  kind: z.enum(helpKinds),
  text: manyLines({ minimum: 10, maximum: helpLimits.text }),
  /** The last day; nothing where there is none. */
  until: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()),
});
export type HelpInput = z.output<typeof HelpInput>;

export const HelpStateChange = z.object({ state: z.enum(helpStates) });

const orAnything = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What the address of the list holds; what does not fit does not count. */
export const HelpFilter = z.object({
  side: orAnything(z.enum(helpSides)),
  kind: orAnything(z.enum(helpKinds)),
});
export type HelpFilter = z.output<typeof HelpFilter>;

export interface Help {
  id: string;
  side: HelpSide;
  kind: HelpKind;
  text: string;
  /** ISO date of the last day. */
  until: string | null;
  state: HelpState;
}

/** Whose it is: a project, or an organisation beside any project. */
export type HelpOwner =
  | { kind: 'project'; id: string; title: string; isArchived: boolean }
  | { kind: 'organisation'; id: string; title: string };

/** One of a list of many: open, with whom to turn to. */
export interface OpenHelp extends Omit<Help, 'state'> {
  createdAt: string;
  project: { id: string; title: string } | null;
  organisation: Pick<Organisation, 'id' | 'name'> | null;
}
