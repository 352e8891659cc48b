// supports, follows, comments, reports: people around a project
import { randomUUID } from 'node:crypto';
import type { Role, Side, World } from '../policy-world.ts';
import { mark, put, putPerson, type Row } from '../put.ts';
import { organisationReads, privateTo, publicInOwnName, type Entry, type Kind } from './entry.ts';

/** A published project of somebody who plays no other part. */
async function aProject(world: World, more: Row = {}): Promise<string> {
  const id = randomUUID();
  const texts = { title: mark(), summary: 'Ten letters.', area_id: 'ecosystem', status: 'published' };
  await put(world.service, 'projects', {
    id,
    ...texts,
    created_by: await putPerson(world.service),
    ...more,
  });
  return id;
}

const hidden = { hidden_at: '2026-01-01T00:00:00Z', hidden_reason: 'Not polite.' };

/** Own is in one's own name. */
async function inOwnName(world: World, role: Role, side: Side): Promise<Row> {
  return { project_id: await aProject(world), account_id: await world.person(role, side) };
}

function tie(table: 'supports' | 'follows', what: string): Kind {
  return {
    what,
    key: ['project_id', 'account_id'],
    put: async (world, role, side) => {
      const row = await inOwnName(world, role, side);
      await put(world.service, table, row);
      return row;
    },
    draft: inOwnName,
    change: () => ({ created_at: new Date(Math.floor(Math.random() * 1e12)).toISOString() }),
    may: privateTo,
  };
}

async function aComment(world: World, role: Role, side: Side): Promise<Row> {
  return {
    project_id: await aProject(world),
    author_id: await world.person(role, side),
    body: `Well said, ${mark()}.`,
  };
}

async function putComment(world: World, role: Role, side: Side, more: Row = {}): Promise<Row> {
  const row = { id: randomUUID(), ...(await aComment(world, role, side)), ...more };
  await put(world.service, 'comments', row);
  return row;
}

const comment: Kind = {
  what: 'a comment on a published project',
  key: ['id'],
  put: putComment,
  draft: aComment,
  found: ['body'],
  change: () => ({ body: mark() }),
  may: publicInOwnName,
};

const hiddenComment: Kind = {
  ...comment,
  what: 'a hidden comment',
  put: (world, role, side) => putComment(world, role, side, hidden),
  draft: async (world, role, side) => ({ ...(await aComment(world, role, side)), ...hidden }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    none
  owner                 own     none    none    none
  member                own     none    none    none
  organisation editor   own     none    none    none
  organisation owner    own     none    none    none
  coordinator           all     none    none    none
  service               all     all     all     all`,
};

/** Own is on the draft of one's own organisation: read by its people, and closed to new words. */
const commentOnDraft: Kind = {
  ...comment,
  what: 'a comment on a project that was taken back to a draft',
  put: async (world, _role, side) => {
    const project_id = await aDraft(world, side);
    return putComment(world, 'service', side, { project_id });
  },
  draft: async (world, role, side) => ({
    ...(await aComment(world, role, 'own')),
    project_id: await aDraft(world, side),
  }),
  may: organisationReads,
};

const aDraft = (world: World, side: Side) =>
  aProject(world, { status: 'draft', organisation_id: world.organisation[side] });

const reports = (what: string, aSubject: (world: World) => Promise<Row>): Kind => {
  const draft = async (world: World, role: Role, side: Side) => ({
    ...(await aSubject(world)),
    reporter_id: await world.person(role, side),
    reason: 'spam',
    text: mark(),
  });
  return {
    what,
    key: ['id'],
    put: async (world, role, side) => {
      const row = { id: randomUUID(), ...(await draft(world, role, side)) };
      await put(world.service, 'reports', row);
      return row;
    },
    draft,
    found: ['text'],
    change: () => ({ text: mark() }),
    may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     none    none
  reader                own     own     none    none
  commenter             own     own     none    none
  suggester             own     own     none    none
  editor                own     own     none    none
  owner                 own     own     none    none
  member                own     own     none    none
  organisation editor   own     own     none    none
  organisation owner    own     own     none    none
  coordinator           all     own     none    none
  service               all     all     all     all`,
  };
};

const reportOfProject = reports('a report of a project', async (world) => ({
  project_id: await aProject(world),
}));
const reportOfComment = reports('a report of a comment', async (world) => {
  const { id } = await putComment(world, 'service', 'foreign');
  return { comment_id: id };
});

/** Comments let everyone see the names of who wrote them: these tables come after all others. */
export const talkTables: Record<string, Entry> = {
  supports: {
    kinds: [tie('supports', 'the support of a project')],
    columns: { see: 'all', give: 'project_id, account_id', set: '' },
  },
  follows: {
    kinds: [tie('follows', 'the following of a project')],
    columns: { see: 'project_id, account_id, created_at', give: 'project_id, account_id', set: '' },
  },
  reports: {
    kinds: [reportOfProject, reportOfComment],
    columns: {
      see: 'id, project_id, comment_id, reason, text, created_at, outcome, decided_at',
      give: 'project_id, comment_id, reporter_id, reason, text',
      set: '',
    },
  },
  comments: {
    kinds: [comment, hiddenComment, commentOnDraft],
    columns: {
      see: 'id, project_id, author_id, body, created_at, edited_at, withdrawn_at, hidden_at, hidden_reason',
      give: 'project_id, author_id, body',
      set: 'body',
    },
  },
};

const nobody = '00000000-0000-4000-8000-000000000000';

export const talkFunctions = {
  list_comments: { may: ['anonymous', 'stranger'], args: { p_project_id: nobody } },
  withdraw_comment: { may: ['stranger'], args: { p_id: nobody } },
  list_followed_projects: { may: ['stranger'], args: {} },
  claim_comment_mails: { may: ['service'], args: { p_comment_id: nobody } },
  read_following: { may: ['anonymous', 'stranger'], args: { p_stop_token: nobody } },
  stop_following: { may: ['anonymous', 'stranger'], args: { p_stop_token: nobody } },
  count_reports: { may: ['stranger'], args: {} },
  list_reports: { may: ['stranger'], args: {} },
  list_hidden: { may: ['stranger'], args: {} },
  decide_reports: {
    may: ['stranger'],
    args: { p_comment_id: nobody, p_project_id: null, p_hide: false, p_reason: null },
  },
  show_again: { may: ['stranger'], args: { p_comment_id: nobody, p_project_id: null } },
  list_outcome_recipients: { may: ['service'], args: { p_comment_id: nobody, p_project_id: null } },
} satisfies Functions;

type Functions = Record<
  string,
  { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }
>;

export const talkDefiners = {
  'access.count_support': 'a trigger: who supports a project may not change it',
  'access.list_comments': 'shows the place of a hidden comment, without its text and author',
  'access.is_own_subject': 'whose a hidden comment is is not for everyone to see; it answers only yes or no',
  'public.withdraw_comment':
    'the author may change a comment for fifteen minutes, and withdraw it at any time',
  'public.read_following': 'the token of a mail is the key, also for who is not signed in',
  'public.stop_following': 'the token of a mail is the key, also for who is not signed in',
  'public.list_reports': 'reads names of authors of hidden comments; it answers only coordinators',
  'public.decide_reports': 'nobody hides by hand; it lets only coordinators decide, and not about themselves',
  'public.show_again': 'nobody hides by hand; it lets only coordinators decide, and not about themselves',
};
