// What the list of projects and their map share: the filter out of the address, and the names of what is chosen in it.
import { listAreas } from '#lib/area/server/areas.ts';
import { namePlaces, searchMunicipalities } from '#lib/organisation/server/municipalities.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { chooseSort, readProjectQuery } from '../filter.ts';
import type { ProjectFilter } from '../query.ts';
import { countProjects, findProjects, mapProjects } from './find.ts';
import { listTopics } from './topics.ts';

/** The municipality that was meant, with its namesakes; null where the register knows none. */
async function readNear(db: Db, { near, at }: ProjectFilter) {
  if (!near) return undefined;
  const found = await searchMunicipalities(db, near, 20);
  // the key says which of several namesakes; one that has nothing to do with the text is left over from another choice
  const chosen = found.find(({ ags }) => ags === at) ?? found[0];
  if (!chosen) return null;
  const others = found.filter(({ ags, name }) => ags !== chosen.ags && name === chosen.name);
  return { chosen, others: others.slice(0, 5) };
}

async function readNames(db: Db, locale: 'de' | 'en', { place }: ProjectFilter) {
  const [areas, topics, places] = await Promise.all([
    listAreas(db, locale),
    listTopics(db, locale),
    namePlaces(db, place?.split(',') ?? []),
  ]);
  return { areas, topics: topics.map(({ id, name }) => ({ id, name })), places };
}

/** A page of the list, for the address that asks for it. */
export async function readListPage(db: Db, locale: 'de' | 'en', parameters: URLSearchParams) {
  const { filter, after } = readProjectQuery(parameters);
  const near = await readNear(db, filter);
  const sort = chooseSort(filter, Boolean(near));
  const [projects, count, names] = await Promise.all([
    findProjects(db, filter, { sort, near: near?.chosen.ags, after }),
    countProjects(db, filter),
    readNames(db, locale, filter),
  ]);
  return { filter, sort, near, projects, count, names, isContinued: Boolean(after) };
}

/** The map, for the same address. */
export async function readMapPage(db: Db, locale: 'de' | 'en', parameters: URLSearchParams) {
  const { filter } = readProjectQuery(parameters);
  const [places, names] = await Promise.all([mapProjects(db, filter), readNames(db, locale, filter)]);
  return { filter, places, names };
}
