/** What keeping states by itself needs of the database. It needs the service: it looks into every paper, in nobody's name. */
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { readDocument } from '../log.ts';
import { readState } from './read-state.ts';

/** `unreadable`: the text holds what no version may hold. */
const Kept = z.enum(['stored', 'known', 'early', 'gone']);
export type KeepOutcome = z.output<typeof Kept> | 'unreadable';

export interface StateStore {
  keep(paperId: string): Promise<KeepOutcome>;
  /** The next papers after an id ('' for the first) in which was written what no state holds. */
  listPapersWithout(after: string): Promise<string[]>;
  thin(): Promise<number>;
}

const pageSize = 100;
const nil = '00000000-0000-0000-0000-000000000000';

export function createStateStore(service: Db): StateStore {
  return {
    keep: (paperId) => keepState(service, paperId),
    listPapersWithout: async (after) => {
      const page = { p_after: after || nil, p_limit: pageSize };
      return (await readOne(z.array(z.uuid()), service.rpc('list_papers_without_state', page))) ?? [];
    },
    thin: async () => (await readOne(z.number().int(), service.rpc('thin_paper_states'))) ?? 0,
  };
}

async function keepState(service: Db, paperId: string): Promise<KeepOutcome> {
  const document = await readDocument(service, paperId);
  if (!document) return 'gone';
  const state = readState(document);
  if (!state) return 'unreadable';
  const given = {
    p_paper_id: paperId,
    p_seq: state.seq,
    p_body: state.body,
    p_authorship: state.authorship,
    p_text_hash: state.textHash,
  };
  return (await readOne(Kept, service.rpc('store_paper_state', given))) ?? 'gone';
}
