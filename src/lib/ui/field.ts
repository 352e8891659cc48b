// What every form field shares: ids that stay unique when a page shows several forms.
import { getContext, setContext } from 'svelte';

const key = 'ui-form';

/** Called by the form: fields inside take its id as a prefix. */
export function provideFormId(id: () => string | undefined): void {
  setContext(key, id);
}

/** The id of a field, also the target of its link in the error summary. */
export function fieldId(formId: string | undefined, name: string): string {
  return formId ? `${formId}-${name}` : name;
}

/** The id of the surrounding form, if it has one. */
export function readFormId(): string | undefined {
  return getContext<(() => string | undefined) | undefined>(key)?.();
}

/** Value for aria-describedby: the ids of those texts that are there. */
export function describedBy(id: string, hasHint: boolean, hasError: boolean): string | undefined {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(hasError ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(' ') : undefined;
}

const optionalKey = 'ui-all-optional';

/** Called by a form in which nothing is required, such as a filter: its fields need not say so one by one. */
export function provideAllOptional(): void {
  setContext(optionalKey, true);
}

export const areAllOptional = (): boolean => getContext<true | undefined>(optionalKey) ?? false;
