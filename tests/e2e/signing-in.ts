// Signing in and being signed out, as the journeys about accounts need it.
import type { Browser, Page } from '@playwright/test';
import { expect, readMail, type Person, type Site } from './site.ts';

export const better = 'drei Lotsen im Rathaus';

export async function fillSignIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

/** The same person in one more browser. */
export async function signInElsewhere(
  browser: Browser,
  site: Site,
  person: Person,
  more = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, ...more });
  const page = await context.newPage();
  await page.goto('/anmelden');
  await fillSignIn(page, person);
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  return page;
}

/** The newest mail to an address once it says this; some are sent after the answer. */
export async function waitForMail(site: Site, to: string, words: string): Promise<string> {
  await expect.poll(() => readMail(site, to)).toContain(words);
  return readMail(site, to);
}

export const signedOut = (page: Page) => page.getByText('Sie sind abgemeldet.');

export async function expectSignedOut(page: Page) {
  await page.goto('/konto');
  await expect(page).toHaveURL(/\/anmelden\?back=/);
}
