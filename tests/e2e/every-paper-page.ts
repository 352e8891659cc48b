// The pages about papers, with something on each.
import type { Page } from '@playwright/test';
import type { Seen } from './every-page.ts';
import { admit, beginPaper, foundOrganisation, invite, post } from './quick.ts';
import { expect, type Person, type Site } from './site.ts';
import { editorOf } from './tour.ts';

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

export async function fillPapers(anna: Person, ben: Person, site: Site): Promise<Seen> {
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
