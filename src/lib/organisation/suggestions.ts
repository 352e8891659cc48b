// Asks the server for municipalities and organisations while somebody types.
import { localizeHref } from '#lib/platform/localize.ts';
import type { Municipality } from './municipality.ts';
import type { OrganisationProfile } from './organisation.ts';

/** Municipalities whose name begins with the text or is like it. @throws Error when the server does not answer */
export async function findMunicipalities(text: string): Promise<Municipality[]> {
  const address = `${localizeHref('/organisations/municipalities')}?${new URLSearchParams({ q: text })}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no suggestions: ${response.status}`);
  return response.json();
}

export type OrganisationSuggestion = Pick<OrganisationProfile, 'id' | 'name' | 'place' | 'kind'>;

/** Organisations whose name or place holds the text. @throws Error when the server does not answer */
export async function findOrganisations(text: string): Promise<OrganisationSuggestion[]> {
  const address = `${localizeHref('/organisations/suggestions')}?${new URLSearchParams({ q: text })}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`no suggestions: ${response.status}`);
  return response.json();
}
