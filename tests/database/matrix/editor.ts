// paper_version_mentions, paper_templates, and the functions beside them
import { randomUUID } from 'node:crypto';
import { anyHash, mark, put, putOrganisation, putPaper, type Row } from '../put.ts';
import type { World } from '../policy-world.ts';
import { everyoneReadsForGood, type Entry, type Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

async function aMention(world: World): Promise<Row> {
  const paper_id = await putPaper(world.service, {});
  await put(world.service, 'paper_versions', {
    paper_id,
    number: 1,
    title: mark(),
    area_id: 'ecosystem',
    authors: [],
    hash: anyHash(),
    body: { type: 'doc', content: [] },
  });
  const organisation_id = await putOrganisation(world.service, {});
  return { id: randomUUID(), paper_id, number: 1, organisation_id };
}

const mentions: Kind = {
  what: 'a mention in a published version',
  key: ['id'],
  put: async (world) => {
    const row = await aMention(world);
    await put(world.service, 'paper_version_mentions', row);
    return row;
  },
  draft: aMention,
  change: () => ({ number: 2 }),
  may: everyoneReadsForGood,
};

const templates: Kind = {
  what: 'the template of a kind of papers',
  key: ['kind'],
  // the four are there from the beginning, and nobody adds or removes one
  put: async () => ({ kind: 'method' }),
  draft: async () => ({ kind: mark(), text_de: '## A', text_en: '## A' }),
  change: () => ({ text_de: `## ${mark()}` }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     none    none    none
  organisation owner    all     none    none    none
  coordinator           all     none    all     none
  service               all     none    all     none`,
};

export const editorTables: Record<string, Entry> = {
  paper_version_mentions: { kinds: [mentions], columns: { see: 'all', give: '', set: '' } },
  paper_templates: { kinds: [templates], columns: { see: 'all', give: '', set: 'text_de, text_en' } },
};

export const editorFunctions = {
  list_mentions: { may: ['anonymous', 'stranger'], args: { p_kind: 'project', p_id: nobody, p_limit: 1 } },
  search_mention_targets: { may: ['stranger'], args: { p_text: 'x' } },
  begin_paper: {
    may: ['stranger'],
    args: { p_kind: null, p_title: 'A paper', p_area_id: 'ecosystem' },
  },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;
