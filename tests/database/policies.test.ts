import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operations, readRights, type Kind, type Operation, type Right } from './matrix/entry.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { functions, tables, type Caller } from './policy-matrix.ts';
import { createWorld, phrases, roles, type Role, type Side, type World } from './policy-world.ts';
import type { Row } from './put.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  // the embedded database prints every refusal
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await createWorld(database);
});
afterAll(() => database.close());

/** What came of it: the refusal's code, and whether it happened all the same (as the service sees it). */
interface Outcome {
  code: string | null;
  happened: boolean;
}

interface Attempt {
  table: string;
  kind: Kind;
  role: Role;
  side: Side;
}

const pick = (row: Row, columns: string[]) =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

async function look(table: string, where: Row): Promise<Row | null> {
  const { data, error } = await world.service.from(table).select('*').match(where);
  if (error || data.length > 1)
    throw new Error(`the service could not look into ${table}: ${error?.message ?? 'several rows'}`);
  return data[0] ?? null;
}

/** Rows that stay as they are serve all operations of one role; only a deletion needs a new one. */
const rows = new Map<string, Promise<Row>>();
function putOnce({ table, kind, role, side }: Attempt): Promise<Row> {
  const name = [table, kind.what, role, side].join();
  const row = rows.get(name) ?? kind.put(world, role, side);
  rows.set(name, row);
  return row;
}

const tries: Record<Operation, (attempt: Attempt) => Promise<Outcome>> = {
  async select(attempt) {
    const { table, kind, role } = attempt;
    const key = pick(await putOnce(attempt), kind.key);
    const { data, error } = await world.as(role).from(table).select(kind.key.join()).match(key);
    return { code: error?.code ?? null, happened: (data ?? []).length > 0 };
  },
  async insert({ table, kind, role, side }) {
    const draft = await kind.draft(world, role, side);
    const { error } = await world.as(role).from(table).insert(draft);
    const happened = await look(table, pick(draft, kind.found ?? kind.key));
    return { code: error?.code ?? null, happened: happened !== null };
  },
  async update(attempt) {
    const { table, kind, role } = attempt;
    const key = pick(await putOnce(attempt), kind.key);
    const before = await look(table, key);
    const { error } = await world.as(role).from(table).update(kind.change()).match(key);
    const after = await look(table, key);
    return { code: error?.code ?? null, happened: JSON.stringify(after) !== JSON.stringify(before) };
  },
  async delete(attempt) {
    const { table, kind, role } = attempt;
    const key = pick(await putOnce(attempt), kind.key);
    const { error } = await world.as(role).from(table).delete().match(key);
    return { code: error?.code ?? null, happened: (await look(table, key)) === null };
  },
};

const done: Outcome = { code: null, happened: true };
const refusal = '42501';

async function check(attempt: Attempt, operation: Operation, allowed: boolean) {
  const { table, role, side, kind } = attempt;
  const outcome = await tries[operation](attempt);
  const what = `${role}: ${operation} on ${table} (${kind.what}, ${side})`;
  if (allowed) return expect(outcome, what).toEqual(done);
  expect(outcome.happened, `${what} happened`).toBe(false);
  // RLS hides rows from reads, updates and deletes without a word; an insert must hear why
  const words = operation === 'insert' ? [refusal] : [refusal, null];
  expect(words, `${what} was refused with`).toContain(outcome.code);
}

const says: Record<Right, (who: string, operation: Operation, what: string) => string> = {
  all: (who, operation, what) => `${who} may ${operation} ${what}, be it own or foreign`,
  own: (who, operation, what) => `${who} may ${operation} ${what}, and no foreign one`,
  none: (who, operation, what) => `${who} may not ${operation} ${what}`,
};

describe.each(Object.entries(tables))('in %s', (table, { kinds }) => {
  for (const kind of kinds) {
    const rights = readRights(kind);
    for (const role of roles) {
      for (const operation of operations) {
        const right = rights[role][operation];
        test(says[right](phrases[role], operation, kind.what), async () => {
          await check({ table, kind, role, side: 'own' }, operation, right !== 'none');
          if (right === 'none') return;
          await check({ table, kind, role, side: 'foreign' }, operation, right === 'all');
        });
      }
    }
  }
});

describe.each(Object.entries(functions))('the function %s', (name, { may, args }) => {
  const callers: Caller[] = ['anonymous', 'stranger', 'service'];
  test.each(callers)(`answers or refuses %s as the matrix says`, async (caller) => {
    const { error } = await world.as(caller).rpc(name, args);
    const expected = may.includes(caller) ? null : refusal;
    expect(error?.code ?? null, `${caller} calls ${name}: ${error?.message}`).toBe(expected);
  });
});

test('the schema of what policies ask cannot be reached through the API', async () => {
  for (const role of roles) {
    const db = world.as(role).schema('access');
    const { error } = await db.rpc('paper_role', { p_paper_id: world.paper.own });
    expect(error?.code, role).toBe('PGRST106');
  }
});
