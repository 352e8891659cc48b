// `npm run papers:compact`: compacts every paper now, and deletes the updates that have been kept for long enough.
import { Compactor } from '../src/lib/paper/server/compaction/compactor.ts';
import {
  createLogStore,
  type LogStore,
  type PaperTail,
} from '../src/lib/paper/server/compaction/log-store.ts';
import { createLog } from '../src/lib/platform/server/log.ts';
import { readEnvironment } from '../src/lib/platform/server/environment.ts';
import { runCommand, withDatabase } from './command.ts';

const pageSize = 500;

async function* listLongTails(store: LogStore): AsyncGenerator<PaperTail> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let page: PaperTail[]; (page = await store.listTails(after, pageSize)).length > 0;) {
    // a single update is as good as a snapshot
    yield* page.filter(({ updates }) => updates > 1);
    after = page.at(-1)?.paperId ?? after;
  }
}

async function compactPaper(compactor: Compactor, paperId: string): Promise<string> {
  const outcome = await compactor.compact(paperId);
  if (outcome.kind === 'nothing') return 'nothing to do: somebody else was faster';
  if (outcome.kind === 'refused') return `left as it is: ${outcome.why}`;
  const { updates, bytesBefore, bytesAfter, ms } = outcome;
  return `${updates} updates, ${bytesBefore} bytes before, ${bytesAfter} after, ${Math.round(ms)} ms`;
}

await runCommand(async () => {
  const { PAPER_LOG_DAYS: days, LOG_LEVEL } = readEnvironment(process.env);
  await withDatabase(async (service) => {
    const store = createLogStore(service);
    const compactor = new Compactor(store, createLog(LOG_LEVEL));
    let count = 0;
    for await (const { paperId } of listLongTails(store)) {
      console.log(`${paperId}: ${await compactPaper(compactor, paperId)}`);
      count++;
    }
    const trimmed = await compactor.trim(days);
    await compactor.close();
    console.log(
      `${count} papers looked at; ${trimmed} updates deleted that a snapshot holds and that are older than ${days} days.`,
    );
  });
});
