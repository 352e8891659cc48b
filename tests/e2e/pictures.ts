// Pictures that journeys choose, and what becomes of them on pages and at their addresses.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { editorOf } from './editing.ts';
import { expect, type Person, type Site } from './site.ts';

export const draw = (background: string) =>
  sharp({ create: { width: 1800, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const drawPhoto = async (): Promise<Chosen> => ({
  name: 'foto.jpg',
  mimeType: 'image/jpeg',
  buffer: await draw('#396'),
});

/** The picture has come and is drawn. */
export const expectDrawn = (image: Locator) =>
  expect.poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);

export const addressOf = async (image: Locator) => (await image.getAttribute('src')) ?? '';

export const statusOf = async (context: BrowserContext, site: Site, path: string) =>
  (await context.request.get(site.url + path)).status();

export const dialogOf = (page: Page) => page.getByRole('dialog');

/** Chooses a picture in the open dialog and puts it into the text. */
export async function insert(page: Page, alt: string, caption = ''): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('Bildbeschreibung').fill(alt);
  await dialog.getByLabel('Bildunterschrift').fill(caption);
  await dialog.getByRole('button', { name: 'Bild einfügen' }).click();
  await expect(dialog).toBeHidden();
}

export async function openWriting(person: Person, paper: string): Promise<Locator> {
  await person.page.goto(`/impulspapiere/${paper}/schreiben`);
  const editor = editorOf(person.page);
  await expect(editor).toHaveAttribute('contenteditable', 'true');
  return editor;
}
