// paper_catalogue, paper_topics, paper_adoptions and paper_version_sources: finding and reusing what is published
import { randomInt } from 'node:crypto';
import type { Caller } from '../policy-matrix.ts';
import { anyHash, mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, everyoneReadsForGood, type Entry, type Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

async function publish(world: World, paper_id: string): Promise<string> {
  const body = { type: 'doc', content: [] };
  const row = {
    paper_id,
    number: 1,
    title: 'A paper',
    area_id: 'ecosystem',
    body,
    hash: anyHash(),
    authors: [],
  };
  await put(world.service, 'paper_versions', row);
  return paper_id;
}

const aPublished = async (world: World, side: Side) => publish(world, await world.newPaper(side));

const catalogue: Kind = {
  what: 'the entry of a published paper',
  key: ['paper_id'],
  put: async (world, _role, side) => ({ paper_id: await aPublished(world, side) }),
  draft: async (world, _role, side) => ({ paper_id: await world.newPaper(side) }),
  change: () => ({ adoptions: randomInt(1000) }),
  may: everyoneReads.replace('all     all     all     all', 'all     none    none    none'),
};

const topicIds = ['water', 'sport-leisure', 'open-data', 'tourism', 'energy', 'housing'];
const aTopic = () => topicIds[randomInt(topicIds.length)];

const draftTopics: Kind = {
  what: 'what a draft is about',
  key: ['paper_id', 'topic_id'],
  put: async (world, _role, side) => {
    const row = { paper_id: await world.newPaper(side), topic_id: aTopic() };
    await put(world.service, 'paper_topics', row);
    return row;
  },
  draft: async (world, _role, side) => ({ paper_id: await world.newPaper(side), topic_id: aTopic() }),
  change: () => ({ topic_id: aTopic() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     own     none    own
  owner                 own     own     none    own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     none    all`,
};

const publishedTopics: Kind = {
  ...draftTopics,
  what: 'what a published paper is about',
  put: async (world, _role, side) => {
    const row = { paper_id: await aPublished(world, side), topic_id: aTopic() };
    await put(world.service, 'paper_topics', row);
    return row;
  },
  may: `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     own     none    own
  owner                 all     own     none    own
  member                all     none    none    none
  organisation editor   all     none    none    none
  organisation owner    all     none    none    none
  coordinator           all     none    none    none
  service               all     all     none    all`,
};

/** The organisation uses somebody else's paper. */
async function anAdoption(world: World, role: Role, side: Side): Promise<Row> {
  return {
    paper_id: await aPublished(world, 'foreign'),
    organisation_id: await world.newOrganisation(side),
    kind: 'model',
    since: '2026-03-01',
    created_by: await world.person(role, 'own'),
  };
}

const putAdoption =
  (more: Row, make: (world: World, role: Role, side: Side) => Promise<Row>): Kind['put'] =>
  async (world, _role, side) => {
    const row = { ...(await make(world, 'service', side)), ...more };
    await put(world.service, 'paper_adoptions', row);
    return row;
  };

const adoptions: Kind = {
  what: 'that an organisation uses a paper, not confirmed yet',
  key: ['paper_id', 'organisation_id'],
  put: putAdoption({}, anAdoption),
  draft: anAdoption,
  change: () => ({ learned: mark() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    none    none
  organisation editor   own     own     own     own
  organisation owner    own     own     own     own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** A stranger's organisation uses the paper. */
const ofPaper = async (world: World, role: Role, side: Side): Promise<Row> => ({
  ...(await anAdoption(world, role, 'foreign')),
  paper_id: await aPublished(world, side),
});

const adoptionsOfPaper: Kind = {
  ...adoptions,
  what: "that others use one's paper, not confirmed yet",
  put: putAdoption({}, ofPaper),
  draft: ofPaper,
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    own
  owner                 own     none    none    own
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const confirmed = { confirmed_at: '2026-03-02' };

const confirmedAdoptions: Kind = {
  ...adoptions,
  what: 'that an organisation uses a paper, as its authors confirmed',
  put: putAdoption(confirmed, anAdoption),
  draft: async (...asked) => ({ ...(await anAdoption(...asked)), ...confirmed }),
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
  organisation editor   all     none    own     own
  organisation owner    all     none    own     own
  coordinator           all     none    none    none
  service               all     all     all     all`,
};

async function aSource(world: World, side: Side): Promise<Row> {
  return {
    paper_id: await aPublished(world, side),
    number: 1,
    source_paper: await aPublished(world, 'foreign'),
    source_version: 1,
  };
}

const sources: Kind = {
  what: 'on what a version builds',
  key: ['paper_id', 'number'],
  put: async (world, _role, side) => {
    const row = await aSource(world, side);
    await put(world.service, 'paper_version_sources', row);
    return row;
  },
  draft: (world, _role, side) => aSource(world, side),
  change: () => ({ source_version: randomInt(2, 1000) }),
  may: everyoneReadsForGood,
};

const adoptionWords = 'kind, since, cost, euros, person_days, learned, changed';

export const reuseTables: Record<string, Entry> = {
  paper_catalogue: { kinds: [catalogue], columns: { see: 'all', give: '', set: '' } },
  paper_topics: {
    kinds: [draftTopics, publishedTopics],
    columns: { see: 'all', give: 'paper_id, topic_id', set: '' },
  },
  paper_adoptions: {
    kinds: [adoptions, adoptionsOfPaper, confirmedAdoptions],
    columns: {
      see: `id, paper_id, organisation_id, ${adoptionWords}, created_at, confirmed_at`,
      give: `paper_id, organisation_id, ${adoptionWords}, created_by`,
      set: adoptionWords,
    },
  },
  paper_version_sources: { kinds: [sources], columns: { see: 'all', give: '', set: '' } },
};

export const reuseFunctions: Record<string, { may: Caller[]; args: Record<string, unknown> }> = {
  classify_paper: {
    may: ['stranger'],
    args: { p_paper_id: nobody, p_kind: 'experience_report', p_topics: [] },
  },
  list_papers: { may: ['anonymous', 'stranger'], args: { p_filter: { q: 'Beteiligung', size: '3' } } },
  change_adoption: {
    may: ['stranger'],
    args: { p_paper_id: nobody, p_id: nobody, p_change: { kind: 'model', since: '2026-03-01' } },
  },
  confirm_adoption: { may: ['stranger'], args: { p_id: nobody } },
  list_adoptions: { may: ['anonymous', 'stranger'], args: { p_paper_id: nobody } },
  copy_source_files: { may: ['stranger'], args: { p_paper_id: nobody, p_number: 1, p_files: {} } },
  drop_source_copies: { may: ['stranger'], args: { p_paper_id: nobody, p_ids: [nobody] } },
  fork_paper: {
    may: ['stranger'],
    args: { p_source: nobody, p_number: 1, p_title: 'A fork', p_organisation_id: null, p_text: '' },
  },
};

export const reuseDefiners: Record<string, string> = {
  'access.enter_into_catalogue': 'a trigger: nobody writes the catalogue by hand',
  'access.renew_catalogue_kind': 'a trigger: nobody writes the catalogue by hand',
  'access.count_adoptions': 'a trigger: nobody writes the catalogue by hand',
  'access.note_version_source': 'a trigger: nobody who publishes may write the table by hand',
  'access.begin_fork_text': 'nobody writes the log by hand; it lets an owner begin a fork, once',
  'public.copy_source_files':
    'bytes stay in the database; it lets who writes a fork copy what its source shows',
  'public.drop_source_copies':
    'nobody deletes pictures of a paper by hand; it lets who writes a fork take back copies that were just made',
  'public.confirm_adoption': 'authors confirm and change nothing else; it lets only owners and editors',
};
