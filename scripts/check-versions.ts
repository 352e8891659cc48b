// `npm run papers:check`: computes the hash of every published version anew and says which one does not fit.
import { isVersionIntact, listVersionKeys } from '../src/lib/paper/server/versions.ts';
import { runCommand, withDatabase } from './command.ts';
await runCommand(async () => {
  await withDatabase(async (service) => {
    let [count, wrong] = [0, 0];
    for await (const { paperId, number } of listVersionKeys(service)) {
      count++;
      if (await isVersionIntact(service, paperId, number)) continue;
      wrong++;
      console.log(`${paperId}, version ${number}: the hash does not fit the text`);
    }
    console.log(`${count} versions checked, ${wrong} do not fit.`);
    if (wrong > 0) process.exitCode = 1;
  });
});
