import type * as z from 'zod/mini';

/** What the clipboard carries of an atom, as JSON in an attribute; false when it is not what the schema asks for. */
export function readPasted<T extends z.ZodMiniType>(
  schema: T,
  element: HTMLElement,
  key: string,
): z.output<T> | false {
  try {
    return schema.safeParse(JSON.parse(element.dataset[key] ?? '')).data ?? false;
  } catch {
    return false;
  }
}
