// Kinds, stages and kinds of help, in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import {
  helpKinds,
  projectStages,
  type HelpKind,
  type HelpSide,
  type HelpState,
  type PartnerRole,
  type ProjectKind,
  type ProjectStage,
} from './kinds.ts';
import type { HelpStanding } from './standing.ts';

const kinds: Record<ProjectKind, () => string> = {
  idea: m.project_kind_idea,
  project: m.project_kind_project,
  living_lab: m.project_kind_living_lab,
};

export const nameProjectKind = (kind: ProjectKind) => kinds[kind]();

const stages: Record<ProjectStage, () => string> = {
  idea: m.project_stage_idea,
  planning: m.project_stage_planning,
  implementation: m.project_stage_implementation,
  operation: m.project_stage_operation,
  completed: m.project_stage_completed,
};

export const nameStage = (stage: ProjectStage) => stages[stage]();

/** Every stage with its name, in their order. */
export const listStages = () => projectStages.map((value) => ({ value, label: nameStage(value) }));

const helps: Record<HelpKind, () => string> = {
  expertise: m.need_kind_expertise,
  exchange: m.need_kind_exchange,
  pilot: m.need_kind_pilot,
  software: m.need_kind_software,
  data: m.need_kind_data,
  funding: m.need_kind_funding,
  rooms: m.need_kind_rooms,
  volunteers: m.need_kind_volunteers,
  publicity: m.need_kind_publicity,
  law: m.need_kind_law,
};

/** What is looked for in a need and given in an offer. */
export const nameHelpKind = (kind: HelpKind) => helps[kind]();

/** Every kind of help with its name. */
export const listHelpKinds = () => helpKinds.map((value) => ({ value, label: nameHelpKind(value) }));

const states: Record<HelpState, () => string> = {
  open: m.need_state_open,
  met: m.need_state_met,
  withdrawn: m.need_state_withdrawn,
};

export const nameHelpState = (state: HelpState) => states[state]();

const standings: Record<HelpStanding, () => string> = {
  ...states,
  expired: m.need_state_expired,
  closed: m.need_state_closed,
};

/** What is looked for is met in the end, what is given is taken. */
export const nameStanding = (standing: HelpStanding, side: HelpSide) =>
  standing === 'met' && side === 'offer' ? m.need_state_taken() : standings[standing]();

/** The words of each side: what is looked for, and what is given. Those of its forms are in `explanations.ts`. */
export const sideTexts = {
  need: { one: m.need_need, all: m.need_needs, none: m.need_none_need, add: m.need_new_need },
  offer: { one: m.need_offer, all: m.need_offers, none: m.need_none_offer, add: m.need_new_offer },
} as const satisfies Record<HelpSide, Record<string, () => string>>;

const partnerRoles: Record<PartnerRole, () => string> = {
  partner: m.project_role_partner,
  lead: m.project_role_lead,
};

export const namePartnerRole = (role: PartnerRole) => partnerRoles[role]();
