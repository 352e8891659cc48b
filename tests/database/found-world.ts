// What the contracts of found matches need: a town that looks for what a firm offers, each with a project.
import { randomUUID } from 'node:crypto';
import { answerMatch } from '#lib/matching/server/found/answers.ts';
import { listFound } from '#lib/matching/server/found/found.ts';
import { searchDue } from '#lib/matching/server/found/searcher.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import type { TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPeople } from './put.ts';

export const ofProject = (id: string): PartyRef => ({ type: 'project', id });

export type FoundWorld = Awaited<ReturnType<typeof fillFoundWorld>>;

/** Nothing but these two is there to be found. */
export async function fillFoundWorld(database: TestDatabase) {
  const { service } = database;
  await service.from('match_queue').delete().neq('project_id', randomUUID());
  await service.from('projects').delete().neq('id', randomUUID());
  await service.from('organisations').delete().neq('id', randomUUID());
  const [owner = '', editor = '', member = '', stranger = '', firmOwner = ''] = await putPeople(service, [
    'Ona Owner',
    'Edi Editor',
    'Mia Member',
    'Sam Stranger',
    'Fay Firm',
  ]);
  const town = await putOrganisation(service, { owner, editor, member });
  const firm = await putOrganisation(service, { owner: firmOwner });

  /** What fails is not to go unnoticed. */
  const log = {
    error({ error }: { error?: unknown }) {
      throw error;
    },
  };

  /** Looks for everything that is due, as the process does beside its pages. */
  const searchAll = () => searchDue({ service, everyone: database.as(null), tell: async () => {}, log });

  async function putProject(row: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    const texts = { title: `Vorhaben ${id.slice(0, 8)}`, summary: 'Worum es geht, steht hier.' };
    await put(service, 'projects', { id, ...texts, area_id: 'ecosystem', status: 'published', ...row });
    return id;
  }

  const seeking = await putProject({ organisation_id: town });
  const giving = await putProject({ organisation_id: firm });
  const text = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.';
  await put(service, 'needs', { project_id: seeking, kind: 'expertise', text });
  const offer = 'Begleitung von Verfahren der Bürgerbeteiligung';
  await put(service, 'offers', { project_id: giving, kind: 'expertise', text: offer });
  await service.from('match_queue').delete().neq('project_id', randomUUID());

  const read = (who: string) => listFound(database.as(who), 'de', { limit: 60 });
  const theirsOf = async (who: string) => (await read(who)).matches.map(({ match }) => match.id);

  const answer = (who: string, more: object = {}) =>
    answerMatch(database.as(who), {
      organisation: town,
      ours: ofProject(seeking),
      theirs: ofProject(giving),
      note: '',
      back: 'list',
      ...more,
    });

  return {
    service,
    owner,
    editor,
    member,
    stranger,
    firmOwner,
    town,
    firm,
    seeking,
    giving,
    log,
    searchAll,
    putProject,
    read,
    theirsOf,
    answer,
  };
}
