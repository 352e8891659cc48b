// How a match is weighed: one table, the same for everybody. What the text says is weighed in analysis/relevance.ts.

/** What makes a partner. They add up to 1. */
export const partnerWeights = {
  /** Who looks for help looks for help: the rest only orders those who have it. */
  help: 0.75,
  /** Who works on the same understands what the help is for. */
  topics: 0.09,
  /** The same, in the words of title and summary. */
  text: 0.05,
  /** Meeting is easier nearby, but much of the help travels well. */
  distance: 0.05,
  /** Towns of one size have the same means. */
  size: 0.025,
  /** Who is in the same area meets anyway. */
  area: 0.025,
  /** Who begins has most use for who begins too. */
  stage: 0.01,
};

/** What makes projects similar. They add up to 1. */
export const similarWeights = {
  /** Similar is who writes about the same. */
  text: 0.67,
  /** Topics are chosen by people, but are few and broad. */
  topics: 0.27,
  /** The others only order what is equally alike: an idea is worth its way. */
  distance: 0.02,
  size: 0.01,
  area: 0.02,
  stage: 0.01,
};

/** How each that is chosen lowers those of the same place that come after it: lists shall not be of one region. */
export const samePlacePenalty = 0.04;

/** The share of the last score of a list from which a small or new one takes its place when the list has none. */
export const exposureShare = 0.75;
