// The whole register, where its file is: `REGISTER_FILE`, or beside the clone.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importMunicipalities, searchMunicipalities } from '#lib/organisation/server/municipalities.ts';
import { readRegister } from '#lib/organisation/server/register.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

const file = process.env.REGISTER_FILE ?? '../shared/data/municipalities.csv';
const isThere = existsSync(file);
if (!isThere) console.log(`The import of the whole register is not tried: there is no ${file}.`);

describe.skipIf(!isThere)('the whole register', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database?.close());

  test('is imported at once, and a second time without a change', async () => {
    const { records } = readRegister(readFileSync(file));
    expect(records).toHaveLength(10_751);
    const first = await importMunicipalities(database.service, records);
    expect(first.added).toBeGreaterThan(10_000);
    expect(first.missing).toBe(0);
    const again = await importMunicipalities(database.service, records);
    expect(again).toEqual({ added: 0, changed: 0, missing: 0 });
    const { count } = await database.service
      .from('municipalities')
      .select('ags', { count: 'exact', head: true });
    expect(count).toBe(10_751);
  });

  test('is searched in a moment, with the largest of several namesakes first', async () => {
    const started = performance.now();
    const found = await searchMunicipalities(database.as(null), 'neuenkirchen', 20);
    expect(performance.now() - started).toBeLessThan(1000);
    const namesakes = found.filter(({ name }) => name === found[0]?.name);
    expect(namesakes.length).toBeGreaterThan(1);
    const sizes = namesakes.map(({ population }) => population);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const [first] = await searchMunicipalities(database.as(null), 'Muenchen', 5);
    expect(first).toMatchObject({ name: 'München', sizeClass: 1, state: '09' });
  });
});
