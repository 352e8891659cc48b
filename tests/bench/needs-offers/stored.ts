// The set as projects and organisations of a database, and the partners that a page shows of them.
import { randomUUID } from 'node:crypto';
import { findPartners } from '#lib/matching/server/matches.ts';
import type { Party } from '#lib/matching/party.ts';
import { write } from '#lib/platform/server/results.ts';
import { openBenchHouse } from '../matching/house.ts';
import type { Lists } from './quality.ts';

export async function rankStored(parties: Party[]): Promise<Lists> {
  const house = await openBenchHouse();
  const { service } = house;
  const put = (table: string, rows: object[]) => write(service.from(table).insert(rows));
  const ids = new Map(parties.map(({ id }) => [id, randomUUID() as string]));
  const idOf = ({ id }: Party) => ids.get(id) ?? '';
  const projects = parties.filter(({ type }) => type === 'project');
  const houses = parties.filter(({ type }) => type === 'organisation');
  try {
    await put(
      'projects',
      projects.map((party) => ({
        ...{ id: idOf(party), title: party.title, summary: party.summary },
        ...{ area_id: 'ecosystem', status: 'published' },
      })),
    );
    await put(
      'organisations',
      houses.map((party) => ({ id: idOf(party), name: party.title, kind: 'company', place: 'Musterau' })),
    );
    await put(
      'project_topics',
      projects.flatMap((party) => party.topics.map(({ id }) => ({ project_id: idOf(party), topic_id: id }))),
    );
    for (const side of ['needs', 'offers'] as const) {
      await put(
        side,
        parties.flatMap((party) =>
          party[side].map(({ kind, text }) => ({
            project_id: party.type === 'project' ? idOf(party) : null,
            organisation_id: party.type === 'organisation' ? idOf(party) : null,
            ...{ kind, text },
          })),
        ),
      );
    }
    await house.index();
    const lists: Lists = new Map();
    for (const self of projects) {
      const found = await findPartners(house.everyone, 'de', idOf(self));
      lists.set(
        self.id,
        found.flatMap((match) => parties.find((party) => idOf(party) === match.id) ?? []),
      );
    }
    return lists;
  } finally {
    await house.close();
  }
}
