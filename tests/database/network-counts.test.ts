// The coordinator's view: what it counts is exactly what is there, in her areas, and nobody else sees any of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { countExposure, countSteps } from '#lib/matching/server/network/counts.ts';
import type { Scope } from '#lib/matching/server/network/lists.ts';
import { listProjectsOfTopic, listTopicsOfNetwork } from '#lib/matching/server/network/topics.ts';
import { fillNetworkWorld, type NetworkWorld } from './network-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, type Row } from './put.ts';

let database: TestDatabase;
let world: NetworkWorld;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await fillNetworkWorld(database);
});
afterAll(() => database.close());
beforeEach(() => world.clear());

const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();

describe('topics', () => {
  test('are counted with what projects share, without drafts and hidden ones, in her areas', async () => {
    const about = async (row: Row, ...topics: string[]) => {
      const project_id = await world.putProject(row);
      await put(
        world.service,
        'project_topics',
        topics.map((topic_id) => ({ project_id, topic_id })),
      );
      return project_id;
    };
    const first = await about({ published_at: daysAgo(2) }, 'mobility', 'open-data');
    const second = await about({}, 'mobility', 'open-data', 'water');
    await about({ area_id: 'administration' }, 'mobility', 'registers');
    await about({ status: 'draft' }, 'mobility');
    await about(hiding, 'mobility');
    const read = (who: string, area: Scope = null) => listTopicsOfNetwork(world.as(who), 'de', area);
    expect(await read(world.eco)).toEqual({
      projects: 2,
      topics: [
        { id: 'mobility', name: 'Mobilität und Verkehr', projects: 2 },
        { id: 'open-data', name: 'Offene Daten', projects: 2 },
        { id: 'water', name: 'Wasser und Abwasser', projects: 1 },
      ],
      links: [
        { one: 'mobility', other: 'open-data', projects: 2 },
        { one: 'mobility', other: 'water', projects: 1 },
        { one: 'open-data', other: 'water', projects: 1 },
      ],
    });
    expect((await read(world.both)).topics[0]).toMatchObject({ id: 'mobility', projects: 3 });
    expect((await read(world.both)).projects).toBe(3);
    const projects = await listProjectsOfTopic(world.as(world.eco), null, 'mobility');
    expect(projects.map(({ id }) => id).sort()).toEqual([first, second].sort());
    for (const [who, area] of [
      [world.stranger, null],
      [world.admin, 'ecosystem'],
    ] as const) {
      expect(await read(who, area)).toEqual({ projects: 0, topics: [], links: [] });
      expect(await listProjectsOfTopic(world.as(who), area, 'mobility')).toEqual([]);
    }
  });
});

describe('how far two come', () => {
  const nothing = { interesting: 0, asked: 0, accepted: 0, agreed: 0, refused: {}, excluded: 0 };
  const read = (period: '30' | '90' | 'year' | 'all' = 'all', who = world.eco, area: Scope = 'ecosystem') =>
    countSteps(world.as(who), area, period);

  async function found(organisation_id: string, to_project: string, row: Row = {}) {
    const match = { organisation_id, to_project, score: 0.5, grounds: 'x', ...row };
    await put(world.service, 'found_matches', match);
  }

  test('each pair counts once, at the farthest step it came to', async () => {
    const [one, two] = [await world.putOrganisation(), await world.putOrganisation()];
    const [mine, theirs] = [
      await world.putProject({ organisation_id: one }),
      await world.putProject({ organisation_id: two }),
    ];
    // found from both sides, and the organisation itself once more
    await found(one, theirs, { from_project: mine });
    await found(two, mine, { from_project: theirs });
    await found(one, theirs);
    expect(await read()).toEqual({ ...nothing, proposed: 2 });

    const answer = { organisation_id: one, from_project: mine, to_project: theirs };
    await put(world.service, 'match_answers', { ...answer, answer: 'interesting' });
    expect(await read()).toEqual({ ...nothing, proposed: 2, interesting: 1 });

    const introduction = { from_project: mine, to_project: theirs };
    const id = await world.putIntroduction(introduction);
    expect(await read()).toEqual({ ...nothing, proposed: 2, interesting: 1, asked: 1 });

    await world.service.from('introductions').delete().eq('id', id);
    await world.putIntroduction({ ...introduction, state: 'accepted' });
    expect(await read()).toMatchObject({ proposed: 2, interesting: 1, asked: 1, accepted: 1, agreed: 0 });

    await world.putCooperation({ ...introduction, state: 'confirmed', confirmed_at: daysAgo(0) });
    expect(await read()).toMatchObject({ proposed: 2, interesting: 1, asked: 1, accepted: 1, agreed: 1 });
  });

  test('a declined question was asked, and one by a person for herself too', async () => {
    const to_project = await world.putProject();
    await world.putIntroduction({ to_project });
    await world.putIntroduction({ to_project, state: 'declined' });
    expect(await read()).toEqual({ ...nothing, proposed: 2, interesting: 2, asked: 2 });
  });

  test('what was refused is counted by its reasons, and what never is wanted again', async () => {
    const [one, two] = [await world.putOrganisation(), await world.putOrganisation()];
    const answers = [
      { to_organisation: two, reason: 'known' },
      { to_project: await world.putProject(), reason: 'known' },
      { to_project: await world.putProject(), reason: 'distance' },
    ];
    for (const row of answers)
      await put(world.service, 'match_answers', { organisation_id: one, answer: 'unsuitable', ...row });
    await put(world.service, 'excluded_organisations', { organisation_id: one, excluded_id: two });
    expect(await read()).toEqual({
      ...nothing,
      proposed: 3,
      refused: { known: 2, distance: 1 },
      excluded: 1,
    });
  });

  test('a period counts the steps that were taken in it', async () => {
    const one = await world.putOrganisation();
    const project = async () => world.putProject();
    await found(one, await project(), { found_at: daysAgo(10) });
    await found(one, await project(), { found_at: daysAgo(60) });
    const old = await project();
    await found(one, old, { found_at: daysAgo(400) });
    const asked = { from_organisation: one, to_project: old };
    await world.putIntroduction({ ...asked, created_at: daysAgo(200), changed_at: daysAgo(200) });
    expect(await read('30')).toEqual({ ...nothing, proposed: 1 });
    expect(await read('90')).toEqual({ ...nothing, proposed: 2 });
    expect(await read('year')).toEqual({ ...nothing, proposed: 3, interesting: 1, asked: 1 });
    expect(await read('all')).toEqual({ ...nothing, proposed: 3, interesting: 1, asked: 1 });
  });

  test('only four periods are told, and only her areas', async () => {
    const organisation_id = await world.putOrganisation();
    await world.putProject({ organisation_id });
    await found(organisation_id, await world.putProject({ area_id: 'administration' }));
    const far = await world.putProject({ area_id: 'administration' });
    const house = await world.putOrganisation();
    await world.putProject({ organisation_id: house, area_id: 'administration' });
    await found(house, far);
    expect(await read('all', world.eco)).toMatchObject({ proposed: 1 });
    expect(await read('all', world.admin, null)).toMatchObject({ proposed: 2 });
    expect(await read('all', world.both, null)).toMatchObject({ proposed: 2 });
    expect(await read('all', world.eco, 'administration')).toBeNull();
    expect(await read('all', world.stranger, null)).toBeNull();
    const asked = { p_area_id: 'ecosystem', p_days: 1 };
    expect((await world.as(world.eco).rpc('count_network_steps', asked)).data).toBeNull();
  });
});

describe('who is proposed how often', () => {
  test('is counted by the size of places, with those that nobody is shown', async () => {
    const [city, village] = [await world.findTown(1), await world.findTown(7)];
    const large = await world.putProject({ ags: city });
    await world.putProject({ ags: village });
    const small = await world.putProject({ ags: village });
    const nowhere = await world.putProject();
    await world.putProject({ ags: city, cooperation_wanted: false });
    await world.putProject({ ags: city, area_id: 'administration' });
    const giver = await world.putOrganisation({ ags: village });
    await world.putHelp('offers', { organisation_id: giver, text: 'Something to give to others' });
    const houses = [
      await world.putOrganisation(),
      await world.putOrganisation(),
      await world.putOrganisation(),
    ];
    for (const [at, to_project] of [large, large, large, small, nowhere].entries()) {
      const match = { organisation_id: houses[at % 3], to_project, score: 0.5, grounds: 'x' };
      await put(world.service, 'found_matches', match);
    }
    await put(world.service, 'found_matches', {
      organisation_id: houses[0],
      to_organisation: giver,
      score: 0.5,
      grounds: 'x',
    });
    expect(await countExposure(world.as(world.eco), 'ecosystem')).toEqual([
      { size: 1, parties: 1, shown: 3 },
      { size: 7, parties: 3, shown: 2 },
      { size: null, parties: 1, shown: 1 },
    ]);
    expect(await countExposure(world.as(world.eco), 'administration')).toEqual([]);
    expect(await countExposure(world.as(world.stranger), null)).toEqual([]);
  });
});

test('nobody who is not signed in may call any of it', async () => {
  const calls = {
    list_unserved_needs: { p_area_id: null },
    list_unconnected_organisations: { p_area_id: null },
    list_network_topics: { p_area_id: null },
    list_topic_projects: { p_area_id: null, p_topic_id: 'mobility' },
    count_network_steps: { p_area_id: null, p_days: null },
    count_network_exposure: { p_area_id: null },
    claim_need_search: {},
    save_need_search: { p_entries: [], p_served: [], p_unserved: [] },
  };
  for (const [name, args] of Object.entries(calls)) {
    expect((await world.as(null).rpc(name, args)).error, name).not.toBeNull();
  }
});
