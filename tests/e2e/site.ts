// A running site for a worker's journeys, with a database of its own, and people who already have an account.
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import postgres from 'postgres';
import { findFreePort } from '../free-port.ts';

export interface Site {
  /** Such as `http://localhost:4711`, without a slash at the end. */
  url: string;
  folder: string;
  readonly pid: number;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port. */
  restart(): Promise<void>;
  /** Stops it and keeps its folder. */
  halt(): Promise<number | null>;
  stop(): Promise<number | null>;
}

/** Starts the built site on a free port and waits until it answers. */
export async function startSite(
  args: string[] = ['--empty'],
  folder = mkdtempSync(`${tmpdir()}/impulswerk-site-`),
  settings: NodeJS.ProcessEnv = {},
): Promise<Site> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  beginWithFirstStart(args, folder, settings);
  let process_ = await start(folder, port, args, settings);
  return {
    url,
    folder,
    get pid() {
      return process_.pid ?? 0;
    },
    kill: () => end(process_, 'SIGKILL').then(() => {}),
    restart: async () => {
      process_ = await start(folder, port, args, settings);
    },
    halt: () => end(process_, 'SIGTERM'),
    stop: async () => {
      const code = await end(process_, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** What `first-start.ts` has prepared for an embedded site in a new folder. */
function beginWithFirstStart(args: string[], folder: string, settings: NodeJS.ProcessEnv): void {
  const prepared = process.env.JOURNEYS_FIRST_STARTS;
  if (!prepared || settings.DATABASE_URL || settings.SUPABASE_URL || readdirSync(folder).length > 0) return;
  cpSync(`${prepared}/${args.includes('--empty') ? 'empty' : 'demo'}`, folder, { recursive: true });
}

async function start(
  folder: string,
  port: number,
  args: string[],
  settings: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    // all people of the journeys come from one address
    LIMITS: 'off',
    MAIL_RETRY: '3',
    DATABASE_URL: await findDatabase(folder),
    ...settings,
  };
  const child = spawn(process.execPath, ['src/server.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => /https?:\/\//.test(text.toString()) && resolve());
    child.on('exit', (code) => reject(new Error(`the site ended with ${code} before it was up`)));
  });
  return child;
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** With JOURNEYS_DATABASE_URL each site has a database of its own on that PostgreSQL, named after its folder. */
export async function findDatabase(folder: string): Promise<string> {
  const server = process.env.JOURNEYS_DATABASE_URL;
  if (!server) return '';
  const url = new URL(server);
  url.pathname = `/${folder.replaceAll(/\W/g, '_').toLowerCase()}`;
  const sql = postgres(server, { max: 1 });
  const name = url.pathname.slice(1);
  const known = await sql`select from pg_database where datname = ${name}`;
  if (known.length === 0) await sql.unsafe(`create database ${name}`);
  await sql.end();
  return url.href;
}

/** The texts of all mails to this address, the newest last. */
export function listMails(site: Site, to: string): string[] {
  const folder = `${site.folder}/mail`;
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name): { to: string; text: string } => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  return mails.filter((each) => each.to === to).map(({ text }) => text);
}

/** The text of the newest mail to this address. */
export function readMail(site: Site, to: string): string {
  const mail = listMails(site, to).at(-1);
  if (mail === undefined) throw new Error(`no mail to ${to}`);
  return mail;
}

/** The first link in a mail. */
export function findLink(text: string): string {
  const link = text.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`no link in: ${text}`);
  return link;
}

export interface Person {
  name: string;
  email: string;
  password: string;
  context: BrowserContext;
  page: Page;
}

let count = 0;

/** Somebody new, signed up through the forms, in a browser of her own. */
export async function createPerson(browser: Browser, site: Site, name: string): Promise<Person> {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const person = {
    name,
    email: `person-${process.pid}-${count++}@example.org`,
    password: 'ein langes Passwort',
  };
  await page.goto('/registrieren');
  await page.getByLabel('Ihr Name').fill(name);
  await page.getByLabel('E-Mail-Adresse').fill(person.email);
  await page.getByLabel('Passwort').fill(person.password);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByText('Bitte sehen Sie in Ihr Postfach')).toBeVisible();
  await page.goto(findLink(readMail(site, person.email)));
  await page.getByLabel('Passwort').fill(person.password);
  await page.getByRole('button', { name: 'Bestätigen und anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  return { ...person, context, page };
}

/** Journeys with the worker's site at `site.url`, which is the base of all pages. */
export const test = base.extend<object, { site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

/** Opens a page and waits until its scripts have taken over. */
export async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await seeScripts(page);
}

/** What reads the titles of pages out is put there by the first script that runs. */
export const seeScripts = (page: Page) => expect(page.locator('#svelte-announcer')).toBeAttached();

export { expect };
