// What a form says when something is wrong, and how journeys read it.
import type { BrowserContext, Locator, Page, Request } from '@playwright/test';
import { expect, type Site } from './site.ts';

export const required = 'Bitte füllen Sie dieses Feld aus.';
export const chooseOne = 'Bitte wählen Sie mindestens eine Möglichkeit.';
export const choice = 'Bitte wählen Sie eine der angebotenen Möglichkeiten.';
export const notAnAddress = 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.';
export const tooLong = (maximum: number, length: number) =>
  `Bitte kürzen Sie auf höchstens ${maximum} Zeichen; jetzt sind es ${length}.`;
export const tooShort = (minimum: number) => `Bitte schreiben Sie mindestens ${minimum} Zeichen.`;
export const markup = '<b onclick="alert(1)">Laut</b><script>alert(2)</script> & "leise" 🎈';
export const bold = '<b>fett</b> & "Zeichen" 🚌';

/** A browser without scripts, with somebody's cookies if she is given. */
export async function openPlain(like: BrowserContext | null, site: Site): Promise<Page> {
  const storageState = await like?.storageState();
  const browser = like?.browser();
  if (!browser) throw new Error('a context has a browser');
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState });
  return context.newPage();
}

/** What stands at a field that is not right. */
export const errorAt = (page: Page, id: string) => page.locator(`[id="${id}-error"]`);

export const formOf = (page: Page, id?: string) => page.locator(id ? `main form#${id}` : 'main form').last();

/** Sends the form and expects it back with these messages, each at its field and linked from the summary. */
export async function expectRefusal(form: Locator, errors: Record<string, string>): Promise<void> {
  const page = form.page();
  // not what is asked while one writes
  const answer = page.waitForResponse((response) => isSent(response.request()));
  await form.getByRole('button').last().click();
  expect((await answer).status()).toBe(400);
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  for (const [name, message] of Object.entries(errors)) {
    const fields = form.locator(`[name="${name}"]`);
    const isGroup = ['radio', 'checkbox'].includes((await fields.first().getAttribute('type')) ?? '');
    const described = isGroup ? fields.first().locator('xpath=ancestor::fieldset') : fields;
    await expect(described).toHaveAccessibleDescription(new RegExp(escape(message)));
    if (!isGroup) await expect(fields).toHaveAttribute('aria-invalid', 'true');
    const id = (await fields.first().getAttribute('id')) ?? '';
    await expect(summary.locator(`a[href="#${id}"]`)).toContainText(message);
  }
  await expect(summary.getByRole('listitem')).toHaveCount(Object.keys(errors).length);
}

const isSent = (request: Request) =>
  request.method() === 'POST' && (request.isNavigationRequest() || 'x-sveltekit-action' in request.headers());

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function expectKept(form: Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await expect(form.getByLabel(label)).toHaveValue(value);
}

/** Makes the first choice of a name send something that was never offered. */
export async function forgeChoice(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`).first();
  await field.evaluate((element, forged) => {
    const input = element instanceof HTMLSelectElement ? element.options[0] : element;
    input?.setAttribute('value', forged);
    if (element instanceof HTMLSelectElement) element.selectedIndex = 0;
    else if (element instanceof HTMLInputElement) element.checked = true;
  }, value);
}
