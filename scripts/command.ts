// What commands beside the server share: the settings of the environment, the lock of the data folder, and what an operator reads.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { AdminRefusal } from '../src/lib/platform/server/admin-socket.ts';
import { BackupProblem } from '../src/lib/platform/server/backup.ts';
import { openBackend } from '../src/lib/platform/server/backend.ts';
import { DataFolderInUse, lockDataFolder, openDataFolder } from '../src/lib/platform/server/data-folder.ts';
import { openServiceDb, type Db } from '../src/lib/platform/server/database.ts';
import { EnvironmentError, readEnvironment } from '../src/lib/platform/server/environment.ts';

/** A command that cannot do what it was asked; the message is for the operator. */
export class CommandRefused extends Error {}

/** Opens the database that the server of this environment has, lets a command work in it, and closes it. */
export async function withDatabase<T>(work: (service: Db) => Promise<T>): Promise<T> {
  const environment = readEnvironment(process.env);
  const { DATABASE_URL: databaseUrl, SUPABASE_URL: url, SUPABASE_ANON_KEY: anonKey } = environment;
  // only the embedded database is in the folder, and only there would two processes harm each other
  const folder = databaseUrl || url ? null : openDataFolder(environment.DATA_DIR);
  const backend = await openBackend({
    folder: `${folder?.path}/database`,
    // signs only what this very process asks, but on Supabase
    jwtSecret: environment.SUPABASE_JWT_SECRET ?? folder?.keys.jwtSecret ?? randomBytes(32).toString('hex'),
    databaseUrl,
    ...(url && anonKey ? { supabase: { url, anonKey } } : {}),
  });
  try {
    return await work(openServiceDb(backend.access));
  } finally {
    await backend.close();
    folder?.release();
  }
}

/** Runs a command; what an operator can mend is told in plain lines, the rest as the whole error. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known =
      error instanceof CommandRefused ||
      error instanceof AdminRefusal ||
      error instanceof EnvironmentError ||
      error instanceof BackupProblem ||
      error instanceof DataFolderInUse;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Works in the data folder while nobody else does, with the database closed.
 * @throws CommandRefused where the database is not in that folder, or a server runs
 */
export async function withFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const { DATA_DIR, DATABASE_URL, SUPABASE_URL } = readEnvironment(process.env);
  if (DATABASE_URL || SUPABASE_URL) {
    throw new CommandRefused(
      'This command is for the embedded database. Yours is elsewhere: see "Backup and restore" in docs/operating.md.',
    );
  }
  const path = resolve(DATA_DIR);
  const lock = lockDataFolder(path);
  return work(path).finally(() => lock.close());
}

/** A file that the operator named: as seen from where she called npm, not from here. */
export const findGiven = (file: string) => resolve(process.env.INIT_CWD ?? '.', file);
