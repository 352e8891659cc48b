// What the contracts of the coordinator's view need: coordinators of one area, of the other, and of both, and short ways to
// put what they look at.
import { randomUUID } from 'node:crypto';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { searchDueNeeds } from '#lib/matching/server/found/searcher.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import type { TestDatabase } from './open-database.ts';
import { mark, put, putPeople, putPerson, type Row } from './put.ts';

export type NetworkWorld = Awaited<ReturnType<typeof fillNetworkWorld>>;

const log = {
  error({ error }: { error?: unknown }) {
    throw error;
  },
};

/** Nothing but what a test puts there. */
export async function fillNetworkWorld(database: TestDatabase) {
  const { service } = database;
  const [eco = '', admin = '', both = '', stranger = ''] = await putPeople(service, [
    'Eva Ecosystem',
    'Adam Administration',
    'Bea Both',
    'Sam Stranger',
  ]);
  await put(service, 'area_coordinators', [
    { area_id: 'ecosystem', account_id: eco },
    { area_id: 'administration', account_id: admin },
    { area_id: 'ecosystem', account_id: both },
    { area_id: 'administration', account_id: both },
  ]);

  async function clear() {
    for (const table of ['match_queue', 'match_help_queue'])
      await service.from(table).delete().gte('queued_at', '2000-01-01');
    await service.from('introductions').delete().neq('id', randomUUID());
    await service.from('projects').delete().neq('id', randomUUID());
    await service.from('organisations').delete().neq('id', randomUUID());
  }

  async function putOrganisation(row: Row = {}): Promise<string> {
    const id = randomUUID();
    await put(service, 'organisations', {
      id,
      kind: 'company',
      name: `Firma ${mark()}`,
      place: 'Irgendwo',
      ...row,
    });
    return id;
  }

  async function putProject(row: Row = {}): Promise<string> {
    const id = randomUUID();
    const texts = { title: `Vorhaben ${mark()}`, summary: 'Worum es geht, steht hier.' };
    await put(service, 'projects', { id, ...texts, area_id: 'ecosystem', status: 'published', ...row });
    return id;
  }

  async function putHelp(side: 'needs' | 'offers', row: Row): Promise<string> {
    const id = randomUUID();
    await put(service, side, { id, kind: 'expertise', ...row });
    return id;
  }

  /** Indexes what waits and looks for all needs that are due, as the process does beside its pages. */
  async function searchNeeds() {
    await indexAll(service);
    forgetEngine();
    await searchDueNeeds({ service, everyone: database.as(null), tell: async () => {}, log });
  }

  /** All of it is due again. */
  const letTimePass = () =>
    service.from('match_helps').update({ look_at: '2020-01-01' }).not('need_id', 'is', null);

  async function putIntroduction(row: Row): Promise<string> {
    const id = randomUUID();
    const isAnswered = row.state === 'accepted' || row.state === 'declined';
    await put(service, 'introductions', {
      id,
      from_account: await putPerson(service),
      message: 'A message of enough letters.',
      ...(isAnswered && { answered_by: await putPerson(service) }),
      ...row,
    });
    return id;
  }

  const putCooperation = (row: Row) =>
    put(service, 'cooperations', {
      id: randomUUID(),
      proposing_side: 'from',
      agreement: 'Something together',
      ...row,
    });

  /** The key of some municipality of a size class. */
  async function findTown(sizeClass: number): Promise<string> {
    const { data } = await service.from('municipalities').select('ags').eq('size_class', sizeClass).limit(1);
    return String(data?.[0]?.ags);
  }

  return {
    service,
    as: (who: string | null) => database.as(who),
    eco,
    admin,
    both,
    stranger,
    clear,
    putOrganisation,
    putProject,
    putHelp,
    searchNeeds,
    letTimePass,
    putIntroduction,
    putCooperation,
    findTown,
  };
}
