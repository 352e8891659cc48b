// The coordinator's view: the needs that nobody serves and the organisations that are alone, in her areas alone.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { listUnconnected, listUnservedNeeds, type Scope } from '#lib/matching/server/network/lists.ts';
import { fillNetworkWorld, type NetworkWorld } from './network-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import type { Row } from './put.ts';

let database: TestDatabase;
let world: NetworkWorld;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await fillNetworkWorld(database);
});
afterAll(() => database.close());
beforeEach(() => world.clear());

const size = 20;
const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();

describe('needs without a match', () => {
  const wanted = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.';
  const given = 'Begleitung von Verfahren der Bürgerbeteiligung';
  const lonely = 'Wer kennt sich mit der Zucht von Bienen auf Dächern aus?';

  const read = (who = world.eco, area: Scope = 'ecosystem') =>
    listUnservedNeeds(world.as(who), area, { size });
  const idsOf = async (who?: string, area?: Scope) => (await read(who, area)).items.map(({ id }) => id);

  test('stand there once they were looked for, and those that somebody serves do not', async () => {
    const house = await world.putOrganisation({ name: 'Rathaus' });
    const project_id = await world.putProject({ title: 'Garten', organisation_id: house });
    await world.putHelp('needs', { project_id, text: wanted });
    const open = await world.putHelp('needs', { project_id, text: lonely, kind: 'law' });
    await world.putHelp('offers', { project_id: await world.putProject(), text: given });
    expect(await read()).toMatchObject({ total: 0, waiting: 0 });
    await world.searchNeeds();
    expect(await read()).toMatchObject({
      total: 1,
      waiting: 0,
      next: null,
      items: [
        {
          id: open,
          kind: 'law',
          text: lonely,
          project: { id: project_id, title: 'Garten' },
          organisation: { id: house, name: 'Rathaus' },
        },
      ],
    });
  });

  test('an offer of the same house serves nobody of it', async () => {
    const organisation_id = await world.putOrganisation();
    const need = await world.putHelp('needs', {
      project_id: await world.putProject({ organisation_id }),
      text: wanted,
    });
    await world.putHelp('offers', { project_id: await world.putProject({ organisation_id }), text: given });
    await world.searchNeeds();
    expect(await idsOf()).toEqual([need]);
  });

  test('are looked for again: who was found leaves the list, and who went comes into it', async () => {
    const need = await world.putHelp('needs', { project_id: await world.putProject(), text: wanted });
    await world.searchNeeds();
    expect(await idsOf()).toEqual([need]);
    const offer = await world.putHelp('offers', { project_id: await world.putProject(), text: given });
    await world.searchNeeds();
    expect(await idsOf()).toEqual([need]);
    await world.letTimePass();
    await world.searchNeeds();
    expect(await idsOf()).toEqual([]);
    await world.service.from('offers').update({ state: 'withdrawn' }).eq('id', offer);
    await world.letTimePass();
    await world.searchNeeds();
    expect(await idsOf()).toEqual([need]);
  });

  test('a text that changed is looked for anew', async () => {
    const need = await world.putHelp('needs', { project_id: await world.putProject(), text: lonely });
    await world.putHelp('offers', { project_id: await world.putProject(), text: given });
    await world.searchNeeds();
    expect(await idsOf()).toEqual([need]);
    await world.service.from('needs').update({ text: wanted }).eq('id', need);
    await world.searchNeeds();
    expect(await idsOf()).toEqual([]);
  });

  test('nothing stands there that is closed, over, hidden, a draft, or of a project that wants nobody', async () => {
    const text = lonely;
    const open = await world.putProject();
    const hidden = await world.putProject();
    const closed = await world.putProject();
    const met = await world.putHelp('needs', { project_id: open, text });
    const over = await world.putHelp('needs', { project_id: open, text, until: '2099-01-01' });
    await world.putHelp('needs', { project_id: await world.putProject({ status: 'draft' }), text });
    await world.putHelp('needs', { project_id: hidden, text });
    await world.putHelp('needs', { project_id: closed, text });
    await world.searchNeeds();
    expect(await read()).toMatchObject({ total: 4 });
    await world.service.from('needs').update({ state: 'met' }).eq('id', met);
    await world.service.from('needs').update({ until: '2020-01-01' }).eq('id', over);
    await world.service.from('projects').update(hiding).eq('id', hidden);
    await world.service.from('projects').update({ cooperation_wanted: false }).eq('id', closed);
    expect(await read()).toMatchObject({ total: 0, items: [] });
  });

  test('are those of her areas alone; of organisations, those that take part there or nowhere', async () => {
    const elsewhere = await world.putProject({ area_id: 'administration' });
    const everywhere = await world.putProject({ further_area_ids: ['administration'] });
    const here = await world.putOrganisation();
    const there = await world.putOrganisation();
    await world.putProject({ organisation_id: there, area_id: 'administration' });
    const put = (row: Row) => world.putHelp('needs', { text: lonely, ...row });
    const [far, wide, own] = [
      await put({ project_id: elsewhere }),
      await put({ project_id: everywhere }),
      await put({ organisation_id: here }),
    ];
    const theirs = await put({ organisation_id: there });
    await world.searchNeeds();
    const sorted = async (who: string, area: Scope) => (await idsOf(who, area)).sort();
    expect(await sorted(world.eco, 'ecosystem')).toEqual([wide, own].sort());
    expect(await sorted(world.eco, null)).toEqual([wide, own].sort());
    expect(await sorted(world.admin, null)).toEqual([far, wide, own, theirs].sort());
    expect(await sorted(world.both, null)).toEqual([far, wide, own, theirs].sort());
    expect(await sorted(world.both, 'ecosystem')).toEqual([wide, own].sort());
    for (const [who, area] of [
      [world.eco, 'administration'],
      [world.stranger, 'ecosystem'],
      [world.stranger, null],
    ] as const) {
      expect(await read(who, area)).toEqual({ total: 0, waiting: 0, items: [], next: null });
    }
  });

  test('come page by page, newest first, each once', async () => {
    const project_id = await world.putProject();
    const needs: string[] = [];
    for (let at = 0; at < 5; at++) {
      needs.unshift(await world.putHelp('needs', { project_id, text: lonely, created_at: daysAgo(9 - at) }));
    }
    await world.searchNeeds();
    const first = await listUnservedNeeds(world.as(world.eco), null, { size: 3 });
    expect(first.items.map(({ id }) => id)).toEqual(needs.slice(0, 3));
    const [at = '', id = ''] = first.next?.split('_') ?? [];
    const second = await listUnservedNeeds(world.as(world.eco), null, { size: 3, before: { at, id } });
    expect(second.items.map((need) => need.id)).toEqual(needs.slice(3));
    expect(second).toMatchObject({ total: 5, next: null });
  });
});

describe('organisations without a contact', () => {
  const idsOf = async (who: string, area: Scope = null) =>
    (await listUnconnected(world.as(who), area, { size })).items.map(({ id }) => id).sort();

  test('are those without introduction, cooperation and shared project', async () => {
    const put = () => world.putOrganisation();
    const [asker, asked, poster, partner, agreed, other, alone, unanswered] = [
      await put(),
      await put(),
      await put(),
      await put(),
      await put(),
      await put(),
      await world.putOrganisation({ name: 'Allein', place: 'Ort', verified_at: '2026-01-01' }),
      await put(),
    ];
    const project = await world.putProject({ organisation_id: asked });
    await world.putIntroduction({ from_organisation: asker, to_project: project });
    const shared = await world.putProject({ organisation_id: poster });
    const rows = [
      { project_id: shared, organisation_id: partner, confirmed: true },
      { project_id: shared, organisation_id: unanswered, confirmed: false },
    ];
    for (const row of rows) await world.service.from('project_organisations').insert(row);
    await world.putCooperation({
      from_organisation: agreed,
      to_organisation: other,
      state: 'confirmed',
      confirmed_at: daysAgo(1),
    });
    expect(await idsOf(world.eco)).toEqual([alone, unanswered].sort());
    const found = await listUnconnected(world.as(world.eco), null, { size });
    expect(found.total).toBe(2);
    expect(found.items.find(({ id }) => id === alone)).toMatchObject({
      name: 'Allein',
      place: 'Ort',
      kind: 'company',
      verified: true,
      state: null,
    });
  });

  test('are those that take part in her areas, or nowhere yet', async () => {
    const nowhere = await world.putOrganisation();
    const here = await world.putOrganisation();
    await world.putProject({ organisation_id: here });
    const there = await world.putOrganisation();
    await world.putProject({ organisation_id: there, area_id: 'administration' });
    const draft = await world.putOrganisation();
    await world.putProject({ organisation_id: draft, area_id: 'administration', status: 'draft' });
    expect(await idsOf(world.eco)).toEqual([nowhere, here, draft].sort());
    expect(await idsOf(world.admin)).toEqual([nowhere, there, draft].sort());
    expect(await idsOf(world.both)).toEqual([nowhere, here, there, draft].sort());
    expect(await idsOf(world.eco, 'administration')).toEqual([]);
    expect(await idsOf(world.stranger)).toEqual([]);
  });
});
