// The matches of a project: candidates out of the database in one go, ranked here.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { helpKinds, projectStages } from '#lib/project/kinds.ts';
import type { Help, Matches, Party } from '../party.ts';
import { prepareParties } from '../prepared.ts';
import { rankMatches } from '../rank.ts';
import type { Match, Reason } from '../reason.ts';
import { scorePartner, scoreSimilar } from '../score.ts';
import { quoteShared } from '../text/quote.ts';

type Locale = 'de' | 'en';

const HelpRow = z.object({
  id: z.uuid(),
  kind: z.enum(helpKinds),
  text: z.string(),
  until: z.string().nullable(),
});

const PartyRow = z.object({
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

const toParty = (row: z.output<typeof PartyRow>, locale: Locale): Party => ({
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

/** Both lists of a project that this person may see, at most six each; null where there is no such project. */
export async function findMatches(db: Db, locale: Locale, projectId: string): Promise<Matches | null> {
  const parties = await readParties(db.rpc('list_match_candidates', { p_project_id: projectId }), locale);
  const self = parties.find(({ type, id }) => type === 'project' && id === projectId);
  if (!self) return null;
  return {
    self,
    ...rankMatches(
      self,
      parties.filter((party) => party !== self),
    ),
  };
}

/** Projects and organisations whose offers fit what this project looks for, or the other way round. */
export async function findPartners(db: Db, locale: Locale, projectId: string): Promise<Match[]> {
  return (await findMatches(db, locale, projectId))?.partners ?? [];
}

/** Projects about the same. */
export async function findSimilar(db: Db, locale: Locale, projectId: string): Promise<Match[]> {
  return (await findMatches(db, locale, projectId))?.similar ?? [];
}

type Ref = Pick<Party, 'type' | 'id'>;

/** Projects and organisations that this person may see, with what is compared. */
export async function readPartiesByRef(db: Db, locale: Locale, refs: Ref[]): Promise<Party[]> {
  const idsOf = (type: Ref['type']) => refs.filter((ref) => ref.type === type).map(({ id }) => id);
  const wanted = { p_projects: idsOf('project'), p_organisations: idsOf('organisation') };
  return readParties(db.rpc('describe_match_parties', wanted), locale);
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
  // beside the others, words weigh what they weighed in the list
  const project = [from, to].find(({ type }) => type === 'project');
  const query = project && db.rpc('list_match_candidates', { p_project_id: project.id });
  const others = query ? await readParties(query, locale) : [];
  const pool = others.filter(({ id }) => id !== from.id && id !== to.id);
  const [one, other] = prepareParties([from, to, ...pool]);
  if (!one || !other) return [];
  return (scorePartner(one, other) ?? scoreSimilar(one, other))?.reasons ?? [];
}
