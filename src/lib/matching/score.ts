// This need fits that offer, because… Pure: the same parties give the same scores and reasons.
import type { Analyser } from './analysis/analyser.ts';
import { measureRelevance } from './analysis/relevance.ts';
import { explainContext, findMisfits, measureContext } from './context.ts';
import { findFit, shareTopics, type Fit } from './fit.ts';
import type { Party } from './party.ts';
import type { Prepared } from './prepared.ts';
import { isGround, type Match, type Reason } from './reason.ts';
import { quoteShared } from './text/quote.ts';
import { similarWeights, type partnerWeights } from './weights.ts';

export type Score = Pick<Match, 'score' | 'reasons' | 'misfits'>;

/** What each part adds to a score; together they are the score. */
export type Parts = Partial<Record<keyof typeof partnerWeights, number>>;

/** A score whose reasons are only worked out for those who are shown; null when there are none to tell. */
export interface Weighed {
  score: number;
  parts: Parts;
  explain(): Score | null;
}

/** Further digits would only be noise of adding up in another order. */
const round = (score: number) => Math.round(score * 1e6) / 1e6;

/** Each value by its weight, and the sum. */
function weigh(weights: Parts, values: Parts): Pick<Weighed, 'score' | 'parts'> {
  const names = Object.keys(weights) as (keyof Parts)[];
  const parts = Object.fromEntries(
    names.map((name) => [name, round((weights[name] ?? 0) * (values[name] ?? 0))]),
  );
  return { parts, score: round(Object.values(parts).reduce((sum, part) => sum + part, 0)) };
}

/** How alike from what a text says of another: half of the whole at a relevance that sister projects have. */
const toLikeness = (relevance: number) => relevance / (relevance + 0.15);

/** What is never a match, whatever the words say: what is not open, and what is one's own. */
export function mayMatch(a: Party, b: Party): boolean {
  const isSame = a.type === b.type && a.id === b.id;
  const isOwn = Boolean(a.organisation && a.organisation.id === b.organisation?.id);
  return b.isOpen && !isSame && !isOwn;
}

/**
 * How well `b` fits `a` as a partner: what each gives for what the other looks for. The score is the same both ways,
 * the reasons are told to `a`. Null where neither side serves the other.
 */
export function weighPartner(a: Prepared, b: Prepared): Weighed | null {
  if (!mayMatch(a.party, b.party)) return null;
  const theyHelp = findFit(a, b);
  const weHelp = findFit(b, a);
  if (!theyHelp && !weHelp) return null;
  const help = fuse(theyHelp?.strength ?? 0, weHelp?.strength ?? 0);
  // the same both ways: either may have the longer text; what stands at the head of both, since no more is read of most
  const text = toLikeness(
    (measureRelevance(a.headAsking, b.head) + measureRelevance(b.headAsking, a.head)) / 2,
  );
  const { score, parts } = weigh(a.weights, { help, text, ...measureContext(a, b) });
  const explain = () => {
    const fits = [theyHelp, weHelp].filter((fit) => fit !== null);
    const reasons: Reason[] = [
      ...(theyHelp ? [{ kind: 'they help' as const, ...quoteFit(theyHelp, a.analyser) }] : []),
      ...(weHelp ? [{ kind: 'we help' as const, ...quoteFit(weHelp, a.analyser) }] : []),
      ...explainContext(a, b),
    ];
    return ground({ score, reasons, misfits: findMisfits(a, b, fits) });
  };
  return { score, parts, explain };
}

export const scorePartner = (a: Prepared, b: Prepared) => weighPartner(a, b)?.explain() ?? null;

/** What serves both ways is above what serves one way as well: a fifth is kept for it. */
function fuse(one: number, other: number): number {
  const weaker = Math.min(one, other);
  const mutual = weaker > 0 ? 0.1 + 0.1 * weaker : 0;
  return 0.8 * Math.max(one, other) + mutual;
}

export function quoteFit({ need, offer }: Fit, analyser: Analyser) {
  return {
    need: quoteShared(need.text, offer.text, analyser),
    offer: quoteShared(offer.text, need.text, analyser),
    need_kind: need.kind,
    offer_kind: offer.kind,
  };
}

/** What a text says of another, below which it is chance. */
const barelyAlike = 0.02;

/** How much `b` is about what `a` is about. Null where there is no telling why. */
export function weighSimilar(a: Prepared, b: Prepared): Weighed | null {
  const areProjects = a.party.type === 'project' && b.party.type === 'project';
  if (!areProjects || !mayMatch(a.party, b.party)) return null;
  const relevance = measureRelevance(a.asking, b.answering);
  const hasTopic = shareTopics(a, b).length > 0;
  if (relevance < barelyAlike && !hasTopic) return null;
  const { score, parts } = weigh(similarWeights, { text: toLikeness(relevance), ...measureContext(a, b) });
  const explain = () => {
    const matter = relevance >= barelyAlike ? quoteMatter(a, b) : null;
    if (!matter && !hasTopic) return null;
    const reasons = [...(matter ? [matter] : []), ...explainContext(a, b)];
    return ground({ score, reasons, misfits: findMisfits(a, b, []) });
  };
  return { score, parts, explain };
}

export const scoreSimilar = (a: Prepared, b: Prepared) => weighSimilar(a, b)?.explain() ?? null;

/** The field of each with the most words that the other has too. */
function quoteMatter(a: Prepared, b: Prepared): Reason | null {
  const [ours, theirs] = [quoteBest(a.party, b), quoteBest(b.party, a)];
  return ours && theirs ? { kind: 'same matter', ours, theirs } : null;
}

/** Summary and title tell more at a glance; the description is quoted only where they share nothing. */
function quoteBest(of: Party, { quote }: Prepared) {
  const quotes = [of.summary, of.title].map(quote);
  const best = quotes.reduce((most, each) => (each.marks.length > most.marks.length ? each : most));
  const found = best.marks.length > 0 ? best : quote(of.description);
  return found.marks.length > 0 ? found : null;
}

const ground = (score: Score): Score | null => (score.reasons.some(isGround) ? score : null);
