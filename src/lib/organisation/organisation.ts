// Who acts together: municipalities out of the register, and their partners of every kind.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';
import { organisationKinds, partnerKinds, type OrganisationKind as Kind } from './kinds.ts';
import { Ags, StateId } from './municipality.ts';
import type { StateId as State } from './states.ts';

export const OrganisationKind = z.enum(organisationKinds);

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** A municipality is chosen from the register; any other says its name and place, and may choose that there. */
export const OrganisationInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), ags: Ags }),
  z.object({
    kind: z.enum(partnerKinds),
    name: oneLine({ minimum: 2, maximum: 120 }),
    place: oneLine({ minimum: 2, maximum: 120 }),
    ags: orNothing(Ags),
    state: orNothing(StateId),
  }),
]);

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

/** An organisation that waits for a coordinator. */
export interface UnverifiedOrganisation extends OrganisationProfile {
  foundedAt: string;
  founder: { name: string; email: string } | null;
}

/** What a coordinator confirms; the name is for the answer. */
export const Verification = z.object({ id: z.uuid(), name: z.string().max(120).catch('') });
