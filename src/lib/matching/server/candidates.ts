// Who may fit, out of the index: found by the terms of what is asked, and described with all that is compared.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { Bag } from '../analysis/bag.ts';
import { unpackBag } from '../analysis/packed.ts';
import { chooseAskingTerms, toAsking, type Asking } from '../analysis/relevance.ts';
import { boundToPlace, related } from '../fit.ts';
import type { Party } from '../party.ts';
import { readFields, type Engine } from '../prepared.ts';
import { readEngine } from './engine.ts';
import { FoundRow, type PartyRow } from './found-row.ts';
import { readNear } from './near.ts';

export type Locale = 'de' | 'en';

type Row = z.output<typeof FoundRow>;

export const toParty = (row: z.output<typeof PartyRow>, locale: Locale): Party => ({
  ...row,
  topics: row.topics.map((topic) => ({ id: topic.id, name: topic[locale] })),
});

/** The strongest terms by which others are looked for: of a project, and of a need or an offer. */
export const askedTerms = { project: 64, help: 32 };
/** How many are found by their terms and then compared in full, for each that is shown; and at least. */
const compared = { forEach: 5, least: 24 };

/** A few terms with their worth, as the database takes them. */
export function packTerms(asking: Asking, most: number, whole = 1) {
  const chosen = chooseAskingTerms(asking, most);
  return {
    terms: chosen.map(([term]) => term),
    worth: chosen.map(([, weight]) => Number((weight / whole).toPrecision(5))),
  };
}

export type Texts = Pick<Party, 'title' | 'summary' | 'description'>;

export const askByTexts = (texts: Texts, { analyser, statistics }: Engine) =>
  packTerms(toAsking(analyser.read(readFields(texts)), statistics), askedTerms.project);

/** In shares of all that the text says, so that needs of many words and of few are served alike. */
export function askByHelp(text: string, { analyser, statistics }: Engine) {
  const asking = toAsking(analyser.read([[text, 1]]), statistics);
  return packTerms(asking, askedTerms.help, asking.most);
}

/** What the index knows of whole texts, as this analyser reads them. */
const unpackBags = (found: Row[], { analyser }: Engine): Map<string, Bag> =>
  new Map(
    found.flatMap(({ row, bag }) =>
      bag?.version === analyser.version ? [[row.id, unpackBag(bag.packed)] as const] : [],
    ),
  );

/** The projects that share most with a text that is not stored, and what is known of them. */
export async function readAlike(db: Db, engine: Engine, locale: Locale, texts: Texts, length: number) {
  const { terms, worth } = askByTexts(texts, engine);
  const most = Math.max(compared.least, compared.forEach * length);
  const asked = { p_terms: terms, p_weights: worth, p_limit: most };
  const rows = (await readOne(FoundRow.array(), db.rpc('find_alike_parties', asked))) ?? [];
  return { others: rows.map(({ row }) => toParty(row, locale)), bags: unpackBags(rows, engine) };
}

const Found = z.object({ parties: FoundRow.array(), alike: z.uuid().array().nullable() });

export interface Candidates {
  engine: Engine;
  self: Party;
  /** None of whom is closed, hidden from this person, or the project's own. */
  others: Party[];
  /** The ids of those that may be similar; the others may only be partners, and have no description here. */
  alike: ReadonlySet<string>;
  bags: ReadonlyMap<string, Bag>;
  /** The ids of those whose vectors are nearest, in their order; none where there is no model. */
  near: readonly string[];
}

const kinds = { related: related.map(([one, other, fit]) => ({ one, other, fit })), nearby: boundToPlace };

/**
 * A project with those that may fit it; null where there is no such project. In one step, since the index has what a
 * published project asks by; what was written a moment ago, and drafts, are read here and asked for in a second one.
 */
export async function readCandidates(db: Db, locale: Locale, projectId: string): Promise<Candidates | null> {
  const find = (given: object | null) =>
    readOne(
      Found.nullable(),
      db.rpc('find_match_parties', { p_project_id: projectId, p_kinds: kinds, p_given: given }),
    );
  const [engine, first, near] = await Promise.all([readEngine(db), find(null), readNear(db, projectId)]);
  const unasked = first?.alike ? undefined : first?.parties.find(({ row }) => row.id === projectId);
  const found = unasked ? await find(askByParty(toParty(unasked.row, locale), engine)) : first;
  const rows = mergeRows(found?.parties ?? [], near.parties);
  const parties = rows.map(({ row }) => toParty(row, locale));
  const self = parties.find(({ id }) => id === projectId);
  if (!self) return null;
  const others = parties.filter((party) => party !== self);
  const alike = new Set([...(found?.alike ?? []), ...near.near]);
  return { engine, self, others, alike, bags: unpackBags(rows, engine), near: near.near };
}

/** Each once, and those with their whole text before those of whom only the head was asked. */
function mergeRows(found: Row[], near: Row[]): Row[] {
  const whole = new Map(near.map((each) => [each.row.id, each]));
  const known = new Set(found.map(({ row }) => row.id));
  return [
    ...found.map((each) => whole.get(each.row.id) ?? each),
    ...near.filter(({ row }) => !known.has(row.id)),
  ];
}

const askByParty = (party: Party, engine: Engine) => ({
  ...askByTexts(party, engine),
  helps: [...party.needs, ...party.offers].map(({ id, text }) => ({ id, ...askByHelp(text, engine) })),
});

/** An organisation with those that may be partners of itself; null where there is no such organisation. */
export async function readOrganisationCandidates(db: Db, locale: Locale, organisationId: string) {
  const asked = { p_organisation_id: organisationId, p_kinds: kinds };
  const [engine, rows] = await Promise.all([
    readEngine(db),
    readOne(FoundRow.array(), db.rpc('find_organisation_parties', asked)),
  ]);
  const parties = (rows ?? []).map(({ row }) => toParty(row, locale));
  const self = parties.find(({ id }) => id === organisationId);
  return self ? { engine, self, others: parties.filter((party) => party !== self) } : null;
}
