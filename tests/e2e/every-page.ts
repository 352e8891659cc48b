// Every page of the site, with something on it, and who sees it there.
import type { Browser, Page } from '@playwright/test';
import { globSync } from 'node:fs';
import {
  admit,
  appointCoordinator,
  askToTalk,
  beginPaper,
  enrol,
  foundOrganisation,
  invite,
  inviteMember,
  post,
  postDraft,
  postForAnswer,
} from './quick.ts';
import { expect, findLink, readMail, type Person, type Site } from './site.ts';
import { editorOf } from './tour.ts';

/** Addresses by what they show, in German. */
type Pages = Record<string, string>;

export interface EveryPage {
  /** Who looks; `nobody` is not signed in. */
  people: { anna: Person; coordinator: Person; nobody?: undefined };
  /** What each of them sees. */
  pages: Record<'anna' | 'coordinator' | 'nobody', Pages>;
}

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

type Seen = Record<'anna' | 'nobody', Pages>;

/** A file of which not all could be taken over; returns the page that says so. */
async function importText(anna: Person, site: Site): Promise<string> {
  const text = '# Mit Dampf\n\nEin `Stück` Programm und ~~Gestrichenes~~.';
  const response = await anna.context.request.post(`${site.url}/impulspapiere/einlesen`, {
    multipart: {
      area: 'administration',
      file: { name: 'text.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
    },
    headers: { origin: site.url, accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(response.status(), await response.text()).toBe(303);
  return response.headers()['location'] ?? '';
}

async function fillPapers(anna: Person, ben: Person, site: Site): Promise<Seen> {
  const paper = await beginPaper(anna, site, 'Digitale Lotsinnen und Lotsen gewinnen');
  await admit(anna, ben, site, paper, 'editor');
  const guest = 'eine.besonders.lange.adresse@verbandsgemeinde-langennamenshausen.example';
  const invitation = new URL(await invite(anna, site, paper, guest, 'reader')).pathname;
  await writeText(anna.page, `/impulspapiere/${paper}/schreiben`);
  await post(anna.context, site, `/impulspapiere/${paper}/veroeffentlichen`);
  const imported = await importText(anna, site);
  const reuse = await fillReuse(anna, ben, site, paper);
  return {
    anna: {
      ...reuse.anna,
      papers: '/impulspapiere',
      'paper new': '/impulspapiere/neu',
      'paper import': '/impulspapiere/einlesen',
      'paper imported': imported,
      paper: `/impulspapiere/${paper}`,
      write: `/impulspapiere/${paper}/schreiben`,
      'paper comments': `/impulspapiere/${paper}/kommentare`,
      publish: `/impulspapiere/${paper}/veroeffentlichen`,
      'invitation open': invitation,
      history: `/impulspapiere/${paper}/verlauf`,
      compare: `/impulspapiere/${paper}/verlauf/vergleich?from=v1&to=now`,
      review: `/impulspapiere/${paper}/durchsicht`,
      cosign: `/impulspapiere/${paper}/fassungen/1/mitzeichnen?q=Werkstatt`,
      withdraw: `/impulspapiere/${paper}/fassungen/1/zurueckziehen`,
    },
    nobody: { ...reuse.nobody, version: `/impulspapiere/${paper}/fassungen/1`, invitation },
  };
}

/** Ben makes a version of his own out of Anna's paper; hers uses that, and she makes one of it again. */
async function fillReuse(anna: Person, ben: Person, site: Site, paper: string): Promise<Seen> {
  const takeOver = async ({ context }: Person, source: string) => {
    const form = { title: 'Digitale Lotsinnen und Lotsen bei uns', number: '1' };
    const response = await post(context, site, `/impulspapiere/${source}/uebernehmen`, form);
    return response.headers()['location']?.split('/').at(-1) ?? '';
  };
  const fork = await takeOver(ben, paper);
  await post(ben.context, site, `/impulspapiere/${fork}/veroeffentlichen`);
  const again = await takeOver(anna, fork);
  const organisation = await foundOrganisation(anna, site, 'Lotsenbüro Langennamenshausen');
  const use = { organisation, kind: 'transfer', since: '2026-02-01', learned: 'Es braucht Zeit.' };
  await post(anna.context, site, `/impulspapiere/${fork}/nachnutzungen/neu?/save`, use);
  await anna.page.goto(`/impulspapiere/${fork}/fassungen/1`);
  const edit = await anna.page.getByRole('link', { name: 'Nachnutzung ändern' }).getAttribute('href');
  return {
    anna: {
      'adoption new': `/impulspapiere/${fork}/nachnutzungen/neu`,
      'adoption edit': edit ?? '',
      fork: `/impulspapiere/${fork}/uebernehmen`,
      source: `/impulspapiere/${again}/vorbild`,
    },
    nobody: {
      'fork compared': `/impulspapiere/${paper}/eigene-fassungen/${fork}`,
      'version of a fork': `/impulspapiere/${fork}/fassungen/1`,
    },
  };
}

/** A text with everything that a paper can hold. */
async function writeText(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await editorOf(page).click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Überschrift');
  await page.keyboard.type('Ausgangslage\n');
  await page.keyboard.type('Niemand war zuständig. Mehr unter https://example.org/lotsen dazu.\n');
  await press('Aufzählung');
  await page.keyboard.type('erstens\nzweitens\n\n');
  await press('Zwischenüberschrift');
  await page.keyboard.type('Unterwegs');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

async function fillProjects(anna: Person, ben: Person, site: Site): Promise<Seen> {
  const town = await foundOrganisation(anna, site, 'Verbandsgemeinde Langennamenshausen');
  const workshop = await foundOrganisation(ben, site, 'Offene Werkstatt');
  const neighbours = await foundOrganisation(ben, site, 'Nachbarschaftshilfe');
  const title = 'Verwaltungsmodernisierungsbeschleunigungsgesetz verständlich erklärt';
  const draft = `/projekte/${await postDraft(anna, site, title, town)}`;
  const project = `/projekte/${await postDraft(anna, site, 'Repair-Café für Bildschirme', town)}`;
  const foreign = `/projekte/${await postDraft(ben, site, 'Werkzeug für alle', workshop)}`;
  const postAs = async ({ context }: Person, path: string, form: Record<string, string> = {}) =>
    expect((await post(context, site, path, form)).status(), path).toBeLessThan(400);
  await postAs(anna, `${project}?/publish`);
  await postAs(ben, `${foreign}?/publish`);
  const help = { kind: 'expertise', text: 'Menschen, die Bildschirme reparieren können.' };
  await postAs(anna, `${project}/gesuche/neu`, help);
  await postAs(anna, `${project}/angebote/neu`, help);
  await postAs(ben, `${foreign}/angebote/neu`, help);
  await postAs(anna, `${project}/partner?/ask`, { organisation: workshop, role: 'partner' });
  await postAs(ben, `${foreign}/partner?/ask`, { organisation: town, role: 'partner' });
  await postAs(anna, `${foreign}?/follow`);
  const { location } = await postForAnswer(anna.context, site, `${project}?/comment`, { body: 'Wer kommt?' });
  await postAs(ben, `${project}?/comment`, { body: 'Ich komme!' });
  await postAs(ben, `${project}/melden`, { reason: 'other', text: 'Bitte ansehen.' });
  const { introduction, cooperation } = await agree(anna, ben, site, workshop);
  const [need = '', offer = ''] = await findHelps(anna, project);
  return {
    anna: {
      draft,
      'own project': project,
      'project new': '/projekte/neu',
      'project edit': `${draft}/bearbeiten`,
      'project image': `${draft}/bild`,
      partners: `${project}/partner?q=Werkstatt`,
      missing: `${project}/fehlendes`,
      'need new': `${draft}/gesuche/neu`,
      'offer new': `${draft}/angebote/neu`,
      'need edit': need,
      'offer edit': offer,
      comment: `${project}/kommentare/${location?.match(/comment-(.+)$/)?.[1]}`,
      report: `${foreign}/melden`,
      'organisation new': '/organisationen/neu',
      'own organisation': `/organisationen/${town}`,
      'organisation edit': `/organisationen/${town}/bearbeiten`,
      members: `/organisationen/${town}/mitglieder`,
      partnerships: `/organisationen/${town}/partnerschaften`,
      'need of an organisation': `/organisationen/${town}/gesuche/neu`,
      'offer of an organisation': `/organisationen/${town}/angebote/neu`,
      join: `/organisationen/${workshop}/beitreten`,
      'invitation to an organisation': await inviteMember(ben, site, workshop, anna.email),
      introductions: '/kontaktanfragen',
      introduction,
      cooperation,
      'introduction new': `/kontaktanfragen/neu?to=organisation:${neighbours}`,
    },
    nobody: { project, organisation: `/organisationen/${town}` },
  };
}

/** Anna asks Ben's organisation, they talk, and agree. */
async function agree(anna: Person, ben: Person, site: Site, organisation: string) {
  const introduction = await askToTalk(anna, site, `organisation:${organisation}`);
  const proposal = { agreement: 'Wir reparieren ein Jahr lang zusammen.' };
  for (const [{ context }, action, form] of [
    [ben, 'accept', { answer: '' }],
    [anna, 'say', { body: 'Wann passt es Ihnen?' }],
    [ben, 'propose', proposal],
  ] as [Person, string, Record<string, string>][]) {
    expect((await post(context, site, `${introduction}?/${action}`, form)).status(), action).toBe(303);
  }
  await anna.page.goto('/kontaktanfragen');
  const link = anna.page.locator('a[href^="/zusammenarbeit/"]').first();
  return { introduction, cooperation: (await link.getAttribute('href')) ?? '' };
}

/** Where the need and the offer of an own project are changed. */
async function findHelps({ page }: Person, project: string): Promise<string[]> {
  await page.goto(project);
  const links = ['gesuche', 'angebote'].map((side) =>
    page.locator(`a[href^="/${side}/"][href$="/bearbeiten"]`),
  );
  return Promise.all(links.map(async (link) => (await link.first().getAttribute('href')) ?? ''));
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
