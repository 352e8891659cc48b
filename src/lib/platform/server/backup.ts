// A whole data folder as one file, `.tar.gz`: first `manifest.json`, which names every file with its size and SHA-256,
// then the files under `data/`. Taken while nobody works in the folder.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { packTar, type TarSource } from 'modern-tar/fs';
import { z } from 'zod';
import { belongsToFolder, restoring } from './data-folder.ts';

/** A backup that cannot be taken or used; the message is for the operator. */
export class BackupProblem extends Error {}

export const Manifest = z.object({
  format: z.literal('impulswerk-backup'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  folders: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string().length(64) })),
});
export type Manifest = z.output<typeof Manifest>;

/**
 * Writes everything that belongs to the folder into a new file, which has its name only once it is whole.
 * @param folder held by this process, with its database closed
 * @throws BackupProblem when the file is there already, or cannot be
 */
export async function writeBackup(folder: string, file: string): Promise<Manifest> {
  if (existsSync(file)) throw new BackupProblem(`${file} is there already; nothing was written.`);
  if (!existsSync(dirname(file))) throw new BackupProblem(`There is no folder ${dirname(file)}.`);
  if (resolve(file).startsWith(resolve(folder) + sep)) {
    throw new BackupProblem(`${file} is in the data folder itself; keep backups elsewhere.`);
  }
  if (existsSync(`${folder}/${restoring}`)) {
    throw new BackupProblem(`A restore into ${folder} did not come to its end; nothing was written.`);
  }
  const manifest = await describeFolder(folder);
  const unfinished = `${file}.part`;
  try {
    await pipeline(
      packTar([describe(manifest), ...manifest.files.map(({ path }) => pack(folder, path))]),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await flush(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return manifest;
}

const describe = (manifest: Manifest): TarSource => ({
  type: 'content',
  target: 'manifest.json',
  content: JSON.stringify(manifest, null, 1),
  mode: 0o600,
});

const pack = (folder: string, path: string): TarSource => ({
  type: 'file',
  source: `${folder}/${path}`,
  target: `data/${path}`,
  mode: 0o600,
});

/** What is in a folder, down to the last file. @throws BackupProblem when something is neither file nor folder */
export async function describeFolder(folder: string): Promise<Manifest> {
  const folders: string[] = [];
  const files: Manifest['files'] = [];
  const walk = async (below: string) => {
    const entries = await readdir(`${folder}/${below}`, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = below + entry.name;
      if (!belongsToFolder(path)) continue;
      if (entry.isDirectory()) {
        folders.push(path);
        await walk(`${path}/`);
      } else if (entry.isFile()) {
        files.push({ path, ...(await describeFile(`${folder}/${path}`)) });
      } else {
        throw new BackupProblem(`${folder}/${path} is neither a file nor a folder; nothing was written.`);
      }
    }
  };
  await walk('');
  return { format: 'impulswerk-backup', version: 1, createdAt: new Date().toISOString(), folders, files };
}

async function describeFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { size: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Has a file on the disk, not only on its way there. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}
