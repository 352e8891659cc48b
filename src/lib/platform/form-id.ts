// Each showing of a form that makes something has an id of its own: sent twice, it makes one thing (server/once.ts).
export const formIdField = 'form_id';

/** A uuid (version 4); `crypto.randomUUID` is there on secure pages alone. */
export function createFormId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5');
}

/** What is sent from this form next is something new. */
export function renewFormId(form: HTMLFormElement): void {
  const field = form.elements.namedItem(formIdField);
  if (field instanceof HTMLInputElement) field.value = createFormId();
}
