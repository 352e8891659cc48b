// Organisations that take part in a project beside the one that posted it.
import { z } from 'zod';
import type { Organisation } from '#lib/organisation/organisation.ts';
import { partnerRoles, type PartnerRole } from './kinds.ts';

export const PartnerRoleName = z.enum(partnerRoles);

/** Whom a project asks, and as what. */
export const PartnerInput = z.object({
  organisation: z.uuid(),
  role: PartnerRoleName,
});

export const PartnerChoice = z.object({ organisation: z.uuid() });

export const ParticipationChoice = z.object({ project: z.uuid() });

export interface Partner {
  organisation: Organisation;
  role: PartnerRole;
  /** Whether the organisation has agreed. */
  confirmed: boolean;
}

/** The same, seen from the organisation. */
export interface Participation {
  project: { id: string; title: string; summary: string };
  role: PartnerRole;
  confirmed: boolean;
}
