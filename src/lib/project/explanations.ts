// What forms say and pages that are only read do not load.
import { m } from '#lib/paraglide/messages.js';
import type { HelpSide, PartnerRole, ProjectKind } from './kinds.ts';

const kinds: Record<ProjectKind, () => string> = {
  idea: m.project_kind_idea_about,
  project: m.project_kind_project_about,
  living_lab: m.project_kind_living_lab_about,
};

/** What is meant by the kind. */
export const explainProjectKind = (kind: ProjectKind) => kinds[kind]();

const partnerRoles: Record<PartnerRole, () => string> = {
  partner: m.project_role_partner_about,
  lead: m.project_role_lead_about,
};

export const explainPartnerRole = (role: PartnerRole) => partnerRoles[role]();

/** The words of the forms of each side. */
export const sideFormTexts = {
  need: {
    addLead: m.need_new_need_lead,
    edit: m.need_edit_need,
    text: m.need_text_need,
    textHint: m.need_text_need_hint,
    met: m.need_set_met_need,
    delete: m.need_delete_need,
  },
  offer: {
    addLead: m.need_new_offer_lead,
    edit: m.need_edit_offer,
    text: m.need_text_offer,
    textHint: m.need_text_offer_hint,
    met: m.need_set_met_offer,
    delete: m.need_delete_offer,
  },
} as const satisfies Record<HelpSide, Record<string, () => string>>;
