// The roles in an organisation, without the schema library, which would weigh in the browser.

/** From the fewest rights to the most. */
export const organisationRoles = ['member', 'editor', 'owner'] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** Who says what an organisation needs, offers and agrees to. */
export const speakerRoles = ['owner', 'editor'] as const satisfies OrganisationRole[];

/** In characters. */
export const membershipLimits = { message: 500 };
export const organisationLimits = { description: 600, website: 300 };
