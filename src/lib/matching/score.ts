// This need fits that offer, because… Pure: the same parties give the same scores and reasons.
import { compareTopics, explainContext, findMisfits, measureContext } from './context.ts';
import { findFit, shareTopics, type Fit } from './fit.ts';
import type { Party } from './party.ts';
import type { Prepared } from './prepared.ts';
import { isGround, type Match, type Reason } from './reason.ts';
import { compareVectors } from './text/likeness.ts';
import { quoteShared } from './text/quote.ts';

export type Score = Pick<Match, 'score' | 'reasons' | 'misfits'>;

/** A score whose reasons are only worked out for those who are shown; null when there are none to tell. */
export interface Weighed {
  score: number;
  explain(): Score | null;
}

/** Further digits would only be noise of adding up in another order. */
const round = (score: number) => Math.round(score * 1e6) / 1e6;

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
  const score = finish(0.75 * help + 0.25 * measureContext(a, b));
  const explain = () => {
    const fits = [theyHelp, weHelp].filter((fit) => fit !== null);
    const reasons: Reason[] = [
      ...(theyHelp ? [{ kind: 'they help' as const, ...quoteFit(theyHelp) }] : []),
      ...(weHelp ? [{ kind: 'we help' as const, ...quoteFit(weHelp) }] : []),
      ...explainContext(a, b),
    ];
    return ground({ score, reasons, misfits: findMisfits(a, b, fits) });
  };
  return { score, explain };
}

export const scorePartner = (a: Prepared, b: Prepared) => weighPartner(a, b)?.explain() ?? null;

/** What serves both ways is above what serves one way as well: a fifth is kept for it. */
function fuse(one: number, other: number): number {
  const weaker = Math.min(one, other);
  const mutual = weaker > 0 ? 0.1 + 0.1 * weaker : 0;
  return 0.8 * Math.max(one, other) + mutual;
}

function quoteFit({ need, offer }: Fit) {
  return {
    need: quoteShared(need.text, offer.text),
    offer: quoteShared(offer.text, need.text),
    need_kind: need.kind,
    offer_kind: offer.kind,
  };
}

/** Likeness from which two projects count as one and the same idea, and below which as chance. */
const sameIdea = 0.4;
const barelyAlike = 0.06;

/** How much two projects are about the same; the same both ways. Null where there is no telling why. */
export function weighSimilar(a: Prepared, b: Prepared): Weighed | null {
  const areProjects = a.party.type === 'project' && b.party.type === 'project';
  if (!areProjects || !mayMatch(a.party, b.party)) return null;
  const like = compareVectors(a.body, b.body);
  const hasTopic = shareTopics(a, b).length > 0 && like >= barelyAlike / 2;
  if (like < barelyAlike && !hasTopic) return null;
  const score = finish(
    0.65 * Math.min(1, like / sameIdea) + 0.25 * compareTopics(a, b) + 0.1 * measureContext(a, b),
  );
  const explain = () => {
    const matter = like >= barelyAlike ? quoteMatter(a.party, b.party) : null;
    if (!matter && !hasTopic) return null;
    const reasons = [...(matter ? [matter] : []), ...explainContext(a, b)];
    return ground({ score, reasons, misfits: findMisfits(a, b, []) });
  };
  return { score, explain };
}

export const scoreSimilar = (a: Prepared, b: Prepared) => weighSimilar(a, b)?.explain() ?? null;

/** The title or summary of each with the most words that the other has too. */
function quoteMatter(a: Party, b: Party): Reason | null {
  const [ours, theirs] = [quoteBest(a, b), quoteBest(b, a)];
  return ours && theirs ? { kind: 'same matter', ours, theirs } : null;
}

function quoteBest(of: Party, other: Party) {
  const quotes = [of.summary, of.title].map((text) => quoteShared(text, `${other.title}\n${other.summary}`));
  const best = quotes.reduce((most, quote) => (quote.marks.length > most.marks.length ? quote : most));
  return best.marks.length > 0 ? best : null;
}

const finish = (score: number) => round(Math.min(1, score));

const ground = (score: Score): Score | null => (score.reasons.some(isGround) ? score : null);
