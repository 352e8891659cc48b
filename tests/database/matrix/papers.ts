// papers, paper_members, invitations, paper_updates, paper_snapshots, paper_versions, their authors and their view
import { randomInt, randomUUID } from 'node:crypto';
import { anyEmail, anyHash, mark, put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReadsForGood, paperMembersRead, serviceOnly, type Entry, type Kind } from './entry.ts';

/** Own is to begin one in one's own name; the rest asks for a role in it. */
const papers: Kind = {
  what: 'a paper',
  key: ['id'],
  put: async (world, role, side) => ({ id: await world.newPaper(side) }),
  draft: async (world, role, side) => ({
    id: randomUUID(),
    title: mark(),
    area_id: 'ecosystem',
    created_by: await world.person(role, side),
  }),
  change: () => ({ title: mark() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    own     none    none
  reader                own     own     none    none
  commenter             own     own     none    none
  suggester             own     own     none    none
  editor                own     own     own     none
  owner                 own     own     own     own
  member                none    own     none    none
  organisation editor   none    own     none    none
  organisation owner    none    own     none    none
  coordinator           none    own     none    none
  service               all     all     all     all`,
};

async function aMembership(world: World, role: Role, side: Side): Promise<Row> {
  // outsiders try to let themselves in, insiders try to bring a stranger
  const account_id = await world.person(insiders.includes(role) ? 'stranger' : role, 'own');
  return { paper_id: world.paper[side], account_id, role: 'editor' };
}

const insiders: Role[] = ['reader', 'commenter', 'suggester', 'editor', 'owner'];

const members: Kind = {
  what: "another person's membership of a paper",
  key: ['paper_id', 'account_id'],
  put: async (world, role, side) => {
    const row = { ...(await aMembership(world, 'service', side)), role: 'reader' };
    await put(world.service, 'paper_members', row);
    return row;
  },
  draft: aMembership,
  change: () => ({ role: 'editor' }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    none
  owner                 own     none    own     own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** The row of who asks, in a new paper; who has no role in papers tries the owner's. */
const ownMembership: Kind = {
  ...members,
  what: 'the own membership of a paper',
  put: async (world, role, side) => {
    const paper_id = await world.newPaper(side);
    return { paper_id, account_id: await world.person(insiders.includes(role) ? role : 'owner', side) };
  },
  change: () => ({ role: 'editor' }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    own
  commenter             own     none    none    own
  suggester             own     none    none    own
  editor                own     none    none    own
  owner                 own     none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** Who shares one paper with somebody learns nothing of that person's other papers. */
const elsewhere: Kind = {
  ...members,
  what: "a fellow's membership of another paper",
  put: async (world) => {
    const account_id = await putPerson(world.service);
    const paper_id = await world.newPaper('foreign');
    const papers = [world.paper.own, paper_id];
    await put(
      world.service,
      'paper_members',
      papers.map((id) => ({ paper_id: id, account_id, role: 'reader' })),
    );
    return { paper_id, account_id };
  },
  may: serviceOnly,
};

async function anInvitation(world: World, role: Role, side: Side): Promise<Row> {
  return {
    paper_id: world.paper[side],
    email: anyEmail(),
    role: 'editor',
    token_hash: anyHash(),
    invited_by: await world.person(role, 'own'),
  };
}

const invitations: Kind = {
  what: 'an invitation',
  key: ['id'],
  put: async (world, role, side) => {
    const row = { id: randomUUID(), ...(await anInvitation(world, role, side)) };
    await put(world.service, 'invitations', row);
    return row;
  },
  draft: anInvitation,
  found: ['token_hash'],
  change: () => ({ email: anyEmail() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 own     own     none    own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const anUpdate = async (world: World, role: Role, side: Side) => ({
  paper_id: world.paper[side],
  seq: randomInt(1e9),
  bytes: '\\x00',
});

const updates: Kind = {
  what: "an update in a paper's log",
  key: ['paper_id', 'seq'],
  put: async (world, role, side) => {
    const row = await anUpdate(world, role, side);
    await put(world.service, 'paper_updates', row);
    return row;
  },
  draft: anUpdate,
  change: () => ({ bytes: `\\x${mark().slice(0, 8)}` }),
  may: paperMembersRead,
};

const aSnapshot = async (world: World, role: Role, side: Side) => ({
  paper_id: await world.newPaper(side),
  seq: 1,
  bytes: '\\x00',
  hash: anyHash(),
});

const snapshots: Kind = {
  what: 'the snapshot of a paper',
  key: ['paper_id'],
  put: async (world, role, side) => {
    const row = await aSnapshot(world, role, side);
    await put(world.service, 'paper_snapshots', row);
    return row;
  },
  draft: aSnapshot,
  change: () => ({ seq: randomInt(1e9) }),
  may: paperMembersRead,
};

const aVersion = async (world: World, role: Role, side: Side) => ({
  paper_id: await world.newPaper(side),
  number: randomInt(1e9) + 1,
  title: 'A paper',
  area_id: 'ecosystem',
  body: { type: 'doc' },
  hash: anyHash(),
  authors: ['Ada'],
});

/** Nobody changes or deletes what was published, not even the service. */
const versions: Kind = {
  what: 'a published version',
  key: ['paper_id', 'number'],
  put: async (world, role, side) => {
    const row = await aVersion(world, role, side);
    await put(world.service, 'paper_versions', row);
    return row;
  },
  draft: aVersion,
  change: () => ({ title: mark() }),
  may: everyoneReadsForGood,
};

const newest: Kind = {
  ...versions,
  what: 'the newest version in its view',
  draft: async (...asked) => {
    const { body, hash, ...row } = await aVersion(...asked);
    void [body, hash];
    return row;
  },
  may: versions.may.replace('all     all     none', 'all     none    none'),
};

/** A version of its own each time; whose name it is, is of no account to the rights. */
async function anAuthor(world: World, role: Role, side: Side): Promise<Row> {
  const version = await aVersion(world, role, side);
  await put(world.service, 'paper_versions', version);
  const account_id = await putPerson(world.service);
  return { paper_id: version.paper_id, number: version.number, account_id, name: 'Somebody' };
}

const authors: Kind = {
  what: "whose name is among a version's authors",
  key: ['paper_id', 'number', 'account_id'],
  put: async (world, role, side) => {
    const row = await anAuthor(world, role, side);
    await put(world.service, 'paper_version_authors', row);
    return row;
  },
  draft: anAuthor,
  change: () => ({ name: mark() }),
  may: serviceOnly,
};

export const paperTables: Record<string, Entry> = {
  papers: {
    kinds: [papers],
    columns: {
      see: 'all',
      give: 'id, title, area_id, created_by, organisation_id, kind, source_paper, source_version',
      set: 'title, area_id, organisation_id, kind, source_version',
    },
  },
  paper_members: {
    kinds: [members, ownMembership, elsewhere],
    columns: { see: 'all', give: '', set: 'role' },
  },
  invitations: {
    kinds: [invitations],
    columns: {
      see: 'id, paper_id, email, role, invited_by, created_at, expires_at, review_id',
      give: 'id, paper_id, email, role, token_hash, invited_by',
      set: '',
    },
  },
  paper_updates: { kinds: [updates], columns: { see: 'all', give: '', set: '' } },
  paper_snapshots: { kinds: [snapshots], columns: { see: 'all', give: '', set: '' } },
  paper_versions: { kinds: [versions], columns: { see: 'all', give: '', set: '' } },
  paper_version_authors: { kinds: [authors], columns: { see: '', give: '', set: '' } },
  newest_paper_versions: { kinds: [newest], columns: { see: 'all', give: '', set: '' } },
};
