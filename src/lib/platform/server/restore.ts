// From a backup back to a data folder. Unpacked and checked aside first: a damaged backup changes nothing.
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar/fs';
import { BackupProblem, describeFolder, flush, Manifest } from './backup.ts';
import { belongsToFolder, restoring } from './data-folder.ts';

interface Restored {
  manifest: Manifest;
  /** Where what was there before is now. */
  replaced: string | null;
}

/**
 * Fills the folder from a backup. What was there is kept beside it, in `replaced-…`.
 * @param folder held by this process
 * @throws BackupProblem when the file is no whole backup, or the folder is not empty and may not be replaced
 */
export async function restoreBackup(file: string, folder: string, mayReplace: boolean): Promise<Restored> {
  const before = (await readdir(folder)).filter(belongsToFolder);
  if (before.length > 0 && !mayReplace) {
    throw new BackupProblem(
      `${folder} is not empty; nothing was changed. With --replace what is there is moved aside.`,
    );
  }
  const aside = `${folder}/${restoring}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { mode: 0o700 });
  const manifest = await unpack(file, aside).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    throw error;
  });
  const replaced = before.length > 0 ? await moveAside(folder, before) : null;
  await moveIn(`${aside}/data`, folder);
  await rm(aside, { recursive: true });
  return { manifest, replaced };
}

/** Unpacks into `aside` and holds every file against the manifest. */
async function unpack(file: string, aside: string): Promise<Manifest> {
  try {
    await pipeline(
      createReadStream(file),
      createGunzip(),
      unpackTar(aside, { strict: true, fmode: 0o600, dmode: 0o700 }),
    );
  } catch (error) {
    throw unusable(file, error instanceof Error ? error.message : 'it cannot be read');
  }
  const manifest = await readManifest(file, `${aside}/manifest.json`);
  for (const path of ['', ...manifest.folders]) {
    await mkdir(`${aside}/data/${path}`, { recursive: true, mode: 0o700 });
  }
  const found = await describeFolder(`${aside}/data`);
  const said = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of found.files) {
    if (said.get(path) !== sha256) throw unusable(file, `${path} is not what was backed up`);
    said.delete(path);
    await flush(`${aside}/data/${path}`);
  }
  if (said.size > 0) throw unusable(file, `${[...said.keys()][0]} is missing`);
  return manifest;
}

async function readManifest(file: string, path: string): Promise<Manifest> {
  const text = await readFile(path, 'utf8').catch(() => 'null');
  try {
    return Manifest.parse(JSON.parse(text));
  } catch {
    throw unusable(file, 'it holds no manifest that this version understands');
  }
}

const unusable = (file: string, why: string) =>
  new BackupProblem(`${file} is damaged or no backup of Impulswerk (${why}); nothing was changed.`);

async function moveAside(folder: string, names: string[]): Promise<string> {
  const target = `${folder}/replaced-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  await mkdir(target, { mode: 0o700 });
  for (const name of names) await rename(`${folder}/${name}`, `${target}/${name}`);
  return target;
}

/** Names in one file system: each of these is there as a whole or not at all, and the mark goes last. */
async function moveIn(source: string, folder: string): Promise<void> {
  for (const name of await readdir(source)) await rename(`${source}/${name}`, `${folder}/${name}`);
}
