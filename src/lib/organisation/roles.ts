// The roles in an organisation, without the schema library, which would weigh in the browser.

/** From the fewest rights to the most. */
export const organisationRoles = ['member', 'editor', 'owner'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** In characters. */
export const membershipLimits = { message: 500 };
export const organisationLimits = { description: 600, website: 300 };
