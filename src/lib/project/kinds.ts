// The closed lists of a project, as the database checks them; without zod, so that pages may load them.
export const projectKinds = ['idea', 'project', 'living_lab'] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const projectStages = ['idea', 'planning', 'implementation', 'operation', 'completed'] as const;
export type ProjectStage = (typeof projectStages)[number];

/** What is looked for in a need and given in an offer. */
export const helpKinds = [
  'expertise',
  'exchange',
  'pilot',
  'software',
  'data',
  'funding',
  'rooms',
  'volunteers',
  'publicity',
  'law',
] as const;
export type HelpKind = (typeof helpKinds)[number];

export const helpStates = ['open', 'met', 'withdrawn'] as const;
export type HelpState = (typeof helpStates)[number];
