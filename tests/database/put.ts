// Rows that the tests need, put there by the service: no passwords to hash, no mails to open.
import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '#lib/platform/server/database.ts';

export type Row = Record<string, unknown>;

/** A hash as the database keeps them, of nothing in particular. */
export const anyHash = () => hashOf(randomUUID());

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Letters and digits that no other row has; not a number, such as 1234567e-1234, which the API would not find as a text. */
export const mark = () => `a${randomUUID().slice(0, 12)}`;

export const anyEmail = () => `${mark()}@example.org`;

export async function put(service: Db, table: string, rows: Row | Row[]): Promise<void> {
  const { error } = await service.from(table).insert(rows);
  if (error) throw new Error(`the test could not fill ${table}: ${error.message}`);
}

/** A person with a profile. Returns the account's id. */
export async function putPerson(service: Db, name = `Person ${mark()}`): Promise<string> {
  const [id] = await putPeople(service, [name]);
  return id!;
}

export async function putPeople(service: Db, names: string[]): Promise<string[]> {
  const people = names.map((name) => ({ id: randomUUID(), name }));
  await put(
    service,
    'accounts',
    people.map(({ id }) => ({ id, email: anyEmail(), password_hash: 'none', verified_at: '2026-01-01' })),
  );
  await put(
    service,
    'profiles',
    people.map(({ id, name }) => ({ account_id: id, name })),
  );
  return people.map(({ id }) => id);
}

/** A paper that nobody began, with these people in it. Returns its id. */
export async function putPaper(service: Db, members: Record<string, string>, title = 'A paper') {
  const id = randomUUID();
  await put(service, 'papers', { id, title, area_id: 'ecosystem' });
  const rows = Object.entries(members).map(([role, account_id]) => ({ paper_id: id, account_id, role }));
  if (rows.length > 0) await put(service, 'paper_members', rows);
  return id;
}

/** An organisation that nobody founded, with these people in it. Returns its id. */
export async function putOrganisation(service: Db, members: Record<string, string>) {
  const id = randomUUID();
  await put(service, 'organisations', {
    id,
    kind: 'municipality',
    name: `Town ${mark()}`,
    place: 'Somewhere',
  });
  const rows = Object.entries(members).map(([role, account_id]) => ({
    organisation_id: id,
    account_id,
    role,
  }));
  if (rows.length > 0) await put(service, 'organisation_members', rows);
  return id;
}

export async function putSession(service: Db, accountId: string, expiresAt: Date): Promise<string> {
  const id = anyHash();
  await put(service, 'sessions', { id, account_id: accountId, expires_at: expiresAt.toISOString() });
  return id;
}
