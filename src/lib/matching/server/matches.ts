// The matches of a project: candidates out of the database in one go, ranked here.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { helpKinds, projectStages } from '#lib/project/kinds.ts';
import type { Help, Matches, Party } from '../party.ts';
import { chooseAskingTerms, toAsking } from '../analysis/relevance.ts';
import { prepareParties, readFields, type Engine } from '../prepared.ts';
import { rankMatches, rankSimilar } from '../rank.ts';
import type { Match, Reason } from '../reason.ts';
import { scorePartner, scoreSimilar } from '../score.ts';
import { quoteShared } from '../text/quote.ts';
import { readEngine } from './engine.ts';
import { isSetAside, readExclusions, type Exclusions } from './found/exclusions.ts';

type Locale = 'de' | 'en';

const HelpRow = z.object({
  id: z.uuid(),
  kind: z.enum(helpKinds),
  text: z.string(),
  until: z.string().nullable(),
});

export const PartyRow = z.object({
  type: z.enum(['project', 'organisation']),
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  description: z.string(),
  stage: z.enum(projectStages).nullable(),
  areas: z.array(z.string()),
  isOpen: z.boolean(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  place: z
    .object({
      name: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      sizeClass: z.number().int(),
    })
    .nullable(),
  topics: z.array(z.object({ id: z.string(), de: z.string(), en: z.string() })),
  needs: z.array(HelpRow),
  offers: z.array(HelpRow),
});

export const toParty = (row: z.output<typeof PartyRow>, locale: Locale): Party => ({
  ...row,
  topics: row.topics.map((topic) => ({ id: topic.id, name: topic[locale] })),
});

async function readParties(
  query: PromiseLike<{ data: unknown; error: null | { message: string } }>,
  locale: Locale,
) {
  const rows = (await readOne(PartyRow.array(), query)) ?? [];
  return rows.map((row) => toParty(row, locale));
}

/** The strongest terms of a text by which others are looked for. */
const askedTerms = 64;
/** How many are found by their terms and then compared in full. */
const mostAlike = 60;
/** On a page six are shown: fewer are compared. */
const alikeOnPage = 30;

const Ids = z.uuid().array();
const CandidateIds = z.object({ projects: Ids, organisations: Ids });

type Texts = Pick<Party, 'title' | 'summary' | 'description'>;

/** The projects that share most with a text, none of the people of the project that asks. */
async function findAlike(db: Db, engine: Engine, texts: Texts, projectId: string | null, most: number) {
  const { analyser, statistics } = engine;
  const asked = chooseAskingTerms(toAsking(analyser.read(readFields(texts)), statistics), askedTerms);
  const ids = await readOne(
    Ids,
    db.rpc('find_alike_projects', {
      p_terms: asked.map(([term]) => term),
      p_weights: asked.map(([, weight]) => Number(weight.toPrecision(5))),
      p_project_id: projectId,
      p_limit: most,
    }),
  );
  return ids ?? [];
}

/** The project with those that may fit it, none of whom is closed, hidden from this person, or its own. */
async function readCandidates(db: Db, locale: Locale, projectId: string, known?: Exclusions) {
  const [engine, [self], found, setAside] = await Promise.all([
    readEngine(db),
    describeParties(db, locale, { projects: [projectId], organisations: [] }),
    readOne(CandidateIds, db.rpc('list_partner_candidates', { p_project_id: projectId })),
    known ?? readExclusions(db, projectId),
  ]);
  if (!self) return null;
  const alike = await findAlike(db, engine, self, projectId, alikeOnPage);
  const keep = (ids: string[]) => ids.filter((id) => !setAside.parties.has(id));
  const projects = keep([...new Set([...(found?.projects ?? []), ...alike])]);
  const organisations = keep(found?.organisations ?? []);
  const others = await describeInFull(db, locale, { projects, organisations });
  return { engine, self, others: others.filter((party) => !isSetAside(party, setAside)) };
}

const describeParties = (db: Db, locale: Locale, ids: z.output<typeof CandidateIds>) =>
  readParties(
    db.rpc('describe_match_parties', { p_projects: ids.projects, p_organisations: ids.organisations }),
    locale,
  );

const Description = z.object({ id: z.uuid(), description: z.string() });

/** A description is only begun by `describe_match_parties`; what was indexed is the whole. */
async function describeInFull(db: Db, locale: Locale, ids: z.output<typeof CandidateIds>): Promise<Party[]> {
  const [parties, descriptions] = await Promise.all([
    describeParties(db, locale, ids),
    readRows(Description, db.from('projects').select('id, description').in('id', ids.projects)),
  ]);
  const whole = new Map(descriptions.map(({ id, description }) => [id, description]));
  return parties.map((party) => ({ ...party, description: whole.get(party.id) ?? party.description }));
}

/**
 * Both lists of a project that this person may see, at most six each; null where there is no such project.
 * @param setAside who is left out; without it, whom the organisation of this person has set aside
 */
export async function findMatches(
  db: Db,
  locale: Locale,
  projectId: string,
  setAside?: Exclusions,
): Promise<Matches | null> {
  const found = await readCandidates(db, locale, projectId, setAside);
  if (!found) return null;
  const { engine, self, others } = found;
  return { self, ...rankMatches(self, others, { engine }) };
}

/** Projects and organisations whose offers fit what this project looks for, or the other way round. */
export async function findPartners(db: Db, locale: Locale, projectId: string): Promise<Match[]> {
  return (await findMatches(db, locale, projectId))?.partners ?? [];
}

interface Similar {
  /** How many at most; six where nothing is said. */
  length?: number;
}

/** Projects about the same as a project, or as a text that is not stored yet. */
export async function findSimilar(
  db: Db,
  locale: Locale,
  of: string | Texts,
  { length }: Similar = {},
): Promise<Match[]> {
  if (typeof of === 'string') return (await findMatches(db, locale, of))?.similar ?? [];
  const engine = await readEngine(db);
  const alike = await findAlike(db, engine, of, null, mostAlike);
  const others = await describeInFull(db, locale, { projects: alike, organisations: [] });
  return rankSimilar({ ...unsaved, ...of }, others, { length, engine });
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
  return describeParties(db, locale, { projects: idsOf('project'), organisations: idsOf('organisation') });
}

interface Question {
  /** Nothing for a person who asks for herself. */
  from: Party | undefined;
  to: Party;
  /** The need of the other side that is answered. */
  need: Help | undefined;
}

/** What stands above a question: the need it answers, and why these two fit, told to the asking side. */
export async function explainIntroduction(
  db: Db,
  locale: Locale,
  { from, to, need }: Question,
): Promise<Reason[]> {
  const reasons = from ? await explainMatch(db, locale, from, to) : [];
  const isQuoted =
    need && reasons.some((reason) => reason.kind === 'we help' && need.text.includes(reason.need.text));
  if (!need || isQuoted) return reasons;
  return [{ kind: 'answer', need: quoteShared(need.text, ''), need_kind: need.kind }, ...reasons];
}

async function explainMatch(db: Db, locale: Locale, from: Party, to: Party): Promise<Reason[]> {
  const [one, other] = prepareParties([from, to], await readEngine(db));
  if (!one || !other) return [];
  return (scorePartner(one, other) ?? scoreSimilar(one, other))?.reasons ?? [];
}
