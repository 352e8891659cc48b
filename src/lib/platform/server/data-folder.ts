// The folder where one installation keeps what is its own: keys, the embedded database, mails.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const Keys = z.object({ jwtSecret: z.string().min(32) });

export interface DataFolder {
  path: string;
  keys: z.output<typeof Keys>;
  /** Whether demo content was loaded with this folder: only then does the site show everyone its mails. */
  isDemo(): boolean;
  markDemo(): void;
  /** Lets another process in. A process that dies lets go by itself. */
  release(): void;
}

/** Another process works in the folder. */
export class DataFolderInUse extends Error {}

/** Where a backup is unpacked; while it is there, the folder may be half the old and half the new. */
export const restoring = '.restoring';

/** Whether a path in the folder is part of the installation, and not of the upkeep. */
export function belongsToFolder(path: string): boolean {
  return !/^(lock(-journal)?|admin\.sock|\.restoring|replaced-[^/]*)$/.test(path);
}

/**
 * Opens the folder, makes what is missing and locks it for this process.
 * @throws DataFolderInUse while another process holds it
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  const lock = lockDataFolder(path);
  if (existsSync(`${path}/${restoring}`)) {
    lock.close();
    throw new DataFolderInUse(`A restore into ${path} did not come to its end. Run it again with --replace.`);
  }
  mkdirSync(`${path}/mail`, { recursive: true, mode: 0o700 });
  return {
    path,
    keys: readKeys(`${path}/keys.json`),
    isDemo: () => existsSync(`${path}/demo`),
    markDemo: () => writeFileSync(`${path}/demo`, '', { mode: 0o600 }),
    release: () => lock.close(),
  };
}

/**
 * PGlite takes no lock of its own, and two processes on one folder lose data. SQLite's exclusive lock is held by the
 * kernel for this process: it ends with the process, however that ends, and never goes stale.
 * @throws DataFolderInUse while another process holds it
 */
export function lockDataFolder(path: string): { close(): void } {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(`${path}/lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new DataFolderInUse(
      `Another Impulswerk already works in ${path}. Stop it first, or start this one with another DATA_DIR.`,
      { cause },
    );
  }
  return lock;
}

function readKeys(file: string): z.output<typeof Keys> {
  if (!existsSync(file)) {
    const keys = { jwtSecret: randomBytes(32).toString('base64url') };
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  }
  return Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
}
