// Where scripts lie that are in one language each. Read while building too: so it needs nothing that is built.
const folder = '_app/immutable/';

/** `_app/immutable/nodes/0.js` → `_app/immutable/en/nodes/0.js`; what is no script is the same in both languages. */
export const inEnglish = (path: string): string =>
  path.startsWith(folder) && path.endsWith('.js') ? `${folder}en/${path.slice(folder.length)}` : path;
