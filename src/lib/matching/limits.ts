// Lengths in characters, as the database has them; without the schema library, for pages.
export const introductionLimits = { shortest: 20, message: 1500, answer: 1500 };
