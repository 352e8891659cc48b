// Lengths in characters, as the database has them; without the schema library, for pages.
export const introductionLimits = { shortest: 20, message: 1500, answer: 1500 };
export const talkLimit = 2000;
export const agreementLimits = { shortest: 10, longest: 500 };
/** How many messages of a talk are shown at once. */
export const talkPageLength = 50;
