import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openBackend } from '#lib/platform/server/backend.ts';
import { openDb, openServiceDb, type DatabaseAccess, type Db } from '#lib/platform/server/database.ts';
import type { ServiceCall } from '#lib/platform/server/service-calls.ts';
import { ask, nameDatabase } from './template.ts';

export interface TestDatabase {
  kind: 'embedded' | 'postgres' | 'supabase';
  access: DatabaseAccess;
  service: Db;
  callAsService: ServiceCall;
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
 * A fresh database for one file of tests, copied from the template of the run: embedded, or on the PostgreSQL of TEST_DATABASE_URL (a database of its own there),
 * or the (migrated, empty, disposable) Supabase of TEST_SUPABASE_URL, whose PostgreSQL is TEST_SUPABASE_DATABASE_URL.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-test-`);
  const server = process.env.TEST_DATABASE_URL;
  const template = inject('template');
  const databaseUrl = server ? await createDatabase(server, template) : undefined;
  if (!server && template) cpSync(template, `${folder}/database`, { recursive: true });
  const backend = await openBackend({ folder: `${folder}/database`, databaseUrl, ...supabaseSettings() });
  return {
    kind: backend.kind,
    access: backend.access,
    service: openServiceDb(backend.access),
    callAsService: backend.callAsService,
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

async function createDatabase(server: string, template: string): Promise<string> {
  const name = `impulswerk_test_${process.pid}_${Date.now()}`;
  await ask(server, `create database ${name} template ${template}`);
  return nameDatabase(server, name);
}

async function dropDatabase(server: string, url: string): Promise<void> {
  await ask(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}
