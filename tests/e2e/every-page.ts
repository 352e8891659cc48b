// Every page of the site, with something on it, and who sees it there.
import type { Browser } from '@playwright/test';
import { globSync } from 'node:fs';
import { fillPapers } from './every-paper-page.ts';
import { fillProjects } from './every-project-page.ts';
import { appointCoordinator, enrol, post } from './quick.ts';
import { findLink, readMail, type Person, type Site } from './site.ts';

/** Addresses by what they show, in German. */
export type Pages = Record<string, string>;

export interface EveryPage {
  /** Who looks; `nobody` is not signed in. */
  people: { anna: Person; coordinator: Person; nobody?: undefined };
  /** What each of them sees. */
  pages: Record<'anna' | 'coordinator' | 'nobody', Pages>;
}

export type Seen = Record<'anna' | 'nobody', Pages>;

const noSecret = 'A'.repeat(43);

export async function fillEveryPage(browser: Browser, site: Site): Promise<EveryPage> {
  const coordinator = await enrol(browser, site, 'Cora Koordination');
  await appointCoordinator(site, coordinator.email);
  const anna = await enrol(browser, site, 'Anna-Katharina von Seitenweise');
  const ben = await enrol(browser, site, 'Ben Beispiel');
  // a second session, so that there is one to end
  await post(await browser.newContext(), site, '/anmelden', { email: anna.email, password: anna.password });
  const papers = await fillPapers(anna, ben, site);
  const projects = await fillProjects(anna, ben, site);
  return {
    people: { anna, coordinator },
    pages: {
      anna: { ...accountPages, ...papers.anna, ...projects.anna },
      coordinator: {
        coordination: '/koordination',
        log: '/koordination/protokoll',
        network: '/koordination/netzwerk',
        'needs without a match': '/koordination/netzwerk/gesuche',
        'organisations without a contact': '/koordination/netzwerk/organisationen',
        reports: '/koordination/meldungen',
        templates: '/koordination/vorlagen',
      },
      nobody: {
        ...openPages,
        ...papers.nobody,
        ...projects.nobody,
        verify: await beginSignUp(browser, site),
      },
    },
  };
}

const accountPages: Pages = {
  account: '/konto',
  following: '/konto/gefolgt',
  settings: '/konto/einstellungen',
  notifications: '/konto/benachrichtigungen',
  'for me': '/fuer-mich',
  'match answers': '/fuer-mich/antworten',
  name: '/konto/name',
  'mail address': '/konto/e-mail',
  password: '/konto/passwort',
  language: '/konto/sprache',
  sessions: '/konto/anmeldungen',
  'account delete': '/konto/loeschen',
};

const openPages: Pages = {
  start: '/',
  projects: '/projekte',
  map: '/projekte/karte',
  needs: '/gesuche',
  organisations: '/organisationen',
  weights: '/gewichtung',
  search: '/suche?q=Bildschirme',
  'search without words': '/suche',
  'one area': '/bereiche/oekosystem',
  'the other area': '/bereiche/verwaltung',
  'sign in': '/anmelden',
  'sign up': '/registrieren',
  'forgotten password': '/passwort-vergessen',
  'forgotten password gone': `/passwort-vergessen/${noSecret}`,
  'new address gone': `/adresse-bestaetigen/${noSecret}`,
  'account deleted': '/konto/geloescht',
  'unfollow gone': '/nicht-mehr-folgen/019df702-0d00-7000-8000-000000000000',
  'match mails gone': '/fuer-mich/abbestellen/019df702-0d00-7000-8000-000000000000',
  'invitation gone': `/einladungen/${noSecret}`,
  'legal notice': '/impressum',
  privacy: '/datenschutz',
  accessibility: '/barrierefreiheit',
  'not found': '/gibt-es-nicht',
};

/** The address that confirms an account which is not yet one. */
async function beginSignUp(browser: Browser, site: Site): Promise<string> {
  const email = 'neu@example.org';
  const fresh = await browser.newContext();
  await post(fresh, site, '/registrieren', { name: 'Neu', email, password: 'ein langes Passwort' });
  await fresh.close();
  return new URL(findLink(readMail(site, email))).pathname;
}

const forms: Record<string, string> = {
  uuid: '[0-9a-f-]{36}',
  token: '[\\w-]{43}',
  helps: '(needs|offers)',
  area: '(ecosystem|administration)',
  number: '\\d+',
};

/** The pages in `src/routes` of which none of these English paths is one. */
export function findUnvisited(paths: string[]): string[] {
  const routes = globSync('src/routes/**/+page.svelte').map((file) =>
    file.slice(10, -'/+page.svelte'.length),
  );
  return routes.filter((route) => {
    const form = route.replaceAll(/\[\w+(?:=(\w+))?\]/g, (_, kind: string) => forms[kind] ?? '[^/]+');
    return !paths.some((path) => new RegExp(`^/en${form}$`).test(path));
  });
}
