// The matches of a project: candidates out of the database in one go, ranked here.
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { Help, Matches, Party } from '../party.ts';
import { prepareParties } from '../prepared.ts';
import { listLength, rankMatches, rankSimilar } from '../rank.ts';
import type { Match, Reason } from '../reason.ts';
import { toStrengths, type Weights } from '../learning.ts';
import { scoreSimilar, weighPartner } from '../score.ts';
import { quoteShared } from '../text/quote.ts';
import { readAlike, readCandidates, toParty, type Locale, type Texts } from './candidates.ts';
import { readEngine } from './engine.ts';
import { PartyRow } from './found-row.ts';
import { isSetAside, readExclusions, type Exclusions } from './found/exclusions.ts';

/**
 * Both lists of a project that this person may see, at most six each; null where there is no such project.
 * @param known who is left out; without it, whom the organisation of this person has set aside
 */
export async function findMatches(
  db: Db,
  locale: Locale,
  projectId: string,
  known?: Exclusions,
): Promise<Matches | null> {
  const [found, setAside] = await Promise.all([
    readCandidates(db, locale, projectId),
    known ?? readExclusions(db, projectId),
  ]);
  if (!found) return null;
  const { self, others, ...ranking } = found;
  const wanted = others.filter((party) => !isSetAside(party, setAside));
  return { self, ...rankMatches(self, wanted, ranking) };
}

/** Projects and organisations whose offers fit what this project looks for, or the other way round. */
export async function findPartners(db: Db, locale: Locale, projectId: string): Promise<Match[]> {
  return (await findMatches(db, locale, projectId))?.partners ?? [];
}

interface Similar {
  /** How many at most; six where nothing is said. */
  length?: number;
  /** The project that a text is to become part of, where there is one: it is not like itself. */
  self?: string | null;
}

/** Projects about the same as a project, or as a text that is not stored yet. */
export async function findSimilar(
  db: Db,
  locale: Locale,
  of: string | Texts,
  { length = listLength, self }: Similar = {},
): Promise<Match[]> {
  if (typeof of === 'string') return (await findMatches(db, locale, of))?.similar ?? [];
  const engine = await readEngine(db);
  const { others, bags } = await readAlike(db, engine, locale, of, length);
  return rankSimilar({ ...unsaved, ...of, id: self ?? unsaved.id }, others, { length, engine, bags });
}

const unsaved: Party = {
  type: 'project',
  id: 'unsaved',
  title: '',
  summary: '',
  description: '',
  stage: null,
  areas: [],
  isOpen: false,
  organisation: null,
  place: null,
  topics: [],
  needs: [],
  offers: [],
};

type Ref = Pick<Party, 'type' | 'id'>;

/** Projects and organisations that this person may see, with what is compared. */
export async function readPartiesByRef(db: Db, locale: Locale, refs: Ref[]): Promise<Party[]> {
  const idsOf = (type: Ref['type']) => refs.filter((ref) => ref.type === type).map(({ id }) => id);
  const asked = { p_projects: idsOf('project'), p_organisations: idsOf('organisation') };
  const rows = await readOne(PartyRow.array(), db.rpc('describe_match_parties', asked));
  return (rows ?? []).map((row) => toParty(row, locale));
}

interface Question {
  /** Nothing for a person who asks for herself. */
  from: Party | undefined;
  to: Party;
  /** The need of the other side that is answered. */
  need: Help | undefined;
}

export interface Explanation {
  reasons: Reason[];
  /** How strong each part of the score was; null for those who are no partners. */
  parts: Partial<Weights> | null;
}

/** What stands above a question: the need it answers, and why these two fit, told to the asking side. */
export async function explainIntroduction(db: Db, { from, to, need }: Question): Promise<Explanation> {
  const { reasons, parts } = from ? await explainMatch(db, from, to) : { reasons: [], parts: null };
  const isQuoted =
    need && reasons.some((reason) => reason.kind === 'we help' && need.text.includes(reason.need.text));
  if (!need || isQuoted) return { reasons, parts };
  const answer: Reason = { kind: 'answer', need: quoteShared(need.text, ''), need_kind: need.kind };
  return { reasons: [answer, ...reasons], parts };
}

async function explainMatch(db: Db, from: Party, to: Party): Promise<Explanation> {
  const [one, other] = prepareParties([from, to], await readEngine(db));
  if (!one || !other) return { reasons: [], parts: null };
  const found = weighPartner(one, other);
  const partner = found?.explain();
  if (found && partner) return { reasons: partner.reasons, parts: toStrengths(found.parts, one.weights) };
  return { reasons: scoreSimilar(one, other)?.reasons ?? [], parts: null };
}
