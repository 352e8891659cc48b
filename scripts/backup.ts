// `npm run backup -- FILE`: the data folder with the embedded database, keys and mails as one file.
import { existsSync } from 'node:fs';
import { writeBackup } from '../src/lib/platform/server/backup.ts';
import { CommandRefused, findGiven, runCommand, withFolder } from './command.ts';

await runCommand(async () => {
  const [given] = process.argv.slice(2);
  if (!given) throw new CommandRefused('Into which file? npm run backup -- FILE.tar.gz');
  const file = findGiven(given);
  const { files } = await withFolder((path) => {
    if (!existsSync(`${path}/database`)) throw new CommandRefused(`There is no database in ${path}.`);
    return writeBackup(path, file);
  });
  const megabytes = (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
  console.log(`${files.length} files, ${megabytes} MB, are in ${file}.`);
});
