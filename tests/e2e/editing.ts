// What several journeys do in a paper.
import type { Page } from '@playwright/test';
import { expect, findLink, readMail, type Person, type Site } from './site.ts';

export const editorOf = (page: Page) => page.getByRole('textbox', { name: /^Text von/ });

/** The line that says whether the text is saved: connecting, saved, saving or offline. */
export const saveState = (page: Page, state: string) => page.locator(`[data-save-state="${state}"]`);

/** Begins a paper and returns its address. */
export async function beginPaper(
  page: Page,
  title: string,
  start: 'Erfahrungsbericht' | 'Leer' = 'Leer',
): Promise<string> {
  await page.goto('/impulspapiere/neu');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Wirksame digitale Verwaltung').check();
  await page.getByLabel(start).check();
  await page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  return page.url();
}

/** Invites somebody, who opens the link from the mail and accepts. */
export async function invite(
  site: Site,
  owner: Person,
  paperUrl: string,
  guest: Person,
  role: 'Schreibt mit' | 'Schlägt vor' | 'Kommentiert' | 'Liest mit',
): Promise<void> {
  await owner.page.goto(paperUrl);
  const form = owner.page.locator('form#invite');
  await form.getByLabel('E-Mail-Adresse').fill(guest.email);
  await form.getByLabel(role).check();
  await form.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(owner.page.getByText(`Die Einladung an ${guest.email} ist unterwegs.`)).toBeVisible();
  await guest.page.goto(findLink(readMail(site, guest.email)));
  await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.page).toHaveURL(paperUrl);
}

export async function openEditor(page: Page, paperUrl: string): Promise<void> {
  await page.goto(`${paperUrl}/schreiben`);
  await expect(editorOf(page)).toBeVisible();
}

/** The paragraph below a heading of the template. */
export const below = (page: Page, heading: string) => editorOf(page).locator(`h2:has-text("${heading}") + p`);

/**
 * Sets the caret there, and is sure of it: while toolbar and names still come in, a click may meet the next paragraph,
 * and the editor learns of a new caret a moment after the browser has it.
 */
export async function setCaretBelow(page: Page, heading: string): Promise<void> {
  const isThere = (paragraph: Element) => {
    type Live = Element & {
      editor: { view: { domAtPos(at: number): { node: Node } }; state: { selection: { from: number } } };
    };
    const { view, state } = (paragraph.closest('.ProseMirror') as Live).editor;
    return paragraph.contains(view.domAtPos(state.selection.from).node);
  };
  await expect(async () => {
    await below(page, heading).click();
    expect(await below(page, heading).evaluate(isThere), `the caret is below ${heading}`).toBe(true);
  }).toPass();
}
