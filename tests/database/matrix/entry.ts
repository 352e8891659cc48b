// What a table's entry in the policy matrix says.
import { z } from 'zod';
import { roles, type Role, type Side, type World } from '../policy-world.ts';
import type { Row } from '../put.ts';

export const operations = ['select', 'insert', 'update', 'delete'] as const;
export type Operation = (typeof operations)[number];

/** `all`: any row. `own`: an own row, and no foreign one. `none`: not even an own row. */
const Right = z.enum(['all', 'own', 'none']);
export type Right = z.output<typeof Right>;

export interface Kind {
  /** What a row is, as the name of a test says it. */
  what: string;
  /** Columns that find a row. */
  key: string[];
  /** Has the service put a row there; returns at least its key. */
  put(world: World, role: Role, side: Side): Promise<Row>;
  /** The row that this role tries to insert. */
  draft(world: World, role: Role, side: Side): Promise<Row>;
  /** Columns of the draft that find it again, where they are not the key. */
  found?: string[];
  /** What an update sets: something new each time. */
  change(): Row;
  /** A line for each role, a column for each operation. */
  may: string;
}

export interface Entry {
  kinds: Kind[];
  /** Columns that signed-in people may see ("all" or a list), give in an insert, and set in an update. */
  columns: { see: string; give: string; set: string };
}

/** Reads the little table of a kind. */
export function readRights(kind: Kind): Record<Role, Record<Operation, Right>> {
  const [head, ...lines] = kind.may
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  if (head?.join() !== operations.join())
    throw new Error(`${kind.what}: the columns are ${operations.join()}`);
  const rights = new Map(
    lines.map(([role, ...cells]) => [
      role,
      Object.fromEntries(operations.map((operation, at) => [operation, Right.parse(cells[at])])),
    ]),
  );
  if (rights.size !== roles.length) throw new Error(`${kind.what}: every role needs one line`);
  return z
    .record(z.enum(roles), z.record(z.enum(operations), Right))
    .parse(Object.fromEntries(rights.entries()));
}

/** May nobody but the service. */
export const serviceOnly = `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`;

/** May everyone read, and only the service write. */
export const everyoneReads = `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     none    none    none
  organisation owner    all     none    none    none
  coordinator           all     none    none    none
  service               all     all     all     all`;

/** May everyone read; not even the service changes or deletes what is there. */
export const everyoneReadsForGood = `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     none    none    none
  organisation owner    all     none    none    none
  coordinator           all     none    none    none
  service               all     all     none    none`;

/** May everyone read, and people add and change what is in their own name. */
export const publicInOwnName = `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     own     own     none
  reader                all     own     own     none
  commenter             all     own     own     none
  suggester             all     own     own     none
  editor                all     own     own     none
  owner                 all     own     own     none
  member                all     own     own     none
  organisation editor   all     own     own     none
  organisation owner    all     own     own     none
  coordinator           all     own     own     none
  service               all     all     all     all`;

/** May those alone read, add and delete whose own it is. */
export const privateTo = `
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
  service               all     all     all     all`;

/** May all people of the organisation read, and nobody else. */
export const organisationReads = `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    none    none
  organisation editor   own     none    none    none
  organisation owner    own     none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`;

/** May all members of the paper read, and nobody else. */
export const paperMembersRead = `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    none
  owner                 own     none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`;
