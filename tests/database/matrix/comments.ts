// paper_threads, paper_remarks, paper_mentions: the talk about a paper's text
import { randomUUID } from 'node:crypto';
import type { Role, Side, World } from '../policy-world.ts';
import { mark, put, type Row } from '../put.ts';
import type { Caller } from '../policy-matrix.ts';
import type { Entry, Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

/** Own is in one's own name, in the own paper; outsiders try the own paper, too. */
async function aThread(world: World, role: Role, side: Side): Promise<Row> {
  return {
    id: randomUUID(),
    paper_id: world.paper[side],
    author_id: await world.person(role, side),
    quote: mark(),
  };
}

async function putThread(world: World, role: Role, side: Side): Promise<Row> {
  const row = await aThread(world, role, side);
  await put(world.service, 'paper_threads', row);
  return row;
}

const ownThread: Kind = {
  what: 'a thread about a paper, begun by who asks',
  key: ['id'],
  put: putThread,
  draft: aThread,
  change: () => ({ resolved_at: new Date(Math.floor(Math.random() * 1e12)).toISOString() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     own     own     none
  suggester             own     own     own     none
  editor                own     own     own     none
  owner                 own     own     own     none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** In the own paper, but begun by somebody else in it. */
const otherThread: Kind = {
  ...ownThread,
  what: 'a thread about a paper, begun by somebody else',
  put: (world, role, side) => putThread(world, role === 'commenter' ? 'suggester' : 'commenter', side),
  draft: (world, role, side) => aThread(world, role === 'commenter' ? 'suggester' : 'commenter', side),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    own     none
  owner                 own     none    own     none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

async function aRemark(world: World, role: Role, side: Side): Promise<Row> {
  const { id: thread_id, paper_id } = await putThread(world, 'service', side);
  const author_id = await world.person(role, side);
  return { id: randomUUID(), thread_id, paper_id, author_id, body: mark() };
}

async function putRemark(world: World, role: Role, side: Side): Promise<Row> {
  const row = await aRemark(world, role, side);
  await put(world.service, 'paper_remarks', row);
  return row;
}

const ownRemark: Kind = {
  what: 'a remark on a paper, by who asks',
  key: ['id'],
  put: putRemark,
  draft: aRemark,
  change: () => ({ body: mark() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    own
  commenter             own     own     own     own
  suggester             own     own     own     own
  editor                own     own     own     own
  owner                 own     own     own     own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const otherRemark: Kind = {
  ...ownRemark,
  what: 'a remark on a paper, by somebody else',
  put: (world, role, side) => putRemark(world, role === 'commenter' ? 'suggester' : 'commenter', side),
  draft: (world, role, side) => aRemark(world, role === 'commenter' ? 'suggester' : 'commenter', side),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    none
  owner                 own     none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** The reader is mentioned in what this role said. */
async function aMention(world: World, role: Role, side: Side): Promise<Row> {
  const { id: remark_id, paper_id } = await putRemark(world, role, side);
  // the foreign paper has one member
  const account_id = await world.person(role === 'reader' ? 'editor' : 'reader', side);
  return { remark_id, paper_id, account_id };
}

const mention: Kind = {
  what: 'a mention in a remark of who asks',
  key: ['remark_id', 'account_id'],
  put: async (world, role, side) => {
    const row = await aMention(world, role, side);
    await put(world.service, 'paper_mentions', row);
    return row;
  },
  draft: aMention,
  change: () => ({ mailed_at: new Date(Math.floor(Math.random() * 1e12)).toISOString() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     own     none    own
  suggester             own     own     none    own
  editor                own     own     none    own
  owner                 own     own     none    own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

export const commentTables: Record<string, Entry> = {
  paper_threads: {
    kinds: [ownThread, otherThread],
    columns: { see: 'all', give: 'id, paper_id, author_id, quote', set: 'resolved_at' },
  },
  paper_remarks: {
    kinds: [ownRemark, otherRemark],
    columns: { see: 'all', give: 'id, thread_id, paper_id, author_id, body', set: 'body' },
  },
  paper_mentions: {
    kinds: [mention],
    columns: { see: 'remark_id, paper_id, account_id', give: 'remark_id, paper_id, account_id', set: '' },
  },
};

export const commentFunctions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  begin_paper_thread: { may: ['stranger'], args: { p_paper_id: nobody, p_quote: 'words', p_body: 'Why?' } },
  add_paper_remark: {
    may: ['stranger'],
    args: { p_paper_id: nobody, p_thread_id: nobody, p_body: 'Why not?' },
  },
  change_paper_remark: { may: ['stranger'], args: { p_paper_id: nobody, p_id: nobody, p_body: 'Why not?' } },
  list_paper_threads: { may: ['stranger'], args: { p_paper_id: nobody } },
  list_open_mentions: { may: ['stranger'], args: {} },
  claim_mention_mails: { may: ['service'], args: { p_remark_id: nobody } },
};

export const commentDefiners: Record<string, string> = {
  'access.drop_empty_thread': 'a trigger: nobody deletes threads by hand, and one without remarks is none',
  'public.list_paper_threads':
    'asks once for the role, and names people who have left; it answers only members',
};
