// match_answers, excluded_organisations, found_matches, match_searches, match_readers, mailed_matches
import { randomUUID } from 'node:crypto';
import { mark, put, putOrganisation, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { organisationReads, serviceOnly, type Entry, type Kind } from './entry.ts';

/** May all people of the organisation read, and those who speak for it write. */
const speakersWrite = (update: 'own' | 'none') => `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    none    none
  organisation editor   own     own     ${update.padEnd(4)}    own
  organisation owner    own     own     ${update.padEnd(4)}    own
  coordinator           none    none    none    none
  service               all     all     all     all`;

async function anAnswer(world: World, _role: Role, side: Side): Promise<Row> {
  const to_organisation = await putOrganisation(world.service, {});
  return {
    organisation_id: world.organisation[side],
    to_organisation,
    answer: 'unsuitable',
    reason: 'known',
  };
}

const answers: Kind = {
  what: 'what an organisation said of a match',
  key: ['id'],
  put: async (world, role, side) => {
    const row = { id: randomUUID(), ...(await anAnswer(world, role, side)) };
    await put(world.service, 'match_answers', row);
    return row;
  },
  draft: anAnswer,
  found: ['organisation_id', 'to_organisation'],
  change: () => ({ reason: 'other', note: mark() }),
  may: speakersWrite('own'),
};

/** A project of somebody else is no reason to answer in her name. */
const answersForForeignProjects: Kind = {
  ...answers,
  what: 'what an organisation says for the project of another one',
  draft: async (world, role, side) => {
    const from_project = randomUUID();
    await put(world.service, 'projects', {
      id: from_project,
      title: mark(),
      summary: 'Ten letters.',
      area_id: 'ecosystem',
      organisation_id: await world.newOrganisation('foreign'),
      status: 'published',
    });
    return { ...(await anAnswer(world, role, side)), from_project };
  },
  may: speakersWrite('own').replaceAll(/own {5}own {5}own/g, 'own     none    own'),
};

async function anExclusion(world: World, _role: Role, side: Side): Promise<Row> {
  return {
    organisation_id: world.organisation[side],
    excluded_id: await putOrganisation(world.service, {}),
  };
}

const exclusions: Kind = {
  what: 'an organisation that another one excludes',
  key: ['organisation_id', 'excluded_id'],
  put: async (world, role, side) => {
    const row = await anExclusion(world, role, side);
    await put(world.service, 'excluded_organisations', row);
    return row;
  },
  draft: anExclusion,
  change: () => ({ created_at: new Date().toISOString() }),
  may: speakersWrite('none'),
};

async function aFoundMatch(world: World, _role: Role, side: Side): Promise<Row> {
  const to_organisation = await putOrganisation(world.service, {});
  return { organisation_id: world.organisation[side], to_organisation, score: 0.5, grounds: mark() };
}

const foundMatches: Kind = {
  what: 'a match that was found for an organisation',
  key: ['id'],
  put: async (world, role, side) => {
    const row = { id: randomUUID(), ...(await aFoundMatch(world, role, side)) };
    await put(world.service, 'found_matches', row);
    return row;
  },
  draft: aFoundMatch,
  found: ['grounds'],
  change: () => ({ grounds: mark() }),
  may: organisationReads,
};

/** An organisation of these people with no search yet. */
async function aSearch(world: World, side: Side): Promise<Row> {
  const organisation_id = await world.newOrganisation(side);
  await world.service.from('match_searches').delete().eq('organisation_id', organisation_id);
  return { organisation_id };
}

const searches: Kind = {
  what: 'when matches of an organisation are looked for',
  key: ['organisation_id'],
  put: async (world, _role, side) => {
    const row = await aSearch(world, side);
    await put(world.service, 'match_searches', row);
    return row;
  },
  draft: (world, _role, side) => aSearch(world, side),
  change: () => ({ searched_at: new Date(Date.now() - Math.random() * 1e9).toISOString() }),
  may: organisationReads,
};

/** The row of a person, which is there once. */
async function aReader(world: World, role: Role, side: Side): Promise<Row> {
  const account_id = await world.person(role, side);
  await world.service.from('match_readers').delete().eq('account_id', account_id);
  return { account_id };
}

const readers: Kind = {
  what: 'when a person looked at matches',
  key: ['account_id'],
  put: async (world, role, side) => {
    const row = await aReader(world, role, side);
    await put(world.service, 'match_readers', row);
    return row;
  },
  // of others: somebody who has none yet
  draft: async (world, role, side) =>
    side === 'own' && role !== 'anonymous'
      ? aReader(world, role, side)
      : { account_id: await putPerson(world.service) },
  change: () => ({ seen_at: new Date(Date.now() - Math.random() * 1e9).toISOString() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     own     none
  reader                own     own     own     none
  commenter             own     own     own     none
  suggester             own     own     own     none
  editor                own     own     own     none
  owner                 own     own     own     none
  member                own     own     own     none
  organisation editor   own     own     own     none
  organisation owner    own     own     own     none
  coordinator           own     own     own     none
  service               all     all     all     all`,
};

const aMailedMatch = async (world: World, role: Role, side: Side): Promise<Row> => ({
  account_id: await world.person(role, side),
  ours: randomUUID(),
  theirs: randomUUID(),
});

const mailed: Kind = {
  what: 'a match that a person was told of',
  key: ['account_id', 'ours', 'theirs'],
  put: async (world, role, side) => {
    const row = await aMailedMatch(world, role, side);
    await put(world.service, 'mailed_matches', row);
    return row;
  },
  draft: aMailedMatch,
  change: () => ({ mailed_at: new Date(Date.now() - Math.random() * 1e9).toISOString() }),
  may: serviceOnly.replaceAll(/^( {2}(?!anonymous|service).{22})none/gm, '$1own '),
};

const answered = 'organisation_id, from_project, to_project, to_organisation, answer, reason, note';

export const formeTables: Record<string, Entry> = {
  match_answers: {
    kinds: [answers, answersForForeignProjects],
    columns: { see: 'all', give: answered, set: 'answer, reason, note, created_at' },
  },
  excluded_organisations: {
    kinds: [exclusions],
    columns: { see: 'all', give: 'organisation_id, excluded_id', set: '' },
  },
  found_matches: { kinds: [foundMatches], columns: { see: 'all', give: '', set: '' } },
  match_searches: { kinds: [searches], columns: { see: 'organisation_id, searched_at', give: '', set: '' } },
  match_readers: {
    kinds: [readers],
    columns: {
      see: 'account_id, seen_at, new_since, mails',
      give: 'account_id, seen_at, mails',
      set: 'seen_at, new_since, mails',
    },
  },
  mailed_matches: { kinds: [mailed], columns: { see: 'all', give: '', set: '' } },
};

const nobody = '00000000-0000-4000-8000-000000000000';

export const formeFunctions = {
  answer_match: {
    may: ['stranger'],
    args: {
      p_organisation_id: nobody,
      p_from_project: null,
      p_to_project: null,
      p_to_organisation: nobody,
      p_answer: 'interesting',
    },
  },
  list_match_exclusions: { may: ['anonymous', 'stranger'], args: { p_project_id: nobody } },
  claim_match_search: { may: ['service'], args: {} },
  save_found_matches: {
    may: ['service'],
    args: { p_organisation_id: nobody, p_until: '2020-01-01', p_matches: [] },
  },
  find_organisation_parties: {
    may: ['anonymous', 'stranger'],
    args: { p_organisation_id: nobody, p_kinds: {} },
  },
  list_found_matches: { may: ['stranger'], args: {} },
  visit_found_matches: { may: ['stranger'], args: {} },
  want_match_mails: { may: ['stranger'], args: { p_wanted: false } },
  wants_match_mails: { may: ['stranger'], args: {} },
  list_match_mail_readers: {
    may: ['service'],
    args: { p_organisation_id: nobody, p_pause_seconds: 0, p_age_seconds: 0 },
  },
  queue_match_mail: {
    may: ['service'],
    args: {
      p_account_id: nobody,
      p_mailed_at: null,
      p_matches: [],
      p_subject: 'none',
      p_text: 'none',
      p_html: 'none',
    },
  },
  read_match_mails: { may: ['anonymous', 'stranger'], args: { p_stop_token: nobody } },
  stop_match_mails: { may: ['anonymous', 'stranger'], args: { p_stop_token: nobody } },
  list_match_answers: { may: ['stranger'], args: {} },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;

export const formeDefiners = {
  'access.begin_match_searches': 'a trigger: nobody writes the searches by hand',
  'access.search_matches_of_project': 'a trigger: nobody writes the searches by hand',
  'access.search_matches_of_help': 'a trigger: nobody writes the searches by hand',
  'access.search_matches_of_answer': 'a trigger: nobody writes the searches by hand',
  'public.read_match_mails': 'the token of a mail is the key, also for who is not signed in',
  'public.stop_match_mails': 'the token of a mail is the key, also for who is not signed in',
};
