// `npm run restore -- FILE [--replace]`: makes the data folder what it was when the backup was taken.
import { restoreBackup } from '../src/lib/platform/server/restore.ts';
import { CommandRefused, findGiven, runCommand, withFolder } from './command.ts';

await runCommand(async () => {
  const args = process.argv.slice(2);
  const given = args.find((arg) => !arg.startsWith('--'));
  if (!given) throw new CommandRefused('From which file? npm run restore -- FILE.tar.gz [--replace]');
  const [file, mayReplace] = [findGiven(given), args.includes('--replace')];
  await withFolder(async (path) => {
    const { manifest, replaced } = await restoreBackup(file, path, mayReplace);
    console.log(`${path} is as it was at ${manifest.createdAt}: ${manifest.files.length} files.`);
    if (replaced) console.log(`What was there before is in ${replaced}.`);
  });
});
