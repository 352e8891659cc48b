// How people talk around a project, as several journeys do.
import type { Page } from '@playwright/test';
import { post, postDraft, postForAnswer } from './quick.ts';
import { expect, type Person, type Site } from './site.ts';

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).not.toHaveURL(/\/anmelden/);
}

/** A published project; returns its address. */
export async function publish(person: Person, site: Site, title: string): Promise<string> {
  const id = await postDraft(person, site, title);
  await post(person.context, site, `/projekte/${id}?/publish`);
  return `/projekte/${id}`;
}

/** Those of a project; other projects that stand on its page are articles, too. */
export const comments = (page: Page) => page.locator('#comments').getByRole('article');

export async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('Ihr Kommentar').fill(text);
  await page.getByRole('button', { name: 'Kommentar veröffentlichen' }).click();
  await expect(comments(page).filter({ hasText: text })).toBeVisible();
}

/** Comments by a form without its page; returns the id of the comment. */
export async function say(person: Person, site: Site, project: string, body: string): Promise<string> {
  const answer = await postForAnswer(person.context, site, `${project}?/comment`, { body });
  expect(answer).toMatchObject({ type: 'redirect', status: 303 });
  return answer.location?.match(/comment-(.+)$/)?.[1] ?? '';
}
