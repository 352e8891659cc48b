/** In characters; without the schema library, for pages. */
export const passwordLength = { minimum: 10, maximum: 200 };
