import { z } from 'zod';
import { AreaId, type Area } from '#lib/area/area.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  DatabaseError,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import {
  PaperRole,
  type NewPaperInput,
  type Paper,
  type PaperInput,
  type PaperMember,
  type RoleChange,
} from '../paper.ts';
import { beginWithTemplate } from './template.ts';

type Locale = 'de' | 'en';

export const AreaRow = z.object({ id: AreaId, name_de: z.string(), name_en: z.string() });

export function nameArea(area: z.output<typeof AreaRow>, locale: Locale): Area {
  return { id: area.id, name: locale === 'de' ? area.name_de : area.name_en };
}

export const OrganisationRow = z.object({ id: z.uuid(), name: z.string() }).nullable();

const OwnPaperRow = z.object({
  role: PaperRole,
  papers: z.object({ id: z.uuid(), title: z.string(), area: AreaRow, organisation: OrganisationRow }),
});
const columns = `role, papers!inner(id, title, area:areas!papers_area_id_fkey(id, name_de, name_en),
  organisation:organisations!papers_organisation_id_fkey(id, name))`;

function toPaper({ role, papers }: z.output<typeof OwnPaperRow>, locale: Locale): Paper {
  const { id, title, area, organisation } = papers;
  return { id, title, organisation, area: nameArea(area, locale), role };
}

/** The papers that a person is a member of, newest first. */
export async function listOwnPapers(db: Db, locale: Locale, accountId: string): Promise<Paper[]> {
  const own = db.from('paper_members').select(columns).eq('account_id', accountId);
  const rows = await readRows(OwnPaperRow, own.order('paper_id', { ascending: false }).limit(200));
  return rows.map((row) => toPaper(row, locale));
}

/** A paper that a person is a member of, with her role, or null. */
export async function readPaper(
  db: Db,
  locale: Locale,
  accountId: string,
  id: string,
): Promise<Paper | null> {
  const own = db.from('paper_members').select(columns).eq('account_id', accountId).eq('paper_id', id);
  const row = await readOne(OwnPaperRow, own.maybeSingle());
  return row && toPaper(row, locale);
}

/** Begins a paper; the person becomes its owner. Returns the id, or null when the organisation is not hers to write for. */
export async function createPaper(
  db: Db,
  locale: Locale,
  input: z.output<typeof NewPaperInput>,
): Promise<string | null> {
  const kind = input.start === 'empty' ? null : input.start;
  const text = kind && (await beginWithTemplate(db, locale, kind));
  const paper = {
    p_kind: kind,
    p_title: input.title,
    p_area_id: input.area,
    p_organisation_id: input.organisation,
    p_text: text,
  };
  try {
    const id = await readOne(z.uuid(), db.rpc('begin_paper', paper));
    if (!id) throw new Error('a paper could not be created');
    return id;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '42501') return null;
    throw error;
  }
}

export async function updatePaper(
  db: Db,
  id: string,
  input: z.output<typeof PaperInput>,
): Promise<WriteOutcome> {
  const row = { title: input.title, area_id: input.area, organisation_id: input.organisation };
  return writeRow(db.from('papers').update(row).eq('id', id).select('id'));
}

/** Deletes a paper that was never published, with its whole text. */
export async function deletePaper(db: Db, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('papers').delete().eq('id', id).select('id'));
}

const MemberRow = z.object({
  account_id: z.uuid(),
  role: PaperRole,
  profiles: z.object({ name: z.string() }),
});

/** Who is in a paper, in the order in which they came. */
export async function listMembers(db: Db, paperId: string): Promise<PaperMember[]> {
  const rows = db.from('paper_members').select('account_id, role, profiles(name)').eq('paper_id', paperId);
  const members = await readRows(MemberRow, rows.order('created_at').order('account_id').limit(500));
  return members.map(({ account_id: accountId, role, profiles }) => ({
    accountId,
    role,
    name: profiles.name,
  }));
}

export async function changeRole(
  db: Db,
  paperId: string,
  { account, role }: z.output<typeof RoleChange>,
): Promise<WriteOutcome> {
  const member = db.from('paper_members').update({ role }).eq('paper_id', paperId).eq('account_id', account);
  return writeRow(member.select('account_id'));
}

/** Removes another member (as owner), or oneself. */
export async function removeMember(db: Db, paperId: string, accountId: string): Promise<WriteOutcome> {
  const member = db.from('paper_members').delete().eq('paper_id', paperId).eq('account_id', accountId);
  return writeRow(member.select('account_id'));
}
