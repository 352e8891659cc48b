// What journeys do with two people in a paper, one of whom loses the connection.
import type { Page } from '@playwright/test';
import { editorOf, saveState } from './editing.ts';
import { admit, beginPaper } from './quick.ts';
import { expect, type Person, type Site } from './site.ts';

export const writePath = (paper: string) => `/impulspapiere/${paper}/schreiben`;

export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

export async function openPaper(page: Page, paper: string): Promise<void> {
  await page.goto(writePath(paper));
  await expect(editorOf(page)).toBeVisible();
}

/** An owner and an editor, both in an own paper with one saved sentence. */
export async function meet(site: Site, anna: Person, ben: Person, title: string): Promise<string> {
  const paper = await beginPaper(anna, site, title);
  await admit(anna, ben, site, paper, 'editor');
  await openPaper(anna.page, paper);
  await openPaper(ben.page, paper);
  await typeAtEnd(anna.page, 'Vorher.');
  await expect(saveState(anna.page, 'saved')).toBeVisible();
  await expect(editorOf(ben.page)).toContainText('Vorher.');
  return paper;
}

/** The names of what lies in this browser. */
export const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

/** The server closes the next socket of this page with a code, as an own one would. */
export async function closeSockets(page: Page, code: number): Promise<() => void> {
  let isClosing = true;
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isClosing) void socket.close({ code, reason: 'tested' });
    else socket.connectToServer();
  });
  return () => (isClosing = false);
}
