// The same form posts as the pages send, but without a page: people and papers for journeys about something else.
import type { APIResponse, Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, findDatabase, findLink, readMail, type Person, type Site } from './site.ts';

type Fields = Record<string, string>;

/** A connection that lay idle may be closed by the server in the moment in which it is used again. */
const maxRetries = 2;

/** Posts a form as a browser without scripts does; redirects are not followed. */
export function post(
  context: BrowserContext,
  site: Site,
  path: string,
  form: Fields = {},
): Promise<APIResponse> {
  return context.request.post(`${site.url}${path}`, {
    form,
    headers: { origin: site.url, accept: 'text/html' },
    maxRedirects: 0,
    maxRetries,
  });
}

/** What an action answers to a page with scripts: `failure` and `error` carry the status of the refusal. */
export async function postForAnswer(
  context: BrowserContext,
  site: Site,
  path: string,
  form: Fields = {},
): Promise<{ type: string; status: number; location?: string }> {
  const headers = { origin: site.url, accept: 'application/json', 'x-sveltekit-action': 'true' };
  const options = { form, headers, maxRedirects: 0, maxRetries };
  const response = await context.request.post(`${site.url}${path}`, options);
  const answer: { type: string; status?: number; location?: string } = await response.json();
  return { ...answer, status: answer.status ?? response.status() };
}

async function postAndFollow(
  context: BrowserContext,
  site: Site,
  path: string,
  form: Fields,
): Promise<string> {
  const response = await post(context, site, path, form);
  expect(response.status(), `${path}: ${await response.text()}`).toBe(303);
  return response.headers()['location'] ?? '';
}

/** Somebody new who is signed in; `createPerson` does it through the pages, in ten times the time. */
export async function enrol(
  browser: Browser,
  site: Site,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  const person = { name, email: `${randomUUID()}@example.org`, password: 'ein langes Passwort' };
  const { email, password } = person;
  expect((await post(context, site, '/registrieren', { name, email, password })).status()).toBe(200);
  const { pathname } = new URL(findLink(readMail(site, email)));
  await postAndFollow(context, site, pathname, { password });
  return { ...person, context, page: await context.newPage() };
}

const idIn = (location: string) => location.split('/').at(-1) ?? '';

export async function foundOrganisation({ context }: Person, site: Site, name: string): Promise<string> {
  return idIn(
    await postAndFollow(context, site, '/organisationen/neu', {
      kind: 'civil_society',
      name,
      place: 'Probestadt',
    }),
  );
}

/**
 * What the form of a project must hold at least, beside a title; partners are wanted, as an empty form has it. These
 * projects are all alike, of which the form has told.
 */
export const aProject = {
  kind: 'project',
  summary: 'Worum es geht, steht hier in einem Satz.',
  areas: 'ecosystem',
  stage: 'planning',
  cooperation: 'on',
  similar_seen: 'on',
};

export async function postDraft(
  { context }: Person,
  site: Site,
  title: string,
  organisation = '',
): Promise<string> {
  const form = { ...aProject, title, organisation };
  return idIn(await postAndFollow(context, site, '/projekte/neu', form));
}

export async function beginPaper({ context }: Person, site: Site, title: string): Promise<string> {
  return idIn(await postAndFollow(context, site, '/impulspapiere/neu', { title, area: 'administration' }));
}

/** Invites by mail and returns the address of the link. */
export async function invite(
  owner: Person,
  site: Site,
  paperId: string,
  email: string,
  role: 'editor' | 'suggester' | 'commenter' | 'reader',
): Promise<string> {
  const response = await post(owner.context, site, `/impulspapiere/${paperId}?/invite`, { email, role });
  expect(response.status()).toBe(200);
  return findLink(readMail(site, email));
}

/** Makes somebody a member, by an invitation that she accepts. */
export async function admit(
  owner: Person,
  guest: Person,
  site: Site,
  paperId: string,
  role: 'editor' | 'suggester' | 'commenter' | 'reader',
): Promise<void> {
  const link = await invite(owner, site, paperId, guest.email, role);
  await postAndFollow(guest.context, site, new URL(link).pathname, {});
}

/** Invites somebody into an organisation by mail; returns the path of the link. */
export async function inviteMember(
  owner: Person,
  site: Site,
  organisation: string,
  email: string,
): Promise<string> {
  const path = `/organisationen/${organisation}/mitglieder?/invite`;
  expect((await post(owner.context, site, path, { email, role: 'editor' })).status()).toBe(200);
  return new URL(findLink(readMail(site, email))).pathname;
}

/** Asks a project or an organisation for a talk, such as `project:…`; returns the path of the introduction. */
export function askToTalk({ context }: Person, site: Site, to: string): Promise<string> {
  const form = { from: 'me', message: 'Wollen wir zusammen einen Abend in der Werkstatt planen?' };
  return postAndFollow(context, site, `/kontaktanfragen/neu?to=${to}`, form);
}

/** Does what the operator does: while the site is down, since it has its folder for itself. */
export async function appointCoordinator(site: Site, email: string): Promise<void> {
  await site.kill();
  const env = { ...process.env, DATA_DIR: site.folder, DATABASE_URL: await findDatabase(site.folder) };
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/make-coordinator.ts', email, 'ecosystem'],
    { env, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  await site.restart();
}

/** The `Cookie` header of a person's browser. */
export async function cookieOf(person: Person): Promise<string> {
  return (await person.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}
