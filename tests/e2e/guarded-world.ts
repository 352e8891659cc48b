// What is the owner's alone or her members', for journeys that try to get at it.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { admit, beginPaper, enrol, foundOrganisation, invite, postDraft } from './quick.ts';
import { expect, type Person, type Site } from './site.ts';
import { editorOf } from './tour.ts';

/** Where the owner's things are, and whose they are. */
export interface GuardedWorld {
  owner: Person;
  editor: Person;
  reader: Person;
  stranger: Person;
  anonymous: BrowserContext;
  paper: string;
  draft: string;
  /** The stranger's own draft. */
  foreignDraft: string;
  organisation: string;
  invitation: string;
}

export async function fillGuardedWorld(browser: Browser, site: Site): Promise<GuardedWorld> {
  const [owner, editor, reader, stranger] = await Promise.all(
    ['Olivia Inhaberin', 'Emil Schreiber', 'Lea Leserin', 'Stella Fremd'].map((name) =>
      enrol(browser, site, name),
    ),
  );
  if (!owner || !editor || !reader || !stranger) throw new Error('four people are needed');
  const paper = await beginPaper(owner, site, 'Geheimes Papier');
  await admit(owner, editor, site, paper, 'editor');
  await admit(owner, reader, site, paper, 'reader');
  await invite(owner, site, paper, 'offen@example.org', 'reader');
  await owner.page.goto(`/impulspapiere/${paper}`);
  const invitation = (await owner.page.locator('input[name="invitation"]').getAttribute('value')) ?? '';
  const world = {
    owner,
    editor,
    reader,
    stranger,
    anonymous: await browser.newContext({ baseURL: site.url }),
    paper,
    draft: await postDraft(owner, site, 'Geheimer Entwurf'),
    foreignDraft: await postDraft(stranger, site, 'Entwurf der Fremden'),
    organisation: await foundOrganisation(owner, site, 'Gemeinde Geheim'),
    invitation,
  };
  await write(owner.page, paper, 'Nur für Mitglieder.');
  return world;
}

/** Opens a paper and adds a sentence at its end. */
export async function write(page: Page, paper: string, sentence: string): Promise<void> {
  await page.goto(`/impulspapiere/${paper}/schreiben`);
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(sentence);
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}
