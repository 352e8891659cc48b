// Where the database is: embedded in the process (the default), an own PostgreSQL, or Supabase. One code path above it.
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { App, type DefaultAppConfig } from '@supabase/lite';
import { applyPendingMigrations } from '@supabase/lite/cli';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection, PostgresConnection } from '@supabase/lite/postgres';
import { readdirSync, readFileSync } from 'node:fs';
import { openServiceDb, type DatabaseAccess } from './database.ts';
import { EnvironmentError } from './environment.ts';
import { createLiteFetch, takeTurns } from './lite-fetch.ts';
import { createLog } from './log.ts';
import { callDirectly, type ServiceCall } from './service-calls.ts';
import { shortenSessionContext } from './session-context.ts';
import { keepTidy } from './tidy.ts';

export interface Backend {
  access: DatabaseAccess;
  kind: 'embedded' | 'postgres' | 'supabase';
  /** True when this start made the database: the time for demo content. */
  fresh: boolean;
  loadDemo(): Promise<void>;
  /** For what is called many times a second; everything else is `db.rpc`. */
  callAsService: ServiceCall;
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
    ? await createPostgresConnection({ url: settings.databaseUrl, postgresOptions })
    : // three slashes: with fewer the path is taken for a folder called "file:"
      await createPgliteConnection({ url: `file://${settings.folder}`, pgliteOptions });
  // Else Lite grants every table to every role at its first request and undoes what the migrations revoke.
  Object.assign(connection, { rlsState: 'active' });
  shortenSessionContext(connection);
  await connection.exec(rolesOfSupabase);
  const app = new App(configure(connection, settings.jwtSecret));
  await app.init();
  await app.ensureSystemSchema();
  await connection.exec('grant usage on schema auth, public to anon, authenticated, service_role');
  const { skipped } = await applyPendingMigrations(app);
  const liteFetch = createLiteFetch(app);
  const inTurn = takeTurns();
  const exec = async (sql: string) => (await connection.exec<{ rows: unknown[] }>(sql)).rows;
  const stopTidying = settings.databaseUrl
    ? async () => {}
    : keepTidy({ exec, inTurn, log: createLog('error') });
  const access = {
    url: 'http://embedded.invalid',
    anonKey: 'embedded',
    jwtSecret: settings.jwtSecret,
    fetch: settings.databaseUrl
      ? liteFetch
      : (...request: Parameters<typeof fetch>) => inTurn(() => liteFetch(...request)),
  };
  return {
    access,
    // the embedded database has one connection, which Lite's requests take in turn
    callAsService:
      connection instanceof PostgresConnection ? callDirectly(connection.driver) : callThrough(access),
    kind: settings.databaseUrl ? 'postgres' : 'embedded',
    fresh: skipped.length === 0,
    loadDemo: async () => {
      for (const sql of readSeeds()) await connection.exec(sql);
    },
    exec,
    close: async () => {
      await stopTidying();
      await connection.close();
    },
  };
}

const callThrough =
  (access: DatabaseAccess): ServiceCall =>
  (name, args) =>
    openServiceDb(access).rpc(name, args);

const jsonb = 3802;
const bytea = 17;
const asText = (text: string) => text;

/** Lite gives JSON as text already (the driver would quote it once more) and bytes as PostgREST does (\x00ff). */
const postgresOptions = {
  onnotice: () => {},
  types: {
    jsonb: {
      to: jsonb,
      from: [jsonb],
      serialize: toJson,
      parse: (text: string): unknown => JSON.parse(text),
    },
    bytea: { to: bytea, from: [bytea], serialize: toBytea, parse: asText },
  },
};

/** PGlite has no extension that it is not given here; a migration then creates it. */
const pgliteOptions = {
  serializers: { [bytea]: toBytea },
  parsers: { [bytea]: asText },
  extensions: { pg_trgm },
};

function toJson(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function toBytea(value: unknown): string {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : String(value);
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
  const access = { url, anonKey, jwtSecret };
  return {
    access,
    callAsService: callThrough(access),
    kind: 'supabase',
    fresh: false,
    loadDemo: async () => {
      throw new EnvironmentError(
        'SUPABASE_URL: demo content for Supabase comes through its own tools: supabase db reset, or psql with supabase/seed.',
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
  -- may be theirs already, where somebody else made them: granting again would need more rights
  if not (
    pg_has_role('anon', 'member') and pg_has_role('authenticated', 'member') and pg_has_role('service_role', 'member')
  ) then
    grant anon, authenticated, service_role to current_user;
  end if;
end
$$`;

function readSeeds(): string[] {
  const names = readdirSync('supabase/seed').filter((name) => name.endsWith('.sql'));
  return names.sort().map((name) => readFileSync(`supabase/seed/${name}`, 'utf8'));
}
