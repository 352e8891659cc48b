// What forms explain and lists do not load.
import { m } from '#lib/paraglide/messages.js';
import type { OrganisationKind } from './kinds.ts';

const kinds: Record<OrganisationKind, () => string> = {
  municipality: m.organisation_kind_municipality_about,
  district: m.organisation_kind_district_about,
  civil_society: m.organisation_kind_civil_society_about,
  company: m.organisation_kind_company_about,
  science: m.organisation_kind_science_about,
  public_body: m.organisation_kind_public_body_about,
};

/** What belongs to the kind. */
export const explainKind = (kind: OrganisationKind) => kinds[kind]();
