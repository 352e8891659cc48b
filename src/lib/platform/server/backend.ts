// Where the database is: embedded in the process (the default), an own PostgreSQL, or Supabase. One code path above it.
import { App, type DefaultAppConfig } from '@supabase/lite';
import { applyPendingMigrations } from '@supabase/lite/cli';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseAccess } from './database.ts';

export interface Backend {
  access: DatabaseAccess;
  kind: 'embedded' | 'postgres' | 'supabase';
  /** True when this start made the database: the time for demo content. */
  fresh: boolean;
  loadDemo(): Promise<void>;
  /** SQL as the owner of the schema, past every policy: for upkeep and for looking into the catalog. Never with input. */
  exec(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

export interface BackendSettings {
  /** Absolute folder of the embedded database. */
  folder: string;
  jwtSecret: string;
  databaseUrl?: string;
  supabase?: { url: string; anonKey: string };
}

/** Opens the database and brings its schema up to date (on Supabase `supabase db push` does that). */
export async function openBackend(settings: BackendSettings): Promise<Backend> {
  if (settings.supabase) return openSupabase(settings.supabase, settings.jwtSecret);
  const connection = settings.databaseUrl
    ? await createPostgresConnection({ url: settings.databaseUrl, postgresOptions: { onnotice: () => {} } })
    : // three slashes: with fewer the path is taken for a folder called "file:"
      await createPgliteConnection({ url: `file://${settings.folder}` });
  await connection.exec(rolesOfSupabase);
  const app = new App(configure(connection, settings.jwtSecret));
  await app.init();
  await app.ensureSystemSchema();
  await connection.exec('grant usage on schema auth, public to anon, authenticated, service_role');
  const { skipped } = await applyPendingMigrations(app);
  return {
    access: {
      url: 'http://embedded.invalid',
      anonKey: 'embedded',
      jwtSecret: settings.jwtSecret,
      fetch: async (input, init) => app.fetch(new Request(input, init)),
    },
    kind: settings.databaseUrl ? 'postgres' : 'embedded',
    fresh: skipped.length === 0,
    loadDemo: async () => {
      for (const sql of readSeeds()) await connection.exec(sql);
    },
    exec: async (sql) => (await connection.exec<{ rows: unknown[] }>(sql)).rows,
    close: () => connection.close(),
  };
}

function configure(connection: DefaultAppConfig['connection'], jwtSecret: string): DefaultAppConfig {
  return {
    connection,
    auth: { enabled: true, jwt_secret: jwtSecret, enable_signup: false },
    // Nobody but this process reaches it: identities are the signed tokens alone, and there is no admin mode.
    options: { server: { admin: false, apiKeys: false } },
  };
}

function openSupabase({ url, anonKey }: { url: string; anonKey: string }, jwtSecret: string): Backend {
  return {
    access: { url, anonKey, jwtSecret },
    kind: 'supabase',
    fresh: false,
    loadDemo: async () => {
      throw new Error(
        'Demo content for Supabase comes through its own tools: supabase db reset, or psql with supabase/seed.',
      );
    },
    exec: async () => {
      throw new Error('SQL reaches Supabase through its own tools, such as psql.');
    },
    close: async () => {},
  };
}

/** Migrations grant to the roles that every Supabase has; a bare PostgreSQL lacks them. */
const rolesOfSupabase = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin noinherit bypassrls;
  end if;
  grant anon, authenticated, service_role to current_user;
end
$$`;

function readSeeds(): string[] {
  const names = readdirSync('supabase/seed').filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => readFileSync(`supabase/seed/${name}`, 'utf8'));
}
