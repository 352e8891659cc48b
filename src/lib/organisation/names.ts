// Kinds, states and figures of organisations, in the language of the page.
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { OrganisationKind } from './kinds.ts';
import type { Municipality } from './municipality.ts';
import { stateIds, type StateId } from './states.ts';

const kinds: Record<OrganisationKind, () => string> = {
  municipality: m.organisation_kind_municipality,
  district: m.organisation_kind_district,
  civil_society: m.organisation_kind_civil_society,
  company: m.organisation_kind_company,
  science: m.organisation_kind_science,
  public_body: m.organisation_kind_public_body,
};

export const nameKind = (kind: OrganisationKind) => kinds[kind]();

const states: Record<StateId, () => string> = {
  '01': m.state_01,
  '02': m.state_02,
  '03': m.state_03,
  '04': m.state_04,
  '05': m.state_05,
  '06': m.state_06,
  '07': m.state_07,
  '08': m.state_08,
  '09': m.state_09,
  '10': m.state_10,
  '11': m.state_11,
  '12': m.state_12,
  '13': m.state_13,
  '14': m.state_14,
  '15': m.state_15,
  '16': m.state_16,
};

export const nameState = (state: StateId) => states[state]();

/** Every state with its name, in the order of the alphabet. */
export function listStates(): { value: StateId; label: string }[] {
  return stateIds
    .map((value) => ({ value, label: nameState(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, getLocale()));
}

const sizes = [
  m.organisation_size_1,
  m.organisation_size_2,
  m.organisation_size_3,
  m.organisation_size_4,
  m.organisation_size_5,
  m.organisation_size_6,
  m.organisation_size_7,
];

/** A KGSt class with the people that it spans. */
export const nameSizeClass = (sizeClass: number) => sizes[sizeClass - 1]?.() ?? String(sizeClass);

const counts = { de: new Intl.NumberFormat('de'), en: new Intl.NumberFormat('en') };

export const formatCount = (count: number) => counts[getLocale()].format(count);

/** What tells a municipality from its namesakes: district, state, people. */
export function describeMunicipality({ district, state, population }: Municipality): string {
  const people = m.organisation_people({ count: formatCount(population) });
  return [district, nameState(state), people].filter(Boolean).join(' · ');
}
