// files and paper_version_files
import { randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import { aFile, putFile, putVersion } from '../put-files.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReadsForGood, type Entry, type Kind } from './entry.ts';

type Owner = { paper_id: string } | { project_id: string };

/** A file of what `own` makes; inserted in the name of who asks. */
function file(
  what: string,
  own: (world: World, role: Role, side: Side) => Promise<Owner>,
  may: string,
): Kind {
  return {
    what,
    key: ['id'],
    put: async (world, role, side) => ({ id: await putFile(world.service, await own(world, role, side)) }),
    draft: async (world, role, side) => ({
      ...aFile(await own(world, role, side), Buffer.from(randomUUID())),
      uploaded_by: await world.person(role, 'own'),
    }),
    found: ['bytes'],
    change: () => ({ bytes: `\\x${mark().replaceAll('-', '')}` }),
    may,
  };
}

const ofPaper = async (world: World, _role: Role, side: Side) => ({ paper_id: await world.newPaper(side) });

const ofVersion = async (world: World, role: Role, side: Side): Promise<Row> => {
  const owner = await ofPaper(world, role, side);
  const id = await putFile(world.service, owner);
  await putVersion(world.service, owner.paper_id, 1, [id]);
  return { id };
};

async function putProject(world: World, row: Row): Promise<Owner> {
  const id = randomUUID();
  await put(world.service, 'projects', {
    id,
    title: mark(),
    summary: 'Ten letters.',
    area_id: 'ecosystem',
    ...row,
  });
  return { project_id: id };
}

const projectOf = (status: 'draft' | 'published') => async (world: World, role: Role, side: Side) =>
  putProject(world, { status, created_by: await world.person(role, side) });

const organisationDraft = async (world: World, _role: Role, side: Side) =>
  putProject(world, { organisation_id: world.organisation[side] });

const files = [
  file(
    'the file of a paper',
    ofPaper,
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     own     none    none
  owner                 own     own     none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     none    none`,
  ),
  {
    ...file(
      'a file that a published version shows',
      ofPaper,
      `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     own     none    none
  owner                 all     own     none    none
  member                all     none    none    none
  organisation editor   all     none    none    none
  organisation owner    all     none    none    none
  coordinator           all     none    none    none
  service               all     all     none    none`,
    ),
    put: ofVersion,
  },
  file(
    "the file of a person's draft",
    projectOf('draft'),
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     none    own
  reader                own     own     none    own
  commenter             own     own     none    own
  suggester             own     own     none    own
  editor                own     own     none    own
  owner                 own     own     none    own
  member                own     own     none    own
  organisation editor   own     own     none    own
  organisation owner    own     own     none    own
  coordinator           own     own     none    own
  service               all     all     none    none`,
  ),
  file(
    "the file of a person's published project",
    projectOf('published'),
    `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     own     none    own
  reader                all     own     none    own
  commenter             all     own     none    own
  suggester             all     own     none    own
  editor                all     own     none    own
  owner                 all     own     none    own
  member                all     own     none    own
  organisation editor   all     own     none    own
  organisation owner    all     own     none    own
  coordinator           all     own     none    own
  service               all     all     none    none`,
  ),
  file(
    "the file of an organisation's draft",
    organisationDraft,
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
  organisation editor   own     own     none    own
  organisation owner    own     own     none    own
  coordinator           none    none    none    none
  service               all     all     none    none`,
  ),
];

/** A version without its row, which is then put there. */
async function aShownFile(world: World, _role: Role, side: Side): Promise<Row> {
  const paper_id = await world.newPaper(side);
  const file_id = await putFile(world.service, { paper_id });
  await putVersion(world.service, paper_id, 1, []);
  return { paper_id, number: 1, file_id };
}

const shown: Kind = {
  what: 'what a published version shows',
  key: ['paper_id', 'number', 'file_id'],
  put: async (world, role, side) => {
    const row = await aShownFile(world, role, side);
    await put(world.service, 'paper_version_files', row);
    return row;
  },
  draft: aShownFile,
  change: () => ({ number: 2 }),
  may: everyoneReadsForGood,
};

export const fileTables: Record<string, Entry> = {
  files: {
    kinds: files,
    columns: {
      see: 'id, project_id, paper_id, media_type, width, height, bytes, size, sha256, created_at',
      give: 'project_id, paper_id, uploaded_by, media_type, width, height, bytes',
      set: '',
    },
  },
  paper_version_files: { kinds: [shown], columns: { see: 'all', give: '', set: '' } },
};
