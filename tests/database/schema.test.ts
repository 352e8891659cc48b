// What the catalog says about the schema, held against the matrix: nothing may be forgotten.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { definers, functions, tables, type Caller } from './policy-matrix.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  // grants as they are once the API has answered
  await database.service.from('areas').select('id');
});
afterAll(() => database.close());

async function ask<T extends z.ZodType>(row: T, sql: string): Promise<z.output<T>[]> {
  return row.array().parse(await database.sql(sql));
}

const Name = z.object({ name: z.string() });
const names = async (sql: string) => (await ask(Name, sql)).map(({ name }) => name);
const inPublic = `from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')`;
const ours = `from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname in ('public', 'access')`;

test('every table and view has an entry in the policy matrix', async () => {
  expect((await names(`select relname as name ${inPublic}`)).sort()).toEqual(Object.keys(tables).sort());
});

test('every table has row level security, and every view asks with the rights of who reads it', async () => {
  const open = `select relname as name ${inPublic} and not case
    when relkind in ('r', 'p') then relrowsecurity
    else relkind = 'v' and coalesce(reloptions::text, '') ~ 'security_invoker=(true|on|1)' end`;
  expect(await names(open)).toEqual([]);
});

test('every table, view and function of the API has a comment', async () => {
  const silent = `select relname as name ${inPublic} and obj_description(oid, 'pg_class') is null
    union all select proname ${ours} and nspname = 'public' and obj_description(pg_proc.oid, 'pg_proc') is null`;
  expect(await names(silent)).toEqual([]);
});

const Policy = z.object({
  policy: z.string(),
  table: z.string(),
  operation: z.string(),
  everybody: z.boolean(),
  rule: z.string(),
});

test('every policy is a sentence, for one operation and for named roles', async () => {
  const policies = await ask(
    Policy,
    `select polname as policy, polrelid::regclass::text as table, polcmd::text as operation, 0 = any(polroles) as everybody,
      concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid)) as rule from pg_policy
      where polrelid in (select oid ${inPublic})`,
  );
  for (const { policy, table, operation, everybody, rule } of policies) {
    const which = `the policy "${policy}" on ${table}`;
    expect(policy, `${which} is a sentence`).toMatch(/^[a-z][a-z']*( [a-z']+,?){2,}$/);
    expect(operation, `${which} is for one operation`).not.toBe('*');
    expect(everybody, `${which} names its roles`).toBe(false);
    // asked once a query, not once a row
    expect(rule.toLowerCase().replaceAll('select auth.uid()', ''), which).not.toContain('auth.uid()');
  }
});

test('every function has an entry in the matrix, and may be called by whom it says', async () => {
  const Rights = z.object({
    name: z.string(),
    anonymous: z.boolean(),
    stranger: z.boolean(),
    service: z.boolean(),
  });
  const rights = await ask(
    Rights,
    `select proname as name, has_function_privilege('anon', pg_proc.oid, 'execute') as anonymous,
      has_function_privilege('authenticated', pg_proc.oid, 'execute') as stranger,
      has_function_privilege('service_role', pg_proc.oid, 'execute') as service ${ours} and nspname = 'public'`,
  );
  const callers: Caller[] = ['anonymous', 'stranger', 'service'];
  const seen = rights.map((right) => [right.name, callers.filter((caller) => right[caller])]);
  const said = Object.entries(functions).map(([name, { may }]) => [name, may]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(said));
  expect(rights, 'no function has a namesake with other arguments').toHaveLength(said.length);
});

test('no function asks for the HTTP request, which session-context.ts does not tell', async () => {
  const asking = `select proname as name ${ours} and prosrc ~ '(request\\.(method|path|headers)|response\\.(status|headers))'`;
  expect(await names(asking)).toEqual([]);
});

test('every function fixes its search path', async () => {
  const loose = `select nspname || '.' || proname as name ${ours} and not coalesce(proconfig @> '{"search_path=\\"\\""}', false)`;
  expect(await names(loose)).toEqual([]);
});

test("every function with the owner's rights is on the list with a reason", async () => {
  const found = await names(`select nspname || '.' || proname as name ${ours} and prosecdef`);
  expect(found.sort()).toEqual(Object.keys(definers).sort());
});

const Column = z.object({
  table: z.string(),
  column: z.string(),
  see: z.boolean(),
  give: z.boolean(),
  set: z.boolean(),
});

async function readColumns(role: string) {
  return ask(
    Column,
    `select relname as table, attname as column,
      has_column_privilege('${role}', pg_class.oid, attnum, 'select') as see,
      has_column_privilege('${role}', pg_class.oid, attnum, 'insert') as give,
      has_column_privilege('${role}', pg_class.oid, attnum, 'update') as set
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where attnum > 0 and not attisdropped and pg_class.oid in (select oid ${inPublic})`,
  );
}

const listed = (list: string, column: string) => list === 'all' || list.split(', ').includes(column);

test('signed-in people see, give and set only the columns that the matrix lists', async () => {
  for (const { table, column, see, give, set } of await readColumns('authenticated')) {
    const lists = tables[table]?.columns ?? { see: '', give: '', set: '' };
    const expected = {
      see: listed(lists.see, column),
      give: listed(lists.give, column),
      set: listed(lists.set, column),
    };
    expect({ see, give, set }, `${table}.${column}`).toEqual(expected);
  }
});

test('who is not signed in gives and sets nothing at all', async () => {
  const writable = (await readColumns('anon')).filter(({ give, set }) => give || set);
  expect(writable).toEqual([]);
});

test('nobody from outside may empty a table, hang triggers on it or refer to it', async () => {
  const excess = `select grantee || ': ' || privilege_type || ' on ' || table_name as name
    from information_schema.role_table_grants where table_schema = 'public'
    and grantee in ('PUBLIC', 'anon', 'authenticated', 'service_role')
    and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`;
  expect(await names(excess)).toEqual([]);
});
