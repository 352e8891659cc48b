// An Impulspapier: a text that several people write at once, and its published versions (Fassungen).
import { z } from 'zod';
import { Email } from '#lib/account/account.ts';
import { AreaId, type Area } from '#lib/area/area.ts';
import type { Organisation } from '#lib/organisation/organisation.ts';
import { manyLines, oneLine } from '#lib/platform/text.ts';
import { paperKinds } from './kinds.ts';
import { paperLimits } from './paper-limits.ts';

export const PaperRole = z.enum(['owner', 'editor', 'suggester', 'commenter', 'reader']);
export type PaperRole = z.output<typeof PaperRole>;

/** What an invitation may give: the database knows all of these. */
export const GivenRole = PaperRole.exclude(['owner']);

/** What an owner can choose. */
export const InvitedRole = GivenRole;
export type InvitedRole = z.output<typeof InvitedRole>;

export const PaperInput = z.object({
  title: oneLine({ minimum: 3, maximum: paperLimits.title }),
  area: AreaId,
  /** In whose name it is written; null is in nobody's but the authors'. */
  organisation: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()).default(null),
});

export const PaperKind = z.enum(paperKinds);
export type PaperKind = z.output<typeof PaperKind>;

/** A new paper begins with the template of its kind, or empty. */
export const PaperStart = z.enum([...paperKinds, 'empty']);
export const NewPaperInput = PaperInput.extend({ start: PaperStart.default('empty') });

/** What a search among published papers is narrowed down to; the library has a filter of its own (library/query.ts). */
export interface PaperFilter {
  q?: string | undefined;
  area?: Area['id'] | undefined;
  organisation?: string | undefined;
  /** The last paper of the page of results before. */
  after?: string | undefined;
}

/** Under which licence a version is published, as SPDX has it. */
export const Licence = z.enum(['CC-BY-4.0']);
export type Licence = z.output<typeof Licence>;

/** In whose name a paper is written. */
export type PaperOrganisation = Pick<Organisation, 'id' | 'name'>;

export const InvitationInput = z.object({ email: Email, role: InvitedRole });

export const RoleChange = z.object({ account: z.uuid(), role: InvitedRole });

export interface Paper {
  id: string;
  title: string;
  area: Area;
  organisation: PaperOrganisation | null;
  /** The role of who asks. */
  role: PaperRole;
}

export interface PaperMember {
  accountId: string;
  name: string;
  role: PaperRole;
}

export interface Invitation {
  id: string;
  email: string;
  role: z.output<typeof GivenRole>;
  expiresAt: string;
}

export interface VersionCard {
  paperId: string;
  number: number;
  title: string;
  area: Area;
  organisation: PaperOrganisation | null;
  authors: string[];
  publishedAt: string;
}

/** A version that a search found. */
export interface FoundVersion extends VersionCard {
  /** What stands before the first word found, that word (empty when it is in the title only), and what follows. */
  snippet: [before: string, hit: string, after: string];
}

const TemplateText = manyLines({ minimum: 1, maximum: 20_000 });

/** The template of a kind, as a coordinator changes it. */
export const TemplateInput = z.object({ kind: PaperKind, de: TemplateText, en: TemplateText });

/** A member or an invitation that a form names. */
export const MemberChoice = z.object({ account: z.uuid() });
export const InvitationChoice = z.object({ invitation: z.uuid() });
