import { afterAll, beforeAll, expect, test } from 'vitest';
import { tidyOnce } from '#lib/platform/server/tidy.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

let database: TestDatabase;

beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.close());

/** The statistics of a table: what is dead, and how many rows the planner believes in. */
async function readState(name: string): Promise<unknown> {
  // a process tells its figures once a second at most
  await database.sql('select pg_stat_force_next_flush()');
  const [state] = await database.sql(`
    select n_dead_tup::int as dead, reltuples::int as believed from pg_stat_user_tables as stat
    join pg_class on pg_class.oid = stat.relid where stat.relname = '${name}'`);
  return state;
}

const tidy = () => tidyOnce({ exec: database.sql, inTurn: (task) => task() });

test('dead rows go, and the planner learns how many rows there are', async () => {
  await database.sql('create table public.crowd (id integer)');
  await database.sql('alter table public.crowd set (autovacuum_enabled = off)');
  await database.sql('insert into public.crowd select generate_series(1, 3000)');
  await database.sql('delete from public.crowd where id > 2000');
  expect(await readState('crowd')).toEqual({ dead: 1000, believed: -1 });
  expect(await tidy()).toContain('public.crowd');
  expect(await readState('crowd')).toEqual({ dead: 0, believed: 2000 });
  expect(await tidy()).not.toContain('public.crowd');

  await database.sql('update public.crowd set id = id where id <= 300');
  expect(await readState('crowd')).toEqual({ dead: 300, believed: 2000 });
  expect(await tidy(), 'more than a tenth, but not a fifth').toContain('public.crowd');
  expect(await readState('crowd')).toEqual({ dead: 300, believed: 2000 });
});
