// Nachnutzung: who uses what, and who says so.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AdoptionInput } from '#lib/paper/adoption/adoption.ts';
import {
  changeAdoption,
  confirmAdoption,
  deleteAdoption,
  listAdoptionsBy,
  listAdoptionsOf,
  readAdoption,
  recordAdoption,
} from '#lib/paper/server/adoptions.ts';
import { readPublished } from '#lib/paper/server/library.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { putPublished } from './published.ts';
import { put, putOrganisation, putPaper, putPeople, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

const input = AdoptionInput.omit({ organisation: true }).parse({
  kind: 'model',
  since: '2026-03-01',
  euros: '120',
});

test('authors confirm a Nachnutzung: until then both sides see it, then everyone, and the paper is counted', async () => {
  const { paper, owner } = await putPublished(service);
  const [mayor, member, stranger] = await putPeople(service, ['M', 'N', 'S']);
  const organisation = await putOrganisation(service, { owner: mayor!, member: member! });
  const record = (who: string) => recordAdoption(database.as(who), who, paper, { ...input, organisation });
  expect(await record(member!)).toBe('forbidden');
  expect(await record(stranger!)).toBe('forbidden');
  expect(await record(mayor!)).toBe('done');
  expect(await record(mayor!)).toBe('already there');

  const seenBy = async (who: string | null) => listAdoptionsOf(database.as(who), paper);
  const [adoption] = await seenBy(owner);
  expect(adoption).toMatchObject({ isConfirmed: false, mayConfirm: true, mayEdit: false, euros: 120 });
  expect(await seenBy(member!)).toMatchObject([{ mayConfirm: false, mayEdit: false }]);
  expect(await seenBy(mayor!)).toMatchObject([{ mayConfirm: false, mayEdit: true }]);
  expect([await seenBy(null), await seenBy(stranger!)]).toEqual([[], []]);

  expect(await confirmAdoption(database.as(mayor!), adoption!.id)).toBe('forbidden');
  expect(await confirmAdoption(database.as(owner), adoption!.id)).toBe('done');
  expect(await seenBy(null)).toMatchObject([{ isConfirmed: true, mayEdit: false, mayConfirm: false }]);
  expect(await listAdoptionsBy(database.as(null), organisation)).toMatchObject([{ paper: { id: paper } }]);
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(1);

  // words are the organisation's own, another beginning is confirmed anew
  const change = (more: object) =>
    changeAdoption(database.as(mayor!), paper, adoption!.id, { ...input, ...more });
  expect(await change({ learned: 'Früh anfangen.' })).toBe('changed');
  expect(await seenBy(null)).toHaveLength(1);
  // of two at once, one alone has taken the confirmation away: one mail goes out
  const both = await Promise.all([change({ since: '2026-04-01' }), change({ since: '2026-05-01' })]);
  expect(both.toSorted()).toEqual(['changed', 'unconfirmed']);
  expect(await change({ since: '2026-06-01' })).toBe('changed');
  expect(await seenBy(null)).toEqual([]);
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(0);
});

test('authors turn down what is new, and organisations take back what is theirs', async () => {
  const { paper, owner } = await putPublished(service);
  const mayor = await putPerson(service);
  const organisation = await putOrganisation(service, { owner: mayor });
  const record = async () => {
    await recordAdoption(database.as(mayor), mayor, paper, { ...input, organisation });
    return (await listAdoptionsOf(database.as(mayor), paper))[0]!.id;
  };
  const first = await record();
  expect(await deleteAdoption(database.as(await putPerson(service)), paper, first)).toBe('forbidden');
  expect(await deleteAdoption(database.as(owner), paper, first)).toBe('done');
  const second = await record();
  await confirmAdoption(database.as(owner), second);
  expect(await deleteAdoption(database.as(owner), paper, second)).toBe('forbidden');
  expect(await deleteAdoption(database.as(mayor), paper, second)).toBe('done');
  expect((await readPublished(database.as(null), paper)).adoptions).toBe(0);
});

test('nobody uses a draft, nor what was written in her own name', async () => {
  const mayor = await putPerson(service);
  const organisation = await putOrganisation(service, { owner: mayor });
  const record = (paper: string) =>
    recordAdoption(database.as(mayor), mayor, paper, { ...input, organisation });
  expect(await record(await putPaper(service, { owner: mayor }))).toBe('forbidden');
  expect(
    await record((await putPublished(service, 'Eigenes.', { organisation_id: organisation })).paper),
  ).toBe('forbidden');
});

test('of a paper that hundreds use, each finds its own entry', async () => {
  const { paper } = await putPublished(service);
  const others = Array.from({ length: 200 }, () => crypto.randomUUID());
  const towns = others.map((id) => ({ id, kind: 'municipality', name: `Town ${id}`, place: 'Somewhere' }));
  await put(service, 'organisations', towns);
  const mayor = await putPerson(service);
  const own = { id: crypto.randomUUID(), organisation_id: await putOrganisation(service, { owner: mayor }) };
  const use = { paper_id: paper, kind: 'model', confirmed_at: '2026-02-01' };
  const rows = others.map((organisation_id) => ({ ...use, organisation_id, since: '2025-01-01' }));
  await put(service, 'paper_adoptions', rows);
  await put(service, 'paper_adoptions', { ...use, ...own, since: '2026-01-01' });
  const read = (who: string, of = paper) => readAdoption(database.as(who), of, own.id);
  expect(await read(mayor)).toMatchObject({ id: own.id, mayEdit: true });
  expect(await read(await putPerson(service))).toMatchObject({ id: own.id, mayEdit: false });
  expect(await read(mayor, await putPaper(service, {}))).toBeNull();
});
