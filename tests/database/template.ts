// A run of database tests migrates one database; every file of tests begins with a copy of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openBackend } from '#lib/platform/server/backend.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the migrated embedded database, or the name of the database on TEST_DATABASE_URL; '' for none. */
    template: string;
  }
}

const jwtSecret = 'signs nothing while a database is migrated';

export default async function makeTemplate({ provide }: TestProject): Promise<() => Promise<void>> {
  const { TEST_DATABASE_URL: server, TEST_SUPABASE_URL: supabase } = process.env;
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-template-`);
  const name = `impulswerk_template_${process.pid}_${Date.now()}`;
  provide('template', supabase ? '' : server ? name : `${folder}/database`);
  if (!supabase) {
    if (server) await ask(server, `create database ${name}`);
    const databaseUrl = server ? nameDatabase(server, name) : undefined;
    const backend = await openBackend({ folder: `${folder}/database`, jwtSecret, databaseUrl });
    await backend.close();
  }
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    if (server && !supabase) await ask(server, `drop database ${name} with (force)`);
  };
}

/** The address of another database of the same server. */
export function nameDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function ask(server: string, text: string): Promise<void> {
  const sql = postgres(server, { max: 1 });
  await sql.unsafe(text).finally(() => sql.end());
}
