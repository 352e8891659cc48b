// An Impulspapier: a text that several people write at once, and its published versions (Fassungen).
import { z } from 'zod';
import { Email } from '#lib/account/account.ts';
import { AreaId, type Area } from '#lib/area/area.ts';
import { oneLine } from '#lib/platform/text.ts';

export const PaperRole = z.enum(['owner', 'editor', 'reader']);
export type PaperRole = z.output<typeof PaperRole>;

/** The roles that an invitation gives. */
export const InvitedRole = PaperRole.extract(['editor', 'reader']);

export const paperLimits = { title: 160 };

export const PaperInput = z.object({
  title: oneLine({ minimum: 3, maximum: paperLimits.title }),
  area: AreaId,
});

export const InvitationInput = z.object({ email: Email, role: InvitedRole });

export const RoleChange = z.object({ account: z.uuid(), role: InvitedRole });

/** Who may change the text. */
export function mayWrite(role: PaperRole | null): boolean {
  return role === 'owner' || role === 'editor';
}

export interface Paper {
  id: string;
  title: string;
  area: Area;
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
  role: z.output<typeof InvitedRole>;
  expiresAt: string;
}

export interface VersionCard {
  paperId: string;
  number: number;
  title: string;
  area: Area;
  authors: string[];
  publishedAt: string;
}

/** A member or an invitation that a form names. */
export const MemberChoice = z.object({ account: z.uuid() });
export const InvitationChoice = z.object({ invitation: z.uuid() });
