// The tables of the coordinator's view, for spreadsheets: what its pages show, with all rows.
import { nameKind, nameState } from '#lib/organisation/names.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Db } from '#lib/platform/server/database.ts';
import { localizeHref } from '#lib/platform/localize.ts';
import { nameHelpKind } from '#lib/project/names.ts';
import { toDay } from '#lib/project/standing.ts';
import { unsuitableReasons } from '../../found/found.ts';
import { nameUnsuitableReason } from '../../found/names.ts';
import type { Cell } from '../../network/csv.ts';
import { nameSize, nameStep } from '../../network/names.ts';
import { mostRows, steps, type Period, type TableName } from '../../network/network.ts';
import { countExposure, countSteps } from './counts.ts';
import { listUnconnected, listUnservedNeeds, type Scope } from './lists.ts';
import { listTopicsOfNetwork } from './topics.ts';

export interface Table {
  head: string[];
  rows: Cell[][];
}

export interface Asked {
  area: Scope;
  period: Period;
  locale: 'de' | 'en';
  /** Such as `https://impulswerk.example`: a table is read elsewhere, so its addresses are whole. */
  origin: string;
}

const tables: Record<TableName, (db: Db, asked: Asked) => Promise<Table>> = {
  needs: readNeeds,
  organisations: readOrganisations,
  topics: readTopics,
  links: readLinks,
  steps: readSteps,
  sizes: readSizes,
};

export const readTable = (db: Db, name: TableName, asked: Asked): Promise<Table> => tables[name](db, asked);

/** In per cent, with one digit behind the comma. */
const toShare = (part: number, whole: number): Cell =>
  whole > 0 ? Math.round((1000 * part) / whole) / 10 : null;

async function readNeeds(db: Db, { area, origin }: Asked): Promise<Table> {
  const { items } = await listUnservedNeeds(db, area, { size: mostRows - 1 });
  const address = (path: string) => origin + localizeHref(path);
  return {
    head: [
      m.network_need(),
      m.network_kind(),
      m.network_since(),
      m.network_until(),
      m.network_project(),
      m.network_organisation(),
      m.network_address(),
    ],
    rows: items.map(({ kind, text, until, createdAt, project, organisation }) => [
      text,
      nameHelpKind(kind),
      toDay(new Date(createdAt)),
      until,
      project?.title ?? null,
      organisation?.name ?? null,
      address(project ? `/projects/${project.id}` : `/organisations/${organisation?.id}`),
    ]),
  };
}

async function readOrganisations(db: Db, { area, origin }: Asked): Promise<Table> {
  const { items } = await listUnconnected(db, area, { size: mostRows - 1 });
  return {
    head: [
      m.network_organisation(),
      m.network_kind(),
      m.network_place(),
      m.network_state(),
      m.network_confirmed(),
      m.network_joined(),
      m.network_address(),
    ],
    rows: items.map(({ id, kind, name, place, state, verified, createdAt }) => [
      name,
      nameKind(kind),
      place,
      state && nameState(state),
      verified ? m.network_yes() : m.network_no(),
      toDay(new Date(createdAt)),
      origin + localizeHref(`/organisations/${id}`),
    ]),
  };
}

async function readTopics(db: Db, { area, locale }: Asked): Promise<Table> {
  const { topics } = await listTopicsOfNetwork(db, locale, area);
  return {
    head: [m.network_topic(), m.network_projects()],
    rows: topics.map(({ name, projects }) => [name, projects]),
  };
}

async function readLinks(db: Db, { area, locale }: Asked): Promise<Table> {
  const { topics, links } = await listTopicsOfNetwork(db, locale, area);
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return {
    head: [m.network_topic(), m.network_other_topic(), m.network_shared()],
    rows: links
      .toSorted((a, b) => b.projects - a.projects)
      .map(({ one, other, projects }) => [names.get(one) ?? one, names.get(other) ?? other, projects]),
  };
}

async function readSteps(db: Db, { area, period }: Asked): Promise<Table> {
  const counts = await countSteps(db, area, period);
  if (!counts) return { head: [m.network_step(), m.network_pairs()], rows: [] };
  return {
    head: [m.network_step(), m.network_pairs()],
    rows: [
      ...steps.map((step): Cell[] => [nameStep(step), counts[step]]),
      ...unsuitableReasons.map((reason): Cell[] => [
        m.network_refused_named({ reason: nameUnsuitableReason(reason) }),
        counts.refused[reason] ?? 0,
      ]),
      [m.network_refused_never(), counts.excluded],
    ],
  };
}

async function readSizes(db: Db, { area }: Asked): Promise<Table> {
  const sizes = await countExposure(db, area);
  const sum = (of: 'parties' | 'shown') => sizes.reduce((all, each) => all + each[of], 0);
  const [parties, shown] = [sum('parties'), sum('shown')];
  return {
    head: [
      m.network_size(),
      m.network_parties(),
      `${m.network_parties_share()} (%)`,
      m.network_shown(),
      `${m.network_shown_share()} (%)`,
    ],
    rows: sizes.map((each) => [
      nameSize(each.size),
      each.parties,
      toShare(each.parties, parties),
      each.shown,
      toShare(each.shown, shown),
    ]),
  };
}
