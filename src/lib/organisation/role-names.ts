import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { organisationRoles, type OrganisationRole } from './roles.ts';

const words = {
  member: [m.organisation_role_member, m.organisation_role_member_about],
  editor: [m.organisation_role_editor, m.organisation_role_editor_about],
  owner: [m.organisation_role_owner, m.organisation_role_owner_about],
} as const;

/** A role in the language of the page, or of a mail. */
export const nameRole = (role: OrganisationRole, locale = getLocale()) => words[role][0]({}, { locale });

/** What a role may do. */
export const explainRole = (role: OrganisationRole) => words[role][1]();

/** The roles as choices of a form. */
export const listRoles = () =>
  organisationRoles.map((value) => ({ value, label: nameRole(value), description: explainRole(value) }));
