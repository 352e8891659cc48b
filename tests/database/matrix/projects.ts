// projects and their topics
import { randomInt, randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, publicInOwnName, type Entry, type Kind } from './entry.ts';

/** A project as this person would post it, for herself or for an organisation. */
function project(what: string, status: 'draft' | 'published', forOrganisation: boolean, may: string): Kind {
  const texts = () => ({ title: mark(), summary: 'Ten letters.', area_id: 'ecosystem', status });
  const owner = async (world: World, role: Role, side: Side) =>
    forOrganisation
      ? { organisation_id: world.organisation[side] }
      : { created_by: await world.person(role, side) };
  return {
    what,
    key: ['id'],
    put: async (world, role, side) => {
      const row = { id: randomUUID(), ...texts(), ...(await owner(world, role, side)) };
      await put(world.service, 'projects', row);
      return row;
    },
    draft: async (world, role, side) => ({
      created_by: await world.person(role, 'own'),
      ...texts(),
      ...(await owner(world, role, side)),
    }),
    found: ['title'],
    change: () => ({ title: mark() }),
    may,
  };
}

const projects = [
  project(
    'the draft of a person',
    'draft',
    false,
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     own     own
  reader                own     own     own     own
  commenter             own     own     own     own
  suggester             own     own     own     own
  editor                own     own     own     own
  owner                 own     own     own     own
  member                own     own     own     own
  organisation editor   own     own     own     own
  organisation owner    own     own     own     own
  coordinator           own     own     own     own
  service               all     all     all     all`,
  ),
  project('the published project of a person', 'published', false, publicInOwnName),
  project(
    'the draft of an organisation',
    'draft',
    true,
    `
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
  ),
  project(
    'the published project of an organisation',
    'published',
    true,
    `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     own     own     none
  organisation owner    all     own     own     none
  coordinator           all     none    none    none
  service               all     all     all     all`,
  ),
  hiddenProject(),
];

/** Hidden by a coordinator: its people and the coordinators see it, and its people may mend it. */
function hiddenProject(): Kind {
  const hidden = { hidden_at: '2026-01-01T00:00:00Z', hidden_reason: 'Not polite.' };
  const published = project(
    'the hidden project of a person',
    'published',
    false,
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     none    own     none
  reader                own     none    own     none
  commenter             own     none    own     none
  suggester             own     none    own     none
  editor                own     none    own     none
  owner                 own     none    own     none
  member                own     none    own     none
  organisation editor   own     none    own     none
  organisation owner    own     none    own     none
  coordinator           all     none    own     none
  service               all     all     all     all`,
  );
  return {
    ...published,
    put: async (world, role, side) => {
      const row = { id: randomUUID(), ...(await published.draft(world, role, 'own')), ...hidden };
      const hiddenRow = { ...row, created_by: await world.person(role, side) };
      await put(world.service, 'projects', hiddenRow);
      return hiddenRow;
    },
    draft: async (world, role, side) => ({ ...(await published.draft(world, role, side)), ...hidden }),
  };
}

const topics: Kind = {
  what: 'a topic',
  key: ['id'],
  put: async (world) => {
    const row = aTopic();
    await put(world.service, 'topics', row);
    return row;
  },
  draft: async () => aTopic(),
  change: () => ({ name_de: mark() }),
  may: everyoneReads,
};

function aTopic(): Row {
  const id = `t-${[...mark()].map((sign) => String.fromCharCode(97 + (sign.charCodeAt(0) % 26))).join('')}`;
  return { id, name_de: mark(), name_en: 'Topic', sdgs: [11] };
}

/** A published project of the organisation, or of the foreign one. */
export async function aProject(world: World, side: Side): Promise<string> {
  const id = randomUUID();
  const row = { id, title: mark(), summary: 'Ten letters.', area_id: 'ecosystem', status: 'published' };
  await put(world.service, 'projects', { ...row, organisation_id: world.organisation[side] });
  return id;
}

/** One topic for each row: a project names a topic once. */
async function aProjectTopic(world: World, side: Side): Promise<Row> {
  const topic = aTopic();
  await put(world.service, 'topics', topic);
  return { project_id: await aProject(world, side), topic_id: topic.id };
}

const projectTopics: Kind = {
  what: 'the topic of a project',
  key: ['project_id', 'topic_id'],
  put: async (world, _role, side) => {
    const row = await aProjectTopic(world, side);
    await put(world.service, 'project_topics', row);
    return row;
  },
  draft: (world, _role, side) => aProjectTopic(world, side),
  change: () => ({ topic_id: ['water', 'sport-leisure', 'open-data', 'tourism'][randomInt(4)] }),
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
  organisation editor   all     own     none    own
  organisation owner    all     own     none    own
  coordinator           all     none    none    none
  service               all     all     all     all`,
};

const projectColumns =
  'title, summary, description, kind, stage, area_id, further_area_ids, organisation_id, ags, links, reuse_licence, ' +
  'repository, cooperation_wanted, status';

export const projectTables: Record<string, Entry> = {
  topics: { kinds: [topics], columns: { see: 'all', give: '', set: '' } },
  projects: {
    kinds: projects,
    columns: {
      see: 'all',
      give: `${projectColumns}, created_by`,
      set: `${projectColumns}, image_id, image_alt`,
    },
  },
  project_topics: { kinds: [projectTopics], columns: { see: 'all', give: 'project_id, topic_id', set: '' } },
};
