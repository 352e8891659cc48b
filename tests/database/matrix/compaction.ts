// paper_author_runs, paper_authors, and the functions that compact a paper's log
import { randomInt } from 'node:crypto';
import { put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { paperMembersRead, type Entry, type Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

const aRun = async (world: World, role: Role, side: Side): Promise<Row> => ({
  paper_id: world.paper[side],
  client_id: randomInt(1e9),
  clock: 0,
  length: 1,
});

const runs: Kind = {
  what: 'a run of letters with their author',
  key: ['paper_id', 'client_id', 'clock'],
  put: async (world, role, side) => {
    const row = await aRun(world, role, side);
    await put(world.service, 'paper_author_runs', row);
    return row;
  },
  draft: aRun,
  change: () => ({ length: randomInt(1e9) + 2 }),
  may: paperMembersRead,
};

const anAuthor = async (world: World, role: Role, side: Side): Promise<Row> => ({
  paper_id: world.paper[side],
  account_id: await putPerson(world.service),
});

const authors: Kind = {
  what: "an account among a paper's authors",
  key: ['paper_id', 'account_id'],
  put: async (world, role, side) => {
    const row = await anAuthor(world, role, side);
    await put(world.service, 'paper_authors', row);
    return row;
  },
  draft: anAuthor,
  change: () => ({ account_id: nobody }),
  may: paperMembersRead.replace('all     all     all     all', 'all     all     none    all'),
};

export const compactionTables: Record<string, Entry> = {
  paper_author_runs: { kinds: [runs], columns: { see: 'all', give: '', set: '' } },
  paper_authors: { kinds: [authors], columns: { see: 'all', give: '', set: '' } },
};

export const compactionFunctions = {
  read_paper_log: { may: ['service' as const], args: { p_paper_id: nobody, p_limit: 1 } },
  store_paper_snapshot: {
    may: ['service' as const],
    args: {
      p_paper_id: nobody,
      p_built_on: 0,
      p_seq: 1,
      p_bytes: '',
      // the SHA-256 of nothing
      p_hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      p_runs: [],
    },
  },
  trim_paper_logs: { may: ['service' as const], args: { p_days: 3650 } },
  list_paper_tails: { may: ['service' as const], args: { p_after: nobody, p_limit: 0 } },
};
