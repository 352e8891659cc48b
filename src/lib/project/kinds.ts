// The closed lists and limits of a project, as the database checks them; without zod, so that pages may load them.
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

/** In characters, or as many as are allowed. */
export const projectLimits = {
  title: 120,
  summary: 280,
  description: 20_000,
  topics: 8,
  licence: 120,
  repository: 300,
};
export const linkLimits = { count: 10, label: 80, url: 500 };
export const helpLimits = { text: 500, open: 30 };

/** How an organisation takes part in a project that another one posted. */
export const partnerRoles = ['partner', 'lead'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** What is looked for (Gesuch), and what is given (Angebot). */
export const helpSides = ['need', 'offer'] as const;
export type HelpSide = (typeof helpSides)[number];
