// Who acts together: municipalities out of the register, and their partners of every kind.
import { z } from 'zod';
import { manyLines, oneLine } from '#lib/platform/text.ts';
import { organisationKinds, partnerKinds, type OrganisationKind as Kind } from './kinds.ts';
import { Ags, StateId } from './municipality.ts';
import { organisationLimits } from './roles.ts';
import type { StateId as State } from './states.ts';

export const OrganisationKind = z.enum(organisationKinds);

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const partnerFields = {
  name: oneLine({ minimum: 2, maximum: 120 }),
  place: oneLine({ minimum: 2, maximum: 120 }),
  ags: orNothing(Ags),
  state: orNothing(StateId),
};

/** A municipality is chosen from the register; any other says its name and place, and may choose that there. */
export const OrganisationInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), ags: Ags }),
  z.object({
    kind: z.enum(partnerKinds),
    ...partnerFields,
  }),
]);

const isWebAddress = (text: string) => {
  const url = URL.parse(text);
  return (
    url !== null && url.protocol === 'https:' && url.hostname.includes('.') && !url.username && !url.password
  );
};

/** An address as people write it; what it lacks in front is added, and nothing but https is taken. */
const Website = z
  .string()
  .transform((text) => text.trim())
  .transform((text) => (text === '' || text.includes('://') ? text : `https://${text}`))
  .pipe(z.string().max(organisationLimits.website))
  .check(({ value, issues }) => {
    const isSafe = /^[^\s\p{Cc}<>"]+$/u.test(value) && isWebAddress(value);
    if (value && !isSafe) issues.push({ code: 'invalid_format', format: 'url', input: value });
  })
  .transform((text) => text || null);

/** What owners may change of a municipality: the rest is the register's. */
export const MunicipalityChange = z.object({
  description: manyLines({ minimum: 0, maximum: organisationLimits.description }).transform(
    (text) => text || null,
  ),
  website: Website,
});

/** What owners may change of any other organisation. */
export const PartnerChange = MunicipalityChange.extend(partnerFields);

/** A place that was written anew is no longer the one of the register that was chosen before. */
export function keepAgs(change: { place: string; ags?: string | undefined }, known: OrganisationDetails) {
  const isStale = change.ags === known.ags && change.place !== known.place;
  return isStale ? null : (change.ags ?? null);
}

const orAnything = <T extends z.ZodType>(schema: T) => orNothing(schema).catch(undefined);

/** What the address of the list holds; what does not fit does not count. */
export const OrganisationFilter = z.object({
  kind: orAnything(OrganisationKind),
  state: orAnything(StateId),
  q: orAnything(oneLine({ minimum: 1, maximum: 120 })),
  /** The last organisation of the page before. */
  after: orAnything(z.uuid()),
});
export type OrganisationFilter = Partial<z.output<typeof OrganisationFilter>>;

export interface Organisation {
  id: string;
  name: string;
  place: string;
}

/** An organisation with what is told of it. */
export interface OrganisationProfile extends Organisation {
  kind: Kind;
  state: State | null;
  population: number | null;
  /** The KGSt class of a municipality. */
  sizeClass: number | null;
  /** Whether a coordinator has confirmed that it is what it says. */
  verified: boolean;
}

/** What its own page tells beside. */
export interface OrganisationDetails extends OrganisationProfile {
  ags: string | null;
  description: string | null;
  website: string | null;
}

/** An organisation that waits for a coordinator. */
export interface UnverifiedOrganisation extends OrganisationProfile {
  foundedAt: string;
  founder: { name: string; email: string } | null;
}

/** What a coordinator confirms; the name is for the answer. */
export const Verification = z.object({ id: z.uuid(), name: z.string().max(120).catch('') });
