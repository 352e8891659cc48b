import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import postgres from 'postgres';
import { openBackend } from '#lib/platform/server/backend.ts';
import { openDb, openServiceDb, type DatabaseAccess, type Db } from '#lib/platform/server/database.ts';

export interface TestDatabase {
  kind: 'embedded' | 'postgres' | 'supabase';
  access: DatabaseAccess;
  service: Db;
  /** The database as this person sees it; null for everyone. */
  as(accountId: string | null): Db;
  /** SQL as the owner of the schema, for what the API does not tell: tables, policies, functions, grants. */
  sql(text: string): Promise<unknown[]>;
  /** Loads supabase/seed, once; not on Supabase. */
  loadDemo(): Promise<void>;
  close(): Promise<void>;
}

const jwtSecret = 'a secret of the tests, which guards nothing at all';

/**
 * A fresh database for one file of tests: embedded, or on the PostgreSQL of TEST_DATABASE_URL (a database of its own there),
 * or the (migrated, empty, disposable) Supabase of TEST_SUPABASE_URL, whose PostgreSQL is TEST_SUPABASE_DATABASE_URL.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-test-`);
  const server = process.env.TEST_DATABASE_URL;
  const databaseUrl = server ? await createDatabase(server) : undefined;
  const backend = await openBackend({ folder: `${folder}/database`, databaseUrl, ...supabaseSettings() });
  return {
    kind: backend.kind,
    access: backend.access,
    service: openServiceDb(backend.access),
    as: (accountId) => openDb(accountId, backend.access),
    sql: backend.kind === 'supabase' ? askSupabase : backend.exec,
    loadDemo: backend.loadDemo,
    close: async () => {
      await backend.close();
      rmSync(folder, { recursive: true });
      if (server && databaseUrl) await dropDatabase(server, databaseUrl);
    },
  };
}

function supabaseSettings() {
  const { TEST_SUPABASE_URL, TEST_SUPABASE_ANON_KEY, TEST_SUPABASE_JWT_SECRET } = process.env;
  if (!TEST_SUPABASE_URL) return { jwtSecret };
  if (!TEST_SUPABASE_ANON_KEY || !TEST_SUPABASE_JWT_SECRET) {
    throw new Error('TEST_SUPABASE_URL needs TEST_SUPABASE_ANON_KEY and TEST_SUPABASE_JWT_SECRET.');
  }
  return {
    jwtSecret: TEST_SUPABASE_JWT_SECRET,
    supabase: { url: TEST_SUPABASE_URL, anonKey: TEST_SUPABASE_ANON_KEY },
  };
}

async function askSupabase(text: string): Promise<unknown[]> {
  const url = process.env.TEST_SUPABASE_DATABASE_URL;
  if (!url) throw new Error('TEST_SUPABASE_URL needs TEST_SUPABASE_DATABASE_URL to look into the catalog.');
  const sql = postgres(url, { max: 1 });
  return sql.unsafe(text).finally(() => sql.end());
}

async function createDatabase(server: string): Promise<string> {
  const sql = postgres(server, { max: 1 });
  const name = `impulswerk_test_${process.pid}_${Date.now()}`;
  await sql.unsafe(`create database ${name}`);
  await sql.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function dropDatabase(server: string, url: string): Promise<void> {
  const sql = postgres(server, { max: 1 });
  await sql.unsafe(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
  await sql.end();
}
