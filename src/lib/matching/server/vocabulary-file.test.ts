import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, expect, test, vi } from 'vitest';
import { readVocabularyFile } from './vocabulary-file.ts';

const folder = mkdtempSync(`${tmpdir()}/vocabulary-`);
afterAll(() => rmSync(folder, { recursive: true }));

test('flaws of the file are told by their line, and the rest is used', () => {
  const log = { info: vi.fn(), warn: vi.fn() };
  const file = `${folder}/vocabulary.txt`;
  writeFileSync(file, 'Velo, Rad\nallein\n\nBank, Kreditinstitut\nBank, Sitzbank\n');
  expect(readVocabularyFile(file, log)).toBe('Velo, Rad\nBank, Kreditinstitut');
  expect(log.warn.mock.calls.map(([details, message]) => [details.line, message])).toEqual([
    [2, expect.stringContaining('line 2 of the vocabulary is left out: it names one word alone')],
    [5, expect.stringContaining('which stands in line 4')],
  ]);
  expect(log.info).toHaveBeenCalledWith({ file, meanings: 2, leftOut: 2 }, expect.any(String));
});

test('a file that is not there is no empty list', () => {
  expect(() => readVocabularyFile(`${folder}/none.txt`, { info: vi.fn(), warn: vi.fn() })).toThrow('ENOENT');
});
