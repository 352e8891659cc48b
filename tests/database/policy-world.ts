// Who asks, and the two halves of the world: what is theirs ("own") and what is other people's ("foreign").
import type { Db } from '#lib/platform/server/database.ts';
import type { TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPaper, putPeople, putPerson } from './put.ts';

export const roles = [
  'anonymous',
  'stranger',
  'reader',
  'commenter',
  'suggester',
  'editor',
  'owner',
  'member',
  'organisation editor',
  'organisation owner',
  'coordinator',
  'service',
] as const;
export type Role = (typeof roles)[number];
export type Side = 'own' | 'foreign';

/** How a role reads in a sentence. */
export const phrases: Record<Role, string> = {
  anonymous: 'anybody',
  stranger: 'a stranger',
  reader: 'a reader',
  commenter: 'a commenter',
  suggester: 'a suggester',
  editor: 'an editor',
  owner: 'an owner',
  member: 'a member',
  'organisation editor': "an organisation's editor",
  'organisation owner': "an organisation's owner",
  coordinator: 'a coordinator',
  service: 'the service',
};

export interface World {
  service: Db;
  /** The database as this role sees it. */
  as(role: Role): Db;
  /** Whose row it is on this side. The service has no rows of its own: it gets a new person each time. */
  person(role: Role, side: Side): Promise<string>;
  /** A paper of reader, commenter, suggester, editor and owner, or of the foreigner. */
  paper: Record<Side, string>;
  newPaper(side: Side): Promise<string>;
  /** An organisation of its three roles, or of the foreigner. */
  organisation: Record<Side, string>;
  newOrganisation(side: Side): Promise<string>;
}

export async function createWorld(database: TestDatabase): Promise<World> {
  const { service } = database;
  const ids = await putPeople(service, [...roles, 'the foreigner']);
  const people = Object.fromEntries(roles.map((role, at) => [role, ids[at]!])) as Record<Role, string>;
  const foreigner = ids[roles.length]!;
  await put(service, 'area_coordinators', { area_id: 'ecosystem', account_id: people.coordinator });
  const clients = Object.fromEntries(
    roles.map((role) => [
      role,
      role === 'service' ? service : database.as(role === 'anonymous' ? null : people[role]),
    ]),
  ) as Record<Role, Db>;

  const newPaper = (side: Side) => {
    const { reader, commenter, suggester, editor, owner } = people;
    const all = { reader, commenter, suggester, editor, owner };
    return putPaper(service, side === 'own' ? all : { owner: foreigner });
  };
  const newOrganisation = (side: Side) => {
    const { member, 'organisation editor': editor, 'organisation owner': owner } = people;
    return putOrganisation(service, side === 'own' ? { member, editor, owner } : { owner: foreigner });
  };
  return {
    service,
    as: (role) => clients[role],
    person: async (role, side) => {
      if (role === 'service') return putPerson(service);
      return side === 'own' ? people[role] : foreigner;
    },
    newPaper,
    paper: { own: await newPaper('own'), foreign: await newPaper('foreign') },
    newOrganisation,
    organisation: { own: await newOrganisation('own'), foreign: await newOrganisation('foreign') },
  };
}
