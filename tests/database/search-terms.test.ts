import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

async function readTerms(asked: string): Promise<string[]> {
  const [row] = await database.sql(`select access.search_terms(${quote(asked)}) as terms`);
  return z.object({ terms: z.array(z.string()) }).parse(row).terms;
}

async function isFound(asked: string, text: string): Promise<boolean> {
  const [row] = await database.sql(
    `select bool_and(access.fold_text(${quote(text)}) like '%' || term || '%') as found
      from unnest(access.search_terms(${quote(asked)})) as term`,
  );
  return z.object({ found: z.boolean() }).parse(row).found;
}

test.each([
  ['Beteiligung', 'Bürgerbeteiligung in Lübeck'],
  ['Beteiligungen', 'Wie Bürgerbeteiligung gelingt'],
  ['bürgerbeteiligung', 'Buergerbeteiligungen'],
  ['digitale Verwaltung', 'Verwaltungen digitalisieren'],
  ['Ämter', 'Das Bürgeramt'],
  ['KI', 'KI-gestützte Auskunft'],
  ['KI', 'Was kann KI'],
  ['100% Öffentlichkeit', 'öffentlich zu 100 Prozent'],
  ['Straßen', 'Strasse'],
])('"%s" finds "%s"', async (asked, text) => {
  expect(await isFound(asked, text)).toBe(true);
});

test.each([
  ['KI', 'Kinder und Jugend'],
  ['Beteiligung Klima', 'Beteiligung an der Verwaltung'],
  ['Verwaltung', 'Verein'],
])('"%s" does not find "%s"', async (asked, text) => {
  expect(await isFound(asked, text)).toBe(false);
});

test('stop words do not count, unless there is nothing else', async () => {
  expect(await readTerms('Beteiligung für die Stadt')).toEqual(['beteil', 'stadt']);
  expect(await readTerms('und')).toEqual(['und']);
});

test('nothing asked is nothing, and no sign of a pattern passes', async () => {
  for (const nothing of ['', '  ', '%', '_', '\\', "'"]) expect(await readTerms(nothing)).toEqual([]);
  for (const term of await readTerms('%a_b\\ %%% (c) Grün[0-9]')) expect(term).toMatch(/^[a-z0-9 ]+$/);
});

test('a very long question is cut', async () => {
  expect((await readTerms('Wort '.repeat(1000))).length).toBe(1);
  const many = Array.from({ length: 40 }, (_, at) => `wort${at}`).join(' ');
  expect((await readTerms(many)).length).toBe(12);
});
