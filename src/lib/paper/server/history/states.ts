// Former states of a draft, as its members see them.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Authored } from '../../history/authorship.ts';
import type { TextNode } from '../../history/node.ts';
import type { StateCard } from '../../history/state.ts';
import { PaperText } from '../../text.ts';
import { readDocument } from '../log.ts';
import { readVersion } from '../versions.ts';
import { readState, type DraftState } from './read-state.ts';

const CardRow = z.object({
  id: z.uuid(),
  kind: z.enum(['automatic', 'named', 'replaced']),
  name: z.string().nullable(),
  made_at: Moment,
  profiles: z.object({ name: z.string() }).nullable(),
});

const VersionRow = z.object({ number: z.number().int(), published_at: Moment });

/** All that can be looked at, newest first; what is now comes before all. */
export async function listStates(db: Db, paperId: string): Promise<StateCard[]> {
  const states = () =>
    db
      .from('paper_states')
      .select('id, kind, name, made_at, profiles(name)')
      .eq('paper_id', paperId)
      .order('made_at', { ascending: false });
  const versions = db.from('paper_versions').select('number, published_at').eq('paper_id', paperId);
  const [named, others, published] = await Promise.all([
    // apart: many restores must not push out what somebody gave a name, and only what is listed can be deleted
    readRows(CardRow, states().eq('kind', 'named').limit(500)),
    readRows(CardRow, states().neq('kind', 'named').limit(700)),
    readRows(VersionRow, versions.order('number', { ascending: false }).limit(200)),
  ]);
  const cards = [
    ...[...named, ...others].map((row): StateCard => ({
      key: row.id,
      kind: row.kind,
      name: row.name,
      number: null,
      madeBy: row.profiles?.name ?? null,
      madeAt: row.made_at,
    })),
    ...published.map(({ number, published_at: madeAt }): StateCard => ({
      key: `v${number}`,
      kind: 'version',
      name: null,
      number,
      madeBy: null,
      madeAt,
    })),
  ];
  const byAge = (left: StateCard, right: StateCard) =>
    Date.parse(right.madeAt ?? '') - Date.parse(left.madeAt ?? '');
  const now: StateCard = { key: 'now', kind: 'now', name: null, number: null, madeBy: null, madeAt: null };
  return [now, ...cards.sort(byAge)];
}

export interface StateText {
  body: PaperText;
  /** null where it was not kept: of older versions. */
  authorship: Authored[] | null;
}

const Authorship = z.array(z.tuple([z.number().int(), z.number().int()]));
const BodyRow = z.object({ body: PaperText, authorship: Authorship });

/** Whose letters a version is made of, for members; null where it was not kept. */
async function readVersionLetters(db: Db, paperId: string, number: number): Promise<Authored[] | null> {
  const one = db.from('paper_version_letters').select('authorship').eq('paper_id', paperId);
  const row = await readOne(z.object({ authorship: Authorship }), one.eq('number', number).maybeSingle());
  return row?.authorship ?? null;
}

/** Keeps whose letters a version is made of. The service's own: nobody says of herself what she has written. */
export async function keepVersionLetters(
  service: Db,
  paperId: string,
  number: number,
  authorship: Authored[],
): Promise<void> {
  await write(service.from('paper_version_letters').insert({ paper_id: paperId, number, authorship }));
}

/** The text of a state; null when there is none for who asks. */
export async function readStateText(db: Db, paperId: string, key: string): Promise<StateText | null> {
  if (key === 'now') return readDraftState(db, paperId);
  const number = /^v([1-9]\d{0,5})$/.exec(key)?.[1];
  if (number) {
    const [version, authorship] = await Promise.all([
      readVersion(db, 'de', paperId, Number(number)),
      readVersionLetters(db, paperId, Number(number)),
    ]);
    return version && { body: version.body, authorship };
  }
  if (!z.uuid().safeParse(key).success) return null;
  const one = db.from('paper_states').select('body, authorship').eq('paper_id', paperId).eq('id', key);
  return readOne(BodyRow, one.maybeSingle());
}

/** What the draft holds now; null when it cannot be read, or is not for who asks. */
export async function readDraftState(db: Db, paperId: string): Promise<DraftState | null> {
  const document = await readDocument(db, paperId);
  return document && readState(document);
}

/** The blocks of a text as plain nodes. */
export const readNodes = ({ body }: Pick<StateText, 'body'>): TextNode[] => body.content;

/** Keeps what the draft holds now, under a name or before something older takes its place. */
export async function keepState(
  db: Db,
  accountId: string,
  paperId: string,
  state: DraftState,
  name: string | null,
): Promise<WriteOutcome> {
  return write(
    db.from('paper_states').insert({
      paper_id: paperId,
      kind: name ? 'named' : 'replaced',
      name,
      made_by: accountId,
      seq: state.seq,
      body: state.body,
      authorship: state.authorship,
      text_hash: state.textHash,
    }),
  );
}

export async function deleteState(db: Db, paperId: string, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('paper_states').delete().eq('paper_id', paperId).eq('id', id).select('id'));
}
