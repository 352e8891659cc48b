// What was found for the organisations of a person, with its reasons as both sides are now.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import type { FoundMatches } from '../../found/found.ts';
import { spreadHouses } from '../../found/spread.ts';
import { prepareParties } from '../../prepared.ts';
import { scorePartner } from '../../score.ts';
import { readEngine } from '../engine.ts';
import { toParty } from '../candidates.ts';
import { PartyRow } from '../found-row.ts';

type Locale = 'de' | 'en';

const Answer = z.object({
  total: z.number().int(),
  fresh: z.number().int(),
  waiting: z.boolean(),
  organisations: z.object({ id: z.uuid(), name: z.string(), mayAnswer: z.boolean() }).array(),
  matches: z
    .object({
      id: z.uuid(),
      organisation: z.uuid(),
      ours: z.uuid(),
      theirs: z.uuid(),
      score: z.number(),
      mayAnswer: z.boolean(),
      isNew: z.boolean(),
    })
    .array(),
  parties: PartyRow.array(),
});

interface Wanted {
  limit: number;
  /** Only what this person has neither seen nor been told of, and what was found so many seconds ago. */
  mail?: { age: number };
}

/** As this person may see it; what gives no reason any more is left out. */
export async function listFound(db: Db, locale: Locale, { limit, mail }: Wanted): Promise<FoundMatches> {
  const asked = { p_limit: limit, p_for_mail: Boolean(mail), p_age_seconds: mail?.age ?? 0 };
  const [engine, answer] = await Promise.all([
    readEngine(db),
    readOne(Answer, db.rpc('list_found_matches', asked)),
  ]);
  const {
    matches = [],
    parties = [],
    ...rest
  } = answer ?? { total: 0, fresh: 0, waiting: false, organisations: [] };
  // reasons come out of needs and offers alone: the long text need not be read
  const all = parties.map((row) => ({ ...toParty(row, locale), description: '' }));
  const prepared = new Map(prepareParties(all, engine).map((each) => [each.party.id, each]));
  const told = matches.flatMap(({ ours, theirs, score, ...match }) => {
    const [one, other] = [prepared.get(ours), prepared.get(theirs)];
    const found = one?.party.isOpen && other ? scorePartner(one, other) : null;
    if (!one || !other || !found) return [];
    const { type, id, title, summary, organisation, place } = other.party;
    return {
      ...match,
      ours: { type: one.party.type, id: one.party.id, title: one.party.title },
      match: { ...found, score, type, id, title, summary, organisation, place: place?.name ?? null },
    };
  });
  return { ...rest, matches: spreadHouses(told) };
}

/** This person has the list before her: what is found from now on is new. */
export async function visitFound(db: Db): Promise<void> {
  await write(db.rpc('visit_found_matches'));
}
