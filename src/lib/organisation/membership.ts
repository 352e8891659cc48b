// Who belongs to an organisation, and how one gets there: by an invitation, or by asking.
import { z } from 'zod';
import { Email } from '#lib/account/account.ts';
import { manyLines } from '#lib/platform/text.ts';
import { membershipLimits, organisationRoles, type OrganisationRole as Role } from './roles.ts';

export const OrganisationRole = z.enum(organisationRoles);

/** A box that is not ticked is not sent. */
const box = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

export const MemberInvitationInput = z.object({ email: Email, role: OrganisationRole });
export const RoleChange = z.object({ account: z.uuid(), role: OrganisationRole });
export const MemberChoice = z.object({ account: z.uuid() });
export const InvitationChoice = z.object({ invitation: z.uuid() });

/** Whether everyone may see her name on the organisation's page. */
export const Consent = z.object({ shown: box });
/** The same, where a person has several organisations. */
export const OrganisationConsent = z.object({ organisation: z.uuid(), shown: box });

export const RequestInput = z.object({
  message: manyLines({ minimum: 0, maximum: membershipLimits.message }).transform((text) => text || null),
});
export const RequestAnswer = z.object({ request: z.uuid(), role: OrganisationRole });
export const RequestChoice = z.object({ request: z.uuid() });

/** What a person is in an organisation. */
export interface Standing {
  role: Role;
  /** Whether she agreed to be shown. */
  shown: boolean;
}

export interface OrganisationMember extends Standing {
  accountId: string;
  name: string;
}

/** An organisation of a person. */
export interface Membership extends Standing {
  organisation: { id: string; name: string; verified: boolean };
}

/** An open invitation, as owners see it. */
export interface MemberInvitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: string;
}

/** An open invitation, as the invited person sees it. */
export interface InvitationToOrganisation {
  id: string;
  role: Role;
  organisation: { id: string; name: string };
}

/** Who asks to join, as owners see it. */
export interface MembershipRequest {
  id: string;
  accountId: string;
  name: string;
  message: string | null;
  askedAt: string;
}

/** A request of one's own. */
export interface OwnRequest {
  id: string;
  organisation: { id: string; name: string };
  askedAt: string;
}
