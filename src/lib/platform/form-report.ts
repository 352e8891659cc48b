/** What a page gets back from a refused form: what was typed, and what is wrong, in the person's language. */
export interface FormReport {
  values: Record<string, string>;
  /** Fields that may be there several times (checkboxes, rows), where the form has such. */
  lists?: Record<string, string[]>;
  errors: Record<string, string>;
  message?: string;
}

/** The report in the answer of an action, where it is one. Actions that succeed answer with other fields. */
export function readReport(form: object | null | undefined): FormReport | undefined {
  return form && isReport(form) ? form : undefined;
}

const isReport = (form: object): form is FormReport => 'errors' in form && form.errors !== undefined;
