// The forms of a page as they stand there, filled in with something.
import type { Page } from '@playwright/test';

export interface FilledForm {
  /** Where a button of it leads, such as `/projekte/…?/publish`. */
  path: string;
  fields: Record<string, string>;
}

/** One for each button that sends something, of a page that is given as HTML. */
export function readForms(page: Page, address: string, html: string): Promise<FilledForm[]> {
  return page.evaluate(
    ([address, html]) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const read = (form: HTMLFormElement, button: HTMLButtonElement) => {
        const fields: Record<string, string> = {};
        for (const field of form.querySelectorAll<HTMLInputElement>('input[name], textarea[name]')) {
          const isChosen = field.type === 'radio' ? fields[field.name] === undefined : true;
          if (field.type !== 'file' && isChosen) fields[field.name] = field.value || 'Etwas Text dazu.';
        }
        for (const select of form.querySelectorAll<HTMLSelectElement>('select[name]'))
          fields[select.name] = [...select.options].find(({ value }) => value)?.value ?? '';
        if (button.name) fields[button.name] = button.value;
        const action = button.getAttribute('formaction') ?? form.getAttribute('action') ?? address;
        const base = new URL(address, 'http://site.invalid');
        const { pathname, search } = new URL(action, base);
        return { path: pathname + search, fields };
      };
      return [...parsed.querySelectorAll<HTMLFormElement>('form')]
        .filter((form) => form.method === 'post')
        .flatMap((form) =>
          [...form.querySelectorAll<HTMLButtonElement>('button:not([type="button"])')].map((button) =>
            read(form, button),
          ),
        );
    },
    [address, html] as const,
  );
}
