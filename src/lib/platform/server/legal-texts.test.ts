import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideHandle, type Handle } from './handle.ts';
import { readLegalText } from './legal-texts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/impulswerk-legal-`);
  const handle: Partial<Handle> = { legalTexts: folder };
  provideHandle(handle as Handle);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('where there is no file, there is no text', async () => {
  expect(await readLegalText('impressum', 'de')).toBeNull();
  writeFileSync(`${folder}/impressum.de.md`, '# Impressum\n\n');
  expect(await readLegalText('impressum', 'de')).toBeNull();
});

test('a text stands without its title, in its language or else in the other', async () => {
  writeFileSync(`${folder}/datenschutz.de.md`, '\uFEFF# Datenschutz\n\n## Wer wir sind\nDie Stadt.');
  const german = { html: '<h2>Wer wir sind</h2>\n<p>Die Stadt.</p>\n', locale: 'de' };
  expect(await readLegalText('datenschutz', 'de')).toEqual(german);
  expect(await readLegalText('datenschutz', 'en')).toEqual(german);
  writeFileSync(`${folder}/datenschutz.en.md`, 'The city.');
  expect(await readLegalText('datenschutz', 'en')).toEqual({ html: '<p>The city.</p>\n', locale: 'en' });
});

test('a file that cannot be read is a fault, and no missing text', async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  await expect(readLegalText('datenschutz', 'de')).rejects.toThrow('ENOTDIR');
});
