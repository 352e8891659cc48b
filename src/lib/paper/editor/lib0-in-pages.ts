/**
 * Takes the place of `lib0/logging` and `lib0/dom` in the pages (vite.config.ts): Yjs writes to the console in colours with
 * the one, its binding to the editor finds the document with the other, and both bring a validator of schemas along.
 * Names and meaning are those modules'; colours are left out.
 */

export const doc = document;

/** Stands where the colour or weight of the letters would change. */
const style = Symbol('style');
export { style as BOLD, style as ORANGE, style as RED, style as UNBOLD };

export const print = (...parts: unknown[]): void => console.log(...parts.filter((part) => part !== style));

export const warn = (...parts: unknown[]): void => console.warn(...parts.filter((part) => part !== style));
