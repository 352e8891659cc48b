// paper_summaries, paper_reviews, paper_reviewers, paper_cosignatures, paper_withdrawals, paper_states and their functions
import { randomInt, randomUUID } from 'node:crypto';
import { anyHash, mark, put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, paperMembersRead, type Entry, type Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';
const hash = '0'.repeat(64);

/** Something with an id that is fixed, so that it can be found again whoever puts it there. */
async function putRow<T extends Row>(world: World, table: string, row: T): Promise<T> {
  await put(world.service, table, row);
  return row;
}

const aSummary = async (world: World, role: Role, side: Side) => ({
  paper_id: await world.newPaper(side),
  abstract_de: 'Worum es geht.',
});

const summaries: Kind = {
  what: 'what the next version says of itself',
  key: ['paper_id'],
  put: async (...asked) => putRow(asked[0], 'paper_summaries', await aSummary(...asked)),
  draft: aSummary,
  change: () => ({ abstract_de: mark() }),
  may: paperMembersRead.replace(
    /(editor|owner)( +)own {5}none {4}none {4}none/g,
    '$1$2own     own     own     none',
  ),
};

const aReview = async (world: World, role: Role, side: Side) => ({
  id: randomUUID(),
  paper_id: await world.newPaper(side),
});

const reviews: Kind = {
  what: 'a review of a paper',
  key: ['id'],
  put: async (...asked) => putRow(asked[0], 'paper_reviews', await aReview(...asked)),
  draft: aReview,
  change: () => ({ note: mark() }),
  may: paperMembersRead,
};

async function aReviewer(world: World, role: Role, side: Side): Promise<Row> {
  const review = await putRow(world, 'paper_reviews', await aReview(world, role, side));
  return { review_id: review.id, account_id: await putPerson(world.service) };
}

const reviewers: Kind = {
  what: 'a reviewer of a paper',
  key: ['review_id', 'account_id'],
  put: async (...asked) => putRow(asked[0], 'paper_reviewers', await aReviewer(...asked)),
  draft: aReviewer,
  change: () => ({ answer: 'approved', text_hash: hash, answered_at: '2026-01-01' }),
  may: paperMembersRead,
};

async function aVersion(world: World, side: Side) {
  return putRow(world, 'paper_versions', {
    paper_id: await world.newPaper(side),
    number: randomInt(1e6) + 1,
    title: 'A paper',
    area_id: 'ecosystem',
    body: { type: 'doc' },
    hash: anyHash(),
    authors: ['Ada'],
  });
}

async function aCosignature(world: World, role: Role, side: Side): Promise<Row> {
  const { paper_id, number } = await aVersion(world, side);
  return { paper_id, number, organisation_id: await world.newOrganisation(side) };
}

const key = ['paper_id', 'number', 'organisation_id'];

/** Only the owner of the paper, and those who speak for the organisation, know that it was asked. */
const asked: Kind = {
  what: 'a cosignature that was asked for',
  key,
  put: async (...given) => putRow(given[0], 'paper_cosignatures', await aCosignature(...given)),
  draft: aCosignature,
  change: () => ({ confirmed_at: '2026-01-01' }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 own     none    none    own
  member                none    none    none    none
  organisation editor   own     none    none    own
  organisation owner    own     none    none    own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const confirmed: Kind = {
  ...asked,
  what: 'a confirmed cosignature',
  put: async (world, role, side) => {
    const confirmed_at = '2026-01-01T00:00:00Z';
    return putRow(world, 'paper_cosignatures', { ...(await aCosignature(world, role, side)), confirmed_at });
  },
  change: () => ({ asked_at: new Date(randomInt(1e9) * 1000).toISOString() }),
  may: `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     none    none    own
  organisation owner    all     none    none    own
  coordinator           all     none    none    none
  service               all     all     all     all`,
};

async function aWithdrawal(world: World, role: Role, side: Side) {
  const { paper_id, number, title, hash: hashOfIt } = await aVersion(world, side);
  return {
    paper_id,
    number,
    title,
    hash: hashOfIt,
    published_at: '2026-01-01',
    reason: 'Nicht mehr richtig',
  };
}

const withdrawals: Kind = {
  what: 'that a version was withdrawn',
  key: ['paper_id', 'number'],
  put: async (...given) => putRow(given[0], 'paper_withdrawals', await aWithdrawal(...given)),
  draft: aWithdrawal,
  change: () => ({ reason: mark() }),
  may: everyoneReads.replace('all     all     all     all', 'all     all     none    all'),
};

const aState =
  (kind: 'named' | 'automatic') =>
  async (world: World, role: Role, side: Side): Promise<Row> => ({
    paper_id: await world.newPaper(side),
    kind,
    name: kind === 'named' ? mark() : null,
    made_by: await world.person(role, 'own'),
    seq: randomInt(1e9),
    body: { type: 'doc' },
    authorship: [],
    text_hash: anyHash(),
  });

/** Rows get their id from the database: papers of their own tell them apart. */
const named: Kind = {
  what: 'a state that somebody named',
  key: ['paper_id'],
  put: async (...given) => putRow(given[0], 'paper_states', await aState('named')(...given)),
  draft: aState('named'),
  change: () => ({ name: mark() }),
  may: paperMembersRead.replace(
    /(\n {2}editor|\n {2}owner)( +)own {5}none {4}none {4}none/g,
    '$1$2own     own     none    own',
  ),
};

const automatic: Kind = {
  ...named,
  what: 'a state that was taken by itself',
  put: async (...given) => putRow(given[0], 'paper_states', await aState('automatic')(...given)),
  draft: aState('automatic'),
  change: () => ({ seq: randomInt(1e9) }),
  may: paperMembersRead,
};

const anAuthorship = async (world: World, side: Side) => {
  const { paper_id, number } = await aVersion(world, side);
  return { paper_id, number, authorship: [[1, 5]] };
};

const letters: Kind = {
  what: 'whose letters a version is made of',
  key: ['paper_id', 'number'],
  put: async (world, _role, side) => putRow(world, 'paper_version_letters', await anAuthorship(world, side)),
  draft: (world, _role, side) => anAuthorship(world, side),
  change: () => ({ authorship: [[randomInt(1e9), 5]] }),
  may: paperMembersRead,
};

export const versionTables: Record<string, Entry> = {
  paper_summaries: { kinds: [summaries], columns: { see: 'all', give: 'all', set: 'all' } },
  paper_reviews: { kinds: [reviews], columns: { see: 'all', give: '', set: '' } },
  paper_reviewers: { kinds: [reviewers], columns: { see: 'all', give: '', set: '' } },
  paper_cosignatures: {
    kinds: [asked, confirmed],
    columns: { see: 'paper_id, number, organisation_id, asked_at, confirmed_at', give: '', set: '' },
  },
  paper_withdrawals: {
    kinds: [withdrawals],
    columns: {
      see: 'paper_id, number, title, published_at, hash, reason, withdrawn_at',
      give: '',
      set: '',
    },
  },
  paper_version_letters: { kinds: [letters], columns: { see: 'all', give: '', set: '' } },
  paper_states: {
    kinds: [named, automatic],
    columns: {
      see: 'all',
      give: 'paper_id, kind, name, made_by, seq, body, authorship, text_hash',
      set: '',
    },
  },
};

const people = ['stranger' as const];
const service = ['service' as const];

export const versionFunctions = {
  ask_for_paper_review: {
    may: people,
    args: { p_paper_id: nobody, p_note: '', p_reviewers: [], p_invitations: [] },
  },
  answer_paper_review: {
    may: people,
    args: { p_paper_id: nobody, p_review_id: nobody, p_answer: 'approved', p_word: '', p_text_hash: hash },
  },
  end_paper_review: { may: people, args: { p_paper_id: nobody } },
  publish_paper_version: {
    may: people,
    args: { p_paper_id: nobody, p_title: 'A paper', p_body: {}, p_hash: hash, p_details: {} },
  },
  ask_for_cosignature: {
    may: people,
    args: { p_paper_id: nobody, p_number: 1, p_organisation_id: nobody },
  },
  confirm_cosignature: {
    may: people,
    args: { p_paper_id: nobody, p_number: 1, p_organisation_id: nobody },
  },
  withdraw_paper_version: {
    may: people,
    args: { p_paper_id: nobody, p_number: 1, p_reason: 'Nicht mehr richtig' },
  },
  store_paper_state: {
    may: service,
    args: { p_paper_id: nobody, p_seq: 1, p_body: {}, p_authorship: [], p_text_hash: hash },
  },
  list_papers_without_state: { may: service, args: { p_after: nobody, p_limit: 1 } },
  thin_paper_states: { may: service, args: {} },
  read_paper_authorship: { may: people, args: { p_paper_id: nobody } },
  list_paper_writers: { may: people, args: { p_paper_id: nobody } },
};

export const versionDefiners: Record<string, string> = {
  'access.welcome_reviewer': 'a trigger: nobody writes reviewers by hand',
  'access.dismiss_reviewer': 'a trigger: nobody writes reviewers by hand',
  'access.was_published': 'sees versions that were withdrawn, and answers only yes or no',
  'access.may_keep_state': 'a policy on the table that it counts asks it; as invoker it would recurse',
  'public.ask_for_paper_review': 'nobody writes reviews by hand; it lets only owners ask',
  'public.answer_paper_review': 'nobody writes answers by hand; it lets only who was asked',
  'public.end_paper_review': 'nobody writes reviews by hand; it lets only owners end one',
  'public.ask_for_cosignature': 'nobody writes cosignatures by hand; it lets only owners of the paper ask',
  'public.confirm_cosignature':
    'nobody writes cosignatures by hand; it lets only those who speak for the organisation',
  'public.withdraw_paper_version': 'nobody writes withdrawals by hand; it lets owners and coordinators',
  'public.list_paper_writers': 'names people who have left; it answers only members',
};
