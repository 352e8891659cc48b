// The kinds of organisations, without the schema library, which would weigh in the browser.

/** Everyone but municipalities. */
export const partnerKinds = ['district', 'civil_society', 'company', 'science', 'public_body'] as const;
export const organisationKinds = ['municipality', ...partnerKinds] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
