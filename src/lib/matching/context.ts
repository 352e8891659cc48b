// What speaks for two beside the help itself: topics, place, size, stage. And what speaks against them.
import { projectStages, type ProjectStage } from '#lib/project/kinds.ts';
import { measureDistance } from './distance.ts';
import { shareTopics, type Fit } from './fit.ts';
import type { Prepared } from './prepared.ts';
import type { Misfit, Reason } from './reason.ts';

/** Where a side does not say, the other shall not lose by it: less than fitting, more than not. */
const unknown = 0.3;

/** Kilometres over which nearness falls to a third. */
const reach = 100;

/** Parts of a score, each from 0 to 1; all but the text are the same both ways. */
export function measureContext(a: Prepared, b: Prepared) {
  return {
    topics: compareTopics(a, b),
    distance: toNearness(measureDistance(a.party.place, b.party.place)),
    size: compareSizes(a, b),
    area: a.party.areas.length && b.party.areas.length ? Number(shareAreas(a, b)) : unknown,
    stage: compareStages(a, b),
  };
}

function compareTopics(a: Prepared, b: Prepared): number {
  const fewest = Math.min(a.party.topics.length, b.party.topics.length);
  return fewest === 0 ? unknown : shareTopics(a, b).length / fewest;
}

const toNearness = (km: number | null) => (km === null ? unknown : Math.exp(-km / reach));

const shareAreas = (a: Prepared, b: Prepared) => a.party.areas.some((area) => b.party.areas.includes(area));

function compareSizes(a: Prepared, b: Prepared): number {
  const [one, other] = [a.party.place?.sizeClass, b.party.place?.sizeClass];
  return one && other ? Math.max(0, 1 - Math.abs(one - other) / 3) : unknown;
}

const stageGap = (a: ProjectStage, b: ProjectStage) =>
  Math.abs(projectStages.indexOf(a) - projectStages.indexOf(b));

function compareStages(a: Prepared, b: Prepared): number {
  const [one, other] = [a.party.stage, b.party.stage];
  return one && other ? Math.max(0, 1 - stageGap(one, other) / 3) : unknown;
}

/** Kilometres up to which a distance is told as an advantage, and from which as a drawback. */
const near = 100;
const far = 250;

/** Topics, nearness, size and stage, as `a` hears it. */
export function explainContext(a: Prepared, b: Prepared): Reason[] {
  const reasons: Reason[] = [];
  const topics = shareTopics(a, b);
  if (topics.length > 0) reasons.push({ kind: 'topics', topics });
  const km = measureDistance(a.party.place, b.party.place);
  if (km !== null && km <= near) reasons.push({ kind: 'near', km: Math.round(km) });
  const sizeClass = a.party.place?.sizeClass;
  if (sizeClass && sizeClass === b.party.place?.sizeClass) reasons.push({ kind: 'size class', sizeClass });
  const stage = a.party.stage;
  if (stage && stage === b.party.stage) reasons.push({ kind: 'stage', stage });
  return reasons;
}

export function findMisfits(a: Prepared, b: Prepared, fits: Fit[]): Misfit[] {
  const misfits = fits.flatMap(findPeriodMisfit);
  const km = measureDistance(a.party.place, b.party.place);
  if (km !== null && km >= far) misfits.push({ kind: 'far', km: Math.round(km) });
  const [ours, theirs] = [a.party.place?.sizeClass, b.party.place?.sizeClass];
  if (ours && theirs && Math.abs(ours - theirs) >= 3) misfits.push({ kind: 'size class', ours, theirs });
  const stages = [a.party.stage, b.party.stage];
  if (stages[0] && stages[1] && stageGap(stages[0], stages[1]) >= 3) {
    misfits.push({ kind: 'stage', ours: stages[0], theirs: stages[1] });
  }
  return misfits;
}

/** Days by which an offer may end before a need without a word about it. */
const spareDays = 30;

function findPeriodMisfit({ need, offer }: Fit): Misfit[] {
  if (!need.until || !offer.until) return [];
  const days = (Date.parse(need.until) - Date.parse(offer.until)) / 86_400_000;
  return days > spareDays ? [{ kind: 'period', offerUntil: offer.until, needUntil: need.until }] : [];
}
