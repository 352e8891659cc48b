import { needsOnOverview } from '#lib/matching/network/network.ts';
import { drawProjects, drawTopics } from '#lib/matching/network/picture.ts';
import { countExposure, countSteps } from '#lib/matching/server/network/counts.ts';
import { listUnconnected, listUnservedNeeds } from '#lib/matching/server/network/lists.ts';
import { listProjectsOfTopic, listTopicsOfNetwork } from '#lib/matching/server/network/topics.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readScope } from './scope.server.ts';

export async function load(event) {
  const { areas, query } = await readScope(event);
  const { db } = event.locals;
  const { area, period, topic } = query;
  const size = needsOnOverview;
  const [needs, organisations, network, projects, steps, sizes] = await Promise.all([
    listUnservedNeeds(db, area, { size }),
    listUnconnected(db, area, { size }),
    listTopicsOfNetwork(db, getLocale(), area),
    topic ? listProjectsOfTopic(db, area, topic) : [],
    countSteps(db, area, period),
    countExposure(db, area),
  ]);
  const picture = drawTopics(network.topics, network.links);
  const circle = picture.fields.flatMap(({ topics }) => topics).find(({ id }) => id === topic);
  return {
    areas,
    // a topic that no project has is none
    query: { ...query, topic: circle ? topic : null },
    needs,
    organisations,
    topics: network.topics,
    links: network.links,
    picture,
    projects,
    dots: circle ? drawProjects(projects, circle.r) : [],
    steps,
    sizes,
  };
}
