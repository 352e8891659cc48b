// Many people at the same moment: nobody sees or writes what another may.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { mark, put, putPaper, putPeople } from './put.ts';

interface Person {
  id: string;
  db: Db;
  paper: string;
}

let database: TestDatabase;
let people: Person[];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  const { service } = database;
  const ids = await putPeople(
    service,
    Array.from({ length: 20 }, (_, at) => `Person ${at}`),
  );
  people = await Promise.all(
    ids.map(async (id) => ({ id, db: database.as(id), paper: await putPaper(service, { owner: id }) })),
  );
  await put(
    service,
    'projects',
    ids.map((id) => draft(id)),
  );
});
afterAll(() => database.close());

const draft = (created_by: string, title = mark()) => ({
  title,
  summary: 'Ten letters.',
  area_id: 'ecosystem',
  created_by,
});

const own = 'An own project';
const forged = 'A forged project';
const changed = 'A changed project';

type Request = (me: Person, other: Person) => Promise<void>;

/** One of each, over and over: what a person does, what she tries, and what the room server does meanwhile. */
const requests: Request[] = [
  async (me) => {
    const { data } = await me.db.from('projects').select('created_by');
    expect(new Set(data?.map((row) => row.created_by))).toEqual(new Set([me.id]));
  },
  async (me) => {
    const { data } = await me.db.from('papers').select('id');
    expect(data).toEqual([{ id: me.paper }]);
  },
  async (me) => {
    const { error } = await me.db.from('projects').insert(draft(me.id, own));
    expect(error).toBeNull();
  },
  async (me, other) => {
    const { error } = await me.db.from('projects').insert(draft(other.id, forged));
    expect(error?.code).toBe('42501');
  },
  async (me, other) => {
    const change = me.db.from('projects').update({ title: changed }).eq('created_by', other.id);
    expect((await change.select('id')).data).toEqual([]);
  },
  async (me, other) => {
    const { data } = await me.db.rpc('read_paper_document', { p_paper_id: other.paper });
    expect(data).toBeNull();
  },
  async (me) => {
    const p_updates = [{ paper_id: me.paper, account_id: me.id, bytes: btoa(me.id) }];
    const { data } = await database.service.rpc('append_paper_updates', { p_updates });
    expect(Object.keys(data)).toEqual([me.paper]);
  },
  async (me) => {
    const who = { p_paper_id: me.paper, p_account_id: me.id };
    expect((await database.service.rpc('admit_to_paper', who)).data).toMatchObject({ role: 'owner' });
  },
  async () => {
    const { data, error } = await database.as(null).from('projects').select('id');
    expect({ data, error }).toEqual({ data: [], error: null });
  },
  async (me, other) => {
    const { data } = await me.db
      .from('paper_members')
      .delete()
      .eq('paper_id', other.paper)
      .select('paper_id');
    expect(data).toEqual([]);
  },
];

test('600 requests of 20 people at once show no foreign row and accept no forged one', async () => {
  const rounds = 600 / (people.length * requests.length);
  const all = people.flatMap((me, at) =>
    Array.from({ length: rounds }, (_, round) =>
      requests.map((request) => request(me, people[(at + round + 1) % people.length]!)),
    ).flat(),
  );
  expect(all).toHaveLength(600);
  await Promise.all(all);

  const { data } = await database.service.from('projects').select('title, created_by').limit(1000);
  expect(data?.filter(({ title }) => title === forged || title === changed)).toEqual([]);
  for (const { id, paper } of people) {
    expect(data?.filter(({ title, created_by }) => title === own && created_by === id)).toHaveLength(rounds);
    const log = await database.service
      .from('paper_updates')
      .select('seq, account_id')
      .eq('paper_id', paper)
      .order('seq');
    const expected = Array.from({ length: rounds }, (_, at) => ({ seq: at + 1, account_id: id }));
    expect(log.data).toEqual(expected);
    const members = await database.service.from('paper_members').select('account_id').eq('paper_id', paper);
    expect(members.data).toEqual([{ account_id: id }]);
  }
});
