// People of an organisation for journeys: who owns it, who comes as a guest, and who is a stranger.
import type { Browser } from '@playwright/test';
import { enrol, post } from './quick.ts';
import { expect, findLink, readMail, type Person, type Site } from './site.ts';

export const consent = 'Alle dürfen sehen, dass ich hier mitmache';
export const pathOf = (id: string, rest = '') => `/organisationen/${id}${rest}`;

export type People = Record<'owner' | 'guest' | 'stranger', Person>;

export const enrolPeople = async (browser: Browser, site: Site): Promise<People> => ({
  owner: await enrol(browser, site, 'Olga Inhaberin'),
  guest: await enrol(browser, site, 'Gil Gast'),
  stranger: await enrol(browser, site, 'Sam Fremd'),
});

/** Has the owner invite an address; returns the link of the mail. */
export async function invite(
  owner: Person,
  site: Site,
  id: string,
  email: string,
  role: string,
): Promise<string> {
  const path = pathOf(id, '/mitglieder?/invite');
  expect((await post(owner.context, site, path, { email, role })).status()).toBe(200);
  return findLink(readMail(site, email));
}

/** Makes the guest a member by an invitation. */
export async function admit({ owner, guest }: People, site: Site, id: string, role: string): Promise<void> {
  const link = await invite(owner, site, id, guest.email, role);
  await guest.page.goto(link);
  await guest.page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.page).toHaveURL(pathOf(id));
}
